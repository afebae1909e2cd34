"""The set builder's bench: materials by name, places with their own axes, lamps noted down."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre, TimeOfDay, Weather
from core.domain.picture import LightGroup
from core.domain.staging import Feature, Staging
from core.previs.materials import Material, Procedural
from core.previs.sets.plan import Flat, Point, Seat, Source, Surface
from core.previs.shapes import turn_z
from core.previs.stage_builder import StageBuilder

Floats = NDArray[np.float64]

_DARK = (TimeOfDay.EVENING, TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT)
_DIM = (TimeOfDay.DAWN, TimeOfDay.DUSK, TimeOfDay.BLUE_HOUR)
_WET = (Weather.RAIN, Weather.STORM)


@dataclass(frozen=True, slots=True)
class Era:
    """What a genre allows a set to hold."""

    electric: bool = True
    cars: bool = True
    future: bool = False


_ERAS: dict[Genre, Era] = {
    Genre.WESTERN: Era(electric=False, cars=False),
    Genre.FANTASY: Era(electric=False, cars=False),
    Genre.SCIFI: Era(future=True),
}


@dataclass(slots=True)
class Workshop:
    """Everything a set module works with.

    Attributes:
        builder: Receives the meshes.
        staging: What is asked for.
        rng: The set's own chance, from its seed and place.
        sources: Lamps noted so far.
        seats: Seats noted so far.
        beds: Places to lie noted so far.
        surfaces: Table tops noted so far.
    """

    builder: StageBuilder
    staging: Staging
    rng: np.random.Generator
    sources: list[Source] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    beds: list[Seat] = field(default_factory=list)
    surfaces: list[Surface] = field(default_factory=list)

    @property
    def era(self) -> Era:
        """What the genre allows."""
        return _ERAS.get(self.staging.genre, Era())

    @property
    def night(self) -> bool:
        """No daylight."""
        return self.staging.time in _DARK

    @property
    def lamps_on(self) -> bool:
        """Dark enough for lamps."""
        return self.night or self.staging.time in _DIM

    @property
    def wet(self) -> bool:
        """Rain on the ground."""
        return any(weather in _WET for weather in self.staging.weather)

    @property
    def snowy(self) -> bool:
        """Snow on the ground."""
        return Weather.SNOW in self.staging.weather or self.has(Feature.SNOW_GROUND)

    def has(self, *features: Feature) -> bool:
        """Whether the place has any of *features*."""
        return any(feature in self.staging.place.features for feature in features)

    def chance(self, low: float, high: float) -> float:
        """A number between *low* and *high*."""
        return float(self.rng.uniform(low, high))

    def pick(self, count: int) -> int:
        """0 to *count* - 1."""
        return int(self.rng.integers(count))

    def plain(self, rgb: Rgb, roughness: float = 0.6, metallic: float = 0.0) -> int:
        """One even colour."""
        return self.builder.material(
            Material(base_rgb=rgb, roughness=roughness, metallic=metallic)
        )

    def finish(  # noqa: PLR0913 - a surface has these parts
        self, procedural: Procedural, rgb: Rgb, second: Rgb, *, roughness: float = 0.6,
        scale: float = 1.0, bump: float = 0.3,
    ) -> int:  # fmt: skip
        """A patterned surface."""
        return self.builder.material(
            Material(
                base_rgb=rgb,
                second_rgb=second,
                roughness=roughness,
                procedural=procedural,
                scale=scale,
                bump=bump,
                seed=self.staging.set_seed % 97 + 1,
            )
        )

    def glow(self, rgb: Rgb, level: float, group: LightGroup = LightGroup.PRACTICAL) -> int:
        """A surface that gives off light of *level* times *rgb*."""
        return self.builder.material(
            Material(
                base_rgb=(0.25, 0.25, 0.25),
                roughness=0.5,
                emission_rgb=(rgb[0] * level, rgb[1] * level, rgb[2] * level),
                emission_group=group,
            )
        )

    def at(self, x: float, y: float, z: float = 0.0, yaw_deg: float = 0.0) -> Spot:
        """A place with its own axes: its front looks along its own -Y."""
        return Spot(self, np.array([x, y, z]), yaw_deg)

    def surfaces_near(self, y: float) -> tuple[Surface, ...]:
        """The table tops noted so far, the nearest to (0, *y*) first."""
        return tuple(
            sorted(self.surfaces, key=lambda top: np.hypot(top.position[0], top.position[1] - y))
        )

    def lamp(self, source: Source) -> None:
        """Note a lamp for the gaffer."""
        self.sources.append(source)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the set. Solids are given in its own coordinates, metres."""

    shop: Workshop
    origin: Floats
    yaw_deg: float

    def point(self, local: ArrayLike) -> Point:
        """A local point in the world."""
        world = turn_z(self.yaw_deg) @ np.asarray(local, float) + self.origin
        return (float(world[0]), float(world[1]), float(world[2]))

    def points(self, local: ArrayLike) -> Floats:
        """Local points (n, 3) in the world."""
        world: Floats = np.asarray(local, float) @ turn_z(self.yaw_deg).T + self.origin
        return world

    def box(self, centre: ArrayLike, size: ArrayLike, material: int, yaw_deg: float = 0.0) -> None:
        """A cuboid."""
        self.shop.builder.box(self.point(centre), size, material, yaw_deg=self.yaw_deg + yaw_deg)

    def bar(
        self, a: ArrayLike, b: ArrayLike, radius: float, material: int, top: float | None = None
    ) -> None:
        """A round bar."""
        self.shop.builder.cylinder(
            self.point(a), self.point(b), radius, material, top_radius=top, segments=12
        )

    def shade(self, a: ArrayLike, b: ArrayLike, radii: tuple[float, float], material: int) -> None:
        """An open round shell."""
        self.shop.builder.cylinder(
            self.point(a), self.point(b), radii[0], material, top_radius=radii[1],
            segments=24, caps=False,
        )  # fmt: skip

    def wire(self, points: ArrayLike, radius: float, material: int) -> None:
        """A bent bar."""
        self.shop.builder.tube(self.points(points), radius, material)

    def ball(self, centre: ArrayLike, radii: ArrayLike, material: int, segments: int = 14) -> None:
        """An ellipsoid."""
        self.shop.builder.sphere(self.point(centre), 1.0, material, scale=radii, segments=segments)

    def quad(self, corners: ArrayLike, material: int) -> None:
        """A four-cornered face."""
        self.shop.builder.mesh(self.points(corners), [[0, 1, 2], [0, 2, 3]], material)

    def mesh(self, vertices: ArrayLike, faces: ArrayLike, material: int, *, smooth: bool) -> None:
        """Any mesh."""
        self.shop.builder.mesh(self.points(vertices), faces, material, smooth=smooth)

    def cushion(
        self, centre: ArrayLike, size: ArrayLike, material: int, hard: float = 5.0
    ) -> None:
        """A box with soft edges; *hard* 2 is an ellipsoid, 10 nearly a box."""
        vertices, faces = _superellipsoid(hard)
        half = np.asarray(size, float) / 2
        self.mesh(vertices * half + np.asarray(centre, float), faces, material, smooth=True)

    def seat(self, local: ArrayLike, yaw_deg: float = 0.0) -> None:
        """Note a place to sit: the middle of its top."""
        self.shop.seats.append(Seat(self.point(local), self.yaw_deg + yaw_deg))

    def bed(self, local: ArrayLike, yaw_deg: float = 0.0) -> None:
        """Note a place to lie, by where the hips are; the feet point along the yaw."""
        self.shop.beds.append(Seat(self.point(local), self.yaw_deg + yaw_deg))

    def surface(self, local: ArrayLike, size_m: Flat) -> None:
        """Note a table top by its middle."""
        self.shop.surfaces.append(Surface(self.point(local), size_m, self.yaw_deg))


