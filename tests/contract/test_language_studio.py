"""A whole studio with a language model behind it: takes, run records, ledger, notes."""

from __future__ import annotations

import pytest

from core.domain.film_terms import Quality
from core.services.scenes import SceneDraft
from tests.fakes.studio import quiet_studio, work_off
from tests.standin_openai import replies
from tests.standin_openai.server import StandInOpenAI
from tests.unit.agents.language_samples import ANSWER, DINER, GUN, PLACE, shot, staged, staging

SHOTS = {"shots": [PLACE, shot(), ANSWER, GUN]}
PRICES = {"clever": (1.0, 0.1, 5.0), "quick": (0.1, 0.01, 0.5)}
COST_OF_A_CALL = (replies.READ * 1.0 + replies.WRITTEN * 5.0) / 1e6


@pytest.fixture
def server():
    with StandInOpenAI() as running:
        running.by_task = {
            "breakdown": replies.chatted(SHOTS),
            "staging": replies.chatted(staging(staged(2))),
            "continuity": replies.chatted({"findings": []}),
            "note": replies.chatted({"clauses": [{"number": 1, "instructions": ["tighter"]}]}),
        }
        yield running


@pytest.fixture
def studio(server, tmp_path, monkeypatch):
    built = quiet_studio(
        tmp_path,
        monkeypatch,
        openai_base_url=server.address,
        openai_model="clever",
        openai_model_small="quick",
        openai_prices=PRICES,
    )
    yield built
    built.close()


def board_of(studio):
    film = studio.projects.begin("Diner")
    scene = studio.scenes.write(film.id, SceneDraft(text=DINER, frame_count=4))
    job = studio.storyboards.begin(scene.id, quality=Quality.DRAFT)
    work_off(studio)
    return job, studio.storyboards.board(scene.id)


def test_every_take_says_that_a_model_planned_it(studio):
    _, board = board_of(studio)
    assert {panel.shown.engine for panel in board.panels} == {"openai"}
    assert "clever" in board.panels[0].shown.engine_reason


def test_every_agent_leaves_a_record_of_what_it_took(studio):
    job, _ = board_of(studio)
    with studio.storyboards.unit_of_work() as work:
        runs = {run.agent: run for run in work.agent_runs.of_job(job.id)}
    for name in ("ScriptBreakdownAgent", "JSONStructuringAgent"):
        run = runs[name]
        assert (run.engine, run.model, run.outcome) == ("openai", "clever", "ok")
        assert run.input_tokens == replies.READ
        assert run.cost_usd == pytest.approx(COST_OF_A_CALL)
        assert run.prompt_hash
    assert runs["ConsistencyAgent"].model == "quick"


def test_the_ledger_holds_what_it_cost(studio):
    board_of(studio)
    both, looked = 2 * COST_OF_A_CALL, COST_OF_A_CALL / 10
    assert studio.till.spent_today_usd() == pytest.approx(both + looked)


def test_a_quote_is_there_before_anything_is_asked(studio, server):
    from core.ports.agents import BoardRequest  # noqa: PLC0415 - beside its only use

    assert 0 < studio.planning_usd(BoardRequest(text=DINER)) < 0.1
    assert server.calls == []


def test_what_film_grammar_does_not_understand_of_a_note_is_asked(studio, server):
    _, board = board_of(studio)
    frame = board.panels[1].frame
    refinement, job = studio.frames.refine(frame.id, note="get under his skin")
    assert server.calls[-1].body["model"] == "quick"
    assert job is not None
    assert [change.field for change in refinement.changes][:1] == ["size"]


def test_a_key_without_money_left_plans_offline_and_says_so(server, tmp_path, monkeypatch):
    studio = quiet_studio(
        tmp_path,
        monkeypatch,
        openai_base_url=server.address,
        openai_model="clever",
        openai_prices=PRICES,
        daily_budget_usd=0.001,
    )
    _, board = board_of(studio)
    studio.close()
    assert {panel.shown.engine for panel in board.panels} == {"offline"}
    assert any("budget" in notice for notice in board.scene.notices)
    assert server.calls == []
