"""Clauses: which words of a sentence tell one action, and how to say it on its own.

A clause is rendered so that it can stand alone under a picture: its subject named, its verb in the
present tense, pronouns replaced by whom they mean.
"""

from __future__ import annotations

import re

from core.domain.cast import CharacterKind
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.sky_tables import WEATHER_WORDS
from core.grammar.lexicon.verb_tables import IRREGULAR
from core.grammar.lexicon.word_tables import (
    ADVERBS_BEFORE_VERB,
    ATTACHES,
    BE,
    BODY_PARTS,
    CLAUSE_STARTERS,
    DETERMINERS,
    HAVE,
    INANIMATE,
    PREPOSITIONS,
    RELATIVE,
    STOP_WORDS,
)
from core.grammar.reading.line import Line, Mention, is_prop
from core.grammar.reading.naming import possessive, spoken_of
from core.grammar.reading.people import People
from core.grammar.reading.text import tidy
from core.grammar.reading.verbs import in_present, verb_of

_PRONOUN_OF = {"his": "he", "her": "she", "their": "they"}
_TRAILING = re.compile(
    r"(?:[\s,;:]|--|\b(?:who|which|that|and|as|while|when|then|but|or|to|until|before|after)\b)+$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:[\s,;]|\b(?:and|then|but|so)\b)+", re.IGNORECASE)


