from __future__ import annotations

import re

import pytest

from core.agents.language_crew import LanguageCrew
from core.agents.language_prompts import prompt
from core.domain.ids import ProjectId
from core.domain.plan import PlannedShot
from core.domain.refinement import Refinement
from core.domain.staging import Expression
from core.grammar.notes.reader import read_note
from core.ports.agents import RefineRequest
from core.ports.language import Outcome
from tests.fakes.language import FakeLanguage, Told
from tests.unit.agents.language_samples import ANSWER, GUN, PLACE, planned, shot

POETRY = "let the frame taste of iron"
FILM = ProjectId("film")


def refined(note: str, *answers: Told, **request: object) -> tuple[PlannedShot, Refinement]:
    return asked(FakeLanguage({"note": list(answers)}), note, **request)


def asked(language: FakeLanguage, note: str, **request: object) -> tuple[PlannedShot, Refinement]:
    plan, _ = planned(PLACE, shot(), ANSWER, GUN)
    sent = {"planned": plan.shots[1], "cast": plan.scenes[0].characters, "project_id": FILM}
    return LanguageCrew(language).refine(RefineRequest(note=note, **sent | request))


def says(*instructions: str) -> dict[str, object]:
    return {"clauses": [{"number": 1, "instructions": list(instructions)}]}


def test_a_clause_nobody_understood_is_done_in_other_words():
    after, told = refined(POETRY, says("cooler", "more contrast"))
    assert {one.field for one in told.changes} == {"color_temp", "contrast"}
    assert told.unknown == ()
    assert after.params.contrast > 0


def test_a_change_says_whose_words_it_comes_from():
    _, told = refined(POETRY, says("Ines angry"))
    assert [one.because for one in told.changes] == [f"“{POETRY}”, read as “angry” (Ines)"]
    assert told.changes[0].after == Expression.ANGRY


def test_what_film_grammar_understands_is_not_asked():
    language = FakeLanguage({"note": [says("cooler")]})
    asked(language, "warmer and closer")
    assert language.asked == []


def test_a_look_ahead_asks_nobody():
    language = FakeLanguage({"note": [says("cooler")]})
    _, told = asked(language, POETRY, project_id=None)
    assert language.asked == []
    assert told.unknown == (POETRY,)


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.OK])
def test_without_an_answer_the_clause_stays_unknown_and_the_record_says_why(outcome):
    _, told = refined(f"warmer, {POETRY}", outcome)
    assert told.unknown == (POETRY,)
    assert [one.field for one in told.changes] == ["color_temp"]
    assert str(outcome) in told.uses[0].outcome


@pytest.mark.parametrize("answer", [says(), says("paint it like Vermeer would hum"), says("")])
def test_a_translation_that_changes_nothing_leaves_the_clause_unknown(answer):
    _, told = refined(POETRY, answer)
    assert told.unknown == (POETRY,)


def test_locks_and_the_directors_own_words_win():
    _, told = refined(f"warmer, {POETRY}", says("cooler"), locked=("contrast",))
    assert [one.field for one in told.changes] == ["color_temp"]
    assert told.changes[0].because == "“warmer”"
    _, told = refined(POETRY, says("more contrast"), locked=("contrast",))
    assert told.changes == ()


def test_what_a_note_holds_fast_holds_for_its_translation_too():
    _, told = refined(f"keep the contrast, {POETRY}", says("more contrast"))
    assert told.changes == ()


def test_a_slider_is_not_moved_by_a_translation():
    after, _ = refined(POETRY, says("much more contrast"), sliders={"contrast": 12})
    assert after.params.contrast == 12


def test_the_prompt_offers_only_words_that_film_grammar_reads():
    offered = re.findall(r'"([^"]+)"', prompt("notes"))
    phrases = [one.replace("NAME", "Ines").replace("THING", "lamp") for one in offered]
    readings = {one: read_note(one, {"ines": "ines"}) for one in phrases}
    missed = [one for one, reading in readings.items() if not reading.wishes or reading.unknown]
    assert missed == ["a bit", "much"]  # said before the others


def test_one_note_for_all_frames_of_a_board_is_one_question():
    language = FakeLanguage({"note": [says("cooler")]})
    plan, _ = planned(PLACE, shot(), ANSWER, GUN)
    for one in plan.shots:
        asked(language, POETRY, planned=one)
    assert len({one.model_dump_json() for one in language.asked}) == 1
