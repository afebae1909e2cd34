"""Casting: from what the text says about somebody to strings and a figure that never change.

Whatever the text leaves open is drawn from tables without replacement, so that no two of a cast
look alike, and is listed as assumed. Source: reference agents 0.13, 2.10 (draw without
replacement) and 4.1 (the bible).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from core.domain.cast import Character, CharacterKind
from core.domain.figure_look import (
    Accessory,
    Body,
    FigureLook,
    Garment,
    Hair,
    Hat,
)
from core.domain.film_terms import Genre
from core.domain.ids import CharacterId
from core.grammar.breakdown import casting_tables as tables
from core.grammar.breakdown.casting_tables import Outfit
from core.grammar.breakdown.creatures import being_of, creature_look, one_of
from core.grammar.breakdown.dressing import dressed, dressed_as_told, in_colour
from core.grammar.lexicon.people_tables import (
    CHILD_WORDS,
    CHILDREN,
    COLOURS,
    OLD_WORDS,
    PASSING_STATES,
    TEEN_WORDS,
    TITLES,
)
from core.grammar.lexicon.wardrobe_tables import accessories_in
from core.grammar.reading.naming import shown_name, with_article
from core.grammar.reading.people import People, Person
from core.grammar.seeds import seed_of, shuffled

_OPEN = frozenset({"unknown", "neutral"})
_MENS = (Accessory.BEARD, Accessory.TIE)
_NOUNS = {"male": ("boy", "man", "man"), "female": ("girl", "woman", "woman")}


@dataclass(slots=True)
class _Draft:
    """Somebody being cast."""

    person: Person
    gender: str
    age: str
    assumed: list[str] = field(default_factory=list)
    hair_words: str = ""
    skin_words: str = ""
    build_words: str = ""
    wardrobe: str = ""
    look: FigureLook = field(default_factory=FigureLook)


class Casting:
    """Casts the people of one text."""

    def __init__(self, people: People, genre: Genre, seed: int, *, cold: bool = False) -> None:
        self._people = people
        self._genre = genre
        self._seed = seed
        self._cold = cold
        self._taken: set[str] = set()
        self._ids: set[str] = set()

    def cast(self) -> dict[str, Character]:
        """Every person's key with their character, in order of appearance."""
        ordered = sorted(self._people.by_key.values(), key=lambda one: (one.first, one.key))
        for person in ordered:
            self._reserve(person)
        cast = {person.key: self._character(person, index) for index, person in enumerate(ordered)}
        return _distinct_descriptors(cast)

    def _reserve(self, person: Person) -> None:
        """Clothes named in the text are not given to anybody else."""
        if person.wardrobe:
            self._taken.add(person.wardrobe)

    def _character(self, person: Person, index: int) -> Character:
        being = being_of(person)
        if being:
            return self._creature(person, being)
        draft = _Draft(person, person.gender, _age_of(person))
        self._settle_gender(draft, index)
        self._dress(draft)
        self._draw_features(draft)
        self._add_accessories(draft)
        return Character(
            id=CharacterId(self._id_of(person)),
            name=shown_name(person),
            kind=person.kind,
            gender=draft.gender,
            age=draft.age,
            descriptor=_descriptor(draft),
            appearance=_appearance(draft),
            wardrobe=draft.wardrobe,
            look=draft.look,
            assumed=("everything",) if person.inferred else tuple(draft.assumed),
        )

    def _settle_gender(self, draft: _Draft, index: int) -> None:
        if draft.gender not in _OPEN:
            return
        told = _gender_by_ending(draft.person) or _gender_by_build(draft.person)
        toss = (seed_of(self._seed, draft.person.key) + index) % 2
        draft.gender = told or ("male", "female")[toss]
        draft.assumed.append("gender")

    def _dress(self, draft: _Draft) -> None:
        person = draft.person
        if person.wardrobe:
            draft.wardrobe = person.wardrobe
            draft.look = dressed_as_told(person.wardrobe, self._under(draft))
            self._keep_rank(draft)
        else:
            outfit = in_colour(self._outfit(draft), person.colour)
            self._taken.add(outfit.words)
            draft.wardrobe = outfit.words
            draft.look = dressed(outfit, draft.look)
            draft.assumed.append("wardrobe")
        for thing in person.wears:
            if thing not in draft.wardrobe and thing != "beard":
                draft.wardrobe += f" and {thing if thing.endswith('s') else f'a {thing}'}"
        for word in person.adjectives:
            if word in tables.HOODED_WORDS:
                draft.look = draft.look.revised(hat=tables.HOODED_WORDS[word])

    def _under(self, draft: _Draft) -> FigureLook:
        """What somebody wears whose hat alone is told: a soldier in a helmet is in uniform."""
        by_role = self._outfit_of_role(draft.person)
        words = re.findall(r"[\w\-]+", draft.wardrobe.lower())
        cut = any(tables.GARMENT_LOOKS[w][0] for w in words if w in tables.GARMENT_LOOKS)
        return draft.look if cut or by_role is None else dressed(by_role, draft.look)

    def _keep_rank(self, draft: _Draft) -> None:
        """What the text leaves open of told clothes is as the role wears it: a king's crown."""
        by_role = self._outfit_of_role(draft.person)
        if by_role is None:
            return
        coloured = any(word in COLOURS for word in re.findall(r"[\w\-]+", draft.wardrobe.lower()))
        if by_role.top is draft.look.top and not coloured:
            draft.look = draft.look.revised(top_rgb=COLOURS[by_role.top_colour])
        if by_role.hat is Hat.CROWN and draft.look.hat is Hat.NONE:
            draft.wardrobe += " and a crown"
            draft.look = draft.look.revised(hat=Hat.CROWN)

    def _add_accessories(self, draft: _Draft) -> None:
        """Glasses, tie, apron ...: what the wardrobe or the text names, and beards by trade."""
        person = draft.person
        worn = accessories_in(" ".join([draft.wardrobe, *person.adjectives, *person.wears]))
        grown_man = draft.gender == "male" and draft.age not in {"child", "teen"}
        if not grown_man:
            worn = tuple(one for one in worn if one not in _MENS)
        if grown_man and one_of(person.role) in tables.BEARDED_ROLES:
            worn = tuple(sorted({*worn, Accessory.BEARD}))
        if Accessory.BEARD in worn:
            draft.hair_words += " and a beard"
        draft.look = draft.look.revised(accessories=worn)

    def _outfit(self, draft: _Draft) -> Outfit:
        by_role = self._outfit_of_role(draft.person)
        if by_role and by_role.words not in self._taken:
            return by_role
        wears_dress = draft.gender == "female"
        outfits = self._wardrobe_for(draft.person.key, young=draft.age in {"child", "teen"})
        free = [one for one in outfits if one.words not in self._taken] or outfits
        fits = [one for one in free if wears_dress or one.top is not Garment.DRESS]
        return (fits or free)[0]

    def _outfit_of_role(self, person: Person) -> Outfit | None:
        """Working clothes, of the period that the genre plays in."""
        role = one_of(person.role or person.name.split()[0])
        period = tables.PERIOD_OUTFITS.get(self._genre, {})
        return period.get(role) or tables.ROLE_OUTFITS.get(role)

    def _wardrobe_for(self, key: str, *, young: bool) -> list[Outfit]:
        """The genre's outfits, then everyday ones, in this person's own order."""
        own = () if young else tables.OUTFITS.get(self._genre, ())
        if self._cold:
            own = tables.COLD_OUTFITS
        drawn = [own[index] for index in shuffled(len(own), self._seed, key, "outfit")]
        everyday = shuffled(len(tables.EVERYDAY), self._seed, key, "everyday")
        return drawn + [tables.EVERYDAY[index] for index in everyday]

    def _draw_features(self, draft: _Draft) -> None:
        self._draw_hair(draft)
        key = draft.person.key
        skin_order = shuffled(len(tables.SKINS), self._seed, key, "skin")
        draft.skin_words, skin = tables.SKINS[skin_order[0]]
        unearthly = tables.UNEARTHLY_SKINS.get(one_of(draft.person.role))
        if unearthly:
            draft.skin_words, skin = unearthly
        build_order = shuffled(len(tables.BUILDS), self._seed, key, "build")
        words, athletic = tables.BUILDS[build_order[0]]
        body = _body(draft, athletic=athletic)
        told = next((w for w in draft.person.adjectives if w in tables.BUILD_WORDS), None)
        draft.build_words = f"{told} build" if told else words
        draft.assumed += ["skin"] if told else ["build", "skin"]
        draft.look = draft.look.revised(body=body, skin_rgb=skin)

    def _draw_hair(self, draft: _Draft) -> None:
        known = [*draft.person.adjectives, draft.person.role]
        told = next((tables.HAIR_WORDS[word] for word in known if word in tables.HAIR_WORDS), None)
        if told:
            words, cut, rgb = told
            default = Hair.LONG if draft.gender == "female" else Hair.SHORT
            draft.hair_words = words
            draft.look = draft.look.revised(hair=cut or default, hair_rgb=rgb)
            return
        choice = self._free_hair(draft)
        self._taken.add(choice.words)
        draft.hair_words = choice.words
        draft.look = draft.look.revised(hair=choice.cut, hair_rgb=choice.rgb)
        draft.assumed.append("hair")

    def _free_hair(self, draft: _Draft) -> tables.HairChoice:
        letter = "f" if draft.gender == "female" else "m"
        if draft.age == "old":
            old = tables.OLD_HAIR_FEMALE if letter == "f" else tables.OLD_HAIR
            if old.words not in self._taken:
                return old
        order = shuffled(len(tables.HAIRS), self._seed, draft.person.key, "hair")
        fits = [tables.HAIRS[index] for index in order if letter in tables.HAIRS[index].genders]
        never_shaven = draft.age in {"child", "teen"} or draft.person.kind is CharacterKind.GROUP
        young = [one for one in fits if not never_shaven or one.words not in tables.GROWN_UP_HAIR]
        return next((one for one in young if one.words not in self._taken), young[0])

    def _creature(self, person: Person, being: str) -> Character:
        many = person.kind is CharacterKind.GROUP
        told = [word for word in person.adjectives if word not in {"lone", "lonely"}]
        words = " ".join([*told, _group_noun(person) if many else being])
        return Character(
            id=CharacterId(self._id_of(person)),
            name=shown_name(person),
            kind=CharacterKind.GROUP if many else CharacterKind.CREATURE,
            gender="creature",
            descriptor=f"the {words}",
            appearance=person.name if many else with_article(words),
            wardrobe="no clothes",
            look=creature_look(person, being),
            assumed=("colour",),
        )

    def _id_of(self, person: Person) -> str:
        words = person.name
        if person.kind in {CharacterKind.NAMED, CharacterKind.VOICE}:
            parts = [part for part in person.name.split() if part.lower() not in TITLES]
            words = parts[0] if parts else person.name
        base = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "somebody"
        chosen, number = base, 2
        while chosen in self._ids:
            chosen, number = f"{base}-{number}", number + 1
        self._ids.add(chosen)
        return chosen


