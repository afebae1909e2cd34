"""What only a reader of the story can see of a board: remarks beside the score, never in it."""

from __future__ import annotations

from collections.abc import Sequence

from core.agents.language_checks import plain
from core.agents.language_facts import board_facts, with_actions
from core.agents.language_forms import Concern, ContinuityForm, RemarkForm
from core.agents.language_prompts import prompt
from core.domain.continuity import ContinuityReport, Issue, Severity
from core.domain.plan import PlannedShot
from core.domain.scene import SceneBreakdown
from core.grammar.reading.text import CleanText
from core.ports.agents import BoardRequest
from core.ports.language import LanguageModel, Question, Reply, Tier

AGENT = "ConsistencyAgent"
MOST_REMARKS = 5
MOST_MESSAGE = 200
_TOKENS = 4_000
_CATEGORIES = {
    Concern.STORY: "grammar",
    Concern.ORDER: "grammar",
    Concern.PROPS: "props",
    Concern.IDENTITY: "identity",
    Concern.EMOTION: "presence",
}
"""Of the report, by what a remark is about."""


def remarks_question(
    source: CleanText, scenes: Sequence[SceneBreakdown], shots: Sequence[PlannedShot]
) -> Question:
    """What the model is asked."""
    return Question(
        agent=AGENT,
        task="continuity",
        tier=Tier.SMALL,
        instructions=prompt("continuity"),
        parameters=board_facts(scenes, shots),
        material=with_actions(source.text, shots),
        most_output_tokens=_TOKENS,
    )


def ask_for_remarks(
    language: LanguageModel, request: BoardRequest, question: Question
) -> Reply[ContinuityForm]:
    """The model's remarks, not yet checked."""
    return language.ask(question, ContinuityForm, project_id=request.project_id)


def with_remarks(
    report: ContinuityReport,
    form: ContinuityForm,
    source: CleanText,
    shots: Sequence[PlannedShot],
) -> ContinuityReport:
    """*report* with the remarks that have evidence. Its score is that of the rules."""
    found = [_issue(one, source, shots) for one in form.findings[:MOST_REMARKS]]
    remarks = {one.id: one for one in found if one}
    return report.revised(issues=(*report.issues, *remarks.values()))


def _issue(remark: RemarkForm, source: CleanText, shots: Sequence[PlannedShot]) -> Issue | None:
    by_number = {one.shot.number: one for one in shots}
    numbers = tuple(dict.fromkeys(one for one in remark.shots if one in by_number))
    message, evidence = plain(remark.message, MOST_MESSAGE), plain(remark.evidence, MOST_MESSAGE)
    said = [source.text, *(by_number[one].shot.action for one in numbers)]
    if not numbers or not message or not _stands_in(evidence, said):
        return None
    category = _CATEGORIES[remark.concern]
    where = "-".join(map(str, numbers))
    return Issue(
        id=f"{category}/read/{remark.concern.value}/{where}",
        category=category,
        severity=Severity.INFO,
        shots=numbers,
        message=message,
        evidence=f"“{evidence}”, as the language model reads it.",
    )


def _stands_in(evidence: str, texts: Sequence[str]) -> bool:
    words = evidence.lower().split()
    return bool(words) and any(" ".join(words) in " ".join(text.lower().split()) for text in texts)
