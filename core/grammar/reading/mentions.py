"""Who is spoken of in a sentence, in order."""

from __future__ import annotations

import re

from core.domain.cast import CharacterKind
from core.grammar.lexicon.people_tables import APPEARANCE
from core.grammar.lexicon.word_tables import COUNT_WORDS, PREPOSITIONS, PRONOUNS, STOP_WORDS
from core.grammar.reading.line import Line, Mention, is_describing, role_of
from core.grammar.reading.people import People
from core.grammar.reading.proper_names import joins_role, name_at
from core.grammar.reading.role_phrases import numbered_part_at, role_at, unknown_noun_at
from core.grammar.reading.verbs import is_form

_AGE = re.compile(r"[,()]|\d{1,2}|s|early|mid|late|in|his|her|their|\d0s|-")

_IN_A_PICTURE = re.compile(
    r"\s*(?:in|on)\s+(?:the|a|an|his|her|their)\s+(?:\w+\s+)?"
    r"(?:photograph|photo|picture|painting|portrait|screen|television|tv|poster|film|movie|dream)\b"
)
"""Such a sentence speaks of people who are only shown."""


class MentionFinder:
    """Finds people in sentences, learning about them as it reads."""

    def __init__(self, people: People, scene_text: str) -> None:
        self._people = people
        self._scene_text = scene_text

    def find(self, line: Line) -> list[Mention]:
        """The mentions of *line*, left to right."""
        found: list[Mention] = []
        index = 0
        if _IN_A_PICTURE.match(line.body.lower()):
            return found
        while index < len(line):
            index = self._step(line, index, found)
        return found

    def _step(self, line: Line, index: int, found: list[Mention]) -> int:
        if self._is_pronoun(line, index):
            self._pronoun(line, index, found)
            return index + 1
        if line.low(index) in {"his", "her"}:
            self._people.pronoun({"his": "he", "her": "she"}[line.low(index)])
        if self._is_member(line, index):
            return self._member(line, index, found)
        part = numbered_part_at(line, index, self._people)
        if part:
            found.append(part)
            return part.end
        name = name_at(line, index, self._people, self._scene_text)
        if name:
            self._name(line, (index, name[0]), name[1], found)
            return name[0]
        mention = role_at(line, index, found, self._people)
        if mention:
            found.append(self._apposed(line, mention, found))
            return index + 1
        unknown = unknown_noun_at(line, index, self._people)
        if unknown:
            found.append(unknown)
        return index + 1

    def _is_pronoun(self, line: Line, index: int) -> bool:
        low, following = line.low(index), line.low(index + 1)
        if low not in PRONOUNS:
            return False
        return not _is_possessive(low, following)

    def _pronoun(self, line: Line, index: int, found: list[Mention]) -> None:
        key = self._people.pronoun(line.low(index), avoid=_clause_subject(line, index, found))
        if key:
            self._people.touch(key)
            found.append(Mention(index, index + 1, key, pronoun=True))
        elif line.low(index) == "they":
            pair = self._people.latest_pair()
            if pair:
                found.append(Mention(index, index + 1, pair[0], pronoun=True, partner=pair[1]))

    def _is_member(self, line: Line, index: int) -> bool:
        """``One falls. The other runs.``: members of the group just spoken of."""
        if self._people.latest_group() is None or not line.opens_sentence(index):
            return False
        if line.low(index) == "one":
            return is_form(line.low(index + 1))
        return line.low(index) == "the" and line.low(index + 1) in {"other", "others"}

    def _member(self, line: Line, index: int, found: list[Mention]) -> int:
        end = index + (1 if line.low(index) == "one" else 2)
        key = self._people.latest_group()
        if key and (is_form(line.low(end)) or line.low(end) not in COUNT_WORDS):
            found.append(Mention(index, end, key))
        return end

    def _name(
        self, line: Line, at: tuple[int, int], key: str | None, found: list[Mention]
    ) -> None:
        if key is None:
            return
        role_key = joins_role(line, found, at, self._people) or self._called(line, at[0], found)
        if role_key and role_key != key and self._people[role_key].mentions <= 1:
            self._people.merge(role_key, key)
            self._people[key].introduced = True
            found.pop()
            self._people.touch(key)
        self._take_role_before(line, at[0], key)
        found.append(Mention(at[0], at[1], key))

    def _called(self, line: Line, start: int, found: list[Mention]) -> str | None:
        """``A snail named Otis``: the name is theirs."""
        if not found or line.low(start - 1) not in {"called", "named", "nicknamed"}:
            return None
        last = found[-1]
        single = self._people[last.key].kind in {CharacterKind.ROLE, CharacterKind.CREATURE}
        return last.key if single and last.end == start - 1 and not last.pronoun else None

    def _take_role_before(self, line: Line, start: int, key: str) -> None:
        """``astronaut Kira``: the role word belongs to the name."""
        role = role_of(line.low(start - 1))
        if role is None or not line.word(start - 1)[:1].islower():
            return
        person = self._people[key]
        person.role = person.role or role
        self._people.alias.setdefault(role, key)
        before = start - 2
        while is_describing(line.low(before)):
            person.describe([word for word in [line.low(before)] if word in APPEARANCE])
            before -= 1

    def _apposed(self, line: Line, mention: Mention, found: list[Mention]) -> Mention:
        """``Mr. Pringle, a nervous accountant,``: the role is the named person just before."""
        if not found or mention.start < 1:
            return mention
        last = found[-1]
        if self._is_epithet(line, mention, last) or self._is_explained(line, mention, last):
            self._people.merge(mention.key, last.key)
            self._people.touch(last.key)
            return Mention(mention.start, mention.end, last.key)
        if line.word(mention.start - 1) != ",":
            return mention
        end = _after_age(line, last.end)
        named = self._people[last.key].kind is CharacterKind.NAMED
        alone = mention.end == mention.start + 1
        article = alone or line.low(mention.start) in {"a", "an", "the", "his", "her"}
        adjacent = end == mention.start - 1 and not last.pronoun
        if not (named and article and adjacent) or last.key == mention.key:
            return mention
        role = self._people[mention.key]
        if role.mentions > 1 or role.kind is CharacterKind.GROUP or _is_listed(line, mention):
            return mention
        self._people.merge(mention.key, last.key)
        self._people.touch(last.key)
        return Mention(mention.start, mention.end, last.key)

    def _is_epithet(self, line: Line, mention: Mention, last: Mention) -> bool:
        """``Aldreda the witch``."""
        named = self._people[last.key].kind is CharacterKind.NAMED and not last.pronoun
        behind = last.end == mention.start and line.low(mention.start) == "the"
        return named and behind and self._is_new_single(mention, last)

    def _is_explained(self, line: Line, mention: Mention, last: Mention) -> bool:
        """``The attendant, a boy with a sandwich,`` but not ``the nun, a priest and a cop``."""
        one = self._people[last.key].kind is CharacterKind.ROLE and not last.pronoun
        set_off = line.word(mention.start - 1) == "," and last.end == mention.start - 1
        told = line.low(last.start) in {"the", "his", "her", "their"}
        articled = line.low(mention.start) in {"a", "an"}
        following, beyond = line.low(mention.end), line.low(mention.end + 1)
        listed = following == "and" or (following == "," and beyond in {"a", "an", "and", "the"})
        if not (one and set_off and told and articled) or listed:
            return False
        return self._is_new_single(mention, last)

    def _is_new_single(self, mention: Mention, last: Mention) -> bool:
        role = self._people[mention.key]
        single = role.kind in {CharacterKind.ROLE, CharacterKind.CREATURE}
        return single and role.mentions <= 1 and last.key != mention.key


def _is_listed(line: Line, mention: Mention) -> bool:
    """``Amelia, a mechanic and a cook``: three, not one with two trades."""
    articled = line.low(mention.end + 1) in {"a", "an", "his", "her"}
    return line.low(mention.end) == "and" and articled


def _after_age(line: Line, end: int) -> int:
    """The token after an age: ``CLARA, 70, a fisherwoman``, ``ANNA (28), a nurse``."""
    at = end
    while _AGE.fullmatch(line.low(at)) and line.low(at + 1):
        at += 1
    told = any(line.low(index)[:1].isdigit() for index in range(end, at))
    return at - 1 if told and line.word(at - 1) == "," else end


def _is_possessive(low: str, following: str) -> bool:
    return low == "her" and following[:1].isalpha() and following not in PREPOSITIONS | STOP_WORDS


def _clause_subject(line: Line, index: int, found: list[Mention]) -> str | None:
    """Whom an object pronoun cannot mean: who acts in the same clause."""
    if line.low(index) not in {"him", "her", "them"}:
        return None
    start = index
    while start > 0 and line.low(start - 1) not in {",", ";", "and", "as", "while", "."}:
        start -= 1
    return next((mention.key for mention in found if mention.start >= start), None)
