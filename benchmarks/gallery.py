"""`make gallery`: contact sheets of what the embedded renderer can show, for docs/previs.md.

Sheets of sets, poses, wardrobe, moods, framings and looks. Every picture is made by the
product's own path from a text: the offline agents plan it, the embedded renderer makes it, the
grade shows it.

Usage: gallery.py [--sheet NAME] [--width PIXELS] [--out FOLDER]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from gallery_scenes import LOOKED_AT, MOODS, PAIR, PLAIN, SETS, WARDROBE
from PIL import Image, ImageDraw, ImageFont

from core.adapters.previs_frames import PrevisFrames
from core.agents.crew import OfflineCrew
from core.agents.refinement import RefinementAgent
from core.colour.grade import prepare
from core.colour.looks.prepared import in_look
from core.domain.film_terms import CameraAngle, Framing, IntExt, Quality, ShotSize
from core.domain.film_terms_tables import ANGLES, SIZES
from core.domain.picture import LOOKS, LinearPicture, Look
from core.domain.plan import PlannedShot
from core.domain.staging import Pose
from core.grammar.genre_tables import GENRES
from core.grammar.sizes import fov_of_shot
from core.ports.agents import BoardRequest, RefineRequest
from core.ports.frame_maker import FrameRequest
from core.services.pictures import grade_for
from sceneforge_app.settings import load_settings

ROOT = Path(__file__).parent.parent
ASPECT = 16 / 9
WORKERS = 2
SEED = 1
BORDER, CAPTION = 4, 22
PAPER, INK = (24, 24, 26), (222, 220, 214)
GRID_SIZES = tuple(size for size in ShotSize if size is not ShotSize.INSERT)


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture of a sheet."""

    caption: str
    planned: PlannedShot
    look: Look = Look.PHOTOGRAPHIC


@dataclass(frozen=True, slots=True)
class Sheet:
    """A contact sheet: what is on it and how wide."""

    cells: Callable[[], Iterator[Cell]]
    columns: int
    width: int


def sets() -> Iterator[Cell]:
    """The widest shot of a three-frame board of each place."""
    for caption, genre, heading, action in SETS:
        yield Cell(caption, widest(f"{heading}\n\n{action}", genre))


def poses() -> Iterator[Cell]:
    """Every pose on one bare stage, the camera a little to the side."""
    base = widest(PLAIN, "drama")
    shot = base.shot.model_copy(
        update={
            "size": ShotSize.FULL,
            "framing": Framing.SINGLE,
            "azimuth_deg": 30.0,
            "subjects": (base.staging.performers[0].character_id,),
        }
    )
    for pose in Pose:
        one = base.staging.performers[0].model_copy(update={"pose": pose, "faces": "forward"})
        staging = base.staging.model_copy(update={"performers": (one,)})
        yield Cell(
            pose.value.replace("_", " "),
            base.model_copy(update={"shot": shot, "staging": staging}),
        )


def wardrobe() -> Iterator[Cell]:
    """People as the words dress them, on a bare stage."""
    for caption, who in WARDROBE:
        base = populated(f"INT. STUDIO - DAY\n\n{who} stands in a bare studio.", "drama")
        facing = base.staging.performers[0].model_copy(update={"faces": "camera"})
        staging = base.staging.model_copy(update={"performers": (facing,)})
        shot = base.shot.model_copy(update={"size": ShotSize.COWBOY, "azimuth_deg": 25.0})
        yield Cell(caption, base.model_copy(update={"shot": shot, "staging": staging}))


def moods() -> Iterator[Cell]:
    """One set-up in twelve lights, each asked for in words."""
    text = PLAIN.replace("STUDIO", "LIVING ROOM").replace("a bare studio", "a living room")
    base = resized(widest(text, "drama"), ShotSize.MEDIUM_CLOSE, CameraAngle.EYE_LEVEL)
    facing = base.staging.performers[0].model_copy(update={"faces": "camera"})
    staging = base.staging.model_copy(update={"performers": (facing,)})
    base = base.model_copy(update={"staging": staging})
    for caption, note in MOODS:
        yield Cell(caption, RefinementAgent().refine(RefineRequest(planned=base, note=note))[0])


def framings() -> Iterator[Cell]:
    """Every size from every angle on the first of two people who talk in a street."""
    base = populated(PAIR, "drama")
    for angle in CameraAngle:
        for size in GRID_SIZES:
            caption = f"{SIZES[size].abbreviation} {ANGLES[angle].label}"
            yield Cell(caption, resized(base, size, angle))


def looks() -> Iterator[Cell]:
    """Three scenes in every look."""
    for genre, heading, action in LOOKED_AT:
        planned = populated(f"{heading}\n\n{action}", genre)
        for look, caption in LOOKS.items():
            yield Cell(caption, planned, look)


