"""OpenEXR of many parts: passes for those who work on a picture, and everything in one file.

Attributes of the camera are the standard ones of OpenEXR 3.2 where those exist. A camera's matrix
is written for row vectors: the camera looks along -Z, +Y up. Source: ImfStandardAttributes.h.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from core.domain.picture import FloatImage, HalfImage, LensRecord, LightGroup, Passes
from core.errors import UnreadableFile
from core.formats import cryptomatte
from core.formats.exr import Attributes, Channels, half_channels, read_parts, written_parts

_NORMAL_STEPS = 512.0
_ALBEDO_STEPS = 512.0
_NAMES = "sceneforge:names"
_LENS = "sceneforge:lens"
_LENSES = TypeAdapter(LensRecord)


def write_passes_exr(passes: Passes, attributes: Attributes | None = None) -> bytes:
    """Parts ``depth normal albedo objects CryptoObject``. The same arguments, the same bytes.

    Depth keeps 16 of 24 bits (1 part in 65 000), normals and albedo steps of 1/512: what is
    left out could not be seen, and takes half the file.
    """
    return written_parts(_parts(passes), attributes or {}, _extra(passes))


def write_film_exr(
    rgb: FloatImage,
    layers: Mapping[LightGroup, HalfImage],
    passes: Passes | None,
    attributes: Attributes | None = None,
) -> bytes:
    """Everything of a picture: beauty first, then a part per light group, then the passes."""
    parts: dict[str, Channels] = {"rgb": half_channels("", rgb)}
    for group, layer in layers.items():
        parts[group.value] = half_channels(f"{group.value}.", layer)
    if passes is None:
        return written_parts(parts, attributes or {}, {})
    return written_parts(parts | _parts(passes), attributes or {}, _extra(passes))


def read_passes_exr(data: bytes) -> Passes:
    """The passes in a file of either function above.

    Raises:
        UnreadableFile: it is no EXR, broken, too large, or has no passes.
    """
    parts, header = read_parts(data)
    try:
        names = {int(key): str(name) for key, name in json.loads(header[_NAMES]).items()}
        return Passes(
            depth=parts["depth"]["Z"].astype(np.float32),
            normal=_stacked(parts["normal"], "N.XYZ").astype(np.float16),
            albedo=_stacked(parts["albedo"], "albedo.RGB").astype(np.float16),
            objects=_signed(parts["objects"]["object"]),
            surfaces=_signed(parts["objects"]["surface"]),
            names=names,
            lens=_LENSES.validate_json(header[_LENS]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableFile("The EXR has no passes.") from error


def _parts(passes: Passes) -> dict[str, Channels]:
    return {
        "depth": {"Z": _coarse_depth(passes.depth)},
        "normal": _stepped(passes.normal, "N.XYZ", _NORMAL_STEPS),
        "albedo": _stepped(passes.albedo, "albedo.RGB", _ALBEDO_STEPS),
        "objects": {"object": _unsigned(passes.objects), "surface": _unsigned(passes.surfaces)},
        cryptomatte.LAYER: dict(cryptomatte.channels_of(passes.objects, passes.names)),
    }


def _coarse_depth(depth: NDArray[np.float32]) -> NDArray[np.float32]:
    """*depth* rounded to 15 bits after the point of its binary digits."""
    bits = np.ascontiguousarray(depth, np.float32).view(np.uint32)
    return ((bits + np.uint32(0x80)) & np.uint32(0xFFFFFF00)).view(np.float32)


def _stepped(image: HalfImage, name: str, steps: float) -> Channels:
    layer, letters = name.split(".")
    coarse = (np.round(image.astype(np.float32) * steps) / steps).astype(np.float16)
    return {f"{layer}.{x}": np.ascontiguousarray(coarse[..., i]) for i, x in enumerate(letters)}


def _stacked(channels: Channels, name: str) -> NDArray[Any]:
    layer, letters = name.split(".")
    return np.stack([channels[f"{layer}.{letter}"] for letter in letters], axis=-1)


def _unsigned(numbers: NDArray[np.int16]) -> NDArray[np.uint32]:
    """EXR knows no negative integers: everything is moved up by one, the sky is 0."""
    return np.ascontiguousarray((numbers.astype(np.int32) + 1).astype(np.uint32))


def _signed(channel: NDArray[Any]) -> NDArray[np.int16]:
    return (channel.astype(np.int32) - 1).astype(np.int16)


def _extra(passes: Passes) -> dict[str, Any]:
    lens = passes.lens
    return {
        "nominalFocalLength": lens.focal_mm,
        "sensorOverallDimensions": np.array(lens.sensor_mm, np.float32),
        "tStop": lens.t_stop,
        "focus": lens.focus_m,
        "worldToCamera": world_to_camera(lens),
        _NAMES: json.dumps(passes.names),
        _LENS: _LENSES.dump_json(lens).decode(),
        **cryptomatte.metadata_of(passes.names),
    }


def world_to_camera(lens: LensRecord) -> NDArray[np.float32]:
    """Row vector of a world point times this is its place before the camera, metres."""
    matrix = np.eye(4)
    matrix[:3, :3] = np.stack([lens.right, lens.up, -np.array(lens.forward)], axis=1)
    matrix[3, :3] = -np.array(lens.eye) @ matrix[:3, :3]
    return matrix.astype(np.float32)
