"""What a note does to clothes: the colour of a coat, another garment, a hat taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.domain.figure_look import FigureLook, Garment, Hat, LegWear, Rgb
from core.domain.staging import Performer
from core.grammar.lexicon.people_tables import COLOURS
from core.grammar.lexicon.wardrobe_tables import (
    ACCESSORIES,
    CUTS,
    GENERAL,
    GROUPS,
    HATS,
    accessories_in,
)
from core.grammar.notes.clause import Wish
from core.grammar.notes.draft import Draft

_TOPS = ("outer", "dress", "inner")
_COLOUR_WORD = "|".join(sorted(COLOURS, key=len, reverse=True))
_ADDED = ("eyes", "face", "chin", "neck", "front", "back")
"""Groups of what is worn besides garment and hat."""
_PALE, _DEEP = 1.6, 0.5


def group_of(thing: str) -> str:
    """The group of the garment in *thing*; empty if it names none."""
    last = thing.rpartition(" ")[2]
    names = (thing, last, last.removesuffix("s"))
    return next((key for key, words in GROUPS.items() if any(n in words for n in names)), "")


def colour_of(words: str) -> Rgb:
    """Scene-linear reflectance of a colour, with or without ``dark`` or ``light`` before it."""
    shade, _, name = words.rpartition(" ")
    factor = {"dark": _DEEP, "deep": _DEEP, "light": _PALE, "pale": _PALE}.get(shade, 1.0)
    red, green, blue = COLOURS[name]
    return min(1.0, red * factor), min(1.0, green * factor), min(1.0, blue * factor)


def recolour(draft: Draft, wish: Wish, wardrobe: str, descriptor: str) -> bool:
    """Another colour for a garment of the one meant. False: they wear no such thing."""
    thing, colour = wish.value
    who = draft.person(wish.about)
    group = group_of(thing)
    if who is None or not _wears(who, wardrobe, thing):
        return False
    _dye(draft, wish, who, group, colour)
    words = GROUPS[group]
    _describe(
        draft,
        wish,
        who,
        recoloured(wardrobe, words, colour),
        recoloured(descriptor, words, colour),
    )
    return True


def dress(draft: Draft, wish: Wish, wardrobe: str, descriptor: str) -> bool:
    """Another garment on the one meant. False: it is nothing a figure can wear."""
    garment, colour, cut = wish.value
    who, group = draft.person(wish.about), group_of(garment)
    if who is None or not group:
        return False
    draft.set("look", _cut(who.look, garment, group), wish.words, who.character_id)
    if colour:
        _dye(draft, wish, who, group, colour)
    phrase = " ".join(one for one in (colour, cut, garment) if one)
    whole = group == "dress"
    worn = articled(f"a {phrase}") if whole else _exchanged(wardrobe, group, phrase)
    _describe(draft, wish, who, worn, _exchanged(descriptor, group, phrase, add=False))
    return True


def undress(draft: Draft, wish: Wish, thing: str, wardrobe: str) -> bool:
    """Take a hat or another garment off. False: they wear no such thing."""
    who, group = draft.person(wish.about), group_of(thing)
    if who is None or not _wears(who, wardrobe, thing):
        return False
    bare = who.look
    if group == "hat":
        bare = bare.revised(hat=Hat.NONE)
    if group in _ADDED:
        gone = {ACCESSORIES.get(word) for word in GROUPS[group]}
        bare = bare.revised(accessories=tuple(a for a in bare.accessories if a not in gone))
    if bare != who.look:
        draft.set("look", bare, wish.words, who.character_id)
    pieces = [one for one in re.split(r",\s*|\s+and\s+|;\s*", wardrobe) if not _names(one, group)]
    draft.set("wardrobe", ", ".join(pieces) or "plain clothes", wish.words, who.character_id)
    return True


def _wears(who: Performer, wardrobe: str, thing: str) -> bool:
    group, word = group_of(thing), thing.rpartition(" ")[2]
    if not group:
        return False
    if group in _ADDED:
        return bool({ACCESSORIES.get(one) for one in GROUPS[group]} & set(who.look.accessories))
    if group == "hair" or (group == "hat" and who.look.hat is not Hat.NONE):
        return True
    exactly = bool(re.search(rf"\b{re.escape(word)}\b", wardrobe, re.IGNORECASE))
    return exactly or (word in GENERAL and _names(wardrobe, group))


def _names(text: str, group: str) -> bool:
    return any(re.search(rf"\b{re.escape(one)}\b", text, re.IGNORECASE) for one in GROUPS[group])


def _dye(draft: Draft, wish: Wish, who: Performer, group: str, colour: str) -> None:
    if group in _ADDED:
        return  # a figure's glasses, masks and ties have a colour of their own
    part = {"legs": "legs_rgb", "hat": "hat_rgb", "hair": "hair_rgb"}.get(group, "top_rgb")
    now = draft.person(who.character_id) or who
    dyed = now.look.revised(**{part: colour_of(colour)})
    draft.set("look", dyed, wish.words, who.character_id)


def _cut(look: FigureLook, garment: str, group: str) -> FigureLook:
    if group in _ADDED:
        worn = {*look.accessories, *accessories_in(garment)}
        return look.revised(accessories=tuple(sorted(worn)))
    if group == "hat":
        return look.revised(hat=HATS[garment])
    if group == "legs":
        skirt = garment in {"skirt", "kilt"}
        return look.revised(legs=LegWear.SKIRT if skirt else LegWear.TROUSERS)
    return look.revised(top=CUTS.get(garment, Garment.TEE)) if group in _TOPS else look


def _describe(draft: Draft, wish: Wish, who: Performer, wardrobe: str, descriptor: str) -> None:
    draft.set("wardrobe", wardrobe, wish.words, who.character_id)
    person = draft.person(who.character_id)
    people = tuple(
        one.revised(descriptor=descriptor) if one is person else one
        for one in draft.planned.staging.performers
    )
    draft.place_people(people)


def recoloured(text: str, garments: Iterable[str], colour: str) -> str:
    """*text* with its first garment of that kind in *colour*."""
    names = "|".join(re.escape(one) for one in garments)
    coloured = re.compile(
        rf"\b(?:(?:dark|light|pale|deep|bright)\s+)?(?:{_COLOUR_WORD})((?:\s+[a-z]+)?)\s+({names})\b",
        re.IGNORECASE,
    )
    if coloured.search(text):
        return articled(coloured.sub(rf"{colour}\1 \2", text, count=1))
    return articled(re.sub(rf"\b({names})\b", rf"{colour} \1", text, count=1))


def _exchanged(text: str, group: str, phrase: str, *, add: bool = True) -> str:
    """*text* with the garment of that group exchanged for *phrase*, or with it at the end."""
    kinds = _TOPS if group in _TOPS else (group,)
    for kind in (group, *(one for one in kinds if one != group)):
        names = "|".join(re.escape(one) for one in GROUPS[kind])
        worn = re.compile(rf"\b(an?|the)\s+(?:[a-z-]+\s+){{0,3}}?(?:{names})\b", re.IGNORECASE)
        if worn.search(text):
            return articled(worn.sub(rf"\1 {phrase}", text, count=1))
    plural = phrase.endswith("s") and not phrase.endswith(("ss", "dress"))
    return articled(f"{text}, {'' if plural else 'a '}{phrase}") if add else text


def articled(text: str) -> str:
    """*text* with ``a`` and ``an`` put right."""
    text = re.sub(r"\ba(?=\s+[aeiou])", "an", text)
    return re.sub(r"\ban(?=\s+[^aeiou\s])", "a", text)