SHEETS = {
    "sets": Sheet(sets, 4, 480),
    "poses": Sheet(poses, 8, 240),
    "wardrobe": Sheet(wardrobe, 4, 480),
    "moods": Sheet(moods, 4, 480),
    "framings": Sheet(framings, len(GRID_SIZES), 240),
    "looks": Sheet(looks, len(LOOKS), 480),
}


def resized(planned: PlannedShot, size: ShotSize, angle: CameraAngle) -> PlannedShot:
    """*planned* as a single of its first person, in that size and from that angle."""
    framing = {CameraAngle.OVER_SHOULDER: Framing.OVER_SHOULDER, CameraAngle.POV: Framing.POV}
    people = tuple(one.character_id for one in planned.staging.performers)
    shot = planned.shot.model_copy(
        update={
            "size": size,
            "angle": angle,
            "framing": framing.get(angle, Framing.SINGLE),
            "subjects": people[:2] if angle in framing else people[:1],
        }
    )
    interior = planned.staging.place.int_ext is IntExt.INT
    fov = fov_of_shot(size, angle, GENRES[planned.staging.genre].fov, interior=interior)
    params = planned.params.model_copy(update={"camera_angle": angle, "fov": fov})
    return planned.model_copy(update={"shot": shot, "params": params})


def populated(text: str, genre: str) -> PlannedShot:
    """The shot of a six-frame board that has the most people."""
    request = BoardRequest(text=text, genre=genre, frame_count=6, seed=SEED)
    plan = OfflineCrew().plan_board(request, on_step=_silent)
    return max(plan.shots, key=lambda planned: len(planned.staging.performers))


def widest(text: str, genre: str) -> PlannedShot:
    request = BoardRequest(text=text, genre=genre, frame_count=3, seed=SEED)
    plan = OfflineCrew().plan_board(request, on_step=_silent)
    order = list(ShotSize)
    return min(plan.shots, key=lambda planned: order.index(planned.shot.size))


def _silent(_agent: object, _said: str) -> None:
    """Nobody watches."""


def made(
    maker: PrevisFrames, planned: PlannedShot, width: int, quality: Quality = Quality.PREVIEW
) -> LinearPicture:
    """The picture of *planned*, *width* pixels wide."""
    request = FrameRequest(
        shot=planned.shot,
        staging=planned.staging,
        params=planned.params,
        width=width,
        height=round(width / ASPECT),
        seed=SEED,
        quality=quality,
    )
    return maker.make(request, cancelled=lambda: False)


def picture(maker: PrevisFrames, cell: Cell, width: int) -> Image.Image:
    """*cell* in its look; a drawing is made at its own size and shrunk."""
    linear = made(maker, cell.planned, width)
    exposure_ev, gradable = linear.exposure_ev, prepare(linear.rgb)
    sheet = in_look(cell.look, gradable, linear.passes, exposure_ev=exposure_ev, seed=SEED)
    grade = grade_for(cell.planned.params, cell.planned.staging)
    shown = Image.fromarray(sheet.display(grade, exposure_ev))
    return shown.resize((width, round(width / ASPECT)), Image.Resampling.LANCZOS)


def drawn(sheet: Sheet, width: int) -> Image.Image:
    """The finished contact sheet."""
    cells = list(sheet.cells())
    maker = PrevisFrames(workers=WORKERS, kernel_cache_dir=load_settings().kernel_cache_dir)
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            pictures = list(pool.map(lambda cell: picture(maker, cell, width), cells))
    finally:
        maker.close()
    return pasted(pictures, [cell.caption for cell in cells], sheet.columns)


def pasted(pictures: list[Image.Image], captions: list[str], columns: int) -> Image.Image:
    wide, tall = pictures[0].width + BORDER, pictures[0].height + BORDER + CAPTION
    rows = -(-len(pictures) // columns)
    page = Image.new("RGB", (columns * wide + BORDER, rows * tall + BORDER), PAPER)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(13)
    for index, (one, caption) in enumerate(zip(pictures, captions, strict=True)):
        x, y = BORDER + index % columns * wide, BORDER + index // columns * tall
        page.paste(one, (x, y))
        pen.text((x + 3, y + one.height + 3), caption, INK, font)
    return page


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--sheet", choices=SHEETS, action="append")
    reader.add_argument("--width", type=int, help="of one picture, pixels")
    reader.add_argument("--out", type=Path, default=ROOT / "docs" / "gallery")
    asked = reader.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for name in asked.sheet or SHEETS:
        path = asked.out / f"{name}.webp"
        drawn(SHEETS[name], asked.width or SHEETS[name].width).save(path, quality=70, method=6)
        print(path)


if __name__ == "__main__":
    main()
