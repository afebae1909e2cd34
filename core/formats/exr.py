"""OpenEXR: half-float scene-linear pictures and their light groups.

ZIP compression, lossless and read everywhere. Every array goes to the library contiguous and every
header is a fresh dict: with strided arrays the library writes wrong pixels or crashes, and it
writes into the header it is given. Integers in a header are 32-bit, so long ones (seeds) become
strings. Source: reference media, section 1.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import OpenEXR
from numpy.typing import NDArray

from core.colour.spaces import D65, REC709_PRIMARIES, finite
from core.domain.picture import FloatImage, HalfImage, LightGroup
from core.errors import UnreadableFile

Attributes = Mapping[str, str | float | int]
"""What is true about the picture, by name, without the `PREFIX`."""

Channels = dict[str, NDArray[Any]]
"""Name -> (h, w) pixels; half, float or unsigned integers."""

PREFIX = "sceneforge:"
COLOUR_SPACE = "lin_rec709_scene"
"""The Color Interop Forum's name of scene-linear Rec.709."""
MAX_EDGE_PX = 16384
ESTIMATED = (
    "Scene-linear estimate from an 8-bit sRGB picture; values above about 0.5 are synthesised."
)
_INT32 = 2**31
_BROKEN = (ValueError, RuntimeError, UnicodeDecodeError, OSError, MemoryError, TypeError)


@dataclass(frozen=True, slots=True)
class ExrPicture:
    """A picture as read."""

    rgb: FloatImage
    """Scene-linear, in the file's primaries (ours are Rec.709)."""
    attributes: dict[str, str | float | int]
    """Our own attributes, without the prefix."""


def write_exr(rgb: FloatImage, attributes: Attributes | None = None) -> bytes:
    """*rgb* (scene-linear Rec.709) as half floats; NaN becomes black, infinities the largest half.

    The same arguments give the same bytes.
    """
    return _written({"RGB": _halves(rgb)}, attributes or {})


def write_layers_exr(
    layers: Mapping[LightGroup, HalfImage], attributes: Attributes | None = None
) -> bytes:
    """One set of channels per light group, named ``key.R key.G key.B`` and so on."""
    channels: Channels = {}
    for group, layer in layers.items():
        channels |= half_channels(f"{group.value}.", layer)
    return _written(channels, attributes or {})


def half_channels(prefix: str, rgb: NDArray[Any]) -> Channels:
    """The three channels of *rgb*, named *prefix* and ``R G B``."""
    halves = _halves(rgb)
    return {prefix + name: np.ascontiguousarray(halves[..., i]) for i, name in enumerate("RGB")}


def written_parts(
    parts: Mapping[str, Channels], attributes: Attributes, extra: Mapping[str, Any]
) -> bytes:
    """A file of several parts, in order; the first carries *extra*, attributes as OpenEXR's."""
    made = [
        OpenEXR.Part(_header(attributes) | dict({} if index else extra), dict(channels), name)
        for index, (name, channels) in enumerate(parts.items())
    ]
    stream = io.BytesIO()
    with OpenEXR.File(made) as file:
        file.write(stream)
    return stream.getvalue()


def read_parts(data: bytes) -> tuple[dict[str, Channels], dict[str, Any]]:
    """The parts by name and the header of the first.

    Raises:
        UnreadableFile: it is no EXR, broken, or too large.
    """
    try:
        _check_size(data)
        with OpenEXR.File(io.BytesIO(data), separate_channels=True) as file:
            parts = {
                part.name(): {name: one.pixels for name, one in part.channels.items()}
                for part in file.parts
            }
            return parts, dict(file.header())
    except _BROKEN as error:
        raise UnreadableFile("The file is not a readable EXR picture.") from error


def read_exr(data: bytes) -> ExrPicture:
    """The picture in the file's R, G and B (or its Y).

    Raises:
        UnreadableFile: it is no EXR, broken, too large, or has no such channels.
    """
    channels, header = _read(data)
    names = "RGB" if {"R", "G", "B"} <= channels.keys() else "YYY"
    if names[0] not in channels:
        raise UnreadableFile("The EXR has no R, G and B channels.")
    rgb = _stacked([channels[name] for name in names]).astype(np.float32)
    own = {k.removeprefix(PREFIX): v for k, v in header.items() if k.startswith(PREFIX)}
    return ExrPicture(rgb=finite(rgb), attributes=own)


def read_layers_exr(data: bytes) -> dict[LightGroup, HalfImage]:
    """The light groups in the file, those it has.

    Raises:
        UnreadableFile: it is no EXR, broken, too large, or has no light groups.
    """
    channels, _ = _read(data)
    found = {
        group: _stacked([channels[f"{group.value}.{name}"] for name in "RGB"])
        for group in LightGroup
        if all(f"{group.value}.{name}" in channels for name in "RGB")
    }
    if not found:
        raise UnreadableFile("The EXR has no light groups.")
    return {group: layer.astype(np.float16) for group, layer in found.items()}


def _stacked(channels: list[NDArray[Any]]) -> NDArray[Any]:
    if len({channel.shape for channel in channels}) != 1:
        raise UnreadableFile("The EXR stores its colour at a lower resolution; that is not read.")
    return np.stack(channels, axis=-1)


def _halves(rgb: NDArray[Any]) -> HalfImage:
    safe = finite(np.asarray(rgb, np.float32))
    return np.ascontiguousarray(safe.astype(np.float16))


def _written(channels: Channels, attributes: Attributes) -> bytes:
    stream = io.BytesIO()
    with OpenEXR.File(_header(attributes), channels) as file:
        file.write(stream)
    return stream.getvalue()


def _header(attributes: Attributes) -> dict[str, Any]:
    chromaticities = [value for xy in (*REC709_PRIMARIES, D65) for value in xy]
    header: dict[str, Any] = {
        "compression": OpenEXR.ZIP_COMPRESSION,
        "type": OpenEXR.scanlineimage,
        "colorInteropID": COLOUR_SPACE,
        "chromaticities": tuple(chromaticities),
        "software": "SceneForge",
    }
    if attributes.get("source_bit_depth") == 8:
        header["comments"] = ESTIMATED
    return header | {PREFIX + name: _value(value) for name, value in attributes.items()}


def _value(value: str | float) -> str | float | int:
    if isinstance(value, int):
        return value if -_INT32 <= value < _INT32 else str(value)
    return value if isinstance(value, str) else float(value)


def _read(data: bytes) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    try:
        _check_size(data)
        with OpenEXR.File(io.BytesIO(data), separate_channels=True) as file:
            channels = {name: channel.pixels for name, channel in file.channels().items()}
            return channels, dict(file.header())
    except _BROKEN as error:
        raise UnreadableFile("The file is not a readable EXR picture.") from error


def _check_size(data: bytes) -> None:
    """Refuse a picture by its header, before memory is set aside for its pixels."""
    with OpenEXR.File(io.BytesIO(data), header_only=True) as file:
        low, high = file.header()["dataWindow"]
    edge = max(int(high[0]) - int(low[0]), int(high[1]) - int(low[1])) + 1
    if edge > MAX_EDGE_PX:
        raise UnreadableFile(
            f"The EXR is {edge} pixels on its long edge; {MAX_EDGE_PX} are the most we read."
        )