def _gender_by_ending(person: Person) -> str | None:
    """A guess from the ending of a given name; it is listed as assumed."""
    if person.kind not in {CharacterKind.NAMED, CharacterKind.VOICE}:
        return None
    given = next((w for w in person.name.lower().split() if w not in TITLES), "")
    if re.search(r"(?:a|ie|elle|ette|ine|lyn)$", given):
        return "female"
    return "male" if re.search(r"(?:o|us|os|er|ck)$", given) else None


def _gender_by_build(person: Person) -> str | None:
    """``A burly guard`` has a figure only as a man; it is listed as assumed."""
    telling = {*person.adjectives, *person.wears}
    return "male" if telling & {*tables.BUILD_WORDS, "bearded", "beard"} else None


def _age_of(person: Person) -> str:
    said = {person.role, *person.adjectives, *person.name.lower().split()}
    words = said | {one_of(word) for word in said}
    number = re.search(r"\d+", person.age)
    if number:
        return _age_of_years(int(number.group()))
    if person.age == "teens" or words & TEEN_WORDS:
        return "teen"
    if words & OLD_WORDS:
        return "old"
    if words & (CHILD_WORDS | CHILDREN) and not words & {"son", "daughter"}:
        return "child"
    return "young" if "young" in words else "middle-aged" if "middle-aged" in words else "adult"


