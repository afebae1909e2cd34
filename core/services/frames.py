"""Frames and their takes: refine, try again, choose, lock, and make the pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from core.domain.film_terms import Quality
from core.domain.ids import FrameId, TakeId
from core.domain.job import Job, JobStatus
from core.domain.method import Method
from core.domain.params import FrameParams
from core.domain.picture import LinearPicture, Look
from core.domain.plan import PlannedShot
from core.domain.project import Project
from core.domain.refinement import Refinement
from core.domain.take import Frame, PictureFiles, Take, TakeStatus
from core.errors import IllegalTransition, InvalidInput, RenderFailed, WorkCancelled
from core.ports.agents import Agents, RefineRequest
from core.ports.clock import Clock
from core.ports.frame_maker import Bill, FrameMaker, FrameRequest
from core.ports.unit_of_work import UnitOfWork
from core.services.agent_log import AgentLog
from core.services.jobs import JobDesk, JobService
from core.services.pictures import GLIMPSE_WIDTH, Darkroom, frame_size
from core.services.storyboards import Panel, check_ready, take_order
from core.services.till import give_back

LOCKABLE = (*FrameParams.model_fields, "size", "movement", "time", "weather", "pose", "wardrobe")
"""Fields a director can lock against every agent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameService:
    """Verbs on frames."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    new_id: Callable[[], str]
    agents: Agents
    makers: Mapping[str, FrameMaker]
    jobs: JobService
    darkroom: Darkroom
    final_width: int
    """Pixels across of a picture of final quality."""
    timeout_s: float = 300.0
    """How long a maker may take for one picture."""

    def panel(self, frame_id: FrameId) -> Panel:
        """A frame with its shot and takes.

        Raises:
            NotFound: there is no such frame.
        """
        with self.unit_of_work() as work:
            frame = work.frames.get(frame_id)
            shot = work.shots.get(frame.shot_id)
            return Panel(frame=frame, shot=shot, takes=work.takes.of_frame(frame_id))

    def suggest(
        self, frame_id: FrameId, *, note: str = "", sliders: Mapping[str, Any] | None = None
    ) -> tuple[PlannedShot, Refinement]:
        """What a note and sliders would change of the shown take, by film grammar alone.

        Nothing is saved, and nobody is asked who would have to be paid.

        Raises:
            InvalidInput: a slider is unknown or out of range.
        """
        panel = self.panel(frame_id)
        return self.agents.refine(self._request(panel, panel.shown, note, dict(sliders or {})))

    def refine(
        self, frame_id: FrameId, *, note: str = "", sliders: Mapping[str, Any] | None = None
    ) -> tuple[Refinement, Job | None]:
        """Make the next take from the shown one by a note and sliders.

        The answer, and the job that makes the picture; None when nothing would change.

        Raises:
            InvalidInput: a slider is unknown or out of range.
        """
        panel = self.panel(frame_id)
        parent = panel.shown
        request = self._request(panel, parent, note, dict(sliders or {}))
        paid = request.revised(project_id=panel.frame.project_id)
        begun = self.clock.seconds()
        planned, refinement = self.agents.refine(paid)
        self._record(paid, refinement, self.clock.seconds() - begun)
        if not refinement.changes:
            return refinement, None
        take = self.successor(parent, planned).revised(refinement=refinement)
        return refinement, self.queue(take)

    def another_take(self, frame_id: FrameId) -> Job:
        """The same shot with a new seed."""
        panel = self.panel(frame_id)
        parent = panel.shown
        seed = max(take.seed for take in panel.takes) + 1
        return self.queue(self.successor(parent, parent.planned).revised(seed=seed))

    def develop_again(self, frame_id: FrameId, quality: Quality) -> Job:
        """The shown take at another quality, as a new take."""
        shown = self.panel(frame_id).shown
        return self.queue(self.successor(shown, shown.planned).revised(quality=quality))

    def made_by(self, frame_id: FrameId, maker: str) -> Job:
        """The shown take made by another maker, from the same parameters, as a new take.

        Raises:
            ProviderNotConfigured: it cannot be used now.
        """
        check_ready(self.makers, maker)
        shown = self.panel(frame_id).shown
        return self.queue(self.successor(shown, shown.planned).revised(maker=maker))

    def retry(self, frame_id: FrameId) -> Job:
        """Try a failed or cancelled take again, as the same take.

        Raises:
            IllegalTransition: the newest take is not one that failed.
        """
        with self.unit_of_work() as work:
            latest = work.takes.of_frame(frame_id)[-1]
            if latest.status not in (TakeStatus.FAILED, TakeStatus.CANCELLED):
                raise IllegalTransition(f"Take {latest.number} has not failed.")
            job = self._queue(work, _asked_again(latest))
            work.commit()
        self.jobs.wake()
        return job

    def successor(self, parent: Take, planned: PlannedShot) -> Take:
        """A take to follow *parent* with *planned*, not numbered, not stored; for `queue`."""
        return parent.revised(
            id=self.new_id(),
            parent=parent.id,
            shot=planned.shot,
            staging=planned.staging,
            params=planned.params,
            structured_prompt=planned.structured_prompt,
            refinement=None,
            method=Method(),
            status=TakeStatus.QUEUED,
            picture=None,
            error="",
            seconds=0.0,
            asked=1,
            created_at=self.clock.now(),
        )

    def queue(self, take: Take) -> Job:
        """Number *take* after those that are stored now, and queue it with its job."""
        with self.unit_of_work() as work:
            last = max(t.number for t in work.takes.of_frame(take.frame_id))
            job = self._queue(work, take.revised(number=last + 1))
            work.commit()
        self.jobs.wake()
        return job

    def retry_usd(self, frame_id: FrameId) -> float:
        """What `retry` would cost: nothing where the provider has the order already."""
        panel = self.panel(frame_id)
        take = panel.latest
        with self.unit_of_work() as work:
            aspect = work.projects.get(panel.frame.project_id).aspect
            calls = work.paid_calls.of_subject(take.id)
        if calls and calls[-1].is_open:
            return 0.0
        return self.makers[take.maker].price_usd(take.quality, aspect, take.method.way)

    def circle(self, frame_id: FrameId, take_id: TakeId) -> Frame:
        """Let the board show that take.

        Raises:
            IllegalTransition: it has no picture.
            InvalidInput: it is a take of another frame.
        """
        with self.unit_of_work() as work:
            take, frame = work.takes.get(take_id), work.frames.get(frame_id)
            if take.frame_id != frame_id:
                raise InvalidInput("That take belongs to another frame.")
            if take.picture is None:
                raise IllegalTransition(f"Take {take.number} has no picture to circle yet.")
            saved = work.frames.save(frame.revised(circled=take_id))
            work.commit()
        return saved

    def lock(self, frame_id: FrameId, fields: tuple[str, ...]) -> Frame:
        """Keep exactly *fields* from every agent.

        Raises:
            InvalidInput: one of them cannot be locked.
        """
        wrong = sorted(set(fields) - set(LOCKABLE))
        if wrong:
            raise InvalidInput(f"{wrong[0]!r} cannot be locked; these can: {', '.join(LOCKABLE)}.")
        return self._save_frame(frame_id, locked=tuple(sorted(set(fields))))

    def annotate(self, frame_id: FrameId, notes: str) -> Frame:
        """Keep the director's own notes on a frame; they go into the PDF."""
        return self._save_frame(frame_id, notes=notes)

    def preview_jpeg(
        self,
        take_id: TakeId,
        params: FrameParams | None = None,
        look: Look = Look.PHOTOGRAPHIC,
    ) -> bytes:
        """A take in a look and with other grade params, None: its own. Nothing is saved.

        Raises:
            IllegalTransition: it has no picture yet.
        """
        with self.unit_of_work() as work:
            take = work.takes.get(take_id)
        if take.picture is None:
            raise IllegalTransition(f"Take {take.number} has no picture yet.")
        return self.darkroom.preview_jpeg(take, params or take.params, look)

    def make(self, job: Job, desk: JobDesk) -> None:
        """Do a take job: make the picture, keep it, circle it. Safe to repeat.

        Raises:
            MakerError: no picture could be made; the take says why.
            StorageError: it could not be kept.
        """
        with self.unit_of_work() as work:
            take = work.takes.get(TakeId(job.payload["take_id"]))
            project = work.projects.get(work.frames.get(take.frame_id).project_id)
        start = self.clock.seconds()
        done = self._with_picture(take, project, desk)
        done = done.revised(seconds=self.clock.seconds() - start)
        with desk.finish() as work:
            work.takes.save(done)
            frame = work.frames.get(take.frame_id)
            work.frames.save(frame.revised(circled=take.id))

    def _with_picture(self, take: Take, project: Project, desk: JobDesk) -> Take:
        if take.picture is not None:
            return take.finished(take.picture, take.seconds)
        source = self._source_of_grade(take)
        if source is not None:
            return take.finished(self.darkroom.regrade(take, source), 0.0)
        order, given_up = self._order(take, project), self._giving_up(desk)
        if take.quality is not Quality.DRAFT and self.makers[take.maker].state().quick:
            self._show_glimpse(take, self._made(take.maker, small(order), desk, given_up))
        picture = self._made(take.maker, order, desk, given_up)
        if picture.structured_prompt:  # what was painted, where it is not what was asked for
            take = take.revised(structured_prompt=picture.structured_prompt)
        return take.finished(self.darkroom.develop(take, picture), 0.0)

    def _order(self, take: Take, project: Project) -> FrameRequest:
        width, height = frame_size(take.quality, project.aspect, self.final_width)
        method, blobs = take.method, self.darkroom.blobs
        return FrameRequest(
            shot=take.shot,
            staging=take.staging,
            params=take.params,
            structured_prompt=take.structured_prompt,
            sensor=project.sensor,
            width=width,
            height=height,
            seed=take.seed,
            quality=take.quality,
            method=method,
            source=blobs.get(method.source) if method.source else b"",
            mask=blobs.get(method.mask) if method.mask else b"",
            bill=Bill(project_id=project.id, take_id=take.id, asked=take.asked),
        )

    def _show_glimpse(self, take: Take, picture: LinearPicture) -> None:
        """Let the pages show a first look at a take that is being made."""
        glimpse = self.darkroom.glimpse(take, picture)
        with self.unit_of_work() as work:
            stored = work.takes.get(take.id)
            if stored.status is TakeStatus.QUEUED:
                work.takes.save(stored.revised(glimpse=glimpse))
                work.commit()

    def _giving_up(self, desk: JobDesk) -> Callable[[], bool]:
        end = self.clock.seconds() + self.timeout_s
        return lambda: desk.cancelled() or self.clock.seconds() > end

    def _made(
        self, maker: str, request: FrameRequest, desk: JobDesk, given_up: Callable[[], bool]
    ) -> LinearPicture:
        try:
            return self.makers[maker].make(request, cancelled=given_up)
        except WorkCancelled:
            if desk.cancelled():
                raise
            raise RenderFailed(
                maker, f"The picture took longer than {self.timeout_s:.0f} s and was given up."
            ) from None

    def _source_of_grade(self, take: Take) -> PictureFiles | None:
        """The parent's picture, when this take only grades it."""
        if take.parent is None or take.refinement is None or take.refinement.rerender:
            return None
        with self.unit_of_work() as work:
            return work.takes.get(take.parent).picture

    def _request(
        self, panel: Panel, parent: Take, note: str, sliders: dict[str, Any]
    ) -> RefineRequest:
        with self.unit_of_work() as work:
            project = work.projects.get(panel.frame.project_id)
            cast = tuple(work.characters.of_project(project.id))
        return RefineRequest(
            planned=parent.planned,
            note=note,
            sliders=sliders,
            locked=panel.frame.locked,
            cast=cast,
            aspect=project.aspect,
            sensor=project.sensor,
        )

    def _record(self, request: RefineRequest, refinement: Refinement, seconds: float) -> None:
        """Keep what a language model was asked, also when nothing came of it."""
        if not refinement.uses or request.project_id is None:
            return
        log = AgentLog(
            clock=self.clock,
            new_id=self.new_id,
            project_id=request.project_id,
            job_id=None,
            request=request,
        )
        with self.unit_of_work() as work:
            for use in refinement.uses:
                work.agent_runs.save(log.run(use, seconds))
            work.commit()

    def _queue(self, work: UnitOfWork, take: Take) -> Job:
        work.takes.save(take)
        project_id = work.frames.get(take.frame_id).project_id
        return self.jobs.submit_in(work, project_id, take_order(take, self.makers))

    def _save_frame(self, frame_id: FrameId, **changes: object) -> Frame:
        with self.unit_of_work() as work:
            saved = work.frames.save(work.frames.get(frame_id).revised(**changes))
            work.commit()
        return saved


def small(order: FrameRequest) -> FrameRequest:
    """*order* at the size and quality of a glimpse."""
    shrink = GLIMPSE_WIDTH / max(order.width, order.height)
    width, height = (max(64, 2 * round(s * shrink / 2)) for s in (order.width, order.height))
    return order.revised(width=width, height=height, quality=Quality.DRAFT)


def _asked_again(take: Take) -> Take:
    return take.revised(status=TakeStatus.QUEUED, error="", asked=take.asked + 1)


def take_of_ended_job(work: UnitOfWork, job: Job) -> None:
    """Let the take of a job that failed or was cancelled say so, in the same transaction."""
    if not job.kind.makes_take:
        return
    take = work.takes.get(TakeId(job.payload["take_id"]))
    if take.status is TakeStatus.QUEUED:
        status = TakeStatus.FAILED if job.status is JobStatus.FAILED else TakeStatus.CANCELLED
        work.takes.save(take.revised(status=status, error=job.error or job.message))
        give_back(work, job.project_id, take.id)
