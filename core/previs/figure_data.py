"""The bodies: vertices, joints and skinning weights of six builds.

Source: MakeHuman / MPFB2 base mesh, targets and rig, CC0-1.0 (see docs/licences.md), baked to
`figures.npz`: vertices x right of the viewer, y backwards, z up; figures face -Y.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.domain.figure_look import Body

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

SKIN_VERTICES = 13380
"""The first so many vertices are the body; the rest are eyes, lashes, hair and skirt shells."""

HEIGHT_M: dict[Body, float] = {
    Body.MALE: 1.82,
    Body.FEMALE: 1.69,
    Body.HEAVY: 1.80,
    Body.ATHLETIC: 1.88,
    Body.CHILD: 1.32,
    Body.OLD: 1.72,
}


@dataclass(frozen=True, slots=True)
class Library:
    """What all bodies share.

    Attributes:
        bones: Names, parents first.
        parents: (bones,) index, -1 for the root.
        influences: (n, 4) bone indices per vertex.
        weights: (n, 4), summing to 1.
        faces: Triangles by part, e.g. ``"body"``, ``"helper-skirt"``.
    """

    bones: tuple[str, ...]
    parents: tuple[int, ...]
    influences: Ints
    weights: Floats
    faces: dict[str, Ints]

    def bone(self, name: str) -> int:
        """Index of a bone."""
        return self.bones.index(name)

    def bones_named(self, *starts: str) -> Ints:
        """Indices of the bones whose name begins with one of *starts*."""
        return np.array([i for i, name in enumerate(self.bones) if name.startswith(starts)])


@dataclass(frozen=True, slots=True)
class BodyShape:
    """One build at rest, feet on z = 0.

    Attributes:
        vertices: (n, 3) metres, body first, then the shells.
        heads: (bones, 3) where each bone begins.
        tails: (bones, 3) where it ends.
        height_m: From sole to crown.
    """

    vertices: Floats
    heads: Floats
    tails: Floats
    height_m: float

    @property
    def scale(self) -> float:
        """Relative to the grown man that the wardrobe is cut for."""
        return self.height_m / HEIGHT_M[Body.MALE]


@cache
def _archive() -> dict[str, NDArray[np.generic]]:
    with np.load(Path(__file__).with_name("figures.npz")) as archive:
        return {name: archive[name] for name in archive.files}


@cache
def library() -> Library:
    """Bones, weights and faces."""
    data = _archive()
    return Library(
        bones=tuple(str(name) for name in data["bones"]),
        parents=tuple(int(parent) for parent in data["par"]),
        influences=np.asarray(data["I"], np.int64),
        weights=np.asarray(data["w4"], np.float64),
        faces={
            name.removeprefix("F_"): np.asarray(faces, np.int64)
            for name, faces in data.items()
            if name.startswith("F_")
        },
    )


@cache
def body_shape(body: Body) -> BodyShape:
    """The build *body* at rest."""
    data = _archive()
    vertices = np.asarray(data[f"V_{body}"], np.float64)
    skin = vertices[:SKIN_VERTICES, 2]
    scale = HEIGHT_M[body] / float(np.ptp(skin))
    lift = np.array([0.0, 0.0, -float(skin.min()) * scale])
    return BodyShape(
        vertices * scale + lift,
        np.asarray(data[f"H_{body}"], np.float64) * scale + lift,
        np.asarray(data[f"T_{body}"], np.float64) * scale + lift,
        HEIGHT_M[body],
    )
