"""What leaves the house: paper and pictures."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.domain.ids import ProjectId, TakeId
from core.domain.picture import LOOKS, Look
from core.domain.scene import Scene
from core.domain.take import Take, TakeStatus
from core.domain.value import Value
from core.errors import IllegalTransition, InvalidInput
from core.formats.jpeg import write_jpeg
from core.formats.raster import read_picture
from core.formats.storyboard_pdf import (
    LAYOUTS,
    Paper,
    PdfBoard,
    PdfFrame,
    PdfResult,
    PdfScene,
    preview_pages,
    write,
)
from core.ports.blobs import BlobStore
from core.ports.clock import Clock
from core.ports.unit_of_work import UnitOfWork
from core.services.pictures import Darkroom, look_of
from core.services.storyboards import Board, Panel, StoryboardService

MAKER_WORDS = {
    "previs": "previs render",
    "fibo": "FIBO picture, HDR estimated from 8-bit",
    "fibo_local": "FIBO picture made here, HDR estimated from 8-bit",
}
"""What the legend calls the work of a maker."""


class PictureKind(StrEnum):
    """Which files of a take."""

    PNG = "png"
    EXR = "exr"
    PASSES = "passes"
    """One EXR of many parts: beauty, light groups, depth, normals, albedo, ids."""

    @property
    def ending(self) -> str:
        """Of a file's name."""
        return "_passes.exr" if self is PictureKind.PASSES else f".{self.value}"


