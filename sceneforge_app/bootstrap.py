"""The composition root: settings in, a wired studio out. The only module that names adapters."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.adapters.blobs_local import LocalBlobs
from core.adapters.bria.frames import FiboFrames
from core.adapters.bria.limits import CallLimiter, Patience, Plan
from core.adapters.bria.prices import Prices as BriaPrices
from core.adapters.fibo_local.frames import LocalFiboFrames
from core.adapters.fibo_local.pipeline import Pipeline
from core.adapters.openai_language.kept_answers import KeptAnswers
from core.adapters.openai_language.prices import Prices
from core.adapters.openai_language.profiles import profile_for
from core.adapters.openai_language.unconfigured import SWITCHED_OFF, NoLanguage
from core.adapters.previs_frames import PrevisFrames
from core.adapters.queue_threads import ThreadedQueue
from core.adapters.sql.engine import open_database
from core.adapters.sql.migrate import migrate
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.adapters.system_clock import SystemClock
from core.agents.crew import OfflineCrew
from core.agents.language_crew import LanguageCrew
from core.domain.job import JobKind
from core.ports.agents import Agents, BoardRequest
from core.ports.blobs import BlobStore
from core.ports.frame_maker import FrameMaker
from core.ports.language import LanguageModel, Tier
from core.services.board_notes import BoardNoteService
from core.services.exports import ExportService
from core.services.frames import FrameService, take_of_ended_job
from core.services.jobs import JobService
from core.services.look_match import LookMatchService
from core.services.pictures import Darkroom
from core.services.projects import ProjectService
from core.services.scenes import SceneService
from core.services.storyboards import StoryboardService
from core.services.till import TillService
from core.services.variants import VariantService
from sceneforge_app.settings import Settings

if TYPE_CHECKING:
    from core.adapters.bria.client import BriaClient

ORDERS_AT_ONCE = 20
"""A whole board: its frames wait beside each other."""
ORDERS_POLL_S = 2.0
"""Orders are rung for; this is for those an earlier process left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """Everything a delivery (UI, command line) may call."""

    settings: Settings
    agents: Agents
    language: LanguageModel
    blobs: BlobStore
    makers: Mapping[str, FrameMaker]
    projects: ProjectService
    scenes: SceneService
    storyboards: StoryboardService
    frames: FrameService
    board_notes: BoardNoteService
    look_match: LookMatchService
    variants: VariantService
    exports: ExportService
    jobs: JobService
    till: TillService
    queues: tuple[ThreadedQueue, ...]
    """One for what this machine does, one for what it waits for."""
    renderer: PrevisFrames
    disconnect: Callable[[], None]
    """Lets the database go."""

    def planning_usd(self, request: BoardRequest) -> float:
        """What planning that board would cost, by rule of thumb; 0 by film grammar."""
        return self.agents.quote_usd(request) if isinstance(self.agents, LanguageCrew) else 0.0

    def open(self) -> None:
        """Start working on queued jobs, also those an earlier process left."""
        for queue in self.queues:
            queue.start()

    def close(self) -> None:
        """Stop the workers; what they were doing is taken up by the next process."""
        for queue in self.queues:
            queue.stop()
        self.renderer.close()
        self.disconnect()


@dataclass(frozen=True, slots=True, kw_only=True)
class _World:
    """What the services stand on."""

    settings: Settings
    unit_of_work: Callable[[], SqlUnitOfWork]
    clock: SystemClock
    agents: Agents
    language: LanguageModel
    blobs: BlobStore
    renderer: PrevisFrames
    fibo: FiboFrames
    fibo_local: LocalFiboFrames | None
    till: TillService
    jobs: JobService
    disconnect: Callable[[], None]

    @property
    def makers(self) -> dict[str, FrameMaker]:
        """Everything that makes pictures, by id."""
        local = {"fibo_local": self.fibo_local} if self.fibo_local else {}
        return {"previs": self.renderer, "fibo": self.fibo, **local}


def build_studio(settings: Settings) -> Studio:
    """Wire a studio and bring its database up to date. Called once per process.

    Raises:
        StorageError: the data folder or the database refuses us.
    """
    queues: list[ThreadedQueue] = []

    def wake() -> None:
        for queue in queues:
            queue.wake()

    world = _world(settings, wake)
    studio = _studio(world)
    queues.extend(studio.queues)
    return studio


def _world(settings: Settings, wake: Callable[[], None]) -> _World:
    engine = open_database(settings.database)
    migrate(engine)

    def unit_of_work() -> SqlUnitOfWork:
        return SqlUnitOfWork(engine)

    clock = SystemClock()
    till = TillService(unit_of_work=unit_of_work, clock=clock, daily_usd=settings.daily_budget_usd)
    bria = _bria(settings, clock)
    language = _language(settings, till, clock)

    def disconnect() -> None:
        if bria:
            bria.close()
        engine.dispose()

    return _World(
        settings=settings,
        unit_of_work=unit_of_work,
        clock=clock,
        agents=LanguageCrew(language) if _has_language(settings) else OfflineCrew(),
        language=language,
        blobs=LocalBlobs(settings.blob_dir),
        renderer=PrevisFrames(
            workers=settings.render_workers,
            kernel_cache_dir=settings.kernel_cache_dir,
        ),
        jobs=JobService(
            unit_of_work=unit_of_work,
            clock=clock,
            new_id=_new_id,
            wake=wake,
            unfinished=take_of_ended_job,
        ),
        fibo=FiboFrames(bria, till, BriaPrices(settings.bria_prices)),
        fibo_local=_fibo_local(settings),
        till=till,
        disconnect=disconnect,
    )


