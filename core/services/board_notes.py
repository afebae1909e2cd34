"""A note about the board: read, done frame by frame, and answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from core.domain.ids import FrameId, SceneId
from core.domain.job import Job
from core.domain.plan import PlannedShot
from core.errors import IllegalTransition
from core.grammar.lexicon.prop_tables import PROP_CLASS, is_large
from core.grammar.lexicon.search import first_word
from core.grammar.notes.board_reader import BoardVerb, BoardWish, read_board_note
from core.grammar.notes.fields import label
from core.grammar.notes.inserts import insert_of
from core.services.frames import FrameService
from core.services.storyboards import Board, Panel, StoryboardService

_LOOK = ("lighting", "hdr_bloom", "color_temp", "contrast", "saturation")
"""What "like frame 3" takes over: light and colour, not what is seen."""


@dataclass(slots=True)
class BoardAnswer:
    """What came of a note; nothing asked for is passed over.

    Attributes:
        applied: A sentence for everything done.
        ignored: Understood but not done, with its reason.
        unknown: Clauses that were not understood, verbatim.
        jobs: The pictures that are now being made.
    """

    applied: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardNoteService:
    """Does what a note asks of a board."""

    storyboards: StoryboardService
    frames: FrameService

    def apply(self, scene_id: SceneId, note: str, *, here: FrameId | None = None) -> BoardAnswer:
        """Do *note* on the board of a scene. *here* is what "this frame" means.

        Raises:
            NotFound: there is no such scene.
            StaleWrite: somebody else changed the board at this moment.
        """
        board, answer = self.storyboards.board(scene_id), BoardAnswer()
        ids = [panel.frame.id for panel in board.panels]
        place = ids.index(here) + 1 if here in ids else None
        reading = read_board_note(note, count=len(ids), here=place)
        answer.unknown += reading.unknown
        answer.ignored += reading.missing
        for wish in reading.wishes:
            self._do(board, wish, answer)
        return answer

    def _do(self, board: Board, wish: BoardWish, answer: BoardAnswer) -> None:
        """One wish. Places are those of the board as it stood when the note was given."""
        scene_id, ids = board.scene.id, [panel.frame.id for panel in board.panels]
        chosen = [ids[place - 1] for place in wish.frames]
        other = ids[wish.other - 1] if wish.other else None
        verbs: dict[BoardVerb, Callable[[], None]] = {
            BoardVerb.SWAP: lambda: self._swap(scene_id, chosen[0], other, answer),
            BoardVerb.MOVE: lambda: self._move(scene_id, chosen[0], other, answer),
            BoardVerb.REMOVE: lambda: self._remove(chosen[0], answer),
            BoardVerb.DUPLICATE: lambda: self._duplicate(chosen[0], answer),
            BoardVerb.INSERT: lambda: self._insert(board, wish, answer),
            BoardVerb.TAKE: lambda: self._take(chosen[0], answer),
            BoardVerb.LIKE: lambda: self._like(chosen[0], other, answer),
            BoardVerb.UNDO: lambda: self._undo(chosen[0], answer),
            BoardVerb.NOTE: lambda: self._note(chosen, wish.words, answer),
        }
        try:
            verbs[wish.verb]()
        except IllegalTransition as error:
            answer.ignored.append(f"“{wish.said}”: {error}")

    def _order(self, scene_id: SceneId) -> list[FrameId]:
        return [panel.frame.id for panel in self.storyboards.board(scene_id).panels]

    def _swap(
        self, scene_id: SceneId, one: FrameId, other: FrameId | None, answer: BoardAnswer
    ) -> None:
        order = self._order(scene_id)
        if other is None or one not in order or other not in order or one == other:
            return
        i, j = order.index(one), order.index(other)
        order[i], order[j] = order[j], order[i]
        self.storyboards.reorder(scene_id, order)
        answer.applied.append(f"{self._label(one)} and {self._label(other)} have changed places.")

    def _move(
        self, scene_id: SceneId, one: FrameId, after: FrameId | None, answer: BoardAnswer
    ) -> None:
        order = [frame for frame in self._order(scene_id) if frame != one]
        spot = order.index(after) + 1 if after in order else 0
        order.insert(spot, one)
        self.storyboards.reorder(scene_id, order)
        answer.applied.append(f"{self._label(one)} is now number {spot + 1}.")

    def _remove(self, one: FrameId, answer: BoardAnswer) -> None:
        label = self._label(one)
        self.storyboards.omit(one)
        answer.applied.append(f"{label} is off the board; it can be put back.")

    def _duplicate(self, one: FrameId, answer: BoardAnswer) -> None:
        panel = self.frames.panel(one)
        job = self.storyboards.insert_after(one, panel.shown.planned)
        answer.jobs.append(job)
        answer.applied.append(f"{self._label(one)} stands there twice.")

    def _insert(self, board: Board, wish: BoardWish, answer: BoardAnswer) -> None:
        beside = board.panels[max((wish.other or 0) - 1, 0)]
        planned = self._planned_insert(board, beside, wish.words)
        if planned is None:
            answer.unknown.append(wish.words)
            return
        answer.jobs.append(
            self.storyboards.insert_after(beside.frame.id, planned, before=not wish.other)
        )
        answer.applied.append(f"A new frame, {wish.words}, stands at {(wish.other or 0) + 1}.")

    def _planned_insert(self, board: Board, beside: Panel, words: str) -> PlannedShot | None:
        """The neighbour's shot as *words* want it; None: they said nothing known."""
        prop = first_word(words.lower(), PROP_CLASS)
        if prop and not is_large(prop):
            others = [panel.shown.planned for panel in board.panels]
            return insert_of(prop, beside.shown.planned, others, board.project)
        planned, answer = self.frames.suggest(beside.frame.id, note=words)
        return planned if answer.changes else None

    def _take(self, one: FrameId, answer: BoardAnswer) -> None:
        answer.jobs.append(self.frames.another_take(one))
        answer.applied.append(f"Another take of {self._label(one)}.")

    def _like(self, one: FrameId, other: FrameId | None, answer: BoardAnswer) -> None:
        if other is None or other == one:
            return
        params = self.frames.panel(other).shown.params
        sliders = {name: getattr(params, name) for name in _LOOK}
        self._refine([one], answer, sliders=sliders)

    def _undo(self, one: FrameId, answer: BoardAnswer) -> None:
        panel = self.frames.panel(one)
        if panel.shown.parent is None:
            answer.ignored.append(f"{self._label(one)}: this is its first take.")
            return
        self.frames.circle(one, panel.shown.parent)
        answer.applied.append(f"{self._label(one)} shows the take before again.")

    def _note(self, chosen: Sequence[FrameId], words: str, answer: BoardAnswer) -> None:
        self._refine(chosen, answer, note=words)

    def _refine(
        self,
        chosen: Sequence[FrameId],
        answer: BoardAnswer,
        *,
        sliders: Mapping[str, float] | None = None,
        note: str = "",
    ) -> None:
        """Each of *chosen* refined; frames that changed alike share a line of the answer."""
        alike: dict[str, list[str]] = {}
        for one in chosen:
            told, job = self.frames.refine(one, sliders=sliders, note=note)
            shot = self._label(one)
            answer.ignored += [f"{shot}: {said}" for said in (*told.ignored, *told.conflicts)]
            answer.unknown += [said for said in told.unknown if said not in answer.unknown]
            if job is not None:
                answer.jobs.append(job)
                fields = dict.fromkeys(label(change.field) for change in told.changes)
                alike.setdefault(", ".join(fields), []).append(shot)
        for changed, shots in alike.items():
            answer.applied.append(f"{', '.join(shots)}: changed {changed}.")

    def _label(self, one: FrameId) -> str:
        return f"Frame {self.frames.panel(one).shown.shot.label}"
