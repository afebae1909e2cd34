"""The crew with a language model: it chooses and directs, code holds it to the text and the craft.

Film grammar reads the text first in any case. Where the model gives nothing usable, an agent's
part is done by film grammar, and the board says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.agents.crew import OfflineCrew
from core.agents.language_breakdown import AGENT as BREAKDOWN
from core.agents.language_notes import refined_with
from core.agents.language_planning import Planning
from core.agents.language_structuring import AGENT as STRUCTURING
from core.agents.language_structuring import SHOTS_A_CALL
from core.agents.language_uses import OFFLINE, said
from core.domain.engine_use import EngineUse
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Refinement
from core.ports.agents import AgentStep, BoardRequest, RefineRequest
from core.ports.language import LanguageModel, Tier

_CHARACTERS_A_TOKEN = 4
_FACTS_TOKENS = 2_600
_TOLD_TOKENS, _TOLD_A_SHOT = 2_500, 320
_STAGED_TOKENS, _STAGED_A_SHOT = 1_200, 200
_REMARK_TOKENS = 1_100
"""What is read and written, thinking included; source: reference agents 3.4."""


@dataclass(frozen=True, slots=True)
class LanguageCrew:
    """Implements `Agents` with a language model, and without it where it cannot be had."""

    language: LanguageModel

    def plan_board(self, request: BoardRequest, *, on_step: AgentStep) -> BoardPlan:
        """Text to a board of exactly ``request.frame_count`` shots.

        Raises:
            InvalidInput: the text is blank, too long or not text.
        """
        state = self.language.state()
        if not state.ready:
            plan = OfflineCrew().plan_board(request, on_step=on_step)
            return plan.revised(engine_reason=f"Planned by film grammar. {said(state.reason)}")
        planning = Planning(language=self.language, request=request, on_step=on_step)
        board = planning.told()
        shots, report = planning.checked(board, planning.staged(board))
        engine, reason = _engine(state.id, planning.uses)
        return BoardPlan(
            engine=engine,
            engine_reason=reason,
            genre=board.breakdown.genre,
            genre_reason=board.breakdown.genre_reason,
            scenes=board.breakdown.scenes,
            shots=shots,
            continuity=report,
            notices=(*board.breakdown.notices, *_notices(planning.uses)),
            uses=tuple(planning.uses),
        )

    def refine(self, request: RefineRequest) -> tuple[PlannedShot, Refinement]:
        """The changed shot, and what was applied, ignored, unknown, in conflict."""
        return refined_with(self.language, request)

    def quote_usd(self, request: BoardRequest) -> float:
        """What planning a board costs by rule of thumb; what it did cost is on its run records."""
        frames, text = request.frame_count, len(request.text) // _CHARACTERS_A_TOKEN
        calls = -(-frames // SHOTS_A_CALL)
        told, staged = _TOLD_A_SHOT * frames, _STAGED_A_SHOT * frames
        return self.language.price_usd(
            Tier.LARGE,
            input_tokens=(1 + calls) * (text + _FACTS_TOKENS),
            output_tokens=_TOLD_TOKENS + told + calls * _STAGED_TOKENS + staged,
        ) + self.language.price_usd(
            Tier.SMALL,
            input_tokens=text + _FACTS_TOKENS + staged,
            output_tokens=_REMARK_TOKENS,
        )


def _engine(engine: str, uses: Sequence[EngineUse]) -> tuple[str, str]:
    """Who planned the board, and why that one."""
    by_agent = {one.agent: one for one in uses}
    shots = by_agent[BREAKDOWN]
    staged = by_agent.get(STRUCTURING, shots)
    if shots.engine == staged.engine == OFFLINE:
        return OFFLINE, f"Planned by film grammar. {shots.engine_reason}"
    if shots.engine == OFFLINE:
        return engine, f"Staging by {staged.engine_reason} Shots by film grammar: {shots.outcome}"
    if staged.engine == OFFLINE:
        return engine, f"Shots by {shots.engine_reason} Staging by film grammar: {staged.outcome}"
    return engine, f"Shots and staging by {shots.engine_reason} Continuity by film grammar."


def _notices(uses: Sequence[EngineUse]) -> list[str]:
    """What a director has to know of what the model did not do, each reason once."""
    parts = {BREAKDOWN: "chose the shots", STRUCTURING: "staged them"}
    did: dict[str, list[str]] = {}
    for one in uses:
        if one.outcome != "ok" and one.agent in parts:
            did.setdefault(one.outcome, []).append(parts[one.agent])
    return [f"{why} Film grammar {' and '.join(what)} instead." for why, what in did.items()]
