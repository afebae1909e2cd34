"""Which words of a sentence are verbs, told from context alone.

English writes *storms*, *watches* and *ducks* for things and for actions; what stands before the
word decides. Source: reference agents 2.4 (the table of accepting and rejecting contexts).
"""

from __future__ import annotations

import re

from core.domain.cast import CharacterKind
from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import APPEARANCE, COLOURS
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.verb_tables import IRREGULAR
from core.grammar.lexicon.word_tables import (
    ATTACHES,
    BE,
    BODY_PARTS,
    DETERMINERS,
    HAVE,
    INANIMATE,
    PREPOSITIONS,
    PRONOUNS,
    STOP_WORDS,
)
from core.grammar.reading.line import Line, Mention, is_prop, singular
from core.grammar.reading.people import People
from core.grammar.reading.verbs import verb_of

_LEADS_TO_VERB = frozenset(
    {"who", "that", "which", "and", "then", ",", "suddenly", "slowly", "also", "both", "all", "to"}
)
_BEFORE_PARTICIPLE = frozenset(
    {",", "and", "--", ";", "while", "of", "by", "before", "after", "without"}
)
_PREPOSITIONS_BEFORE_PARTICIPLE = frozenset({"by", "before", "after", "without"})
_BARE_AFTER = frozenset({"they", "we", "i", "you", "to", "who"})
_SAME_IN_PAST = frozenset({"put", "hit", "read", "beat", "cut", "set"})
_LOOKS_LIKE_NOUN = frozenset({"past", "left", "set", "lit"})


_NOUN_BEFORE = {
    "leaves": re.compile(r"\s+(?:fall|drift|blow|swirl|rustle|skitter|scatter|turn)\b"),
    "tears": re.compile(
        r"\s+(?:in|of|on|stream|roll|run|well|fill|fall|down (?:his|her|their) (?:face|cheeks?))"
    ),
    "lights": re.compile(r"\s+(?:of|in|on|along|above|flash|flicker)\b"),
    "shots": re.compile(r"\s+(?:ring|of|from|crack|echo)"),
    "waves": re.compile(r"\s+(?:of|crash|roll|break|lap)"),
}

_NAMED_BY = frozenset(
    {"neon", "street", "road", "traffic", "shop", "city", "exit", "warning", "alarm", "stage"}
)
"""Before a plural that could be a verb: ``neon signs``, ``street lights``."""


