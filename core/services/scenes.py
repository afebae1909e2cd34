"""What the director writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.domain.film_terms import Genre
from core.domain.ids import ProjectId, SceneId
from core.domain.params import FrameParams
from core.domain.scene import MAX_FRAMES, MAX_TEXT_BYTES, Scene
from core.domain.value import Value
from core.errors import InvalidInput
from core.ports.clock import Clock
from core.ports.unit_of_work import UnitOfWork


class SceneDraft(Value):
    """What stands on the Scene page."""

    text: str
    genre: Genre | None = None
    """None: detected from the text."""
    frame_count: int = 6
    base_params: FrameParams | None = None
    """None: the genre's own."""
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneService:
    """Verbs on scenes."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    new_id: Callable[[], str]
    most_frames: int = MAX_FRAMES
    """Of one board, in this house."""

    def get(self, scene_id: SceneId) -> Scene:
        """The scene.

        Raises:
            NotFound: there is none of that id.
        """
        with self.unit_of_work() as work:
            return work.scenes.get(scene_id)

    def of_project(self, project_id: ProjectId) -> Sequence[Scene]:
        """The scenes of a film, by number."""
        with self.unit_of_work() as work:
            return work.scenes.of_project(project_id)

    def write(
        self, project_id: ProjectId, draft: SceneDraft, *, scene: Scene | None = None
    ) -> Scene:
        """Keep *draft* as a new scene of the film, or as the new text of *scene*.

        Raises:
            InvalidInput: blank or too long text, or a frame count outside 1 to 20.
            StaleWrite: somebody changed *scene* in the meantime.
        """
        checked(draft, most_frames=self.most_frames)
        with self.unit_of_work() as work:
            project = work.projects.get(project_id)
            if scene is None:
                number = len(work.scenes.of_project(project_id)) + 1
                scene = Scene(
                    id=SceneId(self.new_id()), project_id=project_id, number=number, text=""
                )
            saved = work.scenes.save(scene.revised(**dict(draft)))
            work.projects.save(project.revised(updated_at=self.clock.now()))
            work.commit()
        return saved


def checked(draft: SceneDraft, *, most_frames: int = MAX_FRAMES) -> SceneDraft:
    """*draft*, if a board can be made of it.

    Raises:
        InvalidInput: it cannot, with a sentence that says why.
    """
    size = len(draft.text.encode("utf-8", "surrogatepass"))
    if not draft.text.strip():
        raise InvalidInput("There is no text yet: describe what happens in the scene.")
    if size > MAX_TEXT_BYTES:
        raise InvalidInput(
            f"The text has {size // 1000} kB; {MAX_TEXT_BYTES // 1000} kB is the most for one "
            "scene. Split the script into scenes."
        )
    if not 1 <= draft.frame_count <= most_frames:
        raise InvalidInput(
            f"{draft.frame_count} frames cannot be made; choose between 1 and {most_frames}."
        )
    return draft
