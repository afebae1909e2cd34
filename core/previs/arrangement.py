"""The stage as the lens sees it: people on their marks and the camera that frames them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from core.domain import optics
from core.domain.figure_look import Body, FigureLook
from core.domain.film_terms import CameraAngle, Composition, Framing, IntExt, ShotSize, Weather
from core.domain.film_terms_tables import SIZES
from core.domain.staging import Staging
from core.ports.frame_maker import FrameRequest
from core.previs import shot_view
from core.previs.aiming import View
from core.previs.animals.bodies import ANIMALS, stature_m
from core.previs.blocking import Line, Placement, drawn_together, line_of, place_performers
from core.previs.camera import Camera, lens_radius_m
from core.previs.composition import is_whole_figure
from core.previs.embree import TriangleScene
from core.previs.engine import BuiltSet
from core.previs.figures import Joints, place_figure
from core.previs.foreground import add_frame, blocks_too_much
from core.previs.framing import Space, outside_m, solve, yaw_of
from core.previs.placed_props import PlacedThing, place_props
from core.previs.sets.plan import SetPlan
from core.previs.shot_view import Subject
from core.previs.sight import Sight
from core.previs.stage_builder import StageBuilder

STATURES_M = {
    Body.MALE: 1.82,
    Body.FEMALE: 1.69,
    Body.ATHLETIC: 1.88,
    Body.HEAVY: 1.80,
    Body.CHILD: 1.32,
    Body.OLD: 1.72,
}
_WET = {Weather.RAIN: 0.8, Weather.STORM: 1.0, Weather.SNOW: 0.15, Weather.MIST: 0.2}
_SHOULDER_GAP_M = (0.75, 1.7)
"""Nearest and farthest that the shoulder we look over stands from the other person."""


@dataclass(frozen=True, slots=True)
class BuiltStage:
    """A set and its plan, shared by the shots of a scene."""

    built: BuiltSet
    plan: SetPlan


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything but the lamps.

    Attributes:
        builder: This shot's people and what they hold.
        camera: The lens, focused.
        subject: The principal; None for a shot of the place.
        people: How many are on the stage.
        sight: Of the finished stage.
        focal_mm: Of the lens.
        principal_id: The principal's object id; 0 for none.
        insert_found: What an insert names is there to be shown.
        behind_m: How far outside its room the lens stands, metres.
    """

    builder: StageBuilder
    camera: Camera
    subject: Subject | None
    people: int
    sight: Sight
    focal_mm: float
    principal_id: int
    insert_found: bool
    behind_m: float


def arrange(request: FrameRequest, stage: BuiltStage) -> Arrangement:
    """Place the people of *request* and frame them."""
    return _Arranger(request, stage).arrange()


def _stature_m(look: FigureLook) -> float:
    if look.species in ANIMALS:
        return look.scale * stature_m(look.species)
    return STATURES_M[look.body]


def wetness(staging: Staging) -> float:
    """How wet people are, 0 to 1."""
    if staging.place.int_ext is IntExt.INT:
        return 0.0
    return max((_WET.get(kind, 0.0) for kind in staging.weather), default=0.0)


_SHOULDER_EDGE = {
    ShotSize.MEDIUM_CLOSE: 0.22,
    ShotSize.CLOSE: 0.12,
    ShotSize.BIG_CLOSE: 0.0,
    ShotSize.EXTREME_CLOSE: -0.06,
}
"""Share of the picture's width that the nearer head takes, by size: less the closer the lens."""
_PASSAGE_M = 3.0
"""Width below which a long room is a passage."""


