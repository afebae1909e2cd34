"""Randomness without state: the same numbers for the same pixel on every machine and thread."""

from __future__ import annotations

import math

import numpy as np

from core.previs.kernel.vectors import inner

_MASK = np.uint64(0xFFFFFFFF)
_A, _B, _C = np.uint64(0x9E3779B1), np.uint64(0x85EBCA77), np.uint64(0xC2B2AE3D)
_M1, _M2 = np.uint64(0x2C1B3C6D), np.uint64(0x297A2D39)
_S8, _S12, _S15 = np.uint64(8), np.uint64(12), np.uint64(15)


@inner
def uniform(a, b, c):
    """A number in [0, 1) hashed from three integers."""
    x = (
        ((np.uint64(np.int64(a)) & _MASK) * _A)
        ^ ((np.uint64(np.int64(b)) & _MASK) * _B)
        ^ ((np.uint64(np.int64(c)) & _MASK) * _C)
    )
    x &= _MASK
    x ^= x >> _S15
    x = (x * _M1) & _MASK
    x ^= x >> _S12
    x = (x * _M2) & _MASK
    x ^= x >> _S15
    return np.float64(x >> _S8) * 5.9604645e-8


@inner
def value_noise(x, y, z):
    """Smooth noise in [0, 1), one cell per unit."""
    fx, fy, fz = math.floor(x), math.floor(y), math.floor(z)
    ix, iy, iz = np.int64(fx), np.int64(fy), np.int64(fz)
    x, y, z = x - fx, y - fy, z - fz
    x, y, z = x * x * (3 - 2 * x), y * y * (3 - 2 * y), z * z * (3 - 2 * z)
    low = uniform(ix, iy, iz) * (1 - x) + uniform(ix + 1, iy, iz) * x
    low = low * (1 - y) + y * (uniform(ix, iy + 1, iz) * (1 - x) + uniform(ix + 1, iy + 1, iz) * x)
    high = uniform(ix, iy, iz + 1) * (1 - x) + uniform(ix + 1, iy, iz + 1) * x
    high = high * (1 - y) + y * (
        uniform(ix, iy + 1, iz + 1) * (1 - x) + uniform(ix + 1, iy + 1, iz + 1) * x
    )
    return low * (1 - z) + high * z


@inner
def fractal(x, y, z, octaves):
    """Layered noise, about 0 to 1 with its middle near 0.45."""
    value, weight = 0.0, 0.5
    for _ in range(octaves):
        value += weight * value_noise(x, y, z)
        x, y, z, weight = x * 2.03, y * 2.03, z * 2.03, weight * 0.5
    return value


@inner
def slope2(x, y, z, step):
    """Gradient of two-octave noise in x and y."""
    here = fractal(x, y, z, 2)
    return (fractal(x + step, y, z, 2) - here) / step, (fractal(x, y + step, z, 2) - here) / step
