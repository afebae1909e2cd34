"""One board, planned with a language model: agent by agent, with film grammar behind each."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.agents import language_breakdown as breakdowns
from core.agents import language_continuity as remarks
from core.agents import language_structuring as structuring
from core.agents.consistency import ConsistencyAgent
from core.agents.crew import checked_words, understood_words
from core.agents.json_structuring import JSONStructuringAgent
from core.agents.language_breakdown import LanguageBoard, ToldShot
from core.agents.language_uses import OFFLINE, together, use_of
from core.agents.script_breakdown import Breakdown, ScriptBreakdownAgent
from core.domain.continuity import ContinuityReport
from core.domain.engine_use import EngineUse
from core.domain.plan import PlannedShot
from core.ports.agents import AgentStep, BoardRequest
from core.ports.language import LanguageModel, Outcome, Question, Reply, T
from core.prompting.fibo import structured_prompt

MAY_STILL_BE_ASKED = frozenset({Outcome.OK, Outcome.WRONG_SHAPE, Outcome.CUT_OFF})
"""After another failure the next question would only fail again, or be asked of who declined."""

Shots = tuple[PlannedShot, ...]


@dataclass(slots=True, kw_only=True)
class Planning:
    """The planning of one board.

    Attributes:
        uses: What each agent took so far.
    """

    language: LanguageModel
    request: BoardRequest
    on_step: AgentStep
    uses: list[EngineUse] = field(default_factory=list)
    _last: Outcome = Outcome.OK

    def told(self) -> LanguageBoard:
        """The set-ups."""
        agent = breakdowns.AGENT
        self.on_step(agent, "Reading the text.")
        offline = ScriptBreakdownAgent().run(self.request)
        understood = understood_words(offline)
        self.on_step(agent, f"{understood} Asking the language model for the shots.")
        question = breakdowns.breakdown_question(self.request, offline)
        reply = breakdowns.ask_for_board(self.language, self.request, offline)
        use = self._noted(question, reply)
        if reply.value is None:
            self.on_step(agent, f"{use.outcome} Film grammar chooses the shots.")
            return LanguageBoard(offline)
        board = breakdowns.board_from(reply.value, self.request, offline)
        own = self.request.frame_count - len(board.told)
        added = f"; {own} more by film grammar" if own else ""
        self.on_step(agent, f"{len(board.told)} shots by {reply.model}{added}.")
        return board

    def staged(self, board: LanguageBoard) -> Shots:
        """The complete shots."""
        agent, request = structuring.AGENT, self.request
        self.on_step(agent, f"Placing camera and cast for {request.frame_count} shots.")
        shots = _worded(board, JSONStructuringAgent().run(request, board.breakdown))
        if self._last not in MAY_STILL_BE_ASKED:
            self._passed_over(agent)
            return shots
        directions, replies = structuring.ask_for_staging(
            self.language, request, board.breakdown, shots
        )
        if not replies:
            return shots
        engine = self.language.state().id
        use = together([use_of(engine, question, reply) for question, reply in replies])
        self.uses.append(use)
        self._last = replies[-1][1].outcome
        self.on_step(agent, _staged_words(use))
        again = JSONStructuringAgent().run(request, board.breakdown, restage=directions.restage)
        return _worded(board, again)

    def checked(self, board: LanguageBoard, shots: Shots) -> tuple[Shots, ContinuityReport]:
        """The shots with what could be put right, and the report; a model only remarks."""
        agent, scenes = remarks.AGENT, board.breakdown.scenes
        self.on_step(agent, "Checking continuity from shot to shot.")
        shots, report = ConsistencyAgent().review(scenes, shots)
        if any(one.engine != OFFLINE for one in self.uses) and self._last in MAY_STILL_BE_ASKED:
            source = board.breakdown.source
            question = remarks.remarks_question(source, scenes, shots)
            reply = remarks.ask_for_remarks(self.language, self.request, question)
            self._noted(question, reply)
            if reply.value is not None:
                report = remarks.with_remarks(report, reply.value, source, shots)
        self.on_step(agent, checked_words(report))
        return shots, report

    def _noted(self, question: Question, reply: Reply[T]) -> EngineUse:
        use = use_of(self.language.state().id, question, reply)
        self.uses.append(use)
        self._last = reply.outcome
        return use

    def _passed_over(self, agent: str) -> None:
        """Not asked, for the reason why the question before had no answer."""
        before = self.uses[-1]
        self.uses.append(
            EngineUse(
                agent=agent,
                engine=OFFLINE,
                engine_reason=before.engine_reason,
                outcome=before.outcome,
            )
        )


def _worded(board: LanguageBoard, shots: Shots) -> Shots:
    """*shots* with the model's words where the set-up is the model's."""
    flat = [set_up for plan in board.breakdown.plans for set_up in plan.set_ups]
    return tuple(
        _with_words(planned, board.told[set_up.candidate], set_up.changes, board.breakdown)
        if set_up.candidate in board.told
        else planned
        for planned, set_up in zip(shots, flat, strict=True)
    )


def _with_words(
    planned: PlannedShot, told: ToldShot, changes: tuple[str, ...], breakdown: Breakdown
) -> PlannedShot:
    shot = planned.shot
    source = breakdown.source.original_span(*told.span) if told.span else shot.source
    worded = planned.revised(
        shot=shot.revised(
            action=told.action or shot.action,
            why=((told.reason,) if told.reason else shot.why[:1]) + changes,
            duration_s=told.seconds,
            source=source,
        )
    )
    cast = tuple(breakdown.plans[0].story.cast.values())
    return worded.revised(structured_prompt=structured_prompt(worded, cast))


def _staged_words(use: EngineUse) -> str:
    if use.engine == OFFLINE:
        return f"{use.engine_reason} Staged by film grammar."
    return f"People and light directed by {use.model}."
