"""What leaves the house: paper and pictures."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.domain.ids import ProjectId, TakeId
from core.domain.scene import Scene
from core.domain.take import PictureFiles, Take, TakeStatus
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


class PdfOptions(Value):
    """How the storyboard is printed."""

    paper: Paper = Paper.A4
    per_page: int = 6
    author: str = ""
    footer: str = ""
    status: str = "Draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportService:
    """Deliveries of a film."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    blobs: BlobStore
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

    def pictures_zip(self, project_id: ProjectId, kind: PictureKind) -> bytes:
        """The shown pictures of a film, named by scene and shot.

        Raises:
            IllegalTransition: there is no picture yet.
        """
        archive = io.BytesIO()
        # Pictures are compressed already; storing them is as small and much faster.
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
            for name, data in self.pictures(project_id, kind):
                # A fixed date: the same board gives the same bytes.
                packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
            if not packed.namelist():
                raise IllegalTransition("There is no picture yet: make the board first.")
        return archive.getvalue()

    def pictures(self, project_id: ProjectId, kind: PictureKind) -> Iterator[tuple[str, bytes]]:
        """File name and bytes of every shown picture of a film, in the order of the board."""
        for board in self._boards(project_id):
            for panel in board.panels:
                picture = panel.shown.picture
                if picture is not None:
                    yield _file_name(board.scene, panel, kind), self._bytes(picture, kind)

    def picture(self, take_id: TakeId, kind: PictureKind) -> tuple[str, bytes]:
        """File name and bytes of one take.

        Raises:
            IllegalTransition: it has no picture yet.
        """
        with self.unit_of_work() as work:
            take = work.takes.get(take_id)
        if take.picture is None:
            raise IllegalTransition(f"Take {take.number} has no picture yet.")
        name = f"shot{take.shot.label}_take{take.number}.{kind.value}"
        return name, self._bytes(take.picture, kind)

    def _bytes(self, picture: PictureFiles, kind: PictureKind) -> bytes:
        return self.blobs.get(picture.png if kind is PictureKind.PNG else picture.exr)

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
        scenes = tuple(
            scene for board in self._boards(project_id) for scene in self._pdf_scenes(board)
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

    def _pdf_scenes(self, board: Board) -> Iterator[PdfScene]:
        """One per heading of the scene's text; a script pasted as one scene has several."""
        headings = {one.number: str(one.heading) for one in board.scene.breakdown}
        for number in dict.fromkeys(panel.shown.shot.scene_number for panel in board.panels):
            frames = tuple(
                self._pdf_frame(panel)
                for panel in board.panels
                if panel.shown.shot.scene_number == number
            )
            heading = headings.get(number, f"Scene {number}")
            yield PdfScene(heading=heading, frames=frames)

    def _pdf_frame(self, panel: Panel) -> PdfFrame:
        take = panel.shown
        height = take.picture.measured.get("height_m") if take.picture else None
        return PdfFrame(
            shot=take.shot,
            jpeg=self._jpeg(take),
            made_by=MAKER_WORDS.get(take.maker, take.maker),
            take_number=take.number,
            height_m=height,
            notes=panel.frame.notes,
            missing=_missing(take),
        )

    def _jpeg(self, take: Take) -> bytes | None:
        if take.picture is None:
            return None
        return write_jpeg(read_picture(self.blobs.get(take.picture.png)))


def _missing(take: Take) -> str:
    waiting = take.status is TakeStatus.QUEUED
    return "The picture is being made." if waiting else f"No picture: {take.error}"


def _file_name(scene: Scene, panel: Panel, kind: PictureKind) -> str:
    take = panel.shown
    label = re.sub(r"[^A-Za-z0-9-]", "_", take.shot.label)
    position = panel.frame.position
    return f"sc{scene.number:02d}_{position:02d}_{label}_take{take.number}.{kind.value}"
