"""Films, scenes, cast, shots, frames and takes in tables."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select

from core.adapters.sql.documents import Documents, save_revision, table_of
from core.adapters.sql.rows import CharacterRow, FrameRow, ProjectRow, SceneRow, ShotRow, TakeRow
from core.adapters.sql.transaction import Transaction
from core.domain.cast import Character
from core.domain.ids import CharacterId, FrameId, ProjectId, SceneId, ShotId, TakeId
from core.domain.plan import SceneShot
from core.domain.project import Project
from core.domain.scene import Scene
from core.domain.take import Frame, Take

FRAMES = table_of(FrameRow)


class SqlProjects:
    """`Projects` in the table ``project``."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Documents(transaction, ProjectRow, Project, "id")

    def get(self, project_id: ProjectId) -> Project:
        return self._rows.get(project_id)

    def all(self) -> Sequence[Project]:
        columns = self._rows.table.c
        return self._rows.where(order=[columns.updated_at.desc(), columns.id])

    def save(self, project: Project) -> Project:
        return save_revision(self._rows, project, updated_at=project.updated_at)


class SqlScenes:
    """`Scenes` in the table ``scene``."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Documents(transaction, SceneRow, Scene, "project_id")

    def get(self, scene_id: SceneId) -> Scene:
        return self._rows.get(scene_id)

    def of_project(self, project_id: ProjectId) -> Sequence[Scene]:
        columns = self._rows.table.c
        order = [columns.number, columns.id]
        return self._rows.where(columns.project_id == project_id, order=order)

    def save(self, scene: Scene) -> Scene:
        return save_revision(self._rows, scene, project_id=scene.project_id, number=scene.number)


class SqlCharacters:
    """`Characters` in the table ``character``."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Documents(transaction, CharacterRow, Character, "project_id")

    def of_project(self, project_id: ProjectId) -> Sequence[Character]:
        columns = self._rows.table.c
        return self._rows.where(columns.project_id == project_id, order=[columns.id])

    def save(self, project_id: ProjectId, character: Character) -> None:
        self._rows.put(character, project_id=project_id, id=character.id)

    def remove(self, project_id: ProjectId, character_id: CharacterId) -> None:
        table = self._rows.table
        ours = delete(table).where(table.c.project_id == project_id, table.c.id == character_id)
        self._transaction.write(ours)


class SqlShots:
    """`Shots` in the table ``shot``."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Documents(transaction, ShotRow, SceneShot, "scene_id")

    def get(self, shot_id: ShotId) -> SceneShot:
        return self._rows.get(shot_id)

    def of_scene(self, scene_id: SceneId) -> Sequence[SceneShot]:
        columns = self._rows.table.c
        return self._rows.where(columns.scene_id == scene_id, order=[columns.number, columns.id])

    def save(self, shot: SceneShot) -> None:
        number = shot.planned.shot.number
        self._rows.put(shot, id=shot.id, scene_id=shot.scene_id, number=number)


class SqlFrames:
    """`Frames` in the table ``frame``."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Documents(transaction, FrameRow, Frame, "shot_id")

    def get(self, frame_id: FrameId) -> Frame:
        return self._rows.get(frame_id)

    def of_scene(self, scene_id: SceneId) -> Sequence[Frame]:
        columns = self._rows.table.c
        order = [columns.position, columns.id]
        return self._rows.where(columns.scene_id == scene_id, order=order)

    def save(self, frame: Frame) -> Frame:
        return save_revision(
            self._rows,
            frame,
            scene_id=frame.scene_id,
            shot_id=frame.shot_id,
            position=frame.position,
        )


class SqlTakes:
    """`Takes` in the table ``take``."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Documents(transaction, TakeRow, Take, "frame_id")

    def get(self, take_id: TakeId) -> Take:
        return self._rows.get(take_id)

    def of_frame(self, frame_id: FrameId) -> Sequence[Take]:
        columns = self._rows.table.c
        return self._rows.where(columns.frame_id == frame_id, order=[columns.number])

    def of_scene(self, scene_id: SceneId) -> Sequence[Take]:
        columns = self._rows.table.c
        frames = select(FRAMES.c.id).where(FRAMES.c.scene_id == scene_id)
        order = [columns.frame_id, columns.number]
        return self._rows.where(columns.frame_id.in_(frames), order=order)

    def save(self, take: Take) -> None:
        self._rows.put(
            take,
            id=take.id,
            frame_id=take.frame_id,
            number=take.number,
            status=take.status.value,
            created_at=take.created_at,
        )
