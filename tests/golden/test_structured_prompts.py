"""Over two hundred boards: what a picture model is told, read by rules of their own.

The rules are those of reference bria-fibo-api 3 and 7, written here a second time and not taken
from the product: required keys, counts, lengths, no invented key, no name, no contradiction.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from core.domain.cast import Character, CharacterKind
from core.domain.film_terms import CameraAngle, Framing, Genre, IntExt, ShotSize, Weather
from core.domain.plan import BoardPlan, PlannedShot
from core.grammar.coverage.idioms_tables import IDIOMS
from core.prompting.fibo_schema import SCHEMA
from tests.fakes.sample_film import facing_pair, planned, staging
from tests.golden.test_two_hundred_boards import boards

REQUIRED = {
    "short_description",
    "objects",
    "background_setting",
    "lighting",
    "aesthetics",
    "photographic_characteristics",
    "style_medium",
    "artistic_style",
    "context",
}
OF_AN_OBJECT = {"description", "location", "relationship", "relative_size", "shape_and_color"}
OF_A_PERSON = {"pose", "expression", "clothing", "action", "gender", "skin_tone_and_texture"}
OPTIONAL = {"texture", "appearance_details", "orientation", "number_of_objects"}
GROUPS = {
    "lighting": {"conditions", "direction", "shadows"},
    "aesthetics": {"composition", "color_scheme", "mood_atmosphere"},
    "photographic_characteristics": {
        "depth_of_field",
        "focus",
        "camera_angle",
        "lens_focal_length",
    },
}
NUMBERS = {"two": 2, "three": 3, "four": 4, "six": 6, "eight": 8, "eleven": 11, "twelve": 12}
TITLES = frozenset(
    """father mother sister brother captain officer sergeant judge doctor professor detective agent
    cadet uncle aunt grandma mr mrs miss old the of and de la man woman in coat""".split()  # noqa: SIM905
)
"""Parts of names that name nobody."""
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
Told = tuple[str, PlannedShot, BoardPlan]


def strings(value: Any) -> Iterator[str]:
    """Every string of a prompt."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def cast_of(plan: BoardPlan) -> dict[str, Character]:
    return {one.id: one for scene in plan.scenes for one in scene.characters}


@cache
def every_shot() -> tuple[Told, ...]:
    return tuple(
        (f"{scene}/{count}/{one.shot.label}", one, plan)
        for (scene, count), plan in boards().items()
        for one in plan.shots
    )


def faults_of_shape(prompt: dict[str, Any]) -> list[str]:
    """What of *prompt* FIBO was not trained on."""
    found = [f"lacks {key}" for key in REQUIRED - set(prompt)]
    found += [f"invents {key}" for key in set(prompt) - REQUIRED]
    for group, keys in GROUPS.items():
        found += [f"{group}: {key}" for key in keys ^ set(prompt[group])]
    if not 1 <= len(prompt["objects"]) <= 5:
        found.append(f"{len(prompt['objects'])} objects")
    for one in prompt["objects"]:
        found += [f"object lacks {key}" for key in OF_AN_OBJECT - set(one)]
        found += [f"object: {key}" for key in set(one) - OF_AN_OBJECT - OF_A_PERSON - OPTIONAL]
    return found


def faults_of_length(prompt: dict[str, Any]) -> list[str]:
    """What is longer than the field guide allows, or says nothing."""
    found = [f"empty: {one!r}" for one in strings(prompt) if not one.strip()]
    if len(prompt["short_description"].split()) > 200:
        found.append("long summary")
    found += [one["description"] for one in prompt["objects"] if len(one["description"]) > 600]
    if len(prompt["artistic_style"].split()) > 3:
        found.append(prompt["artistic_style"])
    return found


def test_every_prompt_has_the_trained_keys_and_no_other():
    faults = [(w, f) for w, one, _ in every_shot() for f in faults_of_shape(one.structured_prompt)]
    assert faults == []
    assert len(every_shot()) > 2000


