"""`projects` and `export`."""

from __future__ import annotations

import io
import zipfile

import pytest


def test_without_films_the_list_says_how_to_begin(sceneforge, maker):
    answer = sceneforge("projects")
    assert (answer.code, answer.out) == (0, "")
    assert "sceneforge storyboard INPUT" in answer.err


def test_films_are_listed_with_their_frames(sceneforge, board):
    answer = sceneforge("projects", "--frames")
    assert board["project_id"] in answer.out
    assert [f["frame_id"] for f in board["frames"] if f["frame_id"] not in answer.out] == []


EXR = b"\x76\x2f\x31\x01"


@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG"), ("exr", EXR), ("passes", EXR)])
def test_pictures_leave_as_a_zip(sceneforge, board, tmp_path, kind, start):
    out = tmp_path / "deep" / "pictures.zip"
    answer = sceneforge("export", board["project_id"], "--to", kind, out, "--json")
    assert answer.code == 0, answer.err
    packed = zipfile.ZipFile(io.BytesIO(out.read_bytes()))
    assert len(packed.namelist()) == 3
    assert all(packed.read(name).startswith(start) for name in packed.namelist())


def test_pictures_and_paper_leave_in_the_look_asked_for(sceneforge, board, tmp_path):
    sizes = {}
    for kind in ("png", "pdf"):
        for look in ("photographic", "ink"):
            out = tmp_path / f"{look}.{kind}"
            answer = sceneforge("export", board["project_id"], "--to", kind, "--look", look, out)
            assert answer.code == 0, answer.err
            sizes[kind, look] = out.stat().st_size
    assert len(set(sizes.values())) == 4


def test_an_unknown_look_is_named_with_the_choices(sceneforge, maker, tmp_path):
    answer = sceneforge("export", "nothing", tmp_path / "out", "--look", "cubist")
    assert answer.err == (
        "There is no look 'cubist'; choose one of photographic, ink, pencil, clay.\n"
    )


def test_the_pdf_leaves_as_a_file(sceneforge, board, tmp_path):
    out = tmp_path / "film.pdf"
    answer = sceneforge("export", board["project_id"], "--to", "pdf", out, "--json")
    assert answer.json == {"path": str(out), "format": "pdf", "bytes": out.stat().st_size}
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("project", "kind", "sentence"),
    [
        ("nothing", "pdf", "There is no project nothing."),
        ("nothing", "gif", "There is no format 'gif'; choose one of pdf, png, exr, passes."),
    ],
)
def test_what_cannot_be_exported_is_said(sceneforge, maker, tmp_path, project, kind, sentence):
    answer = sceneforge("export", project, "--to", kind, tmp_path / "out")
    assert (answer.code, answer.out, answer.err) == (1, "", f"{sentence}\n")
    assert not (tmp_path / "out").exists()


def test_a_place_that_refuses_is_named(sceneforge, board, tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    answer = sceneforge("export", board["project_id"], tmp_path / "file" / "film.pdf")
    assert answer.code == 1
    assert "cannot be written" in answer.err
