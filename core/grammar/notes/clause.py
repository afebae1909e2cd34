"""A clause of a note while it is read, and the wishes found in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.grammar.notes import rules_tables as tables
from core.grammar.notes.rules_tables import Kind

Names = Mapping[str, str]
"""Lower-case name words to character ids."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing asked for."""

    kind: Kind
    field: str
    value: Any
    words: str
    """As the director said it."""
    rule: str = ""
    strength: float = 1.0
    negated: bool = False
    exact: bool = False
    """Said as a number."""
    about: str | None = None
    """Character id, or the unknown name, it was said of."""


@dataclass(slots=True)
class Clause:
    """A clause being read: what is understood is struck out, the rest stays for the next."""

    text: str
    rest: str = ""
    wishes: list[Wish] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rest = self.text

    def strike(self, start: int, end: int) -> str:
        """Take the words from *start* to *end* as understood."""
        self.rest = self.rest[:start] + "|" * (end - start) + self.rest[end:]
        return self.text[start:end].strip()

    def wish(self, kind: Kind, name: str, value: Any, words: str, **more: Any) -> None:  # noqa: ANN401 - a wish's value is whatever its field holds
        """One more thing asked for."""
        self.wishes.append(Wish(kind, name, value, words, **more))


WORD = re.compile(r"[A-Za-z][\w'-]*")


def content(text: str, names: Names) -> list[str]:
    """The words of *text* that ask for something, lower-case."""
    words = [one.lower() for one in WORD.findall(text.replace("|", " "))]
    return [
        one for one in words if one not in tables.FILLER and one.removesuffix("'s") not in names
    ]
