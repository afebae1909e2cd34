"""Whether two names can be one person's: ``Elena`` and ``Elena Cross``, not two guards' numbers.

Source: reference agents 2.4 (aliases) and 6 (numbered parts, shared family names).
"""

from __future__ import annotations

from core.grammar.lexicon.people_tables import NAMES, TITLES
from core.grammar.lexicon.roles import ROLES

_YOUNG = frozenset({"young", "younger", "little", "teenage", "teen", "baby"})
_OLD = frozenset({"old", "older", "elderly"})
_AGES = _YOUNG | _OLD
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
}  # fmt: skip


def could_be(known: str, said: str) -> bool:
    """Whether whoever is called *known* may be meant by *said*; either may be the longer name.

    They may if one holds the other, ranks and trades aside, and neither number, age nor the sex of
    a title speaks against it.
    """
    one, other = _words(known), _words(said)
    if _number(one) != _number(other) and _number(one) and _number(other):
        return False
    if _sexes(one) and _sexes(other) and _sexes(one) != _sexes(other):
        return False
    if _told_apart_by_age(one, other):
        return False
    return _holds(one, other) or _holds(_bare(one), _bare(other))


def _words(name: str) -> list[str]:
    words = [word.strip(".,#'") for word in name.lower().split()]
    return [_NUMBERS.get(word, word) if at else word for at, word in enumerate(words) if word]


def _number(words: list[str]) -> str:
    """``Guard 2``, ``Cop B``: what tells one of several from the others."""
    last = words[-1] if len(words) > 1 else ""
    return last if last.isdigit() or len(last) == 1 else ""


def _sexes(words: list[str]) -> set[str]:
    return {TITLES[word] for word in words[:1] if word in TITLES} & {"male", "female"}


def _told_apart_by_age(one: list[str], other: list[str]) -> bool:
    """``Old woman`` and ``young woman``; ``Maya`` and ``young Maya``, who is she years before."""
    ages = [_AGES & set(words) for words in (one, other)]
    if ages[0] and ages[1]:
        return bool(ages[0] & _YOUNG) != bool(ages[1] & _YOUNG)
    named = any(words and words[-1] not in ROLES for words in (one, other))
    return bool(ages[0] or ages[1]) and named


def _bare(words: list[str]) -> list[str]:
    """Without the ranks and trades before the name, unless they are all there is."""
    ranks = 0
    while ranks < len(words) - 1 and _is_rank(words[ranks]):
        ranks += 1
    return words[ranks:]


def _is_rank(word: str) -> bool:
    return word in TITLES or (word in ROLES and word not in NAMES)


def _holds(one: list[str], other: list[str]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)
