"""Agents whose answers a test can predict: the sample film's board, and sliders taken literally."""

from __future__ import annotations

from core.domain.continuity import CategoryScore, ContinuityReport, Issue, Severity
from core.domain.film_terms import Genre
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Change, Refinement
from core.ports.agents import AgentStep, BoardRequest, RefineRequest
from core.services.scenes import SceneDraft, checked
from tests.fakes.sample_film import clean_board, scene

STEPS = (
    ("ScriptBreakdownAgent", "One scene, two people, one beat."),
    ("JSONStructuringAgent", "The shots are planned."),
    ("ConsistencyAgent", "Continuity 92 of 100."),
)
GRADE = {"lighting", "hdr_bloom", "color_temp", "contrast", "saturation"}


class FakeCrew:
    """Plans the sample film whatever the text; understands sliders and the note "closer"."""

    def plan_board(self, request: BoardRequest, *, on_step: AgentStep) -> BoardPlan:
        checked(SceneDraft(text=request.text, frame_count=request.frame_count))
        for agent, sentence in STEPS:
            on_step(agent, sentence)
        return BoardPlan(
            engine="offline",
            engine_reason="no language-model key is set",
            genre=request.genre or Genre.NOIR,
            scenes=(scene(),),
            shots=_shots(request.frame_count),
            continuity=REPORT,
            notices=("The weather was taken from the word rain.",),
        )

    def refine(self, request: RefineRequest) -> tuple[PlannedShot, Refinement]:
        params = request.planned.params
        moved = params.revised(**request.sliders)
        changes = tuple(
            Change(
                field=name,
                before=getattr(params, name),
                after=getattr(moved, name),
                because="slider",
            )
            for name in request.sliders
            if getattr(params, name) != getattr(moved, name)
        )
        known = request.note in {"", "closer"}
        answer = Refinement(
            note=request.note,
            sliders=request.sliders,
            changes=changes + (_closer(request.planned) if request.note == "closer" else ()),
            unknown=() if known else (request.note,),
            rerender=request.note == "closer" or not set(request.sliders) <= GRADE,
        )
        return request.planned.revised(params=moved), answer


REPORT = ContinuityReport(
    score=92.0,
    categories=(
        CategoryScore(category="axis", weight=3.0, score=90.0, shots=4),
        CategoryScore(category="light", weight=2.0, score=95.0, shots=4),
    ),
    issues=(
        Issue(
            id="light-3",
            category="light",
            severity=Severity.MINOR,
            shots=(2, 3),
            message="The light is warmer than in the shot before.",
            evidence="3200 K against 4100 K",
        ),
    ),
)


def _closer(planned: PlannedShot) -> tuple[Change, ...]:
    return (Change(field="size", before=planned.shot.size, after="close", because="closer"),)


def _shots(count: int) -> tuple[PlannedShot, ...]:
    board = clean_board()
    shots = []
    for number in range(1, count + 1):
        planned = board[(number - 1) % len(board)]
        label = f"1{'ABCDEFGHJKLMNPQRSTUV'[number - 1]}"
        shot = planned.shot.revised(number=number, label=label, why=("The master comes first.",))
        shots.append(planned.revised(shot=shot))
    return tuple(shots)
