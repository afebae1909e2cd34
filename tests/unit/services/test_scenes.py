"""What the director writes is kept; what no board can be made of is refused with a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import InvalidInput, StaleWrite
from core.services.scenes import SceneDraft


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_blank_text_is_refused(services, text):
    project = services.projects.begin("Rain")
    with pytest.raises(InvalidInput, match="no text"):
        services.scenes.write(project.id, SceneDraft(text=text))


def test_text_over_600_kb_is_refused_with_its_size(services):
    project = services.projects.begin("Rain")
    with pytest.raises(InvalidInput, match="612 kB"):
        services.scenes.write(project.id, SceneDraft(text="é" * 306_000))


@pytest.mark.parametrize("count", [0, 21, -1])
def test_a_frame_count_outside_1_to_20_is_refused(services, count):
    project = services.projects.begin("Rain")
    with pytest.raises(InvalidInput, match="between 1 and 20"):
        services.scenes.write(project.id, SceneDraft(text="Rain.", frame_count=count))


def test_a_house_may_allow_fewer_frames(services):
    project = services.projects.begin("Rain")
    strict = replace(services.scenes, most_frames=4)
    with pytest.raises(InvalidInput, match="between 1 and 4"):
        strict.write(project.id, SceneDraft(text="Rain falls.", frame_count=5))


def test_scenes_are_numbered_as_they_are_written(services):
    project = services.projects.begin("Rain")
    for text in ("One.", "Two."):
        services.scenes.write(project.id, SceneDraft(text=text))
    assert [s.number for s in services.scenes.of_project(project.id)] == [1, 2]


def test_rewriting_a_stale_scene_is_refused_and_loses_nothing(services):
    scene = services.scene()
    services.scenes.write(scene.project_id, SceneDraft(text="Second."), scene=scene)
    with pytest.raises(StaleWrite):
        services.scenes.write(scene.project_id, SceneDraft(text="Third."), scene=scene)
    assert services.scenes.get(scene.id).text == "Second."