class Clauses:
    """The clauses of one sentence, one per verb."""

    def __init__(
        self, line: Line, mentions: list[Mention], verbs: list[int], people: People
    ) -> None:
        self._line = line
        self._mentions = mentions
        self._verbs = verbs
        self._people = people
        self._subjects = self._find_subjects()
        self._starts = [self._start(number) for number in range(len(verbs))]

    def subject(self, number: int) -> str | None:
        """Who does it."""
        return self._subjects[number]

    def partner(self, number: int) -> str | None:
        """Who does it too: ``Leo and Ana walk``."""
        index = self._verbs[number]
        own = self._subjects[number]
        said = self._own_mention(self._left_of(index))
        if said and (said.partner or said.key != own):
            return said.partner or said.key
        for mention in reversed(self._mentions):
            if mention.key != own and mention.end < index and self._line.low(mention.end) == "and":
                return mention.key
        return self._joined(number)

    def _joined(self, number: int) -> str | None:
        """``Anna, in red, and Leo, in white, walk``: the other of the two before the verb."""
        start = self._verbs[number - 1] if number else -1
        before = [m for m in self._mentions if start < m.start and m.end <= self._verbs[number]]
        own = self._subjects[number]
        if len(before) < 2 or own not in {before[0].key, before[-1].key}:
            return None
        last = before[-1]
        linked = "and" in {self._line.low(at) for at in range(last.start - 2, last.start)}
        other = before[0].key if own == last.key else last.key
        return other if linked and other != own else None

    def thing(self, number: int) -> str | None:
        """The thing that does it, when nobody does: ``the door creaks``."""
        left = self._left_of(self._verbs[number])
        alone = self._subjects[number] is None and self._is_thing(left)
        return self._line.low(left) if alone else None

    def carried(self, number: int) -> tuple[int, int] | None:
        """Offsets of what the subject has with it: ``a man with a gun enters``."""
        left = self._left_of(self._verbs[number])
        owner = self._owner_of_phrase(left)
        if owner is None:
            return None
        mention = next(m for m in reversed(self._mentions) if m.key == owner and m.end <= left)
        return self._line.tokens[mention.end].start, self._line.tokens[left].end

    def is_passive(self, number: int) -> bool:
        """``chased by six bandits``."""
        index = self._verbs[number]
        inflected = self._line.low(index).endswith(("s", "ing"))
        return self._line.low(index + 1) == "by" and not inflected

    def predicate(self, number: int) -> tuple[int, int]:
        """Offsets in the sentence from after the verb to the next verb."""
        start = self._line.tokens[self._verbs[number]].end
        if number + 1 < len(self._verbs):
            return start, self._line.tokens[self._verbs[number + 1]].start
        return start, len(self._line.body)

    def span(self, number: int) -> tuple[int, int]:
        """Offsets in the cleaned text of the words that tell it."""
        start, end = self._token_range(number)
        words = self._line.sentence.text[
            self._line.tokens[start].start : self._line.tokens[end - 1].end
        ]
        begin = self._line.offset(start)
        return begin, begin + len(words)

    def text(self, number: int) -> str:
        """The clause as a sentence of its own."""
        if self.is_passive(number) and number:
            return ""
        start, end = self._token_range(number)
        pieces = [self._piece(index, number) for index in range(start, end)]
        gaps = [self._gap(index) if index > start else "" for index in range(start, end)]
        said = "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True))
        said = _LEADING.sub("", _TRAILING.sub("", tidy(said.replace("\n", " ")).rstrip(". ")))
        if self._needs_subject(number, start):
            said = f"{spoken_of(self._people[str(self._subjects[number])])} {said}"
        return said[:1].upper() + said[1:]

    def _gap(self, index: int) -> str:
        return self._line.sentence.text[
            self._line.tokens[index - 1].end : self._line.tokens[index].start
        ]

    def _piece(self, index: int, number: int) -> str:
        word = self._line.word(index)
        mention = next((m for m in self._mentions if m.pronoun and m.start == index), None)
        if mention and mention.key in self._people:
            return self._named(mention)
        if index == self._verbs[number]:
            return self._present(index, number)
        if word.lower() in _PRONOUN_OF and self._owns_body(index, number):
            return possessive(spoken_of(self._people[str(self._subjects[number])]))
        return word

    def _named(self, mention: Mention) -> str:
        both = [key for key in (mention.key, mention.partner) if key and key in self._people]
        return " and ".join(spoken_of(self._people[key]) for key in both)

    def _owns_body(self, index: int, number: int) -> bool:
        """``Her hands tremble``: at the head of the clause nobody knows whose."""
        at_head = index == self._starts[number] and self._line.low(index + 1) in BODY_PARTS
        return at_head and self._subjects[number] is not None

    def _present(self, index: int, number: int) -> str:
        low, before = self._line.low(index), self._line.low(index - 1)
        if before in BE or before in HAVE or (before == "to" and index):
            return self._line.word(index)
        verb = verb_of(low)
        past = low.endswith("ed") or (low in IRREGULAR and verb is not None and low != verb.lemma)
        participle = low.endswith("ing") and verb is not None and low != verb.lemma
        swapped = (
            past
            or participle
            or (
                self._needs_subject(number, self._starts[number])
                and low == (verb.lemma if verb else "")
            )
        )
        return in_present(low, many=self._is_many(number)) if swapped else self._line.word(index)

    def _is_many(self, number: int) -> bool:
        key = self._subjects[number]
        several = key is not None and self._people[key].kind is CharacterKind.GROUP
        return several or (self.partner(number) is not None and self._follows_pair(number))

    def _follows_pair(self, number: int) -> bool:
        own = self._own_mention(self._left_of(self._verbs[number]))
        if own is None:
            return False
        return own.partner is not None or self._line.low(own.start - 1) == "and"

    def _needs_subject(self, number: int, start: int) -> bool:
        """Whether the clause begins at its verb and somebody is known to do it."""
        if self._subjects[number] is None:
            return False
        return all(self._is_adverbial(index) for index in range(start, self._verbs[number]))

    def _token_range(self, number: int) -> tuple[int, int]:
        start = self._starts[number]
        end = len(self._line)
        for later in range(number + 1, len(self._verbs)):
            if not self._is_attached(later):
                end = max(start + 1, self._starts[later])
                break
        return start, max(end, self._verbs[number] + 1)

    def _is_attached(self, number: int) -> bool:
        """A participle or an infinitive belongs to the clause before it."""
        index = self._verbs[number]
        low, before = self._line.low(index), self._line.low(index - 1)
        participle = low.endswith("ing") and before not in BE
        return participle or before == "to" or (low.endswith("ed") and before == ",")

    def _start(self, number: int) -> int:
        index = self._verbs[number]
        if number == 0 and not self._is_attached(0):
            return 0
        left = self._left_of(index)
        if self._is_infinitive(number):
            return self._back_to_boundary(left)
        if self._is_attached(number) or self._line.low(left) in CLAUSE_STARTERS | RELATIVE:
            return left + 1
        own = self._own_mention(left)
        return self._back_to_boundary(own.start if own else left)

    def _is_infinitive(self, number: int) -> bool:
        """``refuses to speak``: told together with what comes before it."""
        return self._line.low(self._verbs[number] - 1) == "to"

    def _back_to_boundary(self, start: int) -> int:
        while start > 0 and self._continues_phrase(start - 1):
            start -= 1
        return max(0, start)

    def _continues_phrase(self, index: int) -> bool:
        return self._line.low(index) not in CLAUSE_STARTERS | RELATIVE and index not in self._verbs

    def _left_of(self, index: int) -> int:
        """The token before the verb, adverbs and auxiliaries skipped; -1 at the start."""
        left = index - 1
        while left >= 0 and self._is_adverbial(left):
            left -= 1
        return left

    def _is_adverbial(self, index: int) -> bool:
        low = self._line.low(index)
        if self._own_mention(index):
            return False
        return low.endswith("ly") or low in BE or low in ADVERBS_BEFORE_VERB

    def _own_mention(self, index: int) -> Mention | None:
        return next((m for m in self._mentions if m.start <= index < m.end), None)

    def _find_subjects(self) -> list[str | None]:
        found: list[str | None] = []
        subject: str | None = None
        for number, index in enumerate(self._verbs):
            left = self._left_of(index)
            new = self._subject_at(left, index, subject, first=number == 0)
            if new or self._is_thing(left):
                subject = new
            found.append(new)
        return found

    def _subject_at(self, left: int, index: int, before: str | None, *, first: bool) -> str | None:
        low = self._line.low(left) if left >= 0 else ""
        if low in RELATIVE:
            return next((m.key for m in reversed(self._mentions) if m.end <= left), None)
        own = self._own_mention(left) if left >= 0 else None
        if own:
            return self._first_of_pair(own)
        if low in BODY_PARTS:
            return self._owner_of_body(left)
        owner = self._owner_of_phrase(left)
        if owner or self._is_thing(left):
            return owner
        if not first:
            return before
        return self._first_subject(low, index)

    def _first_of_pair(self, own: Mention) -> str:
        """``Tom and his father argue``: the first named leads."""
        if self._line.low(own.start - 1) != "and":
            return own.key
        return next((m.key for m in self._mentions if m.end == own.start - 1), own.key)

    def _owner_of_body(self, left: int) -> str | None:
        owner = self._line.low(left - 1)
        if owner in _PRONOUN_OF:
            return self._people.pronoun(_PRONOUN_OF[owner])
        return next((m.key for m in reversed(self._mentions) if left - 2 <= m.end <= left), None)

    def _owner_of_phrase(self, left: int) -> str | None:
        """``A man with a gun enters``: the gun belongs to who enters."""
        for mention in reversed(self._mentions):
            if mention.end > left:
                continue
            attached = self._line.low(mention.end) in ATTACHES
            between = range(mention.end + 1, left + 1)
            broken = any(
                at in self._verbs or self._line.low(at) in CLAUSE_STARTERS | RELATIVE
                for at in between
            )
            return mention.key if attached and not broken else None
        return None

    def _is_thing(self, left: int) -> bool:
        low = self._line.low(left) if left >= 0 else ""
        if not low.isalpha() or self._own_mention(left):
            return False
        if low in INANIMATE or low in WEATHER_WORDS or is_prop(low):
            return True
        closed = low in PREPOSITIONS or low in DETERMINERS or low in STOP_WORDS
        return not closed and low in PLACES

    def _first_subject(self, low: str, index: int) -> str | None:
        fronted = self._fronted(index)
        if fronted:
            return fronted
        left = [m for m in self._mentions if m.end <= index]
        free = [m for m in left if self._line.low(m.start - 1) not in PREPOSITIONS or m.start == 0]
        if free:
            return free[0].key
        if low in CLAUSE_STARTERS and not left and self._people.recent:
            return self._people.recent[0]
        return None

    def _fronted(self, index: int) -> str | None:
        """``Trapped in a lift, a bride waits``: who follows the comma does both."""
        low = self._line.low(index)
        if index > 1 or not low.endswith(("ing", "ed")) or self._own_mention(0):
            return None
        commas = [at for at in range(index, len(self._line)) if self._line.low(at) == ","]
        return next((m.key for at in commas for m in self._mentions if m.start == at + 1), None)
