"""Where a frame is not what was asked for, and why: the nearest possible one was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.domain.film_terms import CameraAngle, Framing, ShotSize
from core.domain.film_terms_tables import ANGLES, SIZES, angle_of_pitch, size_of_fraction
from core.ports.frame_maker import FrameRequest
from core.previs.arrangement import Arrangement
from core.previs.measure import told_for_adults

_TILTED = (CameraAngle.LOW, CameraAngle.HIGH, CameraAngle.WORMS_EYE, CameraAngle.BIRDS_EYE)
_SLACK_DEG = 3.0
"""How far a tilt may miss its class without a word."""
_HIDDEN = 0.5
_BEHIND_M = 1.0
"""A lens that stands this far behind a taken-away wall is further off than any real one."""


def remarks_on(
    request: FrameRequest, scene: Arrangement, measured: Mapping[str, float]
) -> tuple[str, ...]:
    """Sentences for the director; none where the frame is as asked."""
    return (
        *_on_the_insert(request, scene),
        *_on_the_size(request, scene, measured),
        *_on_the_angle(request, measured),
        *_on_the_people(request, scene, measured),
        *_on_the_walls(scene),
    )


def _on_the_insert(request: FrameRequest, scene: Arrangement) -> Iterator[str]:
    shot = request.shot
    if shot.framing is not Framing.INSERT or scene.insert_found:
        return
    wanted = ", ".join(shot.subjects) or "what the insert is to show"
    shown = "the hand nearest to it" if scene.subject else "the place"
    yield f"Nobody holds or has put down “{wanted}” here: {shown} is shown instead."


def _on_the_size(
    request: FrameRequest, scene: Arrangement, measured: Mapping[str, float]
) -> Iterator[str]:
    asked = request.shot.size
    if scene.subject is None or asked is ShotSize.INSERT or measured["size_hit"]:
        return
    seen = size_of_fraction(told_for_adults(measured["subject_fraction"], scene.subject))
    told = f"Asked for {_article(SIZES[asked].label)}, shown as {_article(SIZES[seen].label)}"
    yield f"{told}: {_size_reason(request, asked, seen)}"


def _size_reason(request: FrameRequest, asked: ShotSize, seen: ShotSize) -> str:
    wider = SIZES[seen].visible_m > SIZES[asked].visible_m
    if wider and request.shot.framing in (Framing.TWO_SHOT, Framing.GROUP):
        return "everybody named is to be in it. Name fewer people, or a wider size."
    if not wider:
        return "the place is too small to step back further. Take a shorter lens."
    return "nearer, something would be in the way. Take a longer lens."


def _on_the_angle(request: FrameRequest, measured: Mapping[str, float]) -> Iterator[str]:
    asked, pitch = request.params.camera_angle, measured["pitch_deg"]
    if asked not in _TILTED or request.shot.height_m is not None:
        return
    if asked in {angle_of_pitch(pitch + slack) for slack in (-_SLACK_DEG, _SLACK_DEG)}:
        return
    way = "up" if pitch >= 0 else "down"
    reason = (
        "the ground is in the way. A shorter lens tilts further."
        if ANGLES[asked].pitch_deg > 0
        else "the ceiling or the place itself would leave the picture. Take a tighter size."
    )
    yield (
        f"Asked for {_article(ANGLES[asked].label)}, the lens looks {way} "
        f"{abs(pitch):.0f}° only: {reason}"
    )


def _on_the_people(
    request: FrameRequest, scene: Arrangement, measured: Mapping[str, float]
) -> Iterator[str]:
    if measured.get("occluded", 0.0) >= _HIDDEN:
        yield "Something stands in front of the subject, from every side the line allows."
    seen, named = int(measured["visible_people"]), len(set(request.shot.subjects))
    everyone = request.shot.framing in (Framing.GROUP, Framing.TWO_SHOT)
    if everyone and seen < min(named, scene.people):
        yield f"{seen} of the {named} who are named can be seen: the others are hidden."


def _on_the_walls(scene: Arrangement) -> Iterator[str]:
    if scene.behind_m > _BEHIND_M:
        yield (
            f"The lens stands {scene.behind_m:.1f} m behind a wall, which is taken away for it "
            "as on a sound stage."
        )


def _article(label: str) -> str:
    return f"{'an' if label[0] in 'aeio' else 'a'} {label}"
