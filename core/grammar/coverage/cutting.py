"""Cutting the set-ups together: sizes, angles and azimuths that make good cuts (Viterbi).

Every set-up may move one size or a little round the subject; a path through the board is chosen
that pays least for jump cuts, repeats and abrupt jumps. What it still pays is kept as reasons.
Source: reference agents 2.7 (cost table); the 30-degree rule after Arijon.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import CameraAngle, Framing, ShotSize
from core.domain.film_terms_tables import ANGLES, SIZES
from core.grammar.coverage.candidate import Candidate
from core.grammar.sizes import rung, step_size, steps_between

MIN_AZIMUTH_STEP_DEG = 30.0
MAX_AZIMUTH_DEG = 75.0
"""Beyond +-90 the camera has crossed the line; 75 keeps a margin for the blocking."""
_PLAIN_ANGLES = (CameraAngle.EYE_LEVEL, CameraAngle.LOW, CameraAngle.HIGH)
_ANGLE_COST = {CameraAngle.EYE_LEVEL: 0.35, CameraAngle.LOW: 0.45, CameraAngle.HIGH: 0.45}
_ACCENTS = frozenset({CameraAngle.DUTCH, CameraAngle.BIRDS_EYE})
_FIXED_SIZE = frozenset({"establish", "eyes-a", "eyes-b", "blast", "closing"})
_SIZE_STEP_COST = 0.5
_AZIMUTH_COST = 0.3
_JUMP_CUT = 2.0
_SAME_SET_UP = 0.7
_SAME_SIZE = 0.35
_THIRD_SAME_SIZE = 0.9
_ABRUPT = 0.5
_ABRUPT_STEPS = 6
_REPEATED_ACCENT = 0.8
_SHOULDER_FIRST = 0.6


@dataclass(frozen=True, slots=True)
class SetUp:
    """A candidate with its size, angle and azimuth settled."""

    candidate: Candidate
    size: ShotSize
    angle: CameraAngle
    azimuth_deg: float
    cost: float

    @property
    def changes(self) -> tuple[str, ...]:
        """How it departs from its idiom, in a director's words."""
        slot, said = self.candidate.slot, []
        if self.size is not slot.size:
            said.append(
                f"{SIZES[self.size].label} instead of {SIZES[slot.size].label}, for the cut."
            )
        if self.angle is not slot.angle:
            said.append(
                f"{ANGLES[self.angle].label} instead of {ANGLES[slot.angle].label}, for variety."
            )
        if self.azimuth_deg != slot.azimuth_deg:
            said.append("Moved round the subject so that the cut is no jump cut.")
        return tuple(text[:1].upper() + text[1:] for text in said)


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    set_ups: tuple[SetUp, ...]


def cut_together(candidates: list[Candidate]) -> list[SetUp]:
    """One set-up per candidate, chosen so that the sequence cuts best."""
    if not candidates:
        return []
    paths = [_Path(one.cost, (one,)) for one in _alternatives(candidates[0])]
    for candidate in candidates[1:]:
        paths = [_best_path(paths, one) for one in _alternatives(candidate)]
    return list(min(paths, key=lambda path: path.cost).set_ups)


def _best_path(paths: list[_Path], following: SetUp) -> _Path:
    costs = [path.cost + _transition(path.set_ups, following) for path in paths]
    best = min(range(len(paths)), key=costs.__getitem__)
    return _Path(costs[best] + following.cost, (*paths[best].set_ups, following))


def _alternatives(candidate: Candidate) -> list[SetUp]:
    slot = candidate.slot
    found = []
    for size, size_cost in _sizes(candidate):
        for angle, angle_cost in _angles(candidate):
            for azimuth, azimuth_cost in _azimuths(candidate):
                cost = size_cost + angle_cost + azimuth_cost
                found.append(SetUp(candidate, size, angle, azimuth, cost))
    return found or [SetUp(candidate, slot.size, slot.angle, slot.azimuth_deg, 0.0)]


def _sizes(candidate: Candidate) -> list[tuple[ShotSize, float]]:
    slot = candidate.slot
    if candidate.told.size or slot.size is ShotSize.INSERT or slot.function in _FIXED_SIZE:
        return [(slot.size, 0.0)]
    sizes: list[tuple[ShotSize, float]] = [(slot.size, 0.0)]
    for step in (-1, 1):
        moved = step_size(slot.size, step)
        if moved is not slot.size and not _crowded(candidate, moved):
            sizes.append((moved, _SIZE_STEP_COST))
    return sizes


def _crowded(candidate: Candidate, size: ShotSize) -> bool:
    """Two people do not fit a close-up of one."""
    several = len(candidate.shown()) > 1 or bool(candidate.groups & set(candidate.shown()))
    return several and rung(size) > rung(ShotSize.MEDIUM)


def _angles(candidate: Candidate) -> list[tuple[CameraAngle, float]]:
    angle = candidate.slot.angle
    if candidate.told.angle or angle not in _PLAIN_ANGLES or candidate.subject in {"obj", "det"}:
        return [(angle, 0.0)]
    others = [(one, _ANGLE_COST[one]) for one in _PLAIN_ANGLES if one is not angle]
    return [(angle, 0.0), *others]


def _azimuths(candidate: Candidate) -> list[tuple[float, float]]:
    """The slot's own azimuth, and one that clears the 30-degree rule on the same side."""
    base = candidate.slot.azimuth_deg
    if candidate.subject not in {"a", "b"} or candidate.framing is Framing.OVER_SHOULDER:
        return [(base, 0.0)]
    moved = base + (MIN_AZIMUTH_STEP_DEG if abs(base) <= 40 else -MIN_AZIMUTH_STEP_DEG) * (
        1 if base >= 0 else -1
    )
    return [(base, 0.0), (max(-MAX_AZIMUTH_DEG, min(MAX_AZIMUTH_DEG, moved)), _AZIMUTH_COST)]


def is_jump_cut(before: SetUp, after: SetUp) -> bool:
    """Same subject, less than two sizes and 30 degrees apart."""
    if CameraAngle.POV in {before.angle, after.angle}:
        return False
    if before.candidate.subject_key() != after.candidate.subject_key():
        return False
    turned = abs(before.azimuth_deg - after.azimuth_deg)
    return steps_between(before.size, after.size) < 2 and turned < MIN_AZIMUTH_STEP_DEG


def _transition(path: tuple[SetUp, ...], after: SetUp) -> float:
    before = path[-1]
    cost = _JUMP_CUT if is_jump_cut(before, after) else 0.0
    if before.size is after.size:
        cost += _SAME_SIZE + (_SAME_SET_UP if before.angle is after.angle else 0.0)
        if len(path) > 1 and path[-2].size is after.size:
            cost += _THIRD_SAME_SIZE
    if _is_abrupt(before, after):
        cost += _ABRUPT
    if before.angle is after.angle and after.angle in _ACCENTS:
        cost += _REPEATED_ACCENT
    if len(path) == 1 and after.angle is CameraAngle.OVER_SHOULDER:
        cost += _SHOULDER_FIRST
    return cost


def _is_abrupt(before: SetUp, after: SetUp) -> bool:
    looser = {"obj", "det", "set"}
    if before.candidate.subject in looser or after.candidate.subject in looser:
        return False
    return steps_between(before.size, after.size) >= _ABRUPT_STEPS
