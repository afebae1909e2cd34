from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from tests.cli.conftest import CHASE

DRAFT = ("--quality", "draft", "--json")


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_board_becomes_paper_pictures_and_json(board, tmp_path):
    labels = [f"{n:02d}_{frame['label']}" for n, frame in enumerate(board["frames"], start=1)]
    frames = [f"frames/{label}.{suffix}" for label in labels for suffix in ("exr", "png")]
    assert files(tmp_path / "board") == ["board.json", *frames, "storyboard.pdf"]
    assert Path(board["pdf"]).read_bytes().startswith(b"%PDF")
    assert Path(board["frames"][0]["png"]).read_bytes().startswith(b"\x89PNG")
    assert Path(board["frames"][0]["exr"]).read_bytes().startswith(b"\x76\x2f\x31\x01")


def test_the_answer_says_who_made_it_and_how_long_it_took(board):
    assert (board["makers"], board["engines"], board["failed"]) == (["previs"], ["offline"], [])
    steps = board["seconds"]
    assert {"ScriptBreakdownAgent", "pictures", "files", "total"} <= set(steps)
    assert sum(seconds for step, seconds in steps.items() if step != "total") <= steps["total"] + 1


def test_board_json_holds_the_plan_and_the_prompts(board):
    kept = json.loads(Path(board["board"]).read_text("utf-8"))
    assert {"engine", "genre", "scenes", "shots", "continuity", "frames"} <= set(kept)
    assert set(kept["structured_prompts"]) == {frame["label"] for frame in board["frames"]}


def test_the_board_is_a_film_in_the_data_folder(sceneforge, board):
    listed = sceneforge("projects", "--json").json["projects"]
    assert [(film["id"], film["frames"]) for film in listed] == [(board["project_id"], 3)]
    assert listed[0]["title"] == CHASE[: len(listed[0]["title"])]


def test_a_board_can_be_made_without_a_film(sceneforge, maker, data_folder, tmp_path):
    out = tmp_path / "board"
    answer = sceneforge("storyboard", "-", "--no-keep", "--out", out, *DRAFT, stdin=CHASE)
    assert answer.code == 0, answer.err
    assert (out / "storyboard.pdf").exists()
    assert not (data_folder / "sceneforge.db").exists()


def test_the_same_text_and_seed_give_the_same_bytes(sceneforge, maker, tmp_path):
    for name in ("first", "second"):
        sceneforge("storyboard", "-", "--out", tmp_path / name, *DRAFT, stdin=CHASE)
    first, second = tmp_path / "first", tmp_path / "second"
    assert files(first) == files(second)
    differing = [
        name
        for name in files(first)
        if (first / name).read_bytes() != (second / name).read_bytes()
    ]
    assert differing == []


def test_a_failed_frame_is_named_and_the_good_ones_are_kept(sceneforge, maker, tmp_path):
    plan = sceneforge("storyboard", "-", "--out", tmp_path / "all", *DRAFT, stdin=CHASE).json
    label = plan["frames"][2]["label"]
    maker.failing = (label,)
    out = tmp_path / "some"
    answer = sceneforge("storyboard", "-", "--out", out, *DRAFT, stdin=CHASE)
    assert answer.code == 1
    assert [frame["label"] for frame in answer.json["failed"]] == [label]
    assert f"Shot {label} has no picture" in answer.err
    assert len(list((out / "frames").glob("*.png"))) == 5
    assert (out / "storyboard.pdf").exists()


def test_when_no_frame_can_be_made_all_are_named(sceneforge, maker, tmp_path):
    plan = sceneforge("storyboard", "-", "--out", tmp_path / "all", *DRAFT, stdin=CHASE).json
    maker.failing = tuple(frame["label"] for frame in plan["frames"])
    answer = sceneforge("storyboard", "-", "--out", tmp_path / "none", *DRAFT, stdin=CHASE)
    assert answer.code == 1
    assert len(answer.json["failed"]) == 6
    assert answer.json["pdf"] is None


def test_a_maker_that_is_not_ready_says_what_to_do(sceneforge, maker, tmp_path):
    maker.ready = False
    answer = sceneforge("storyboard", "-", "--out", tmp_path / "board", *DRAFT, stdin=CHASE)
    assert (answer.code, answer.out) == (1, "")
    assert "change it" in answer.err


BAD_ORDERS = {
    "maker": (["--maker", "crayon"], "There is no maker 'crayon'"),
    "quality": (["--quality", "superb"], "draft, preview, final"),
    "genre": (["--genre", "opera"], "There is no genre 'opera'"),
    "frames": (["--frames", "21"], "choose between 1 and 20"),
}


@pytest.mark.parametrize(("options", "sentence"), BAD_ORDERS.values(), ids=list(BAD_ORDERS))
def test_a_bad_order_begins_no_film(sceneforge, maker, tmp_path, options, sentence):
    out = tmp_path / "board"
    answer = sceneforge("storyboard", "-", "--out", out, *options, "--json", stdin=CHASE)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert sceneforge("projects", "--json").json == {"projects": []}


def test_an_out_folder_that_refuses_is_found_before_anything_is_made(sceneforge, maker, tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    answer = sceneforge("storyboard", "-", "--out", tmp_path / "file" / "x", stdin=CHASE)
    assert answer.code == 1
    assert "Nothing can be written to" in answer.err
    assert maker.made == []


def test_a_data_folder_that_refuses_is_named(sceneforge, maker, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("SCENEFORGE_DATA_DIR", str(tmp_path / "file" / "data"))
    answer = sceneforge("storyboard", "-", "--out", tmp_path / "board", stdin=CHASE)
    assert answer.code == 1
    assert str(tmp_path / "file") in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.integration
@pytest.mark.slow
def test_the_real_renderer_makes_the_same_pictures_twice(tmp_path):
    for name in ("first", "second"):
        subprocess.run(
            [sys.executable, "-m", "sceneforge_app", "storyboard", ROOT / "examples/dust.fountain",
             "--frames", "2", "--out", tmp_path / name, "--no-keep", *DRAFT],
            cwd=ROOT, env={**os.environ, "RENDER_WORKERS": "2"}, check=True, capture_output=True,
        )  # fmt: skip
    first, second = tmp_path / "first", tmp_path / "second"
    pictures = [name for name in files(first) if name.startswith("frames/")]
    assert len(pictures) == 4
    assert [(first / n).read_bytes() == (second / n).read_bytes() for n in pictures] == [True] * 4
