"""What is not human: which being a word stands for, one or several, and how it looks."""

from __future__ import annotations

from core.domain.cast import CharacterKind
from core.domain.figure_look import Body, FigureLook, Garment, Hair, Hat, Rgb, Species
from core.grammar.breakdown import casting_tables as tables
from core.grammar.lexicon.people_tables import COLOURS
from core.grammar.reading.line import role_of_plural
from core.grammar.reading.people import Person

LARGEST, SMALLEST = 8.0, 0.1
"""Sizes against the usual one between which a set can still hold it."""


def one_of(word: str) -> str:
    """The singular of a word for several: ``wolves`` gives ``wolf``; others as they are."""
    low = word.lower()
    return tables.IRREGULAR_PLURALS.get(low) or role_of_plural().get(low, low)


def being_of(person: Person) -> str | None:
    """The word for the being *person* is, in the singular; None for people.

    A band of wolves is wolves: several creatures are a group, yet no group of people.
    """
    nouns = [one_of(word) for word in (person.role, person.name.split()[-1]) if word]
    known = next((noun for noun in nouns if noun in tables.NEVER_HUMAN), None)
    if person.kind is CharacterKind.CREATURE:
        return known or nouns[0]
    return known if person.kind in {CharacterKind.ROLE, CharacterKind.GROUP} else None


def creature_look(person: Person, being: str) -> FigureLook:
    """The figure of a *being*, in the colour and size that the text tells of *person*."""
    rgb = _hide_of(person, being)
    species = tables.SPECIES.get(being, Species.BEAST)
    machine = species is Species.ROBOT
    return FigureLook(
        species=species,
        scale=_scale_of(person, being),
        body=Body.HEAVY,
        skin_rgb=rgb,
        hair_rgb=rgb,
        top_rgb=rgb,
        legs_rgb=rgb,
        hat_rgb=rgb,
        top=Garment.ARMOUR if machine else Garment.TEE,
        hat=Hat.HELMET if machine else Hat.NONE,
        hair=Hair.BALD,
    )


def _hide_of(person: Person, being: str) -> Rgb:
    told = next((word for word in person.adjectives if word in COLOURS), None)
    return COLOURS[told or tables.FUR.get(being, "grey")]


def _scale_of(person: Person, being: str) -> float:
    told = next((tables.SIZE_WORDS[w] for w in person.adjectives if w in tables.SIZE_WORDS), 1.0)
    return min(LARGEST, max(SMALLEST, told * tables.SCALES.get(being, 1.0)))