def _superellipsoid(hard: float) -> tuple[Floats, NDArray[np.int64]]:
    """A rounded cube from -1 to 1.

    Source: superquadrics, Barr 1981.
    """
    columns, rows = 28, 15
    around = np.linspace(0, 2 * np.pi, columns, endpoint=False)[None, :]
    up = np.linspace(-np.pi / 2 + 1e-3, np.pi / 2 - 1e-3, rows)[:, None]

    def power(values: Floats) -> Floats:
        result: Floats = np.sign(values) * np.abs(values) ** (2 / hard)
        return result

    ring = power(np.cos(up))
    ring[[0, -1]] = 0.0  # closed at the poles
    vertices = np.stack(
        [ring * power(np.cos(around)), ring * power(np.sin(around)),
         power(np.sin(up)) * np.ones_like(around)], axis=-1,
    ).reshape(-1, 3)  # fmt: skip
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij")
    after = (column + 1) % columns
    quads = np.stack(
        [row * columns + column, row * columns + after,
         (row + 1) * columns + after, (row + 1) * columns + column], axis=-1,
    ).reshape(-1, 4)  # fmt: skip
    return vertices, quads


def open_workshop(staging: Staging, builder: StageBuilder) -> Workshop:
    """A bench for *staging*, its chance drawn from the set's seed and the place's words."""
    words = zlib.crc32(f"{staging.place.words}|{staging.place.set_kind}".encode())
    return Workshop(builder, staging, np.random.default_rng([staging.set_seed, words]))