def test_every_prompt_keeps_to_the_lengths_of_the_field_guide():
    faults = [
        (w, f) for w, one, _ in every_shot() for f in faults_of_length(one.structured_prompt)
    ]
    assert faults == []


def test_every_prompt_is_valid_by_the_schema_of_the_product():
    bad = [w for w, one, _ in every_shot() if not VALIDATOR.is_valid(one.structured_prompt)]
    assert bad == []


def names_of(one: Character) -> set[str]:
    parts = re.findall(r"\w+", one.name)
    return {part for part in parts if part.lower() not in TITLES and len(part) > 1} | {one.name}


def leaks(prompt: dict[str, Any], cast: dict[str, Character]) -> list[str]:
    named = [
        one for one in cast.values() if one.kind in (CharacterKind.NAMED, CharacterKind.VOICE)
    ]
    text = "\n".join(strings(prompt))
    return [
        name
        for one in named
        for name in names_of(one)
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    ]


def test_no_name_and_no_part_of_one_reaches_a_prompt():
    found = [(w, leaks(one.structured_prompt, cast_of(p))) for w, one, p in every_shot()]
    assert [(where, names) for where, names in found if names] == []


def test_a_leak_would_be_found():
    where, one, plan = next(told for told in every_shot() if told[0].startswith("s02/6"))
    spoilt = {**one.structured_prompt, "context": "A frame in which MAYA's coat is wet."}
    assert leaks(spoilt, cast_of(plan)), where


def people_in(prompt: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in prompt["objects"] if "pose" in one]


def test_a_person_is_described_in_the_same_bytes_in_every_frame():
    for (scene, count), plan in boards().items():
        for who in cast_of(plan).values():
            told = {
                (one["description"], one["clothing"], one["gender"], one["skin_tone_and_texture"])
                for shot in plan.shots
                for one in people_in(shot.structured_prompt)
                if who.appearance in one["description"] and one["clothing"] == who.wardrobe
            }
            assert len(told) <= 1, f"{scene}/{count}: {who.name}"


def test_everybody_on_stage_is_an_object_with_their_frozen_strings():
    missing = []
    for where, one, plan in every_shot():
        if one.shot.framing is Framing.INSERT:
            continue
        cast = cast_of(plan)
        told = "\n".join(strings(one.structured_prompt["objects"]))
        for performer in one.staging.performers[:4]:
            who = cast[performer.character_id]
            words = [who.appearance] + ([who.wardrobe] if who.gender != "creature" else [])
            missing += [(where, word) for word in words if word not in told]
    assert missing == []


def test_creatures_are_described_as_creatures():
    seen = 0
    for where, one, plan in every_shot():
        beasts = [who for who in cast_of(plan).values() if who.gender == "creature"]
        for thing in one.structured_prompt["objects"]:
            if any(thing["description"] == who.appearance for who in beasts):
                seen += 1
                assert not OF_A_PERSON & set(thing), where
                assert "human figure" not in thing["shape_and_color"], where
    assert seen > 100


def test_nobody_is_ever_painted_without_clothes():
    bad = [
        where
        for where, one, _ in every_shot()
        if re.search(r"no clothes|naked|nude", "\n".join(strings(one.structured_prompt)))
    ]
    assert bad == []


def test_a_thing_left_lying_is_mentioned_where_the_frame_shows_it():
    hidden, seen = [], 0
    wide = {ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL, ShotSize.MEDIUM_WIDE}
    for where, one, _ in every_shot():
        if one.shot.size not in wide or one.shot.framing is Framing.INSERT:
            continue
        text = "\n".join(strings(one.structured_prompt))
        for thing in one.staging.placed:
            seen += 1
            hidden += [where] if not re.search(rf"\b{thing.word}", text) else []
    assert hidden == []
    assert seen > 5


