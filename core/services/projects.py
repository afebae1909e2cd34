"""Films: begin, find, rename, copy, put away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from core.domain.film_terms import Genre
from core.domain.ids import BlobKey, ProjectId
from core.domain.optics import sensor_named
from core.domain.picture import Look
from core.domain.project import Project
from core.domain.scene import Scene
from core.errors import InvalidInput
from core.ports.clock import Clock
from core.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectCard:
    """What the Projects page shows of a film."""

    project: Project
    scenes: int
    frames: int
    cover: BlobKey | None
    """Thumbnail of the first circled take, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectService:
    """Verbs on films."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    new_id: Callable[[], str]

    def begin(
        self,
        title: str,
        *,
        genre: Genre | None = None,
        aspect: float = 16 / 9,
        sensor: str = "full_frame",
    ) -> Project:
        """A new film.

        Raises:
            InvalidInput: the title is blank or too long, or there is no such sensor.
        """
        sensor_named(sensor)
        now = self.clock.now()
        project = Project(
            id=ProjectId(self.new_id()),
            title=_title(title),
            genre=genre,
            aspect=aspect,
            sensor=sensor,
            created_at=now,
            updated_at=now,
        )
        return self._save(project)

    def get(self, project_id: ProjectId) -> Project:
        """The film.

        Raises:
            NotFound: there is none of that id.
        """
        with self.unit_of_work() as work:
            return work.projects.get(project_id)

    def cards(self, *, archived: bool = False) -> Sequence[ProjectCard]:
        """Every film, the latest touched first."""
        with self.unit_of_work() as work:
            return [
                _card(work, project)
                for project in work.projects.all()
                if project.archived == archived
            ]

    def rename(self, project: Project, title: str) -> Project:
        """*project* under a new title.

        Raises:
            InvalidInput: the title is blank or too long.
            StaleWrite: somebody changed the film in the meantime.
        """
        return self._save(project.revised(title=_title(title), updated_at=self.clock.now()))

    def set_budget(self, project: Project, usd: float | None) -> Project:
        """*project* with that much to spend on providers in all; None: only the day's limit holds.

        Raises:
            InvalidInput: it is below zero.
            StaleWrite: somebody changed the film in the meantime.
        """
        if usd is not None and not 0 <= usd < inf:
            raise InvalidInput("A budget is a sum of zero dollars or more.")
        return self._save(project.revised(budget_usd=usd, updated_at=self.clock.now()))

    def set_look(self, project: Project, look: Look) -> Project:
        """*project* with its boards in that look. Takes keep their light; nothing is made anew.

        Raises:
            StaleWrite: somebody changed the film in the meantime.
        """
        return self._save(project.revised(look=look, updated_at=self.clock.now()))

    def archive(self, project: Project, *, archived: bool = True) -> Project:
        """*project* put away, or taken out again. Nothing is deleted.

        Raises:
            StaleWrite: somebody changed the film in the meantime.
        """
        return self._save(project.revised(archived=archived, updated_at=self.clock.now()))

    def duplicate(self, project_id: ProjectId) -> Project:
        """A copy of a film's scenes, boards and takes. Pictures are shared, not copied."""
        with self.unit_of_work() as work:
            source = work.projects.get(project_id)
            now = self.clock.now()
            copy = work.projects.save(
                source.revised(
                    id=self.new_id(),
                    title=_title(f"{source.title[:190]} (copy)"),
                    created_at=now,
                    updated_at=now,
                    revision=0,
                )
            )
            for character in work.characters.of_project(project_id):
                work.characters.save(copy.id, character)
            for scene in work.scenes.of_project(project_id):
                self._copy_scene(work, scene, copy.id)
            work.commit()
        return copy

    def _copy_scene(self, work: UnitOfWork, scene: Scene, project_id: ProjectId) -> None:
        copy = work.scenes.save(scene.revised(id=self.new_id(), project_id=project_id, revision=0))
        takes = work.takes.of_scene(scene.id)
        new_take_ids = {take.id: self.new_id() for take in takes}
        for frame in work.frames.of_scene(scene.id):
            shot = work.shots.get(frame.shot_id)
            own = {"project_id": project_id, "scene_id": copy.id}
            shot_id, frame_id = self.new_id(), self.new_id()
            work.shots.save(shot.revised(id=shot_id, **own))
            circled = new_take_ids.get(frame.circled) if frame.circled else None
            work.frames.save(
                frame.revised(id=frame_id, shot_id=shot_id, circled=circled, revision=0, **own)
            )
            for take in (take for take in takes if take.frame_id == frame.id):
                parent = new_take_ids.get(take.parent) if take.parent else None
                work.takes.save(
                    take.revised(id=new_take_ids[take.id], frame_id=frame_id, parent=parent)
                )

    def _save(self, project: Project) -> Project:
        with self.unit_of_work() as work:
            saved = work.projects.save(project)
            work.commit()
        return saved


def _title(title: str) -> str:
    cleaned = " ".join(title.split())
    if not cleaned:
        raise InvalidInput("A film needs a title: type one.")
    if len(cleaned) > 200:
        raise InvalidInput(f"The title has {len(cleaned)} characters; 200 is the most.")
    return cleaned


def _card(work: UnitOfWork, project: Project) -> ProjectCard:
    scenes = work.scenes.of_project(project.id)
    frames = [
        frame for scene in scenes for frame in work.frames.of_scene(scene.id) if not frame.omitted
    ]
    circled = next((frame.circled for frame in frames if frame.circled), None)
    picture = work.takes.get(circled).picture if circled else None
    return ProjectCard(
        project=project,
        scenes=len(scenes),
        frames=len(frames),
        cover=picture.thumbnail if picture else None,
    )
