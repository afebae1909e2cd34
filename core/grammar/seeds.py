"""Numbers drawn from words: the same words and seed always give the same draw."""

from __future__ import annotations

import hashlib

import numpy as np


def seed_of(*parts: object) -> int:
    """A 31-bit number from anything printable, the same in every process."""
    digest = hashlib.sha256("|".join(map(str, parts)).encode()).digest()
    return int.from_bytes(digest[:4], "big") & 0x7FFFFFFF


def shuffled(count: int, *parts: object) -> list[int]:
    """The numbers below *count* in an order that depends on *parts* alone."""
    order = np.random.default_rng(seed_of(*parts)).permutation(count)
    return [int(index) for index in order]
