"""What is asked of a set of labelled directors' notes, and how an answer is counted.

A note is wholly right when every wish is granted and nothing else moves but what must follow (a
lens follows a size, light follows the sky). The count is kind in two ways: a wish that was true
already is granted ("bored" is read as neutral), and a wish for one person is granted when anybody
in the frame has it.
"""

from __future__ import annotations

import json
from pathlib import Path

from core.domain.figure_look import Hat
from core.domain.film_terms import Framing, Movement, ScreenDirection, ShotSize
from core.domain.film_terms_tables import SIZE_LADDER
from core.domain.staging import Expression, KeyLight, LightQuality, Mark, Pose
from core.grammar.notes.board_reader import BoardVerb, read_board_note
from tests.fakes.sample_film import CAST, facing_pair, planned, staging
from tests.unit.agents.test_refinement import refine

SLIDERS = ("lighting", "contrast", "hdr_bloom", "color_temp", "saturation", "fov")
FOLLOWS = {
    # what else may move when a field does
    "size": {"fov", "lens_mm"},
    "fov": {"lens_mm", "size"},
    "lens_mm": {"fov"},
    "time": {"action", *SLIDERS},
    "weather": {"action", *SLIDERS},
    "key_light": {"hdr_bloom", "contrast"},
    "light_quality": {"contrast", "lights"},
    "angle": {"framing", "focus", "azimuth_deg", "subjects"},
    "person": {"subjects", "framing", "action"},
    "prop": {"holds"},
    "place": {"action"},
    "hat": {"look", "wardrobe"},
}
OWN_NAME = {
    "angle": {"camera_angle"},
    "composition": {"composition", "placement"},
    "gaze": {"faces"},
    "mark": {"mark", "placement"},
    "wardrobe": {"wardrobe", "look"},
    "hat": {"look", "wardrobe", "remove"},
    "prop": {"add", "holds", "props"},
    "person": {"add", "remove"},
    "duration": {"duration_s"},
}
WORDS = {
    # a plain word of the labels -> what the film calls it
    "terrified": Expression.AFRAID,
    "bored": Expression.NEUTRAL,
    "smile": Expression.HAPPY,
    "crying": Expression.SAD,
    "running": Pose.RUN,
    "kneeling": Pose.KNEEL,
    "hands up": Pose.HANDS_UP,
    "rim": KeyLight.BACK,
    "left": KeyLight.SIDE,
    "hard": LightQuality.HARD,
    "soft": LightQuality.SOFT,
    "push-in": Movement.PUSH_IN,
    "static": Movement.STATIC,
    "handheld": Movement.HANDHELD,
    "extreme-close-up": ShotSize.EXTREME_CLOSE,
    "left-to-right": ScreenDirection.LEFT_TO_RIGHT,
    "right-to-left": ScreenDirection.RIGHT_TO_LEFT,
    "headroom": "low",
}
MARKS = {"right": Mark.RIGHT, "left": Mark.LEFT}


def frame(label):
    """The frame every note speaks about."""
    maya, thief = facing_pair()
    thief = thief.revised(look=thief.look.revised(hat=Hat.HOOD))
    one = planned(2, ShotSize.MEDIUM, staging(maya, thief), framing=Framing.TWO_SHOT)
    one = one.revised(staging=one.staging.revised(props=()))
    told = label.get("frame", {})
    if "movement" in told:
        one = one.revised(shot=one.shot.revised(movement=Movement(told["movement"])))
    if "color_temp" in told:
        one = one.revised(params=one.params.revised(color_temp=told["color_temp"]))
    return one


def people(shot):
    return {one.character_id: one for one in shot.staging.performers}


