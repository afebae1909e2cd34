"""Small vectors as tuples: the compiler keeps them in registers."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

inner = njit(fastmath=True, error_model="numpy")
"""Decorator of everything the kernel calls: compiled into the entry points, cached with them."""


@inner
def vec(rows, row, column):
    """Three neighbouring numbers of a table."""
    return (
        np.float64(rows[row, column]),
        np.float64(rows[row, column + 1]),
        np.float64(rows[row, column + 2]),
    )


@inner
def vec1(row, column):
    """Three neighbouring numbers of a row."""
    return (np.float64(row[column]), np.float64(row[column + 1]), np.float64(row[column + 2]))


@inner
def add(a, b):
    """A + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


@inner
def sub(a, b):
    """A - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


@inner
def mul(a, b):
    """Per channel."""
    return (a[0] * b[0], a[1] * b[1], a[2] * b[2])


@inner
def scaled(a, s):
    """A * s."""
    return (a[0] * s, a[1] * s, a[2] * s)


@inner
def along(a, b, s):
    """A + b * s."""
    return (a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s)


@inner
def mixed(a, b, t):
    """From a at t = 0 to b at t = 1."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


@inner
def dot(a, b):
    """Scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@inner
def total(a):
    """Sum of the three."""
    return a[0] + a[1] + a[2]


@inner
def unit(a):
    """*a* at length one."""
    s = 1.0 / math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2] + 1e-30)
    return (a[0] * s, a[1] * s, a[2] * s)


@inner
def negated(a):
    """-a."""
    return (-a[0], -a[1], -a[2])


@inner
def clamped(a, top):
    """Each at most *top*."""
    return (min(a[0], top), min(a[1], top), min(a[2], top))


@inner
def smooth(low, high, x):
    """0 below low, 1 above high, an S between them."""
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3 - 2 * t)


@inner
def from_axis(n, x, y, z):
    """x, y, z in the frame whose third axis is the unit vector n.

    Source: Duff et al., Building an Orthonormal Basis, Revisited (JCGT 2017).
    """
    s = 1.0 if n[2] >= 0 else -1.0
    a = -1.0 / (s + n[2])
    b = n[0] * n[1] * a
    return (
        x * (1 + s * n[0] * n[0] * a) + y * b + z * n[0],
        x * s * b + y * (s + n[1] * n[1] * a) + z * n[1],
        -x * s * n[0] - y * n[1] + z * n[2],
    )
