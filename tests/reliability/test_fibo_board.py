"""Boards by FIBO: the real wiring, threads, SQLite and files against a server that counts."""

from __future__ import annotations

import time
from functools import partial

import OpenEXR
import pytest

from core.adapters.bria.limits import CallLimiter
from core.domain.film_terms import Quality
from core.domain.take import TakeStatus
from core.errors import ProviderNotConfigured
from core.formats.raster import read_picture
from core.services.scenes import SceneDraft
from sceneforge_app import bootstrap
from tests.reliability.fibo_boards import TEXT, board_of, ended
from tests.standin_bria.faults import Fault


def test_a_board_is_ordered_paid_and_kept_once(studio_with, stand_in):
    studio = studio_with(stand_in.address)
    board = board_of(studio)
    takes = [panel.shown for panel in board.panels]
    assert [take.status for take in takes] == [TakeStatus.DONE] * 4
    assert {take.maker for take in takes} == {"fibo"}
    assert len(stand_in.submissions()) == 4
    assert studio.till.spent_usd(board.project.id) == pytest.approx(0.12)
    assert studio.storyboards.quote_usd(
        board.project, frames=4, quality=Quality.DRAFT, maker="fibo"
    ) == pytest.approx(0.12)


def test_what_is_kept_says_that_it_is_an_estimate(studio_with, stand_in, tmp_path):
    studio = studio_with(stand_in.address)
    take = board_of(studio, frames=1).panels[0].shown
    picture = take.picture
    assert picture is not None
    assert picture.source_bit_depth == 8
    path = tmp_path / "frame.exr"
    path.write_bytes(studio.blobs.get(picture.exr))
    with OpenEXR.File(str(path)) as exr:
        header = dict(exr.header())
    assert "estimate" in header["comments"]
    assert header["sceneforge:inverse_tone_mapping"].startswith("maxrgb")
    original = read_picture(studio.blobs.get(picture.original))
    assert original.shape[:2] == (800, 1424)


def test_bad_frames_are_named_and_alone_made_again(studio_with, stand_in):
    studio = studio_with(stand_in.address)
    stand_in.faults.plan("image/generate", Fault.MODERATED, Fault.MODERATED_LATER)
    board = board_of(studio, frames=5)
    failed = [panel for panel in board.panels if panel.shown.status is TakeStatus.FAILED]
    assert len(failed) == 2
    assert all("moderation" in panel.shown.error for panel in failed)
    for panel in failed:
        ended(studio, studio.frames.retry(panel.frame.id))
    again = studio.storyboards.board(board.scene.id)
    assert {panel.shown.status for panel in again.panels} == {TakeStatus.DONE}
    assert len(stand_in.submissions()) == 6  # one was refused before it was taken


def test_the_budget_ends_a_board_before_it_is_passed(studio_with, stand_in):
    studio = studio_with(stand_in.address, daily_budget_usd=0.07)
    board = board_of(studio, frames=4)
    done = [panel.shown for panel in board.panels if panel.shown.status is TakeStatus.DONE]
    refused = [panel.shown for panel in board.panels if panel.shown.status is TakeStatus.FAILED]
    assert (len(done), len(refused)) == (2, 2)
    assert all("budget" in take.error or "is left" in take.error for take in refused)
    assert len(stand_in.submissions()) == 2


def test_what_was_set_aside_and_never_ordered_is_given_back(studio_with, stand_in):
    studio = studio_with(stand_in.address)
    object.__setattr__(studio.jobs, "max_claims", 1)
    stand_in.faults.plan("image/generate", Fault.RATE_LIMITED_WITH_WAIT)
    board = board_of(studio, frames=3)
    statuses = sorted(panel.shown.status for panel in board.panels)
    assert statuses == [TakeStatus.DONE, TakeStatus.DONE, TakeStatus.FAILED]
    assert studio.till.spent_usd(board.project.id) == pytest.approx(0.06)


def test_what_was_ordered_before_a_restart_is_fetched_after_it(studio_with, stand_in):
    stand_in.jobs.latency_s = 1.5
    first = studio_with(stand_in.address)
    project = first.projects.begin("Paid")
    scene = first.scenes.write(project.id, SceneDraft(text=TEXT, frame_count=3))
    job = first.storyboards.begin(scene.id, quality=Quality.DRAFT, maker="fibo")
    end = time.monotonic() + 30
    while len(stand_in.submissions()) < 3 and time.monotonic() < end:
        time.sleep(0.05)
    first.close()
    second = studio_with(stand_in.address)
    ended(second, job)
    board = second.storyboards.board(scene.id)
    assert {panel.shown.status for panel in board.panels} == {TakeStatus.DONE}
    assert len(stand_in.submissions()) == 3


def test_a_frame_holds_takes_of_both_makers(studio_with, stand_in):
    studio = studio_with(stand_in.address)
    board = board_of(studio, frames=1)
    frame = board.panels[0].frame
    refined, job = studio.frames.refine(frame.id, sliders={"contrast": 70})
    assert job is not None
    ended(studio, job)
    ended(studio, studio.frames.made_by(frame.id, "fibo"))
    takes = studio.frames.panel(frame.id).takes
    assert [take.maker for take in takes] == ["fibo"] * 3
    assert refined.changes
    # A grade is made here, free of charge: two orders for three takes.
    assert len(stand_in.submissions()) == 2


def test_a_scene_is_painted_with_one_seed(studio_with, stand_in):
    board = board_of(studio_with(stand_in.address))
    seeds = {job.body["seed"] for job in stand_in.submissions()}
    assert seeds == {board.panels[0].shown.seed} == {board.scene.seed}


def test_under_the_free_plan_a_board_is_finished_without_one_refusal(
    studio_with, stand_in, monkeypatch
):
    stand_in.plan, stand_in.window_s = "free", 3.0
    stand_in.jobs.latency_s = 1.0
    monkeypatch.setattr(bootstrap, "CallLimiter", partial(CallLimiter, window_s=3.1))
    board = board_of(studio_with(stand_in.address, bria_plan="free"), frames=6)
    assert {panel.shown.status for panel in board.panels} == {TakeStatus.DONE}
    assert stand_in.rejected() == 0


def test_without_a_key_it_is_not_offered_but_named(studio_with, stand_in):
    studio = studio_with(stand_in.address, key=None)
    assert not studio.makers["fibo"].state().ready
    project = studio.projects.begin("Free")
    scene = studio.scenes.write(project.id, SceneDraft(text=TEXT))
    with pytest.raises(ProviderNotConfigured, match="BRIA_API_KEY"):
        studio.storyboards.begin(scene.id, maker="fibo")
    assert stand_in.calls == []
