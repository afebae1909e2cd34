"""What film grammar did not understand of a note, put into its own words by a language model.

The model only translates; the grammar then reads its words like any director's, so every lock,
limit and precedence holds. A clause that still changes nothing stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.agents.language_checks import plain
from core.agents.language_facts import note_facts
from core.agents.language_forms import NoteForm
from core.agents.language_prompts import prompt
from core.agents.language_uses import use_of
from core.agents.refinement import RefinementAgent
from core.domain.plan import PlannedShot
from core.domain.refinement import Refinement
from core.grammar.notes.reader import read_note
from core.ports.agents import RefineRequest
from core.ports.language import LanguageModel, Question, Tier

AGENT = "RefinementAgent"
MOST_INSTRUCTIONS = 4
MOST_WORDS = 60
_TOKENS = 3_000


def note_question(request: RefineRequest, clauses: Sequence[str]) -> Question:
    """What the model is asked."""
    names = {str(one.id): one.name for one in request.cast}
    return Question(
        agent=AGENT,
        task="note",
        tier=Tier.SMALL,
        instructions=prompt("notes"),
        parameters=note_facts(request.planned, names, len(clauses)),
        material="\n".join(f"{number}. {one}" for number, one in enumerate(clauses, 1)),
        most_output_tokens=_TOKENS,
    )


def refined_with(
    language: LanguageModel, request: RefineRequest
) -> tuple[PlannedShot, Refinement]:
    """The shot and the answer; the model is asked only for what the grammar left over.

    Without a film named in the request nothing is asked: that is a look ahead, not an order.
    """
    planned, told = RefinementAgent().refine(request)
    nobody_pays = request.project_id is None
    if nobody_pays or not told.unknown or not language.state().ready:
        return planned, told
    question = note_question(request.revised(planned=planned), told.unknown)
    reply = language.ask(question, NoteForm, project_id=request.project_id)
    use = use_of(language.state().id, question, reply)
    told = told.revised(uses=(use,))
    if reply.value is None:
        return planned, told
    words = {
        one.number: [plain(word, MOST_WORDS) for word in one.instructions[:MOST_INSTRUCTIONS]]
        for one in reply.value.clauses
    }
    for number, clause in enumerate(told.unknown, 1):
        planned, told = _worked_in(request, planned, told, (clause, words.get(number, [])))
    return planned, told


def _worked_in(
    request: RefineRequest,
    planned: PlannedShot,
    told: Refinement,
    translated: tuple[str, list[str]],
) -> tuple[PlannedShot, Refinement]:
    """One clause more, in other words. What was settled before it does not move."""
    clause, words = translated
    note = ", ".join(word for word in words if word)
    if not note:
        return planned, told
    kept = [name for name, _ in read_note(request.note, {}).kept]
    settled = [one.field for one in told.changes]
    locked = tuple(dict.fromkeys([*request.locked, *kept, *settled]))
    again = request.revised(planned=planned, note=note, sliders={}, locked=locked)
    moved, more = RefinementAgent().refine(again)
    if not more.changes:
        return planned, told
    changes = tuple(
        one.revised(because=f"“{clause}”, read as {one.because}") for one in more.changes
    )
    return moved, told.revised(
        changes=(*told.changes, *changes),
        ignored=(*told.ignored, *more.ignored),
        conflicts=(*told.conflicts, *more.conflicts),
        unknown=tuple(one for one in told.unknown if one != clause),
        rerender=told.rerender or more.rerender if told.changes else more.rerender,
    )
