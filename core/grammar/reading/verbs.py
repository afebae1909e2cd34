"""English verbs: which word is a form of which lemma, and how to say it in the present tense."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.grammar.lexicon.verb_tables import IRREGULAR, VERBS, VerbClass


@dataclass(frozen=True, slots=True)
class Verb:
    """A form found in a text."""

    lemma: str
    kind: str
    """Its class in `verb_tables.VERBS`."""

    @property
    def facts(self) -> VerbClass:
        """Beat and energy of its class."""
        return VERBS[self.kind]


def third_person(lemma: str) -> str:
    """``run`` as ``runs``, ``watch`` as ``watches``, ``carry`` as ``carries``."""
    special = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if lemma in special:
        return special[lemma]
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(s|x|z|ch|sh|o)$", lemma) else "s")


def plural(lemma: str) -> str:
    """The form after *they*."""
    return "are" if lemma == "be" else lemma


def _doubles(lemma: str) -> bool:
    return bool(re.search(r"[^aeiou][aeiou][bdgklmnprt]$", lemma))


def forms_of(lemma: str) -> set[str]:
    """Every regular form of *lemma*."""
    forms = {lemma, third_person(lemma), lemma + "s"}
    if lemma.endswith("ie"):
        return forms | {lemma + "d", lemma[:-2] + "ying"}
    if lemma.endswith("e"):
        return forms | {lemma + "d", lemma[:-1] + "ing"}
    if re.search(r"[^aeiou]y$", lemma):
        return forms | {lemma[:-1] + "ied", lemma + "ing"}
    forms |= {lemma + "ed", lemma + "ing"}
    if _doubles(lemma):
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


@cache
def verb_forms() -> dict[str, Verb]:
    """Every known form, built once. The first class that claims a form keeps it."""
    table: dict[str, Verb] = {}
    kinds: dict[str, str] = {}
    for kind, row in VERBS.items():
        for lemma in row.lemmas:
            kinds.setdefault(lemma, kind)
            for form in sorted(forms_of(lemma)):
                table.setdefault(form, Verb(lemma, kind))
    for form, lemma in IRREGULAR.items():
        if lemma in kinds:
            table[form] = Verb(lemma, kinds[lemma])
    return table


def verb_of(word: str) -> Verb | None:
    """The verb that *word* (lower case) can be a form of."""
    return verb_forms().get(word)


def is_form(word: str) -> bool:
    """Whether *word* (lower case) can be a verb."""
    return word in verb_forms()


def in_present(word: str, *, many: bool) -> str:
    """*word*, a form of a known verb, as the present tense of one or *many*."""
    verb = verb_of(word.lower())
    if verb is None:
        return word
    return plural(verb.lemma) if many else third_person(verb.lemma)
