"""Things in a note: take this away, put that in, make the coat red, swap one for another."""

from __future__ import annotations

import re
from dataclasses import replace

from core.grammar.lexicon.people_tables import GARMENTS
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.search import words_in
from core.grammar.lexicon.word_tables import BODY_PARTS
from core.grammar.notes import patterns_tables as patterns
from core.grammar.notes.clause import Clause, content
from core.grammar.notes.rules import meanings, rule_starting
from core.grammar.notes.rules_tables import LOCK_WORDS, Kind

_NOT_A_THING = frozenset(
    {"it", "this", "that", "frame", "shot", "image", "picture", "everything", "scene", "camera"}
    | {"him", "her", "them", "us", "me", "way"}
)
_NOT_REMOVED = ("to ", "it", "in ", "faster", "sooner", "back", "closer", "wider", "camera")
_CLOTHES = GARMENTS | {"trench", "clothes", "outfit", "costume"}
_PLACE_WORDS = frozenset({"place", "location", "setting", "background", "scene", "set", "room"})


def read_changes(clause: Clause) -> None:
    """Take recolouring, dressing, swapping and removing out of *clause*."""
    _read_place(clause)
    _read_taken_off(clause)
    _read_put_on(clause)
    _read_changed_clothes(clause)
    _read_recolour(clause)
    _read_dress(clause)
    _read_replace(clause)
    _read_remove(clause)
    _read_holding(clause)


def _read_place(clause: Clause) -> None:
    """``Set this in a tube station``."""
    match = patterns.SET_IN.search(clause.rest)
    if match and is_place(match["new"]):
        clause.wish(
            Kind.DO, "place", ("place", match["new"].lower()), clause.strike(*match.span())
        )


def is_place(words: str) -> bool:
    """Whether *words* end in a place that can be built."""
    return bool(words_in(words, PLACES))


def _read_taken_off(clause: Clause) -> None:
    """``Take his hood down``."""
    match = patterns.TAKE_OFF.search(clause.rest)
    if match:
        thing = (match["thing"] or match["thing2"] or match.group().split()[0]).lower()
        clause.wish(Kind.DO, "remove", thing, clause.strike(*match.span()))


def _read_put_on(clause: Clause) -> None:
    """``Put a fedora on her``."""
    match = patterns.PUT_ON_HIM.search(clause.rest)
    if match:
        colour = _shaded(match) if match["colour"] else ""
        value = (match["garment"].lower(), colour, match["cut"].strip().lower())
        clause.wish(Kind.DO, "dress", value, clause.strike(*match.span()))


def _read_changed_clothes(clause: Clause) -> None:
    """``Swap the trench for a white shirt``: the new one is worn instead."""
    match = patterns.REPLACE.search(clause.rest)
    if not match or match["old"].strip().lower().split()[-1] not in _CLOTHES:
        return
    new = patterns.DRESS.search(f"a {match['new']}")
    if new:
        value = (new["garment"].lower(), _shaded(new), new["cut"].strip().lower())
        words = clause.strike(*match.span())
        old = match["old"].strip().lower().replace("trench", "coat").replace("coat coat", "coat")
        clause.wish(Kind.DO, "change", (old, value), words)


def _read_holding(clause: Clause) -> None:
    match = patterns.HOLDING.search(clause.rest)
    if match:
        thing = match["thing"].strip().lower()
        clause.wish(Kind.DO, "give", (thing, ""), clause.strike(*match.span()))


def _read_recolour(clause: Clause) -> None:
    match = patterns.RECOLOUR_IS.search(clause.rest) or patterns.RECOLOUR.search(clause.rest)
    if not match or match["thing"].strip().lower() in _NOT_A_THING:
        return
    thing = match["thing"].strip().lower()
    about = match["who"].lower() if match["who"] else None
    colour = _shaded(match)
    words = clause.strike(*match.span())
    clause.wish(Kind.DO, "recolour", (thing, colour), words, about=about)


def _shaded(match: re.Match[str]) -> str:
    shade = f"{match['shade'].lower()} " if match["shade"] else ""
    return shade + match["colour"].lower()


def _read_dress(clause: Clause) -> None:
    match = patterns.DRESS.search(clause.rest)
    if match:
        value = (match["garment"].lower(), _shaded(match), match["cut"].strip().lower())
    else:
        match = patterns.PUT_ON.search(clause.rest)
        if not match:
            return
        value = (match["garment"].lower(), "", "")
    clause.wish(Kind.DO, "dress", value, clause.strike(*match.span()))


def _read_replace(clause: Clause) -> None:
    match = patterns.REPLACE.search(clause.rest)
    if not match:
        return
    old, new = match["old"].strip().lower(), match["new"].strip().lower()
    asked = meanings(new, new)
    if asked and any(one.field == asked[0].field for one in meanings(old, old)):
        words = clause.strike(*match.span())  # turn the rain into a storm
        clause.wishes += [replace(one, words=words) for one in asked]
        return
    if old.split()[-1] in BODY_PARTS:
        return
    if old in _NOT_A_THING - {"scene"} or (asked and old not in _PLACE_WORDS):
        return
    if old in LOCK_WORDS and old not in _PLACE_WORDS:
        asked = meanings(f"{new} {old.rpartition(' ')[2]}", new)
        clause.wishes += asked
        if asked:
            clause.strike(*match.span())
        return
    what = "place" if old in _PLACE_WORDS else "replace"
    clause.wish(Kind.DO, what, (old, new), clause.strike(*match.span()))


def _read_remove(clause: Clause) -> None:
    for match in patterns.REMOVE.finditer(clause.rest):
        thing = match["thing"].strip().lower()
        if thing in _NOT_A_THING or thing.startswith(_NOT_REMOVED):
            continue
        if rule_starting(clause.rest, match.start()):
            continue
        words = clause.strike(*match.span())
        same = [one for one in meanings(thing, words) if one.kind in (Kind.PUT, Kind.ADD)]
        clause.wishes += [replace(one, negated=True) for one in same]
        if not same:
            clause.wish(Kind.DO, "remove", thing, words)


def read_additions(clause: Clause) -> None:
    """Take what is to be added out of *clause*, after everything else was read."""
    for match in patterns.ADD.finditer(clause.rest):
        thing = match["thing"].strip().lower()
        if thing in _NOT_A_THING or thing.startswith(("it ", "him ", "her ", "them ", "more of")):
            continue
        where = (match["where"] or "").strip().lower()
        if not content(thing, {}):
            continue
        about = match["who"].lower().removeprefix("the ") if match["give"] else None
        hands = patterns.INTO_HANDS.match(where)
        if hands:
            about, where = (hands["who"] or "").lower() or None, ""
        clause.wish(
            Kind.DO,
            "give" if match["give"] or hands else "add",
            (thing, where),
            clause.strike(match.start(), match.end("where") if match["where"] else match.end()),
            about=None if about in {"him", "her", "them"} else about,
        )
