"""The four agents as one crew that needs nothing but its tables."""

from __future__ import annotations

from core.agents.consistency import ConsistencyAgent
from core.agents.json_structuring import JSONStructuringAgent
from core.agents.refinement import RefinementAgent
from core.agents.script_breakdown import Breakdown, ScriptBreakdownAgent
from core.domain.continuity import ContinuityReport
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Refinement
from core.ports.agents import AgentStep, BoardRequest, RefineRequest

ENGINE = "offline"
ENGINE_REASON = "Film grammar and tables, on this machine: no key and no network needed."


class OfflineCrew:
    """Plans and refines by film grammar. The same request always gets the same board."""

    def plan_board(self, request: BoardRequest, *, on_step: AgentStep) -> BoardPlan:
        """Text to a board of exactly ``request.frame_count`` shots.

        Raises:
            InvalidInput: the text is blank, too long or not text.
        """
        on_step("ScriptBreakdownAgent", "Reading the text.")
        breakdown = ScriptBreakdownAgent().run(request)
        on_step("ScriptBreakdownAgent", understood_words(breakdown))
        on_step(
            "JSONStructuringAgent", f"Placing camera and cast for {request.frame_count} shots."
        )
        shots = JSONStructuringAgent().run(request, breakdown)
        on_step("ConsistencyAgent", "Checking continuity from shot to shot.")
        shots, report = ConsistencyAgent().review(breakdown.scenes, shots)
        on_step("ConsistencyAgent", checked_words(report))
        return BoardPlan(
            engine=ENGINE,
            engine_reason=ENGINE_REASON,
            genre=breakdown.genre,
            genre_reason=breakdown.genre_reason,
            scenes=breakdown.scenes,
            shots=shots,
            continuity=report,
            notices=breakdown.notices,
        )

    def refine(self, request: RefineRequest) -> tuple[PlannedShot, Refinement]:
        """The changed shot, and what was applied, ignored, unknown, in conflict."""
        return RefinementAgent().refine(request)


def understood_words(breakdown: Breakdown) -> str:
    """What was read, in a sentence."""
    people = {one.id for scene in breakdown.scenes for one in scene.characters}
    beats = sum(len(scene.beats) for scene in breakdown.scenes)
    counted = [
        _count(len(breakdown.scenes), "scene"),
        _count(len(people), "character"),
        _count(beats, "beat"),
    ]
    return f"Found {counted[0]}, {counted[1]} and {counted[2]}; played as {breakdown.genre.value}."


def checked_words(report: ContinuityReport) -> str:
    """What was checked, in a sentence."""
    found, fixed = len(report.issues), len(report.fixed)
    return f"Continuity {report.score:.0f} of 100: {fixed} put right, {found} left to look at."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