class VerbFinder:
    """Finds the verbs of one sentence."""

    def __init__(self, line: Line, mentions: list[Mention], people: People) -> None:
        self._line = line
        self._mentions = mentions
        self._people = people
        self._ends = {mention.end: mention.key for mention in mentions}
        self._inside = {i for mention in mentions for i in range(mention.start, mention.end)}

    def find(self) -> list[int]:
        """Token indexes, left to right."""
        return [index for index in range(len(self._line)) if self._is_verb(index)]

    def _is_verb(self, index: int) -> bool:
        low = self._line.low(index)
        verb = verb_of(low)
        if (
            verb is None
            or self._is_noun_here(index)
            or self._belongs_to_person(index)
            or self._is_ruled_out(index)
        ):
            return False
        if low.endswith("ing"):
            return self._is_participle(index)
        if (low.endswith(("s", "ed")) and low != verb.lemma) or low in IRREGULAR:
            return self._is_inflected(index)
        return self._is_bare(index)

    def _belongs_to_person(self, index: int) -> bool:
        if index not in self._inside:
            return False
        return (
            not self._line.word(index)[0].islower()
            or self._line.low(index) in ROLES
            or index + 1 in self._ends
        )

    def _is_noun_here(self, index: int) -> bool:
        """``tears in her eyes``, ``neon signs``: a thing, told by what stands beside it."""
        if self._line.low(index) in {"signs", "lights"} and self._line.low(index - 1) in _NAMED_BY:
            return True
        pattern = _NOUN_BEFORE.get(self._line.low(index))
        start = self._line.tokens[index].end
        return pattern is not None and bool(pattern.match(self._line.body[start:].lower()))

    def _is_ruled_out(self, index: int) -> bool:
        low, before = self._line.low(index), self._line.low(index - 1)
        owner = before if before.endswith("'s") else self._line.low(index - 2)
        owned = owner.endswith("'s") or (owner in DETERMINERS and index not in self._ends)
        if low in BODY_PARTS and owned:
            return True
        if before in DETERMINERS and not self._stands_for_somebody(index - 1):
            return True
        if (
            before in PREPOSITIONS
            and not low.endswith("ing")
            and before != "to"
            and index not in self._ends
        ):
            return True
        if before in COLOURS and self._line.low(index - 2) == "in":
            return False  # the men in black fight
        if before in COLOURS or (
            before in APPEARANCE and self._line.low(index - 2) in DETERMINERS
        ):
            return index not in self._ends
        return False

    def _stands_for_somebody(self, index: int) -> bool:
        """``both run``, ``One opens it``: a determiner without a noun."""
        alone = self._line.low(index) in {"one", "another"} and index == 0
        return self._line.low(index) in {"that", "both", "all"} or (
            alone and self._line.low(index + 1).endswith("s")
        )

    def _after_noun(self, index: int) -> bool:
        before = self._line.low(index - 1)
        if before in COLOURS and self._line.low(index - 2) == "in":
            return True  # the man in black
        closed = before in DETERMINERS or before in PREPOSITIONS or before in STOP_WORDS
        return before[:1].isalpha() and not closed

    def _after_subject(self, index: int) -> bool:
        before = self._line.low(index - 1)
        if index in self._ends or before in PRONOUNS or before in _LEADS_TO_VERB | {'"'}:
            return True
        return before.endswith("ly") or before in BE or before in HAVE

    def _is_participle(self, index: int) -> bool:
        before, following = self._line.low(index - 1), self._line.low(index + 1)
        if is_prop(following) and before in DETERMINERS | PREPOSITIONS:
            return False
        if before in PREPOSITIONS and before not in _PREPOSITIONS_BEFORE_PARTICIPLE:
            return False
        if index == 0 or before in BE or before in _BEFORE_PARTICIPLE or before.endswith("ly"):
            return True
        return index in self._ends or self._after_noun(index)

    def _is_inflected(self, index: int) -> bool:
        low, before = self._line.low(index), self._line.low(index - 1)
        if low in _LOOKS_LIKE_NOUN and index not in self._ends:
            return before in PRONOUNS
        if low.endswith("ed") and before in PREPOSITIONS:
            return False
        if index == 0:
            return low.endswith("s")
        return self._after_subject(index) or (self._after_noun(index) and before not in MOODS)

    def _is_bare(self, index: int) -> bool:
        low, before = self._line.low(index), self._line.low(index - 1)
        if before in _BARE_AFTER or self._is_coordinated(index):
            return True
        if index in self._ends:
            group = self._people[self._ends[index]].kind is CharacterKind.GROUP
            return group or low in _SAME_IN_PAST
        if before == "and":
            return self._has_group_before(index)
        return self._follows_things(index) or self._ends_plural_phrase(index)

    def _follows_things(self, index: int) -> bool:
        """``Her hands tremble``, ``Pipes burst``: things in the plural take the bare form."""
        before = self._line.low(index - 1)
        several = before.endswith("s") or before in {"feet", "leaves"}
        ends = self._line.low(index + 1) in {"", "."}
        if ends and several and PROP_CLASS.get(singular(before)) == "vehicle":
            return True  # The trucks stop.
        return several and (before in BODY_PARTS or before in INANIMATE) and not is_prop(before)

    def _ends_plural_phrase(self, index: int) -> bool:
        """``Two children with a lantern walk``: the bare form, after what the several have."""
        if not self._after_noun(index):
            return False
        owners = [
            mention
            for mention in self._mentions
            if mention.end < index
            and self._line.low(mention.end) in ATTACHES
            and self._people[mention.key].kind is CharacterKind.GROUP
        ]
        return any(
            not any(verb_of(self._line.low(at)) for at in range(owner.end, index - 1))
            for owner in owners
        )

    def _has_group_before(self, index: int) -> bool:
        if any(self._line.low(at) == "they" for at in range(index)):
            return True
        joined = [m for m in self._mentions if m.end <= index and self._line.low(m.end) == "and"]
        if any(m.start == one.end + 1 for one in joined for m in self._mentions):
            return True  # Anna and Leo stop and kiss
        return any(
            self._people[mention.key].kind is CharacterKind.GROUP
            for mention in self._mentions
            if mention.end <= index
        )

    def _is_coordinated(self, index: int) -> bool:
        """``Leo and Ana walk``."""
        if self._is_joined(index):
            return True
        own = self._ends.get(index)
        if own is None:
            return False
        return any(
            mention.end < index
            and mention.key != own
            and self._line.low(mention.end) in {"and", ","}
            for mention in self._mentions
        )

    def _is_joined(self, index: int) -> bool:
        """``Anna, in red, and Leo, in white, walk``, ``a doctor in white and a nurse push``."""
        before = [mention for mention in self._mentions if mention.end <= index]
        if len(before) < 2 or before[-1].key == before[-2].key:
            return False
        first, last = before[-2], before[-1]
        dressed = self._line.low(last.end) in ATTACHES and self._after_noun(index)
        if index not in self._ends and self._line.low(index - 1) != "," and not dressed:
            return False
        between = {self._line.low(at) for at in range(last.start - 2, last.start)}
        return "and" in between and not any(
            verb_of(self._line.low(at)) and self._is_verb(at) for at in range(first.end, index)
        )
