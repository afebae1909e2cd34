"""Cryptomatte: a matte for everybody by name, in channels that compositing programs read.

Source: Friedman and Jones, Cryptomatte Specification 1.2.0 (2018): MurmurHash3 (Appleby, public
domain) of a name, made a float that is neither infinite nor denormal.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

LAYER = "CryptoObject"
_ALL = 0xFFFFFFFF


def _rotated(value: int, by: int) -> int:
    return (value << by | value >> (32 - by)) & _ALL


def _mixed(block: int) -> int:
    return _rotated(block * 0xCC9E2D51 & _ALL, 15) * 0x1B873593 & _ALL


def murmur3(data: bytes) -> int:
    """MurmurHash3, 32 bits, seed 0."""
    state, whole = 0, len(data) // 4 * 4
    for start in range(0, whole, 4):
        state ^= _mixed(int.from_bytes(data[start : start + 4], "little"))
        state = (_rotated(state, 13) * 5 + 0xE6546B64) & _ALL
    if data[whole:]:
        state ^= _mixed(int.from_bytes(data[whole:], "little"))
    state ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        state = (state ^ state >> shift) * factor & _ALL
    return state ^ state >> 16


def id_of(name: str) -> int:
    """The bits of the float that stands for *name*."""
    bits = murmur3(name.encode())
    exponent = min(max(bits >> 23 & 255, 1), 254)
    return bits & 0x80000000 | exponent << 23 | bits & 0x7FFFFF


def channels_of(
    objects: NDArray[np.int16], names: Mapping[int, str]
) -> dict[str, NDArray[np.float32]]:
    """Id and coverage of what each pixel's centre meets; numbers below 0 are nobody's."""
    bits, here = np.zeros(objects.shape, np.uint32), objects >= 0
    for number in np.unique(objects[here]):
        bits[objects == number] = id_of(names.get(int(number), f"object {number}"))
    ids, nobody = bits.view(np.float32), np.zeros(objects.shape, np.float32)
    ranks = {"R": ids, "G": here.astype(np.float32), "B": nobody, "A": nobody}
    return {f"{LAYER}00.{letter}": channel for letter, channel in ranks.items()}


def metadata_of(names: Mapping[int, str]) -> dict[str, str]:
    """What the header says, so that a name finds its matte."""
    prefix = f"cryptomatte/{murmur3(LAYER.encode()):08x}"[: len("cryptomatte/") + 7]
    manifest = {name: f"{id_of(name):08x}" for number, name in names.items() if number >= 0}
    return {
        f"{prefix}/name": LAYER,
        f"{prefix}/hash": "MurmurHash3_32",
        f"{prefix}/conversion": "uint32_to_float32",
        f"{prefix}/manifest": json.dumps(manifest),
    }