class _Arranger:
    """One arrangement in the making."""

    def __init__(self, request: FrameRequest, stage: BuiltStage) -> None:
        self.shot, self.staging = request.shot, request.staging
        self.params, self.plan = request.params, stage.plan
        self.stage = stage
        self.builder = stage.built.builder.begin_shot()
        self.line: Line = line_of(self.shot, self.staging, self.plan)
        sensor = optics.sensor_named(request.sensor)
        used_mm, _ = sensor.used_mm(request.width / request.height)
        self.focal_mm = optics.focal_mm(self.params.fov, used_mm)
        tan_x = math.tan(math.radians(self.params.fov) / 2)
        self.tangents = (tan_x, tan_x * request.height / request.width)
        self.thing: PlacedThing | None = None
        self.detail_there = True

    def arrange(self) -> Arrangement:
        placements = self._placements()
        first = self._principal_index(placements)
        over = self._shoulder_index(placements, first)
        subjects = {
            index: self._figure(placement, index)
            for index, placement in enumerate(placements)
            if index != over
        }
        self.thing = self._thing(placements)
        self.detail_there = self._insert_found(placements)
        camera = self._camera(placements, subjects, first, over)
        if over is not None:
            moved = self._at_the_shoulder(placements[over], subjects[first], camera)
            subjects[over] = self._figure(moved, over)
        subject = None if shot_view.is_place(self.shot, len(placements)) else subjects[first]
        camera = self._focused(camera, placements, subjects, subject)
        if self._wants_frame(camera):
            add_frame(self.builder, camera, self.staging)
        principal_id = first + 1 if subject is not None else 0
        return Arrangement(
            self.builder,
            camera,
            subject,
            len(placements),
            self._sight(),
            self.focal_mm,
            principal_id,
            self.detail_there,
            outside_m(camera, self.plan.camera_bounds) if self.plan.interior else 0.0,
        )

    def _thing(self, placements: list[Placement]) -> PlacedThing | None:
        """What lies about, put there; of it what an insert is to show."""
        people = {
            str(one.performer.character_id): (np.asarray(one.position, float), one.yaw_deg)
            for one in placements
        }
        things = place_props(self.builder, self.staging.placed, self.plan, people)
        if self.shot.framing is not Framing.INSERT:
            return None
        return next((things[word] for word in self.shot.subjects if word in things), None)

    def _placements(self) -> list[Placement]:
        """People on their marks; in a tight two-shot the two stand closer."""
        placed = place_performers(self.shot, self.staging, self.plan)
        if self.shot.framing is Framing.TWO_SHOT and not is_whole_figure(self.shot.size):
            visible = SIZES[self.shot.size].visible_m
            placed = drawn_together(placed, visible * self.tangents[0] / self.tangents[1])
        return list(placed)

    def _principal_index(self, placements: list[Placement]) -> int:
        """Whom the frame is built on: the first subject, or who holds the thing named."""
        wanted = self.shot.subjects
        if self.shot.framing is Framing.INSERT:
            return self._holder_index(placements)
        for index, placement in enumerate(placements):
            if wanted and placement.performer.character_id == wanted[0]:
                return index
        return 0

    def _holder_index(self, placements: list[Placement]) -> int:
        words = " ".join(self.shot.subjects).lower()
        for index, placement in enumerate(placements):
            held = placement.performer.holds
            if held and held.lower() in words:
                return index
        return 0

    def _insert_found(self, placements: list[Placement]) -> bool:
        words = " ".join(self.shot.subjects).lower()
        held = [placement.performer.holds for placement in placements]
        in_hand = any(thing and thing.lower() in words for thing in held)
        on_body = bool(placements) and shot_view.names_a_part(self.shot.subjects)
        return self.thing is not None or in_hand or on_body

    def _shoulder_index(self, placements: list[Placement], first: int) -> int | None:
        """Over whose shoulder we look, if the shot is one and there are two people."""
        angle = self.params.camera_angle is CameraAngle.OVER_SHOULDER
        if self.shot.framing is not Framing.OVER_SHOULDER and not angle:
            return None
        named = [*self.shot.subjects[1:], placements[first].performer.faces] if placements else []
        others = [index for index in range(len(placements)) if index != first]
        for index in others:
            if placements[index].performer.character_id in named:
                return index
        return others[0] if others else None

    def _figure(self, placement: Placement, index: int) -> Subject:
        joints = place_figure(
            self.builder,
            placement.performer,
            placement.position,
            placement.yaw_deg,
            wetness=wetness(self.staging),
            gaze=placement.gaze,
            object_id=index + 1,
        )
        performer = placement.performer
        return Subject(joints, _stature_m(performer.look), performer.faces != "away")

    def _sight(self) -> Sight:
        mesh = self.builder.geometry()
        trees = [self.stage.built.tree]
        if len(mesh.faces):
            trees.append(TriangleScene(mesh.vertices, mesh.faces))
        return Sight(trees)

    def _space(self) -> Space:
        return Space(self.plan.camera_bounds, self.plan.interior, self._sight())

    def _camera(
        self,
        placements: list[Placement],
        subjects: dict[int, Subject],
        first: int,
        over: int | None,
    ) -> Camera:
        azimuth = self._azimuth()
        if self.thing is not None:
            view = shot_view.thing_view(self.shot, self.params, self.thing)
            return solve(view, azimuth, self.line, self._space(), self.tangents)[0]
        if shot_view.is_place(self.shot, len(placements)):
            return self._place_camera()
        if over is not None:
            azimuth = self._shoulder_azimuth(placements[first], placements[over])
        view = self._view(subjects, first, yaw_of(self.line.direction(azimuth)))
        camera, _ = solve(view, azimuth, self.line, self._space(), self.tangents)
        return camera

    def _azimuth(self) -> float:
        """Radians; compositions along the set's axis draw near ones onto it."""
        azimuth = math.radians(self.shot.azimuth_deg)
        strict = {Composition.SYMMETRICAL: 32.0, Composition.LEADING_LINES: 20.0}
        reach = math.radians(strict.get(self.params.composition, 0.0))
        if self._is_passage() and is_whole_figure(self.shot.size):
            return self._along_the_room(azimuth)
        for axis in (0.0, math.pi / 2, -math.pi / 2, math.pi, -math.pi):
            if abs(azimuth - axis) < reach:
                return axis
        return azimuth

    def _along_the_room(self, azimuth: float) -> float:
        """The end of the room nearest to *azimuth*: from its side a corridor shows the void."""
        ends = [
            math.atan2(self.line.along[1] * way, self.line.audience[1] * way) for way in (-1, 1)
        ]
        return min(ends, key=lambda end: abs(math.remainder(end - azimuth, 2 * math.pi)))

    def _is_passage(self) -> bool:
        (left, near, _), (right, far, _) = self.plan.camera_bounds
        return self.plan.interior and (right - left) < min(_PASSAGE_M, 0.3 * (far - near))

    def _view(self, subjects: dict[int, Subject], first: int, yaw: float) -> View:
        subject, ground = subjects[first], self._ground_m(subjects[first].joints)
        if self.shot.framing is Framing.INSERT and self.detail_there:
            words = self.shot.subjects
            return shot_view.insert_view(self.shot, self.params, subject, words, ground)
        if self.shot.framing in (Framing.TWO_SHOT, Framing.GROUP) and len(subjects) > 1:
            ordered = [subject, *(s for i, s in subjects.items() if i != first)]
            kept = ordered[: 2 if self.shot.framing is Framing.TWO_SHOT else None]
            return shot_view.group_view(self.shot, self.params, kept, yaw, ground)
        shot = self.shot
        if shot.framing is Framing.INSERT:  # of what is not there: who should have it
            shot = shot.revised(size=ShotSize.MEDIUM_CLOSE)
        return shot_view.single_view(shot, self.params, subject, yaw, ground)

    def _ground_m(self, joints: Joints) -> float:
        hips = joints["Hips"]
        return float(self.plan.ground(float(hips[0]), float(hips[1])))

    def _place_camera(self) -> Camera:
        params = self.params
        if self.staging.place.is_car_cabin and params.camera_angle is CameraAngle.BIRDS_EYE:
            params = params.revised(camera_angle=CameraAngle.HIGH)  # a roof is no inside
        view = shot_view.place_view(self.shot, params, self.plan, self.tangents[1])
        turn = math.radians(self.plan.interest.direction_deg)
        direction = (math.sin(turn), -math.cos(turn))
        line = Line((-direction[1], direction[0]), direction)
        azimuth = min(max(math.radians(self.shot.azimuth_deg), -0.7), 0.7)
        return solve(view, azimuth, line, self._space(), self.tangents)[0]

    def _shoulder_azimuth(self, principal: Placement, over: Placement) -> float:
        """Behind the other's shoulder, on the audience's side of the two."""
        run = np.subtract(over.position, principal.position)[:2]
        along = float(run @ np.asarray(self.line.along))
        out = float(run @ np.asarray(self.line.audience))
        azimuth = math.atan2(along, out)
        inwards = math.radians(16) * (-1 if azimuth > 0 else 1)
        return azimuth + inwards

    def _at_the_shoulder(
        self, placement: Placement, principal: Subject, camera: Camera
    ) -> Placement:
        """The other person, moved to where their shoulder frames the shot, as on any set."""
        depth = camera.depth_of(principal.joints.eyes)
        gap = min(max(depth - 0.62, _SHOULDER_GAP_M[0]), _SHOULDER_GAP_M[1])
        near = max(depth - gap, 0.55)
        seen_x = float(camera.project(principal.joints.eyes)[0, 0])
        head = 0.12 / (2 * camera.tan_x * near)
        edge = _SHOULDER_EDGE.get(self.shot.size, 0.27)
        x = edge - head if seen_x > 0.5 else 1 - edge + head
        lateral = (2 * x - 1) * camera.tan_x * near
        spot = camera.eye + camera.forward * near + camera.right * lateral
        ground = self.plan.ground(float(spot[0]), float(spot[1]))
        run = principal.joints.eyes[:2] - spot[:2]
        performer = placement.performer
        seated = abs(placement.position[2] - ground) > 0.25
        height = placement.position[2] if seated else ground
        eyes = principal.joints.eyes
        return replace(
            placement,
            performer=performer,
            position=(float(spot[0]), float(spot[1]), height),
            yaw_deg=math.degrees(math.atan2(run[0], -run[1])),
            gaze=(float(eyes[0]), float(eyes[1]), float(eyes[2])),
        )

    def _focused(
        self,
        camera: Camera,
        placements: list[Placement],
        subjects: dict[int, Subject],
        subject: Subject | None,
    ) -> Camera:
        """The lens opened to its stop and focused on the nearer eye, or on the detail."""
        radius = lens_radius_m(self.focal_mm, self.shot.t_stop)
        if self.thing is not None:
            focus = camera.depth_of(self.thing.middle)
            return replace(camera, focus_m=max(focus, 0.12), lens_radius=radius)
        if subject is None:
            focus = camera.depth_of(self.plan.interest.point)
            return replace(camera, focus_m=max(focus, 0.3), lens_radius=radius)
        for index, placement in enumerate(placements):
            if self.shot.focus and placement.performer.character_id == self.shot.focus:
                subject = subjects[index]
        if self.shot.framing is Framing.INSERT and self.detail_there:
            point = shot_view.detail_point(self.shot.subjects, subject.joints)
            focus = camera.depth_of(point)
        else:
            eyes = (subject.joints.left_eye, subject.joints.right_eye)
            focus = min(camera.depth_of(eye) for eye in eyes)
        return replace(camera, focus_m=max(focus, 0.12), lens_radius=radius)

    def _wants_frame(self, camera: Camera) -> bool:
        framed = self.params.composition is Composition.FRAME_WITHIN_FRAME
        return framed and not blocks_too_much(camera) and self.shot.framing is not Framing.INSERT
