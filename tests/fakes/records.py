"""The smallest records that hang together: a film, a scene, a shot, a frame, takes, jobs."""

from __future__ import annotations

from datetime import UTC, datetime

from core.domain.cast import Character
from core.domain.figure_look import FigureLook
from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Genre,
    IntExt,
    Quality,
    ShotSize,
    TimeOfDay,
)
from core.domain.ids import (
    CharacterId,
    FrameId,
    JobId,
    ProjectId,
    SceneId,
    ShotId,
    TakeId,
)
from core.domain.job import AgentRun, Job, JobEvent, JobKind
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot, SceneShot
from core.domain.project import Project
from core.domain.scene import Scene
from core.domain.shot import Shot
from core.domain.staging import Place, SetKind, Staging
from core.domain.take import Frame, Take
from core.ports.unit_of_work import UnitOfWork

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
FILM = ProjectId("film")
SCENE = SceneId("scene")

STAGING = Staging(
    place=Place(words="a street", int_ext=IntExt.EXT, set_kind=SetKind.CITY_STREET),
    time=TimeOfDay.NIGHT,
    genre=Genre.NOIR,
)


def project(**changes) -> Project:
    base = Project(id=FILM, title="Neon", created_at=NOON, updated_at=NOON)
    return base.revised(**changes)


def scene(**changes) -> Scene:
    return Scene(id=SCENE, project_id=FILM, text="A chase.").revised(**changes)


def character(key: str = "maya", **changes) -> Character:
    base = Character(
        id=CharacterId(key),
        name="Maya",
        descriptor="the woman in the grey coat",
        appearance="short black hair",
        wardrobe="a grey coat",
        look=FigureLook(),
    )
    return base.revised(**changes)


def shot(number: int = 1) -> Shot:
    return Shot(
        number=number,
        label=f"1{chr(64 + number)}",
        size=ShotSize.WIDE,
        angle=CameraAngle.EYE_LEVEL,
        composition=Composition.CENTERED,
        lens_mm=35,
    )


def scene_shot(key: str = "shot", number: int = 1, **changes) -> SceneShot:
    planned = PlannedShot(shot=shot(number), staging=STAGING, params=FrameParams())
    base = SceneShot(id=ShotId(key), project_id=FILM, scene_id=SCENE, planned=planned)
    return base.revised(**changes)


def frame(key: str = "frame", shot_id: str = "shot", **changes) -> Frame:
    base = Frame(
        id=FrameId(key), project_id=FILM, scene_id=SCENE, shot_id=ShotId(shot_id), position=1
    )
    return base.revised(**changes)


def take(key: str = "take", frame_id: str = "frame", number: int = 1, **changes) -> Take:
    base = Take(
        id=TakeId(key),
        frame_id=FrameId(frame_id),
        number=number,
        shot=shot(),
        staging=STAGING,
        params=FrameParams(),
        structured_prompt={"lighting": {"shadows": "hard"}},
        seed=7,
        maker="previs",
        engine="offline",
        quality=Quality.DRAFT,
        created_at=NOON,
    )
    return base.revised(**changes)


def job(key: str = "job", **changes) -> Job:
    base = Job(
        id=JobId(key),
        project_id=FILM,
        kind=JobKind.TAKE,
        payload={"take_id": "take"},
        created_at=NOON,
    )
    return base.revised(**changes)


def job_event(job_id: str = "job", message: str = "Rendering") -> JobEvent:
    return JobEvent(job_id=JobId(job_id), seq=0, at=NOON, kind="agent", message=message)


def agent_run(key: str, job_id: str = "job") -> AgentRun:
    return AgentRun(
        id=key,
        project_id=FILM,
        job_id=JobId(job_id),
        agent="ConsistencyAgent",
        engine="offline",
        input_hash="ab",
        seconds=0.1,
        outcome="ok",
        at=NOON,
    )


def save_film(work: UnitOfWork) -> None:
    """A film with one scene, one shot and one frame without a take."""
    work.projects.save(project())
    work.scenes.save(scene())
    work.shots.save(scene_shot())
    work.frames.save(frame())
