"""`sceneforge export`: a film's deliveries into files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.domain.ids import ProjectId
from core.domain.picture import LOOKS, Look
from core.errors import InvalidInput
from sceneforge_app.commands import terminal
from sceneforge_app.commands.crew import studio_for

if TYPE_CHECKING:
    from sceneforge_app.bootstrap import Studio

FORMATS = ("pdf", "png", "exr", "passes")
"""All but ``pdf`` are zip files of all shown takes."""


def export(
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="Id of the film.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")],
    *,
    to: Annotated[str, typer.Option(help=f"One of {', '.join(FORMATS)}.")] = "pdf",
    look: Annotated[
        str | None,
        typer.Option(help=f"Of pdf and png: {', '.join(LOOKS)}. Default: the film's."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """Write a film as PDF, or its pictures as a zip."""
    if to not in FORMATS:
        raise InvalidInput(f"There is no format {to!r}; choose one of {', '.join(FORMATS)}.")
    if look is not None and look not in LOOKS:
        raise InvalidInput(f"There is no look {look!r}; choose one of {', '.join(LOOKS)}.")
    with studio_for() as studio:
        data = _bytes(studio, ProjectId(project), to, Look(look) if look else None)
    _write(out, data)
    if as_json:
        terminal.out_json({"path": str(out), "format": to, "bytes": len(data)})
    else:
        terminal.out(str(out))


def _bytes(studio: Studio, project: ProjectId, to: str, look: Look | None) -> bytes:
    from core.services.exports import PdfOptions, PictureKind

    if to == "pdf":
        return studio.exports.storyboard_pdf(project, PdfOptions(look=look)).data
    look = look or studio.projects.get(project).look
    return studio.exports.pictures_zip(project, PictureKind(to), look)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise InvalidInput(f"{path} cannot be written: {error.strerror}.") from error