def values(shot, field):
    """Everything in *shot* that the labels' word *field* can mean."""
    each = list(people(shot).values())
    table = {
        "size": [shot.shot.size],
        "angle": [shot.shot.angle, shot.params.camera_angle],
        "composition": [shot.params.composition, shot.shot.placement],
        "movement": [shot.shot.movement],
        "time": [shot.staging.time],
        "weather": list(shot.staging.weather),
        "key_light": [shot.staging.key_light],
        "light_quality": [shot.staging.light_quality],
        "pose": [one.pose for one in each],
        "expression": [one.expression for one in each],
        "gaze": [one.faces for one in each],
        "mark": [one.mark for one in each],
        "wardrobe": [one.wardrobe for one in each],
        "hat": [one.wardrobe for one in each],
        "prop": [one.holds for one in each] + list(shot.staging.props),
        "person": [one.descriptor or one.character_id for one in each],
        "lens_mm": [shot.shot.lens_mm],
        "duration": [shot.shot.duration_s],
        "screen_direction": [shot.shot.screen_direction],
        "style": list(shot.staging.style),
        "place": [shot.staging.place.words],
    }
    return table[field] if field in table else [getattr(shot.params, field)]


def number(shot, field):
    value = values(shot, field)[0]
    return SIZE_LADDER.index(value) if field == "size" else value


def granted(before, after, wish):
    field, change, value = wish["field"], wish["change"], wish.get("value")
    if change in {"up", "down"}:
        sign = 1 if change == "up" else -1
        return sign * (number(after, field) - number(before, field)) > 0
    if (field, value) == ("light_quality", "practicals"):
        return after.staging.lights == ()
    wanted = MARKS[value] if field == "mark" else WORDS.get(value, value)
    said = [str(one).lower() for one in values(after, field)]
    there = any(str(wanted).lower() in one for one in said)
    if change == "remove":
        return not there if field != "hat" else "hood" not in " ".join(said)
    return there or wanted in values(after, field)


def strays(answer, label):
    """Fields that moved though nothing asked for it."""
    allowed: set[str] = set()
    for wish in label["expects"]:
        field = wish["field"]
        allowed |= {field, *OWN_NAME.get(field, ()), *FOLLOWS.get(field, ())}
    return [one.field for one in answer.changes if one.field not in allowed]


def is_right(label):
    before = frame(label)
    after, answer = refine(label["note"], shot=before, cast=CAST)
    wishes = all(granted(before, after, wish) for wish in label["expects"])
    return wishes and not strays(answer, label)


def board_is_right(label):
    reading = read_board_note(label["note"], count=6, here=4)
    wanted = label["expects"][0]
    if len(reading.wishes) != 1 or reading.unknown:
        return False
    wish = reading.wishes[0]
    if wanted["change"] == "scope":
        return wish.verb is BoardVerb.NOTE and wish.frames == (1, 2, 3, 4, 5, 6)
    places = {
        "like": (wish.other,),
        "insert": (wish.other, (wish.other or 0) + 1),
        "move": (*wish.frames, (wish.other or 0) + 1),
        "swap": (*wish.frames, wish.other),
    }.get(wanted["change"])
    named = "-".join(map(str, places)) if places else None
    return wish.verb.value == wanted["change"] and (not places or named == str(wanted["value"]))


def notes_of(name):
    """The labelled notes of a set."""
    path = Path(__file__).parent / "notes" / f"{name}.json"
    return json.loads(path.read_text("utf-8"))


def is_of_the_board(label):
    return any(one["field"] == "board" for one in label["expects"])


def wrong_of(notes):
    """The ids of the notes that are not done to the letter."""
    return [
        one["id"]
        for one in notes
        if not (board_is_right(one) if is_of_the_board(one) else is_right(one))
    ]


def assert_nothing_moves(label):
    """The note asks for nothing possible: it changes nothing, and that is said."""
    before = frame(label)
    after, answer = refine(label["note"], shot=before, cast=CAST)
    assert (after.shot, after.params, after.staging) == (
        before.shot,
        before.params,
        before.staging,
    )
    assert answer.ignored or answer.conflicts or answer.unknown
