"""From a scene to its board: plan the shots, queue their takes, keep the order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import count

from core.domain.cast import Character
from core.domain.film_terms import Quality
from core.domain.ids import FrameId, SceneId, ShotId, TakeId
from core.domain.job import Job, JobKind
from core.domain.plan import BoardPlan, PlannedShot, SceneShot
from core.domain.project import Project
from core.domain.scene import Scene
from core.domain.take import Frame, Take
from core.errors import InvalidInput, NotFound, ProviderNotConfigured
from core.grammar.coverage.rhythm import slate
from core.ports.agents import Agents, BoardRequest
from core.ports.clock import Clock
from core.ports.frame_maker import FrameMaker
from core.ports.unit_of_work import UnitOfWork
from core.prompting.fibo import structured_prompt
from core.services.agent_log import AgentLog
from core.services.jobs import JobDesk, JobOrder, JobService

_SCENE_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One frame of the board with everything a page shows of it."""

    frame: Frame
    shot: SceneShot
    takes: Sequence[Take]

    @property
    def circled(self) -> Take | None:
        """The take the board shows."""
        return next((take for take in self.takes if take.id == self.frame.circled), None)

    @property
    def latest(self) -> Take:
        """The newest take, finished or not."""
        return self.takes[-1]

    @property
    def shown(self) -> Take:
        """The circled take, or the newest while none is circled."""
        return self.circled or self.latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The ordered frames of a scene."""

    project: Project
    scene: Scene
    panels: Sequence[Panel]
    omitted: Sequence[Panel]
    """Panels taken off the board; they can be put back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryboardService:
    """Verbs on boards."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    new_id: Callable[[], str]
    agents: Agents
    makers: Mapping[str, FrameMaker]
    jobs: JobService

    def begin(
        self,
        scene_id: SceneId,
        *,
        quality: Quality = Quality.PREVIEW,
        maker: str | None = None,
    ) -> Job:
        """Queue the planning and rendering of a scene's board.

        Frames of an earlier board are kept, off the board.

        Args:
            scene_id: The scene.
            quality: Of its pictures.
            maker: Who makes them; None: the film's own maker.

        Raises:
            NotFound: there is no such maker.
            ProviderNotConfigured: the maker cannot be used now.
        """
        with self.unit_of_work() as work:
            scene = work.scenes.get(scene_id)
            project = work.projects.get(scene.project_id)
        chosen = maker or project.maker
        check_ready(self.makers, chosen)
        payload = {"scene_id": scene_id, "quality": quality.value, "maker": chosen}
        return self.jobs.submit(
            JobKind.STORYBOARD, project.id, payload, message="Waiting for the crew"
        )

    def plan(self, job: Job, desk: JobDesk) -> None:
        """Do a storyboard job: run the agents, save frames and first takes, queue the takes."""
        scene_id, quality = SceneId(job.payload["scene_id"]), Quality(job.payload["quality"])
        with self.unit_of_work() as work:
            scene = work.scenes.get(scene_id)
            project = work.projects.get(scene.project_id)
        request = _board_request(scene, project)
        log = AgentLog(
            clock=self.clock,
            new_id=self.new_id,
            project_id=project.id,
            job_id=job.id,
            request=request,
        )

        def on_step(agent: str, sentence: str) -> None:
            log.heard(agent)
            desk.report("agent", sentence, {"agent": agent})

        plan = self.agents.plan_board(request, on_step=on_step)
        with desk.finish() as work:
            for run in log.runs(plan.engine, plan.engine_reason, plan.uses):
                work.agent_runs.save(run)
            maker = job.payload.get("maker") or project.maker
            takes = self._put_on_board(work, scene, plan, _FirstLook(maker, quality))
            desk.spawn([take_order(take, self.makers) for take in takes])

    def quote_usd(self, project: Project, *, frames: int, quality: Quality, maker: str) -> float:
        """What a board would cost: the sum that is set aside and charged."""
        return frames * self.makers[maker].price_usd(quality, project.aspect)

    def board(self, scene_id: SceneId) -> Board:
        """The board of a scene.

        Raises:
            NotFound: there is no such scene.
        """
        with self.unit_of_work() as work:
            scene = work.scenes.get(scene_id)
            project = work.projects.get(scene.project_id)
            shots = {shot.id: shot for shot in work.shots.of_scene(scene_id)}
            takes = work.takes.of_scene(scene_id)
            panels = [
                Panel(
                    frame=frame,
                    shot=shots[frame.shot_id],
                    takes=[take for take in takes if take.frame_id == frame.id],
                )
                for frame in work.frames.of_scene(scene_id)
            ]
        return Board(
            project=project,
            scene=scene,
            panels=[panel for panel in panels if not panel.frame.omitted],
            omitted=[panel for panel in panels if panel.frame.omitted],
        )

    def reorder(self, scene_id: SceneId, frame_ids: Sequence[FrameId]) -> None:
        """Put the board into this order.

        Raises:
            InvalidInput: *frame_ids* are not exactly the frames of the board.
        """
        with self.unit_of_work() as work:
            frames = {f.id: f for f in work.frames.of_scene(scene_id) if not f.omitted}
            if sorted(frames) != sorted(frame_ids):
                raise InvalidInput("The board changed meanwhile: reload it and order again.")
            for position, frame_id in enumerate(frame_ids, start=1):
                if frames[frame_id].position != position:
                    work.frames.save(frames[frame_id].revised(position=position))
            work.commit()

    def insert_after(
        self, frame_id: FrameId, planned: PlannedShot, *, before: bool = False
    ) -> Job:
        """Put a new frame with *planned* on the board, beside that one; its picture is queued.

        Args:
            frame_id: The neighbour, whose maker and quality it takes.
            planned: What to shoot; its structured prompt is written anew.
            before: Stand in front of the neighbour instead.
        """
        with self.unit_of_work() as work:
            neighbour = work.frames.get(frame_id)
            scene = work.scenes.get(neighbour.scene_id)
            like = work.takes.of_frame(frame_id)[-1]
            cast = work.characters.of_project(scene.project_id)
            spot = neighbour.position + (0 if before else 1)
            frames = work.frames.of_scene(scene.id)
            for other in frames:
                if not other.omitted and other.position >= spot:
                    work.frames.save(other.revised(position=other.position + 1))
            labels = {shot.planned.shot.label for shot in work.shots.of_scene(scene.id)}
            added = _added(planned, labels, cast)
            take = self._new_panel(work, scene, added, _first_like(like))
            frame = work.frames.get(take.frame_id)
            work.frames.save(frame.revised(position=spot))
            job = self.jobs.submit_in(work, scene.project_id, take_order(take, self.makers))
            work.commit()
        self.jobs.wake()
        return job

    def omit(self, frame_id: FrameId, *, omitted: bool = True) -> None:
        """Take a frame off the board, or put it back at its end. Nothing is deleted."""
        with self.unit_of_work() as work:
            frame = work.frames.get(frame_id)
            others = [
                f
                for f in work.frames.of_scene(frame.scene_id)
                if not f.omitted and f.id != frame_id
            ]
            end = len(others) + 1
            work.frames.save(
                frame.revised(omitted=omitted, position=frame.position if omitted else end)
            )
            for position, other in enumerate(others, start=1):
                if other.position != position:
                    work.frames.save(other.revised(position=position))
            work.commit()

    def _put_on_board(
        self, work: UnitOfWork, scene: Scene, plan: BoardPlan, asked: _FirstLook
    ) -> list[Take]:
        for old in work.frames.of_scene(scene.id):
            if not old.omitted:
                work.frames.save(old.revised(omitted=True))
        for breakdown in plan.scenes:
            for character in breakdown.characters:
                work.characters.save(scene.project_id, character)
        stored = work.scenes.get(scene.id)
        work.scenes.save(
            stored.revised(breakdown=plan.scenes, continuity=plan.continuity, notices=plan.notices)
        )
        first = _FirstTake(asked.maker, plan.engine, plan.engine_reason, scene.seed, asked.quality)
        return [self._new_panel(work, scene, planned, first) for planned in plan.shots]

    def _new_panel(
        self, work: UnitOfWork, scene: Scene, planned: PlannedShot, first: _FirstTake
    ) -> Take:
        shot_id, frame_id = ShotId(self.new_id()), FrameId(self.new_id())
        own = {"project_id": scene.project_id, "scene_id": scene.id}
        work.shots.save(SceneShot(id=shot_id, planned=planned, **own))
        take = Take(
            id=TakeId(self.new_id()),
            frame_id=frame_id,
            number=1,
            shot=planned.shot,
            staging=planned.staging,
            params=planned.params,
            structured_prompt=planned.structured_prompt,
            seed=first.seed,
            maker=first.maker,
            engine=first.engine,
            engine_reason=first.engine_reason,
            quality=first.quality,
            created_at=self.clock.now(),
        )
        position = planned.shot.number
        work.frames.save(Frame(id=frame_id, shot_id=shot_id, position=position, **own))
        work.takes.save(take)
        return take


def check_ready(makers: Mapping[str, FrameMaker], maker: str) -> None:
    """Nothing, if *maker* can be used.

    Raises:
        NotFound: there is no such maker.
        ProviderNotConfigured: it cannot be used now; the sentence says what to do.
    """
    if maker not in makers:
        raise NotFound("maker", maker)
    state = makers[maker].state()
    if not state.ready:
        raise ProviderNotConfigured(maker, state.reason)


def take_order(take: Take, makers: Mapping[str, FrameMaker]) -> JobOrder:
    """The job that makes the picture of *take*, where its maker works."""
    kind = JobKind.ORDERED_TAKE if makers[take.maker].state().remote else JobKind.TAKE
    return kind, {"take_id": take.id}, take_message(take)


@dataclass(frozen=True, slots=True)
class _FirstLook:
    """Who makes the first pictures of a board, and how finely."""

    maker: str
    quality: Quality


@dataclass(frozen=True, slots=True)
class _FirstTake:
    maker: str
    engine: str
    engine_reason: str
    seed: int
    quality: Quality


def _first_like(take: Take) -> _FirstTake:
    return _FirstTake(take.maker, take.engine, take.engine_reason, take.seed, take.quality)


def _added(
    planned: PlannedShot, taken: AbstractSet[str], cast: Sequence[Character]
) -> PlannedShot:
    """*planned* as one more shot of its scene: a free slate, its prompt written anew."""
    scene = _SCENE_NUMBER.match(planned.shot.label)
    slates = (slate(scene.group() if scene else "", index) for index in count(1))
    label = next(label for label in slates if label not in taken)
    added = planned.revised(shot=planned.shot.revised(label=label, number=len(taken) + 1))
    return added.revised(structured_prompt=structured_prompt(added, cast))


def _board_request(scene: Scene, project: Project) -> BoardRequest:
    return BoardRequest(
        text=scene.text,
        genre=scene.genre or project.genre,
        frame_count=scene.frame_count,
        base_params=scene.base_params,
        seed=scene.seed,
        aspect=project.aspect,
        sensor=project.sensor,
        project_id=project.id,
    )


def take_message(take: Take) -> str:
    """What the job of a take says while it waits."""
    return f"Shot {take.shot.label}, take {take.number}"
