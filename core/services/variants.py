"""Other ways to a frame's next picture, where a maker knows more than painting its prompt.

Each makes a new take of the frame; the take it starts from stays. None is chosen by itself: every
one costs, and some send words or pictures to the maker that its usual way keeps here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.domain.cast import Character
from core.domain.film_terms import Quality
from core.domain.ids import FrameId
from core.domain.job import Job
from core.domain.method import MOST_WORDS, LightFrom, Medium, Method, NewLight, Way
from core.domain.plan import PlannedShot
from core.domain.take import Take, TakeStatus
from core.errors import IllegalTransition, InvalidInput, ProviderNotConfigured
from core.formats.raster import read_picture
from core.ports.frame_maker import FrameMaker
from core.ports.unit_of_work import UnitOfWork
from core.prompting.fibo_edit import camera_move, edited_prompt, said_without_names
from core.services.frames import FrameService
from core.services.storyboards import Panel, check_ready

PREVIS = "previs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One way, for the page that offers it."""

    way: Way
    usd: float
    """What it costs now."""
    refused: str = ""
    """Why it cannot be had, in a sentence; empty if it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantService:
    """Verbs on frames whose picture is made from words or from another picture."""

    unit_of_work: Callable[[], UnitOfWork]
    makers: Mapping[str, FrameMaker]
    frames: FrameService

    def offers(self, frame_id: FrameId) -> Sequence[Offer]:
        """Every way but the usual one, with its price or the reason against it."""
        panel = self.frames.panel(frame_id)
        return [self._offer(panel, way) for way in Way if way is not Way.PROMPT]

    def in_words(self, frame_id: FrameId, words: str) -> Job:
        """The shown take, with *words* worked in by the maker's own language model.

        For what film grammar does not understand of a note; names are taken out first.

        Raises:
            InvalidInput: there are no words, or too many.
            ProviderNotConfigured: no maker does this now.
        """
        panel = self.frames.panel(frame_id)
        said = said_without_names(words, panel.shown.planned, self._cast(panel))
        return self._order(panel, _method(Way.WORDS, words=said))

    def from_prompt(self, frame_id: FrameId, prompt: dict[str, Any]) -> Job:
        """The shown take from its structured prompt as it was edited by hand, made coherent.

        Raises:
            InvalidInput: it holds what means nothing, or was not changed.
            ProviderNotConfigured: no maker does this now.
        """
        panel = self.frames.panel(frame_id)
        before = panel.shown.structured_prompt
        planned = panel.shown.planned.revised(structured_prompt=edited_prompt(prompt, before))
        return self._order(panel, Method(way=Way.DIFF, before=before), planned)

    def inspired_by_previs(self, frame_id: FrameId) -> Job:
        """The shot by a maker that is shown the newest previs picture of it beforehand.

        Raises:
            IllegalTransition: there is no previs picture.
            ProviderNotConfigured: no maker does this now.
        """
        panel = self.frames.panel(frame_id)
        return self._from(panel, _newest_previs(panel), Method(way=Way.INSPIRED))

    def from_key_frame(self, frame_id: FrameId, key_frame_id: FrameId) -> Job:
        """The shot made from the picture of another frame: a reverse angle of the same moment.

        Raises:
            InvalidInput: a frame is no key frame of its own.
            IllegalTransition: the key frame has no picture.
            ProviderNotConfigured: no maker does this now.
        """
        if frame_id == key_frame_id:
            raise InvalidInput("Choose another frame as the key frame.")
        panel, key = self.frames.panel(frame_id), self.frames.panel(key_frame_id).shown
        words = camera_move(panel.shown.planned)
        return self._from(panel, key, _method(Way.KEY_FRAME, words=words))

    def edit(self, frame_id: FrameId, words: str, *, mask: bytes = b"") -> Job:
        """The shown picture changed as *words* say; with *mask*, where it is white.

        Raises:
            InvalidInput: there are no words, or too many.
            UnreadableFile: the mask is no picture.
            IllegalTransition: there is no picture.
            ProviderNotConfigured: no maker does this now.
        """
        panel = self.frames.panel(frame_id)
        said = said_without_names(words, panel.shown.planned, self._cast(panel))
        method = _method(Way.EDIT, words=said)
        if mask:
            read_picture(mask)
            method = method.revised(mask=self.frames.darkroom.blobs.put(mask))
        return self._from(panel, panel.shown, method)

    def relight(
        self, frame_id: FrameId, light: NewLight, light_from: LightFrom | None = None
    ) -> Job:
        """The shown picture under other light. Raises as `edit`."""
        panel = self.frames.panel(frame_id)
        method = Method(way=Way.RELIGHT, light=light, light_from=light_from)
        return self._from(panel, panel.shown, method)

    def restyle(self, frame_id: FrameId, medium: Medium) -> Job:
        """The shown picture in another medium. Raises as `edit`."""
        panel = self.frames.panel(frame_id)
        return self._from(panel, panel.shown, Method(way=Way.RESTYLE, medium=medium))

    def expand(self, frame_id: FrameId) -> Job:
        """The whole picture, continued to the film's format instead of cut. Raises as `edit`."""
        panel = self.frames.panel(frame_id)
        return self._from(panel, panel.shown, Method(way=Way.EXPAND))

    def enlarge(self, frame_id: FrameId) -> Job:
        """The very picture that is shown, at final size. Raises as `edit`."""
        panel = self.frames.panel(frame_id)
        return self._from(panel, panel.shown, Method(way=Way.ENLARGE))

    def _from(self, panel: Panel, source: Take, method: Method) -> Job:
        if source.picture is None:
            raise IllegalTransition(f"Take {source.number} has no picture to start from yet.")
        self._maker_of(method.way)
        picture = self.frames.darkroom.ungraded(source)
        return self._order(panel, method.revised(source_take=source.id, source=picture))

    def _order(self, panel: Panel, method: Method, planned: PlannedShot | None = None) -> Job:
        maker, shown = self._maker_of(method.way), panel.shown
        take = self.frames.successor(shown, planned or shown.planned)
        quality = Quality.FINAL if method.way is Way.ENLARGE else shown.quality
        return self.frames.queue(take.revised(maker=maker, method=method, quality=quality))

    def _maker_of(self, way: Way) -> str:
        """The maker that knows *way*.

        Raises:
            ProviderNotConfigured: none can do it now.
        """
        knowing = [name for name, one in self.makers.items() if way in one.state().ways]
        ready = [name for name in knowing if self.makers[name].state().ready]
        if not knowing:
            raise ProviderNotConfigured("makers", "No frame maker here can do this.")
        check_ready(self.makers, (ready or knowing)[0])
        return ready[0]

    def _offer(self, panel: Panel, way: Way) -> Offer:
        usd = 0.0
        try:
            maker = self.makers[self._maker_of(way)]
            with self.unit_of_work() as work:
                aspect = work.projects.get(panel.frame.project_id).aspect
            usd = maker.price_usd(panel.shown.quality, aspect, way)
            _check_start(panel, way)
        except (ProviderNotConfigured, IllegalTransition) as error:
            return Offer(way=way, usd=usd, refused=str(error))
        return Offer(way=way, usd=usd)

    def _cast(self, panel: Panel) -> Sequence[Character]:
        with self.unit_of_work() as work:
            return work.characters.of_project(panel.frame.project_id)


def _method(way: Way, *, words: str) -> Method:
    if len(words) > MOST_WORDS:
        raise InvalidInput(f"Say it in {MOST_WORDS} characters at most.")
    return Method(way=way, words=words)


def _newest_previs(panel: Panel) -> Take:
    made = [
        take for take in panel.takes if take.maker == PREVIS and take.status is TakeStatus.DONE
    ]
    if not made:
        raise IllegalTransition("There is no previs picture of this shot yet: make one first.")
    return made[-1]


def _check_start(panel: Panel, way: Way) -> None:
    if way is Way.INSPIRED:
        _newest_previs(panel)
    elif way.needs_picture and way is not Way.KEY_FRAME and panel.shown.picture is None:
        raise IllegalTransition(f"Take {panel.shown.number} has no picture to start from yet.")
