"""The floor plan of a scene, as it is drawn."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from core.domain.floor_plan import FloorPlan, PlanCamera, PlanPerson
from core.domain.ids import CharacterId
from sceneforge_app.ui.floor_plan import drawing

_NS = "{http://www.w3.org/2000/svg}"


def person(name: str, x_m: float) -> PlanPerson:
    return PlanPerson(
        character_id=CharacterId(name), name=name, x_m=x_m, y_m=0.0, heading_deg=90.0
    )


def camera(shot: int, finding: str = "", x_m: float = 0.0) -> PlanCamera:
    return PlanCamera(
        shot=shot,
        label=f"1{'ABC'[shot]}",
        x_m=x_m,
        y_m=-3.0,
        aim_x_m=0.0,
        aim_y_m=0.0,
        fov_deg=40.0,
        side=1,
        finding=finding,
    )


def plan(*cameras: PlanCamera, names: tuple[str, str] = ("Maya", "Tom")) -> FloorPlan:
    people = (person(names[0], -1.0), person(names[1], 1.0))
    return FloorPlan(scene_number=1, people=people, line=(-1.0, 0.0, 1.0, 0.0), cameras=cameras)


def classes(svg: str) -> list[str]:
    return [one.attrib.get("class", "") for one in ET.fromstring(svg).iter(f"{_NS}g")]


def test_everybody_and_every_camera_is_on_it():
    svg = drawing(plan(camera(0), camera(1)))
    assert classes(svg) == ["cam", "cam", "who", "who"]
    assert {"Maya", "Tom", "1A", "1B"} <= set(re.findall(r">([^<>]+)</text>", svg))


def test_the_chosen_shot_and_a_found_one_stand_out():
    svg = drawing(plan(camera(0), camera(1, "The line is crossed.")), chosen=0)
    assert classes(svg)[:2] == ["cam chosen", "cam found"]
    assert "1B: The line is crossed." in svg


def test_the_paper_holds_the_farthest_camera():
    svg = drawing(plan(camera(0, x_m=14.0)))
    left, _, width, _ = map(float, ET.fromstring(svg).attrib["viewBox"].split())
    assert left < -100
    assert left + width > 1400


def test_a_name_cannot_become_part_of_the_drawing():
    svg = drawing(plan(camera(0), names=("<script>", 'A "quote" & Co')))
    assert "<script>" not in svg
    assert 'A "quote" & Co' in [one.text for one in ET.fromstring(svg).iter(f"{_NS}text")]