def _age_of_years(years: int) -> str:
    borders = ((13, "child"), (20, "teen"), (30, "young"), (45, "adult"), (65, "middle-aged"))
    return next((word for border, word in borders if years < border), "old")


def _body(draft: _Draft, *, athletic: bool) -> Body:
    if draft.age == "child":
        return Body.CHILD
    told = next(
        (tables.BUILD_WORDS[w] for w in draft.person.adjectives if w in tables.BUILD_WORDS), None
    )
    if draft.gender == "female":
        return Body.FEMALE
    if told:
        return told
    if draft.age == "old":
        return Body.OLD
    return Body.ATHLETIC if athletic else Body.MALE


def noun_of(gender: str, age: str) -> str:
    """``woman``, ``boy``, ``person``."""
    child, adult, old = _NOUNS.get(gender, ("child", "person", "person"))
    return {
        "child": child,
        "old": f"old {old}",
        "teen": f"teenage {child}",
        "young": f"young {adult}",
    }.get(age, adult)


def _descriptor(draft: _Draft) -> str:
    if draft.person.kind is CharacterKind.GROUP:
        return f"the {_group_noun(draft.person)}"
    return f"the {noun_of(draft.gender, draft.age)} in {draft.wardrobe}"


def _group_noun(person: Person) -> str:
    return person.name.split()[-1]


def _appearance(draft: _Draft) -> str:
    person = draft.person
    if person.kind is CharacterKind.GROUP:
        return person.name
    lasting = [
        word
        for word in person.adjectives
        if word not in PASSING_STATES and word not in tables.HAIR_WORDS
    ]
    lasting = [word for word in lasting if word not in tables.BUILD_WORDS]
    parts = [with_article(noun_of(draft.gender, draft.age)), draft.build_words, draft.skin_words]
    return ", ".join([*parts, draft.hair_words, *lasting])


def _distinct_descriptors(cast: dict[str, Character]) -> dict[str, Character]:
    """No two people may be told apart by name only."""
    used: set[str] = set()
    result: dict[str, Character] = {}
    for key, one in cast.items():
        descriptor = one.descriptor
        if descriptor in used:
            descriptor = f"{one.descriptor} with {one.look.hair} hair"
        number = 2
        while descriptor in used:
            descriptor, number = f"{one.descriptor}, number {number}", number + 1
        used.add(descriptor)
        result[key] = one.revised(descriptor=descriptor)
    return result
