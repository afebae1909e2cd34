"""What a note does to the things of a frame: added, taken away, exchanged; the place itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from core.domain.figure_look import Body, FigureLook, Garment
from core.domain.film_terms import Framing
from core.domain.ids import CharacterId
from core.domain.staging import Feature, Mark, Performer, Place
from core.grammar import echo
from core.grammar.lexicon.place_tables import FEATURE_WORDS, PLACES
from core.grammar.lexicon.prop_tables import HAND_HELD, PROP_CLASS
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.sky_tables import LIGHT_WORDS
from core.grammar.notes import fields
from core.grammar.notes import wardrobe as note_wardrobe
from core.grammar.notes.clause import Wish
from core.grammar.notes.draft import Draft
from core.grammar.notes.rules_tables import MEDIA

Deed = Callable[[Draft, Wish], None]

_EVERYBODY = frozenset({"people", "everyone", "everybody", "person", "anyone", "extras"})
_EXTRA_FEATURES: dict[str, Feature] = {
    "car": Feature.CARS,
    "streetlamp": Feature.STREET_LAMPS,
    "street lamp": Feature.STREET_LAMPS,
    "streetlight": Feature.STREET_LAMPS,
    "lamp post": Feature.STREET_LAMPS,
    "tree": Feature.TREES,
    "house": Feature.HOUSES,
    "stairs": Feature.STAIRS,
    "painting": Feature.PICTURES,
    "crate": Feature.CRATES,
    "plant": Feature.PLANTS,
    "neon sign": Feature.NEON,
    "door": Feature.DOOR,
    "fence": Feature.FENCE,
}
_ROLE_LOOK: dict[str, tuple[Body, Garment]] = {
    "male": (Body.MALE, Garment.JACKET),
    "female": (Body.FEMALE, Garment.COAT),
    "neutral": (Body.MALE, Garment.SHIRT),
}
_LEADING = ("a ", "an ", "the ", "some ", "more ", "two ", "three ", "several ", "another ")


def noun(thing: str) -> str:
    """*thing* without its article or count."""
    words = thing.strip().lower()
    lead = next((one for one in _LEADING if words.startswith(one)), "")
    return words.removeprefix(lead).strip()


def _names_of(thing: str) -> tuple[str, ...]:
    """The ways a table may list *thing*: whole, its head, both in the singular."""
    words = noun(thing)
    head = words.split()[-1] if words else ""
    return tuple(
        dict.fromkeys(
            (words, words.removesuffix("s"), head, head.removesuffix("s"), head.removesuffix("es"))
        )
    )


def feature_of(thing: str) -> Feature | None:
    """The piece of a set that *thing* names, if the sets know it."""
    for name in _names_of(thing):
        known = _EXTRA_FEATURES.get(name) or FEATURE_WORDS.get(name)
        if known:
            return known
    return None


def medium(draft: Draft, wish: Wish) -> None:
    """Painted, drawn, animated."""
    style = next(style for said, style in MEDIA.items() if said in str(wish.value))
    now = draft.planned.staging.style
    draft.set("style", (*(one for one in now if one != style), style), wish.words)
    draft.refuse(
        wish.words,
        f"“{style}” goes to the painter's prompt; the embedded renderer does not draw it.",
    )


def recolour(draft: Draft, wish: Wish) -> None:
    """Another colour for something they wear."""
    wardrobe, descriptor = worn(draft, wish)
    if not note_wardrobe.recolour(draft, wish, wardrobe, descriptor):
        draft.refuse(wish.words, f"nobody in this frame wears a {noun(wish.value[0])}.")


def dress(draft: Draft, wish: Wish) -> None:
    """Another garment."""
    wardrobe, descriptor = worn(draft, wish)
    if not note_wardrobe.dress(draft, wish, wardrobe, descriptor):
        draft.refuse(wish.words, "nobody in this frame can wear that.")


def change(draft: Draft, wish: Wish) -> None:
    """One garment off, another on."""
    old, new = wish.value
    wardrobe, descriptor = worn(draft, wish)
    if note_wardrobe.undress(draft, wish, old, wardrobe):
        wardrobe, descriptor = worn(draft, wish)
    if not note_wardrobe.dress(draft, dataclasses.replace(wish, value=new), wardrobe, descriptor):
        draft.refuse(wish.words, "nobody in this frame can wear that.")


def worn(draft: Draft, wish: Wish) -> tuple[str, str]:
    """Wardrobe and descriptor of the one meant, as strings."""
    who = draft.person(wish.about)
    if who is None:
        return "", ""
    known = next((one for one in draft.cast if one.id == who.character_id), None)
    wardrobe = who.wardrobe or (known.wardrobe if known else f"a {who.look.top.value}")
    return wardrobe, who.descriptor or (known.descriptor if known else "")


def lights_out(draft: Draft, wish: Wish) -> None:
    """Every lamp in view goes dark."""
    lights = draft.planned.staging.lights
    if not lights:
        draft.refuse(wish.words, "there is no lamp in this frame.")
        return
    draft.set("lights", (), wish.words)
    for one in lights:
        put_out(draft, dataclasses.replace(wish, value=one))


def remove(draft: Draft, wish: Wish) -> None:
    """Take something or somebody out of the frame."""
    thing = noun(str(wish.value))
    takers = (_remove_people, _remove_prop, _remove_feature, _remove_light, _remove_worn)
    action = draft.planned.shot.action
    told = any(echo.said(one, action) for one in _names_of(thing) if one)
    taken = [take(draft, wish, thing) for take in takers]
    if any(taken) or told:
        draft.thing("remove", thing, None, f"“{wish.words}”")
        draft.rewrite(lambda text: echo.without(text, [thing]), wish.words)
    else:
        draft.refuse(wish.words, f"there is no {thing} in this frame.")


def _remove_people(draft: Draft, wish: Wish, thing: str) -> bool:
    people = draft.planned.staging.performers
    gone = [
        one
        for one in people
        if thing in _EVERYBODY or draft.names.get(thing, thing) == one.character_id
    ]
    if not gone:
        return False
    left = tuple(one for one in people if one not in gone)
    draft.place_people(left)
    lost = {one.character_id for one in gone}
    subjects = tuple(one for one in draft.planned.shot.subjects if one not in lost)
    draft.set("subjects", subjects, wish.words)
    if not left:
        draft.set("framing", Framing.PLACE, wish.words)
    elif len(left) == 1 and draft.planned.shot.framing in _NEEDS_TWO:
        draft.set("framing", Framing.SINGLE, wish.words)
    return True


_NEEDS_TWO = (Framing.TWO_SHOT, Framing.GROUP, Framing.OVER_SHOULDER)


def _remove_prop(draft: Draft, wish: Wish, thing: str) -> bool:
    names = set(_names_of(thing))
    props = draft.planned.staging.props
    left = tuple(one for one in props if not names & set(_names_of(one)))
    holders = [one for one in draft.planned.staging.performers if one.holds in names]
    for one in holders:
        draft.set("holds", None, wish.words, one.character_id)
    if left != props:
        draft.set("props", left, wish.words)
    return left != props or bool(holders)


def _remove_feature(draft: Draft, _: Wish, thing: str) -> bool:
    feature = feature_of(thing)
    place = draft.planned.staging.place
    if feature is None or feature not in place.features:
        return False
    left = tuple(one for one in place.features if one is not feature)
    _set_place(draft, place.revised(features=left))
    return True


def _remove_light(draft: Draft, wish: Wish, thing: str) -> bool:
    lights = draft.planned.staging.lights
    gone = {LIGHT_WORDS.get(name, name) for name in _names_of(thing)} & set(lights)
    if gone:
        draft.set("lights", tuple(one for one in lights if one not in gone), wish.words)
    return bool(gone)


def put_out(draft: Draft, wish: Wish) -> None:
    """A lamp taken out of the light goes from the set and from the sentences as well."""
    name = str(wish.value).replace("_", " ")
    _remove_feature(draft, wish, name)
    said = (name, f"{name}-lit", f"{name}lit")
    draft.rewrite(lambda text: echo.without(text, said), wish.words)


def _remove_worn(draft: Draft, wish: Wish, thing: str) -> bool:
    return note_wardrobe.undress(draft, wish, thing, worn(draft, wish)[0])


def add(draft: Draft, wish: Wish) -> None:
    """Put something, or somebody, into the frame."""
    thing, where = wish.value
    if _add_person(draft, wish, noun(thing), where):
        return
    feature, names = feature_of(thing), _names_of(thing)
    light = next((LIGHT_WORDS[one] for one in names if one in LIGHT_WORDS), None)
    place = draft.planned.staging.place
    if feature and feature in place.features:
        draft.refuse(wish.words, f"there is {noun(thing)} in this frame already.")
        return
    if light and light not in draft.planned.staging.lights:
        draft.set("lights", (*draft.planned.staging.lights, light), wish.words)
    if feature and feature not in place.features:
        _set_place(draft, place.revised(features=(*place.features, feature)))
    if not feature and noun(thing) not in draft.planned.staging.props:
        draft.set("props", (*draft.planned.staging.props, noun(thing)), wish.words)
    draft.thing("add", None, f"{noun(thing)} {where}".strip(), f"“{wish.words}”")


def _add_person(draft: Draft, wish: Wish, thing: str, where: str) -> bool:
    head = thing.rpartition(" ")[2]
    known = draft.names.get(thing) or draft.names.get(head)
    member = next((one for one in draft.cast if one.id == known), None)
    if member is None and head not in ROLES:
        return False
    body, top = _ROLE_LOOK.get(ROLES.get(head, ""), (Body.MALE, Garment.SHIRT))
    person = Performer(
        character_id=member.id if member else CharacterId(head),
        look=member.look if member else FigureLook(body=body, top=top),
        mark=Mark.BACK if "back" in where else Mark.RIGHT,
        descriptor="" if member else f"a {thing}",
    )
    if fields.performer(draft.planned, person.character_id):
        draft.refuse(wish.words, f"{draft.called(person.character_id)} is in the frame already.")
        return True
    draft.place_people((*draft.planned.staging.performers, person))
    draft.thing("add", None, f"{thing} {where}".strip(), f"“{wish.words}”")
    return True


def give(draft: Draft, wish: Wish) -> None:
    """Put something into somebody's hand, or on them."""
    thing = noun(wish.value[0])
    who = draft.person(wish.about)
    if who is None:
        draft.refuse(wish.words, "there is nobody in this frame to give it to.")
    elif note_wardrobe.group_of(thing):
        garment = thing.rpartition(" ")[2]
        wardrobe, descriptor = worn(draft, wish)
        worn_wish = Wish(wish.kind, "dress", (garment, "", ""), wish.words, about=wish.about)
        note_wardrobe.dress(draft, worn_wish, wardrobe, descriptor)
    else:
        draft.set("holds", thing, wish.words, who.character_id)
        draft.thing("add", None, thing, f"“{wish.words}”")


