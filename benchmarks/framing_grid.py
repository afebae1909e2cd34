"""`make framing`: whether a frame shows the size and angle that were asked for.

Every size from every angle on five sets, rendered small and measured from what the renderer saw:
the depth of the person's pixels gives the size, the lens record the angle. Nothing of how the
camera was found is used.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from gallery import GRID_SIZES, WORKERS, made, populated, resized
from report import Figure, machine, store, table

from core.adapters.previs_frames import PrevisFrames
from core.domain.film_terms import CameraAngle, Quality, ShotSize
from core.domain.film_terms_tables import angle_of_pitch, size_of_fraction
from core.domain.picture import Passes
from core.domain.plan import PlannedShot
from sceneforge_app.settings import load_settings

WIDTH = 192
"""Pixels."""
STATURE_M = 1.75
MOST_MISSED = 5.0
"""Percent."""
ACTION = "MAYA COLE, a woman in a coat, stands and talks with TOM REED, a man in a suit."
PLACES = {
    "street": "EXT. CITY STREET - DAY",
    "office": "INT. OFFICE - DAY",
    "forest": "EXT. FOREST - DAY",
    "church": "INT. CHURCH - DAY",
    "diner": "INT. DINER - NIGHT",
}
ROLLED_DEG = 6.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One cell of the grid."""

    place: str
    size: ShotSize
    angle: CameraAngle
    planned: PlannedShot

    def __str__(self) -> str:
        return f"{self.place}, {self.size.value}, {self.angle.value}"


@dataclass(frozen=True, slots=True)
class Seen:
    """What its picture shows."""

    size: ShotSize | None
    """None: the person is not in the picture."""
    pitch_deg: float
    roll_deg: float
    people: int


def grid() -> Iterator[Asked]:
    for place, heading in PLACES.items():
        base = populated(f"{heading}\n\n{ACTION}", "drama")
        for size, angle in itertools.product(GRID_SIZES, CameraAngle):
            yield Asked(place, size, angle, resized(base, size, angle))


def seen(maker: PrevisFrames, asked: Asked) -> Seen:
    planned = asked.planned
    passes = made(maker, planned, WIDTH, Quality.DRAFT).passes
    if passes is None:
        raise SystemExit(f"{asked}: the renderer wrote no passes.")
    names = [one.character_id for one in planned.staging.performers]
    principal = 1 + names.index(planned.shot.subjects[0])
    forward, right, up = passes.lens.forward, passes.lens.right, passes.lens.up
    return Seen(
        _size(passes, principal),
        float(np.degrees(np.arcsin(forward[2]))),
        float(np.degrees(np.arctan2(-right[2], up[2]))),
        len(np.unique(passes.objects[passes.objects > 0])),
    )


def _size(passes: Passes, principal: int) -> ShotSize | None:
    """The class by how far away the upper end of the person is, through this lens."""
    rows, columns = np.nonzero(passes.objects == principal)
    if not len(rows):
        return None
    head = rows <= rows.min() + max(2, (rows.max() - rows.min()) // 8)
    depth = float(np.median(passes.depth[rows[head], columns[head]]))
    tall = passes.lens.sensor_mm[1] / passes.lens.focal_mm * depth
    return size_of_fraction(STATURE_M / tall)


def right_size(asked: Asked, found: Seen) -> bool:
    return found.size is asked.size


def right_angle(asked: Asked, found: Seen) -> bool:
    if asked.angle is CameraAngle.DUTCH:
        return abs(found.roll_deg) >= ROLLED_DEG
    if asked.angle is CameraAngle.OVER_SHOULDER:
        return found.people >= 2
    return angle_of_pitch(found.pitch_deg) is (
        CameraAngle.EYE_LEVEL if asked.angle is CameraAngle.POV else asked.angle
    )


def right_both(asked: Asked, found: Seen) -> bool:
    return right_size(asked, found) and right_angle(asked, found)


def main() -> int:
    cells = list(grid())
    maker = PrevisFrames(workers=WORKERS, kernel_cache_dir=load_settings().kernel_cache_dir)
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            found = list(pool.map(lambda cell: seen(maker, cell), cells))
    finally:
        maker.close()
    pairs = list(zip(cells, found, strict=True))
    for cell, one in pairs:
        if not right_both(cell, one):
            print(f"missed: {cell}: {one}")
    figures = [
        _missed("size", right_size, pairs),
        _missed("angle", right_angle, pairs),
        _missed("size or angle", right_both, pairs),
    ]
    print(table(figures))
    store(figures, machine(), "framing")
    return 0 if figures[-1].met else 1


def _missed(
    name: str, test: Callable[[Asked, Seen], bool], pairs: Sequence[tuple[Asked, Seen]]
) -> Figure:
    """The share of frames in percent that are outside the asked class."""
    wrong = [not test(cell, one) for cell, one in pairs]
    share = 100 * sum(wrong) / len(wrong)
    return Figure(
        name=f"{name} other than asked, of {len(pairs)} frames, %",
        unit="%",
        values=[share],
        target=MOST_MISSED,
    )


if __name__ == "__main__":
    sys.exit(main())