class PdfOptions(Value):
    """How the storyboard is printed."""

    paper: Paper = Paper.A4
    per_page: int = 6
    author: str = ""
    footer: str = ""
    status: str = "Draft"
    look: Look | None = None
    """None: the film's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportService:
    """Deliveries of a film."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    blobs: BlobStore
    darkroom: Darkroom
    storyboards: StoryboardService

    def storyboard_pdf(
        self, project_id: ProjectId, options: PdfOptions | None = None
    ) -> PdfResult:
        """The storyboard of a film, its scenes one after the other.

        Raises:
            IllegalTransition: there is no frame to print yet.
            InvalidInput: there is no such layout.
        """
        return write(self._pdf_board(project_id, options or PdfOptions()))

    def pdf_pages(
        self, project_id: ProjectId, options: PdfOptions | None = None
    ) -> Sequence[bytes]:
        """The same pages as PNG pictures, 96 pixels an inch.

        Raises:
            IllegalTransition: there is no frame to print yet.
            InvalidInput: there is no such layout.
        """
        return preview_pages(self._pdf_board(project_id, options or PdfOptions()))

    def pictures_zip(
        self, project_id: ProjectId, kind: PictureKind, look: Look = Look.PHOTOGRAPHIC
    ) -> bytes:
        """The shown pictures of a film, named by scene and shot; *look* is of PNGs only.

        Raises:
            IllegalTransition: there is no picture yet.
        """
        archive = io.BytesIO()
        # Pictures are compressed already; storing them is as small and much faster.
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
            for name, data in self.pictures(project_id, kind, look):
                # A fixed date: the same board gives the same bytes.
                packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
            if not packed.namelist():
                raise IllegalTransition("There is no picture yet: make the board first.")
        return archive.getvalue()

    def pictures(
        self, project_id: ProjectId, kind: PictureKind, look: Look = Look.PHOTOGRAPHIC
    ) -> Iterator[tuple[str, bytes]]:
        """File name and bytes of every shown picture of a film, in the order of the board."""
        for board in self._boards(project_id):
            for panel in board.panels:
                if panel.shown.picture is not None:
                    data = self._bytes(panel.shown, kind, look)
                    yield _file_name(board.scene, panel, kind), data

    def picture(self, take_id: TakeId, kind: PictureKind) -> tuple[str, bytes]:
        """File name and bytes of one take.

        Raises:
            IllegalTransition: it has no picture yet.
        """
        with self.unit_of_work() as work:
            take = work.takes.get(take_id)
        if take.picture is None:
            raise IllegalTransition(f"Take {take.number} has no picture yet.")
        name = f"shot{take.shot.label}_take{take.number}{kind.ending}"
        return name, self._bytes(take, kind, Look.PHOTOGRAPHIC)

    def _bytes(self, take: Take, kind: PictureKind, look: Look) -> bytes:
        if kind is PictureKind.PASSES:
            return self.darkroom.everything_exr(take)
        if kind is PictureKind.PNG or take.picture is None:
            return self.darkroom.look_png(take, look)
        return self.blobs.get(take.picture.exr)

    def _boards(self, project_id: ProjectId) -> list[Board]:
        with self.unit_of_work() as work:
            scenes = work.scenes.of_project(project_id)
        return [self.storyboards.board(scene.id) for scene in scenes]

    def _pdf_board(self, project_id: ProjectId, options: PdfOptions) -> PdfBoard:
        if options.per_page not in LAYOUTS:
            choices = ", ".join(str(count) for count in LAYOUTS)
            raise InvalidInput(
                f"There is no page with {options.per_page} frames; choose {choices}."
            )
        with self.unit_of_work() as work:
            project = work.projects.get(project_id)
        look = options.look or project.look
        scenes = tuple(
            scene for board in self._boards(project_id) for scene in self._pdf_scenes(board, look)
        )
        if not scenes:
            raise IllegalTransition("There is no frame to print yet: make the board first.")
        return PdfBoard(
            title=project.title,
            scenes=scenes,
            aspect=project.aspect,
            sensor=project.sensor,
            dated=self.clock.now().date(),
            paper=options.paper,
            per_page=options.per_page,
            author=options.author,
            footer=options.footer,
            status=options.status,
        )

    def _pdf_scenes(self, board: Board, look: Look) -> Iterator[PdfScene]:
        """One per heading of the scene's text; a script pasted as one scene has several."""
        headings = {one.number: str(one.heading) for one in board.scene.breakdown}
        for number in dict.fromkeys(panel.shown.shot.scene_number for panel in board.panels):
            frames = tuple(
                self._pdf_frame(panel, look)
                for panel in board.panels
                if panel.shown.shot.scene_number == number
            )
            heading = headings.get(number, f"Scene {number}")
            yield PdfScene(heading=heading, frames=frames)

    def _pdf_frame(self, panel: Panel, look: Look) -> PdfFrame:
        take = panel.shown
        height = take.picture.measured.get("height_m") if take.picture else None
        return PdfFrame(
            shot=take.shot,
            jpeg=self._jpeg(take, look),
            made_by=_made_by(take, look),
            take_number=take.number,
            height_m=height,
            notes=panel.frame.notes,
            missing=_missing(take),
        )

    def _jpeg(self, take: Take, look: Look) -> bytes | None:
        if take.picture is None:
            return None
        if look_of(take.picture, look) is not Look.PHOTOGRAPHIC:
            return self.darkroom.preview_jpeg(take, take.params, look)
        return write_jpeg(read_picture(self.blobs.get(take.picture.png)))


def _made_by(take: Take, look: Look) -> str:
    """What made the picture, and how it is shown when that is not as a photograph."""
    maker = MAKER_WORDS.get(take.maker, take.maker)
    given = look_of(take.picture, look) if take.picture else Look.PHOTOGRAPHIC
    return maker if given is Look.PHOTOGRAPHIC else f"{maker} as {LOOKS[given].lower()}"


def _missing(take: Take) -> str:
    waiting = take.status is TakeStatus.QUEUED
    return "The picture is being made." if waiting else f"No picture: {take.error}"


def _file_name(scene: Scene, panel: Panel, kind: PictureKind) -> str:
    take = panel.shown
    label = re.sub(r"[^A-Za-z0-9-]", "_", take.shot.label)
    position = panel.frame.position
    return f"sc{scene.number:02d}_{position:02d}_{label}_take{take.number}{kind.ending}"