def replace(draft: Draft, wish: Wish) -> None:
    """One thing for another."""
    old, new = (noun(one) for one in wish.value)
    if _is_place(draft, old) and any(one in PLACES for one in _names_of(new)):
        _move_to(draft, wish, new)
        return
    if note_wardrobe.group_of(old) and note_wardrobe.group_of(new):
        garment = Wish(wish.kind, "dress", (new, "", ""), wish.words, about=wish.about)
        dress(draft, garment)
        return
    takers = (_replace_held, _remove_prop, _remove_feature, _remove_light)
    if not any(take(draft, wish, old) for take in takers):
        draft.refuse(wish.words, f"there is no {old} in this frame to replace.")
        return
    _put_instead(draft, wish, new)
    draft.thing("replace", old, new, f"“{wish.words}”")
    draft.rewrite(lambda text: echo.instead(text, old, new), wish.words)


def _replace_held(draft: Draft, wish: Wish, old: str) -> bool:
    new = noun(wish.value[1])
    holders = [one for one in draft.planned.staging.performers if one.holds == old]
    for one in holders:
        draft.set("holds", new, wish.words, one.character_id)
    if holders:
        _remove_prop(draft, wish, old)
    return bool(holders)


def _put_instead(draft: Draft, wish: Wish, new: str) -> None:
    feature, place = feature_of(new), draft.planned.staging.place
    hand_held = PROP_CLASS.get(new) in HAND_HELD
    if feature and not hand_held and feature not in place.features:
        _set_place(draft, place.revised(features=(*place.features, feature)))
    elif new not in draft.planned.staging.props:
        draft.set("props", (*draft.planned.staging.props, new), wish.words)


