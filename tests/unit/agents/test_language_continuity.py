from __future__ import annotations

from typing import Any

import pytest

from core.domain.continuity import Severity
from core.domain.plan import BoardPlan
from core.ports.language import Outcome
from tests.unit.agents.language_samples import ANSWER, GUN, PLACE, planned, shot

BOARD = (PLACE, shot(), ANSWER, GUN)


def remark(**changes: Any) -> dict[str, Any]:
    return {
        "concern": "emotion",
        "shots": [2, 3],
        "message": "The clerk looks calm after being stared down.",
        "evidence": "the clerk drops his eyes",
    } | changes


def remarks(plan: BoardPlan) -> list[str]:
    return [one.message for one in plan.continuity.issues if "/read/" in one.id]


def board(*found: dict[str, Any]) -> BoardPlan:
    return planned(*BOARD, continuity=[{"findings": list(found)}])[0]


def test_a_remark_with_evidence_stands_beside_the_rules_findings():
    plan = board(remark())
    issue = plan.continuity.issues[-1]
    assert remarks(plan) == [remark()["message"]]
    assert issue.severity is Severity.INFO
    assert issue.shots == (2, 3)
    assert "as the language model reads it" in issue.evidence


def test_a_remark_never_moves_the_score():
    silent, loud = board(), board(*[remark(shots=[n]) for n in range(1, 5)])
    assert loud.continuity.score == silent.continuity.score
    assert loud.continuity.categories == silent.continuity.categories
    assert loud.shots == silent.shots


@pytest.mark.parametrize(
    "wrong", [{"evidence": "he smiles"}, {"evidence": ""}, {"shots": [99]}, {"message": " "}]
)
def test_a_remark_without_evidence_is_dropped(wrong):
    assert remarks(board(remark(**wrong))) == []


def test_there_are_five_remarks_at_most():
    assert len(remarks(board(*[remark(shots=[n, n + 1]) for n in range(1, 9)]))) <= 5


def test_the_same_remark_is_made_once():
    assert len(remarks(board(remark(), remark()))) == 1


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.OK])
def test_without_remarks_the_report_is_that_of_the_rules(outcome):
    plan, _ = planned(*BOARD, continuity=[outcome])
    assert remarks(plan) == []
    assert plan.notices == ()
    assert str(outcome) in plan.uses[2].outcome


def test_a_board_of_film_grammar_is_not_remarked_upon():
    _, language = planned(*BOARD, breakdown=[Outcome.BUSY], staging=[Outcome.BUSY])
    assert [one.task for one in language.asked] == ["breakdown"]
