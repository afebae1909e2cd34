"""Things in a note: take this away, put that in, make the coat red, swap one for another."""

from __future__ import annotations

import re
from dataclasses import replace

from core.grammar.notes import patterns_tables as patterns
from core.grammar.notes.clause import Clause
from core.grammar.notes.rules import meanings, rule_starting
from core.grammar.notes.rules_tables import LOCK_WORDS, Kind

_NOT_A_THING = frozenset(
    {"it", "this", "that", "frame", "shot", "image", "picture", "everything", "scene", "camera"}
    | {"him", "her", "them", "us", "me", "way"}
)
_NOT_REMOVED = ("to ", "it", "in ", "faster", "sooner", "back", "closer", "wider", "camera")
_PLACE_WORDS = frozenset({"place", "location", "setting", "background", "scene", "set", "room"})


def read_changes(clause: Clause) -> None:
    """Take recolouring, dressing, swapping and removing out of *clause*."""
    _read_recolour(clause)
    _read_dress(clause)
    _read_replace(clause)
    _read_remove(clause)
    _read_holding(clause)


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
    if old in _NOT_A_THING - {"scene"} or (meanings(new, new) and old not in _PLACE_WORDS):
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
        about = match["who"].lower().removeprefix("the ") if match["give"] else None
        clause.wish(
            Kind.DO,
            "give" if match["give"] else "add",
            (thing, where),
            clause.strike(match.start(), match.end("where") if match["where"] else match.end()),
            about=None if about in {"him", "her", "them"} else about,
        )
