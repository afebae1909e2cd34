"""Who did an agent's work, with what, and what it took, stays on record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.agents.language_crew import LanguageCrew
from core.domain.job import AgentRun
from core.ports.agents import BoardRequest
from core.ports.language import Outcome
from core.services.agent_log import input_hash
from core.services.scenes import SceneDraft
from tests.fakes.language import MODEL, USAGE, FakeLanguage
from tests.unit.agents.language_samples import ANSWER, DINER, GUN, PLACE, shot, staged, staging
from tests.unit.services.conftest import Services

USD = 1e-6
BOARD = {
    "breakdown": [{"shots": [PLACE, shot(), ANSWER, GUN]}],
    "staging": [staging(staged(2))],
    "continuity": [{"findings": []}],
}
CLAUSE = "let the frame taste of iron"


def planned(services: Services, language: FakeLanguage) -> list[AgentRun]:
    """The records of a board that this model plans."""
    crew = LanguageCrew(language)
    studio = replace(services, storyboards=replace(services.storyboards, agents=crew))
    film = studio.projects.begin("Diner")
    scene = studio.scenes.write(film.id, SceneDraft(text=DINER, frame_count=4))
    job = studio.storyboards.begin(scene.id)
    studio.work_off()
    with studio.storyboards.unit_of_work() as work:
        return list(work.agent_runs.of_job(job.id))


def test_a_models_work_is_recorded_with_prompt_tokens_and_cost(services):
    told, directed, checked = planned(services, FakeLanguage(BOARD, usd_per_token=USD))
    assert (told.engine, told.model, told.input_tokens) == ("fake", MODEL, USAGE.input_tokens)
    assert told.cost_usd == pytest.approx(USD * (USAGE.input_tokens + USAGE.output_tokens))
    assert told.prompt_hash != directed.prompt_hash
    assert (checked.engine, checked.model) == ("fake", MODEL)


def test_work_that_film_grammar_did_instead_says_why(services):
    runs = planned(services, FakeLanguage(BOARD | {"breakdown": [Outcome.REFUSED]}))
    assert [one.engine for one in runs] == ["offline"] * 3
    assert "refused" in runs[0].outcome
    assert "refused" in runs[0].engine_reason


def test_the_film_of_a_board_pays_for_it(services):
    language = FakeLanguage(BOARD)
    runs = planned(services, language)
    assert set(language.payers) == {runs[0].project_id}


def refined(services: Services, language: FakeLanguage) -> list[AgentRun]:
    """The records of one note that film grammar does not understand."""
    frame = services.made_board().panels[0].frame
    replace(services.frames, agents=LanguageCrew(language)).refine(frame.id, note=CLAUSE)
    with services.frames.unit_of_work() as work:
        return list(work.agent_runs.of_job(None))


def test_a_note_that_was_asked_about_is_recorded(services):
    answer = {"clauses": [{"number": 1, "instructions": ["cooler"]}]}
    runs = refined(services, FakeLanguage({"note": [answer]}))
    assert [(one.agent, one.engine) for one in runs] == [("RefinementAgent", "fake")]


def test_a_note_that_nothing_came_of_is_recorded_too(services):
    runs = refined(services, FakeLanguage({"note": [Outcome.BUSY]}))
    assert [one.engine for one in runs] == ["offline"]
    assert "busy" in runs[0].outcome


def test_who_pays_is_no_part_of_what_was_asked():
    draft = BoardRequest(text=DINER)
    assert input_hash(draft) == input_hash(draft.revised(project_id="film"))
    assert input_hash(draft) != input_hash(draft.revised(seed=2))