def _is_place(draft: Draft, old: str) -> bool:
    said = draft.planned.staging.place.words.lower()
    return old in PLACES and any(one and one in said for one in _names_of(old))


def place(draft: Draft, wish: Wish) -> None:
    """Somewhere else."""
    new = noun(wish.value[1])
    if any(one in PLACES for one in _names_of(new)):
        _move_to(draft, wish, new)
    else:
        draft.refuse(wish.words, f"“{new}” is no place this crew knows how to build.")


def _move_to(draft: Draft, wish: Wish, new: str) -> None:
    facts = next(PLACES[one] for one in _names_of(new) if one in PLACES)
    before = draft.planned.staging.place
    article = "an" if new[:1] in "aeiou" else "a"
    there = Place(
        words=f"{article} {new}",
        int_ext=facts.int_ext or before.int_ext,
        set_kind=facts.set_kind,
        features=facts.features,
    )
    _set_place(draft, there)
    draft.thing("place", before.words, there.words, f"“{wish.words}”")
    heads = [one for one in before.words.lower().split() if one in PLACES]
    if heads:
        old = heads[-1]
        draft.rewrite(lambda text: echo.instead(text, old, new), wish.words)


def _set_place(draft: Draft, there: Place) -> None:
    staging = draft.planned.staging.revised(place=there)
    draft.planned = draft.planned.revised(staging=staging)


DEEDS: dict[str, Deed] = {
    "lights_out": lights_out,
    "medium": medium,
    "recolour": recolour,
    "change": change,
    "dress": dress,
    "remove": remove,
    "add": add,
    "give": give,
    "replace": replace,
    "place": place,
}