def test_a_number_in_words_is_the_number_of_the_object():
    wrong = []
    for where, one, _ in every_shot():
        for thing in one.structured_prompt["objects"]:
            first = thing["description"].lower().split()[0]
            if first in NUMBERS and thing.get("number_of_objects") != NUMBERS[first]:
                wrong.append((where, thing["description"], thing.get("number_of_objects")))
    assert wrong == []


def contradictions(one: PlannedShot) -> Iterator[str]:
    """What a painter could not paint at once."""
    prompt, stage = one.structured_prompt, one.staging
    light = " ".join(strings(prompt["lighting"]))
    covered = {Weather.RAIN, Weather.STORM, Weather.FOG, Weather.OVERCAST} & set(stage.weather)
    if stage.place.int_ext is IntExt.EXT and covered and re.search(r"\bsun\b|moonlight", light):
        yield "sun or moon through cloud"
    if "window" in light and "window" not in prompt["background_setting"].lower():
        listed = " ".join(thing["description"] for thing in prompt["objects"])
        if "window" not in listed:
            yield "light from a window that is not there"
    told = set(re.findall(r"(\w+ skin)\b", str(prompt["objects"])))
    if len(told) > len(prompt["objects"]):
        yield f"two skins: {told}"
    if len(people_in(prompt)) > 1 and "alone in frame" in str(prompt["objects"]):
        yield "alone together"


def test_no_prompt_contradicts_itself():
    faults = [(where, fault) for where, one, _ in every_shot() for fault in contradictions(one)]
    assert faults == []


BROKEN = {
    "a word twice": r"\b(\w+) \1\b",
    "two articles": r"\b(?:his|its|a|an|the) (?:the|an?) \w",
    "the film crew": r"\b[Ww]e (?:pull|see|track|pan|move)\b|\bus\b",
    "speech": '["\u201c\u201d\u00ab\u00bb]',
    "shouting": r"\b[A-Z]{2,} [A-Z]{2,}\b",
    "a piece of a mark": r"[\x00-\x1f]",
    "a missing end": r"\.\.\.|\u2026| ,|, ,|\.\.",
    "a small beginning": r"[.!?] [a-z]",
}


@pytest.mark.parametrize("fault", list(BROKEN))
def test_every_sentence_is_plain_english(fault):
    pattern = re.compile(BROKEN[fault])
    bad = [
        (where, text)
        for where, one, _ in every_shot()
        for text in strings(one.structured_prompt)
        if pattern.search(text)
    ]
    assert bad == []


@pytest.mark.parametrize("genre", list(Genre))
def test_every_genre_size_angle_and_framing_keeps_the_rules(genre):
    maya, thief = facing_pair()
    stages = {
        Framing.SINGLE: staging(maya, genre=genre),
        Framing.PLACE: staging(genre=genre),
        Framing.INSERT: staging(maya, genre=genre),
    }
    pair = staging(maya, thief, genre=genre)
    for size, angle, framing in itertools.product(ShotSize, CameraAngle, Framing):
        shot = planned(1, size, stages.get(framing, pair), angle=angle, framing=framing)
        prompt = shot.structured_prompt
        assert faults_of_shape(prompt) + faults_of_length(prompt) == []
        assert VALIDATOR.is_valid(prompt)


@pytest.mark.parametrize("idiom", list(IDIOMS))
def test_every_idiom_keeps_the_rules_in_every_genre(idiom):
    maya, thief = facing_pair()
    for genre, slot in itertools.product(Genre, IDIOMS[idiom]):
        people = {"set": (), "a": (maya,), "b": (thief,)}.get(slot.subject, (maya, thief))
        stage = staging(*people, genre=genre)
        shot = planned(
            1, slot.size, stage, angle=slot.angle, composition=slot.composition,
            movement=slot.movement, beat=idiom, action="We pull back: Maya Cole, small.",
        )  # fmt: skip
        prompt = shot.structured_prompt
        assert faults_of_shape(prompt) + faults_of_length(prompt) == []
        assert "We pull back" not in prompt["short_description"]
