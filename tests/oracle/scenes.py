"""Five simple stages: chalk under each kind of lamp, a room with a bounce, gloss, a thin lens."""

from __future__ import annotations

from dataclasses import replace

from core.previs.lights import Light, LightKind
from core.previs.materials import Material
from core.previs.stage_builder import StageBuilder
from tests.oracle.mitsuba_scene import Staged
from tests.unit.previs.small_stages import floor_set, looking

CHALK = Material(base_rgb=(0.5, 0.5, 0.5), roughness=1.0)
RED = Material(base_rgb=(0.5, 0.08, 0.06), roughness=1.0)
BLUE = Material(base_rgb=(0.08, 0.12, 0.5), roughness=1.0)
EYE, AIM = (1.0, -7.0, 2.6), (0.0, 0.0, 0.8)
WIDE = (0.42, 0.315)


def _things(shot: StageBuilder) -> None:
    """A box, a ball and a bar."""
    shot.box((-1.1, 0.4, 0.5), (1.0, 1.0, 1.0), shot.material(RED), yaw_deg=30)
    shot.sphere((0.5, 0.0, 0.6), 0.6, shot.material(CHALK), segments=40)
    shot.cylinder((1.6, 0.8, 0.0), (1.6, 0.8, 1.8), 0.25, shot.material(BLUE), segments=32)


def ball_lamp_and_spot() -> Staged:
    """Chalk under a warm ball, and a spot whose cone holds the whole picture."""
    floor = floor_set(CHALK)
    shot = floor.begin_shot()
    _things(shot)
    shot.light(Light(position=(-2.5, -2.0, 3.5), intensity=80.0, kelvin=3200, radius=0.3))
    shot.light(
        Light(
            kind=LightKind.SPOT, position=(3.5, -3.0, 5.0), aim=(0.0, 0.5, 0.0), intensity=70.0,
            radius=0.001, cone_deg=(60.0, 70.0),
        )
    )  # fmt: skip
    return Staged(floor, shot, looking(EYE, AIM, WIDE))


def room_with_a_panel() -> Staged:
    """A closed room with a red and a blue wall, lit by one panel: half its light is a bounce.

    The ceiling stays out of the picture: Mitsuba's panel is a body that shades it, ours is not.
    """
    floor = StageBuilder()
    white, red, blue = (floor.material(one) for one in (CHALK, RED, BLUE))
    low, high = (-2.0, -8.0, 0.0), (2.0, 2.0, 3.0)
    (a, b, c), (d, e, f) = low, high
    floor.quad((a, b, c), (d, b, c), (d, e, c), (a, e, c), white)
    floor.quad((a, b, f), (d, b, f), (d, e, f), (a, e, f), white)
    floor.quad((a, e, c), (d, e, c), (d, e, f), (a, e, f), white)
    floor.quad((a, b, c), (a, e, c), (a, e, f), (a, b, f), red)
    floor.quad((d, b, c), (d, e, c), (d, e, f), (d, b, f), blue)
    floor.quad((a, b, c), (d, b, c), (d, b, f), (a, b, f), white)
    shot = floor.begin_shot()
    shot.sphere((0.3, 0.2, 0.7), 0.7, shot.material(CHALK), segments=40)
    shot.light(
        Light(
            kind=LightKind.RECT, position=(0.0, -0.6, 2.9), aim=(0.0, -0.6, 0.0),
            intensity=20.0, size_m=(1.2, 0.8),
        )
    )  # fmt: skip
    return Staged(floor, shot, looking((0.0, -5.0, 1.3), (0.0, 0.0, 0.7), WIDE))


def sun() -> Staged:
    """Chalk in the sun, with what it throws back from the ground."""
    floor = floor_set(CHALK)
    shot = floor.begin_shot()
    _things(shot)
    shot.light(
        Light(kind=LightKind.SUN, aim=(0.5, 0.6, -1.0), intensity=3.0, radius=0.0, kelvin=5200)
    )
    return Staged(floor, shot, looking(EYE, AIM, WIDE))


def sky_and_metal() -> Staged:
    """An even sky on chalk, and a ball of rough metal that mirrors it."""
    floor = floor_set(CHALK)
    shot = floor.begin_shot()
    _things(shot)
    metal = Material(base_rgb=(0.9, 0.7, 0.4), roughness=0.3, metallic=1.0)
    shot.sphere((-0.2, -1.6, 0.45), 0.45, shot.material(metal), segments=48)
    even = (0.8, 0.9, 1.1)
    shot.sky.zenith_rgb = shot.sky.horizon_rgb = shot.sky.ground_rgb = even
    return Staged(floor, shot, looking(EYE, AIM, WIDE), depth=2)


def thin_lens() -> Staged:
    """Bright and dark blocks at three distances through a wide open lens."""
    floor = floor_set(CHALK)
    shot = floor.begin_shot()
    for index, (x, y) in enumerate(((-1.2, -3.5), (0.0, 0.0), (1.6, 5.0))):
        paint = shot.material(RED if index % 2 else BLUE)
        shot.box((x, y, 0.6), (0.7, 0.7, 1.2), paint, yaw_deg=20.0 * index)
    shot.light(Light(kind=LightKind.SUN, aim=(0.4, 0.8, -1.0), intensity=3.0, radius=0.0))
    camera = looking((0.0, -7.0, 1.4), (0.0, 0.0, 0.7), WIDE)
    return Staged(floor, shot, replace(camera, lens_radius=0.12, focus_m=7.0))


SCENES = (ball_lamp_and_spot, room_with_a_panel, sun, sky_and_metal, thin_lens)
