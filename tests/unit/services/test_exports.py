"""What leaves the house is the shown takes, the same bytes for the same board."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.domain.picture import Look
from core.errors import IllegalTransition, InvalidInput
from core.formats.exr import read_exr
from core.formats.passes_exr import read_passes_exr
from core.services.exports import PdfOptions, PictureKind


def test_the_pdf_has_a_page_for_six_frames(services):
    board = services.made_board(frame_count=7)
    result = services.exports.storyboard_pdf(board.project.id)
    assert result.data[:5] == b"%PDF-"
    assert result.pages == 2


def test_the_same_board_gives_the_same_pdf_twice(services):
    board = services.made_board()
    one, two = (services.exports.storyboard_pdf(board.project.id).data for _ in range(2))
    assert one == two


def test_the_pages_can_be_looked_at(services):
    board = services.made_board()
    (page,) = services.exports.pdf_pages(board.project.id)
    assert page[:4] == b"\x89PNG"


def test_a_board_without_frames_cannot_be_printed(services):
    scene = services.scene()
    with pytest.raises(IllegalTransition, match="make the board first"):
        services.exports.storyboard_pdf(scene.project_id)


def test_a_layout_that_does_not_exist_names_those_that_do(services):
    board = services.made_board()
    with pytest.raises(InvalidInput, match="1, 2, 4, 6, 9"):
        services.exports.storyboard_pdf(board.project.id, PdfOptions(per_page=5))


def test_a_failed_frame_is_printed_with_its_reason(services):
    services.maker.failing = ("1A",)
    board = services.made_board()
    assert services.exports.storyboard_pdf(board.project.id).pages == 1


def test_the_exr_archive_holds_scene_linear_light(services):
    board = services.made_board()
    archive = zipfile.ZipFile(io.BytesIO(_zip(services, board, PictureKind.EXR)))
    assert archive.namelist() == ["sc01_01_1A_take1.exr", "sc01_02_1B_take1.exr"]
    assert read_exr(archive.read(archive.namelist()[0])).rgb.max() == pytest.approx(0.9, rel=0.01)


def test_the_same_archive_has_the_same_bytes(services):
    board = services.made_board()
    kind = PictureKind.PNG
    assert _zip(services, board, kind) == _zip(services, board, kind)


def _zip(services, board, kind):
    return services.exports.pictures_zip(board.project.id, kind)


def test_the_pdf_is_printed_in_the_look_of_the_film(services):
    board = services.made_board()
    plain = services.exports.storyboard_pdf(board.project.id)
    services.projects.set_look(services.film(board), Look.INK)
    drawn = services.exports.storyboard_pdf(board.project.id)
    photographic = PdfOptions(look=Look.PHOTOGRAPHIC)
    assert drawn.data != plain.data
    assert services.exports.storyboard_pdf(board.project.id, photographic).data == plain.data


def test_the_pictures_can_be_taken_in_a_look_and_the_light_stays(services):
    board = services.made_board()
    drawn = services.exports.pictures_zip(board.project.id, PictureKind.PNG, Look.PENCIL)
    assert drawn != _zip(services, board, PictureKind.PNG)
    light = services.exports.pictures_zip(board.project.id, PictureKind.EXR, Look.PENCIL)
    assert light == _zip(services, board, PictureKind.EXR)


def test_a_picture_without_passes_is_never_printed_as_clay(services):
    board = services.made_board()
    clay = PdfOptions(look=Look.CLAY)
    plain = services.exports.storyboard_pdf(board.project.id)
    assert services.exports.storyboard_pdf(board.project.id, clay).data == plain.data


def test_everything_of_a_picture_comes_in_one_file(services):
    services.maker.with_passes = True
    board = services.made_board()
    archive = zipfile.ZipFile(io.BytesIO(_zip(services, board, PictureKind.PASSES)))
    name = archive.namelist()[0]
    assert name == "sc01_01_1A_take1_passes.exr"
    assert read_passes_exr(archive.read(name)).names == {0: "set"}
    assert read_exr(archive.read(name)).rgb.max() == pytest.approx(0.9, rel=0.01)