def _fibo_local(settings: Settings) -> LocalFiboFrames | None:
    """FIBO on this machine, where weights are named; one pipeline for all who ask."""
    model = settings.fibo_local_model
    return LocalFiboFrames(Pipeline(model)) if model else None


def _has_language(settings: Settings) -> bool:
    return settings.has_language and settings.agent_engine != "offline"


def _language(settings: Settings, till: TillService, clock: SystemClock) -> LanguageModel:
    """A language model, where one is configured and wanted."""
    if not _has_language(settings):
        return NoLanguage(SWITCHED_OFF) if settings.has_language else NoLanguage()
    # The SDK takes half a second to load: only a studio that uses it waits for it.
    from core.adapters.openai_language.language import Line, OpenAILanguage  # noqa: PLC0415

    key = settings.openai_api_key
    profile = profile_for(settings.openai_base_url)
    return OpenAILanguage(
        line=Line(
            base_url=settings.openai_base_url,
            key=key.get_secret_value() if key else None,
            profile=profile,
            models={Tier.LARGE: settings.openai_model, Tier.SMALL: settings.openai_model_small},
        ),
        prices=Prices(paid=profile.paid, own=settings.openai_prices),
        till=till,
        clock=clock,
        kept=KeptAnswers(settings.answers_dir),
        new_id=_new_id,
    )


def _bria(settings: Settings, clock: SystemClock) -> BriaClient | None:
    """Calls to Bria, where there is a key."""
    if settings.bria_api_key is None:
        return None
    from core.adapters.bria.client import BriaClient  # noqa: PLC0415 - HTTP only with a key

    return BriaClient(
        settings.bria_base_url,
        settings.bria_api_key.get_secret_value(),
        limiter=CallLimiter(Plan(settings.bria_plan), clock),
        clock=clock,
        patience=Patience(most_s=settings.generation_timeout),
    )


def _studio(world: _World) -> Studio:
    storyboards, frames = _storyboards(world), _frames(world)
    rows, clock = world.unit_of_work, world.clock
    return Studio(
        settings=world.settings,
        agents=world.agents,
        language=world.language,
        blobs=world.blobs,
        makers=world.makers,
        projects=ProjectService(unit_of_work=rows, clock=clock, new_id=_new_id),
        scenes=SceneService(
            unit_of_work=rows,
            clock=clock,
            new_id=_new_id,
            most_frames=world.settings.max_frames_per_scene,
        ),
        storyboards=storyboards,
        frames=frames,
        board_notes=BoardNoteService(storyboards=storyboards, frames=frames),
        variants=VariantService(unit_of_work=rows, makers=world.makers, frames=frames),
        look_match=LookMatchService(blobs=world.blobs, frames=frames),
        exports=ExportService(
            unit_of_work=rows,
            clock=clock,
            blobs=world.blobs,
            darkroom=frames.darkroom,
            storyboards=storyboards,
        ),
        jobs=world.jobs,
        till=world.till,
        queues=_queues(world, storyboards, frames),
        renderer=world.renderer,
        disconnect=world.disconnect,
    )


def _queues(
    world: _World, storyboards: StoryboardService, frames: FrameService
) -> tuple[ThreadedQueue, ...]:
    """Work of this machine by its cores; orders, which only wait, many at once."""
    own = {JobKind.STORYBOARD: storyboards.plan, JobKind.TAKE: frames.make}
    ordered = {JobKind.ORDERED_TAKE: frames.make}
    if not world.fibo.state().ready:  # what is still queued shall fail with the reason
        own |= ordered
        return (ThreadedQueue(world.jobs, own, threads=world.settings.render_workers),)
    return (
        ThreadedQueue(world.jobs, own, threads=world.settings.render_workers),
        ThreadedQueue(world.jobs, ordered, threads=ORDERS_AT_ONCE, poll_s=ORDERS_POLL_S),
    )


def _storyboards(world: _World) -> StoryboardService:
    return StoryboardService(
        unit_of_work=world.unit_of_work,
        clock=world.clock,
        new_id=_new_id,
        agents=world.agents,
        makers=world.makers,
        jobs=world.jobs,
    )


def _frames(world: _World) -> FrameService:
    return FrameService(
        unit_of_work=world.unit_of_work,
        clock=world.clock,
        new_id=_new_id,
        agents=world.agents,
        makers=world.makers,
        jobs=world.jobs,
        darkroom=Darkroom(blobs=world.blobs),
        final_width=world.settings.final_width,
        timeout_s=world.settings.generation_timeout,
    )


def _new_id() -> str:
    return uuid.uuid4().hex
