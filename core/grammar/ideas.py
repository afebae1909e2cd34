"""Surprise me: a scene nobody has asked for, drawn from tables by a seed.

Every idea has two people, a place and a turn, because that is what a board can be made of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.film_terms import Genre
from core.grammar.ideas_tables import INGREDIENTS
from core.grammar.seeds import seed_of

_ARTICLE = re.compile(r"^(?:an?|the|two) ")
_LETTERS = ("a letter", "an old letter", "the newspaper", "a book")


@dataclass(frozen=True, slots=True)
class Idea:
    """A scene in a few sentences."""

    text: str
    genre: Genre


def surprise(seed: int, genre: Genre | None = None) -> Idea:
    """The idea of that *seed*; with no *genre*, in one drawn too. The same seed, the same idea."""
    genres = list(Genre)
    chosen = genre or genres[seed_of(seed, "genre") % len(genres)]
    rows = INGREDIENTS[chosen]
    first = _drawn(rows.people, seed, chosen, "first")
    others = tuple(one for one in rows.people if one != first)
    second = _drawn(others, seed, chosen, "second")
    thing = _drawn(rows.things, seed, chosen, "thing")
    words = {
        "sky": _drawn(rows.skies, seed, chosen, "sky"),
        "place": _drawn(rows.places, seed, chosen, "place"),
        "thing": thing,
        "letter": _drawn(_LETTERS, seed, chosen, "letter"),
        "a": first,
        "b": second,
    }
    begin = _drawn(rows.begins, seed, chosen, "begin")
    used = {"{b}"} & set(re.findall(r"\{\w+\}", begin))
    turn = _drawn(rows.turns, seed, chosen, "turn")
    end = _drawn(rows.ends, seed, chosen, "end")
    met = bool(used) or "{b}" in turn or "{B}" in turn
    later = {
        "A": _capital(_known(first)),
        "a_again": _known(first),
        "b": _known(second) if used else second,
        "B": _capital(_known(second) if used else second),
        "b_again": _known(second) if met else second,
        "thing_again": _known(thing) if "{thing}" in begin else thing,
    }
    sentences = [begin.format(**words), turn.format(**later), end.format(**later)]
    return Idea(" ".join(sentences), chosen)


def _drawn(rows: tuple[str, ...], seed: int, genre: Genre, what: str) -> str:
    return rows[seed_of(seed, genre, what) % len(rows)]


def _known(phrase: str) -> str:
    """Who or what was spoken of before: ``a tired detective`` is ``the detective``."""
    bare = _ARTICLE.sub("", phrase)
    head = re.split(r" (?:in|with|from|on|of) ", bare, maxsplit=1)[0]
    plural = phrase.startswith("two ")
    whole = plural or " " not in head or head.split()[0].endswith("'s")
    return f"the {head if whole else head.split(' ', 1)[1]}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
