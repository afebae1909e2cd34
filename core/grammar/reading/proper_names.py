"""Names: capitalised words that are people, and not places, brands or ordinary sentence starts.

Source: reference agents 2.4 (entities, rules 3 and 4) and its known faults in 2.10.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.cast import CharacterKind
from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import (
    GARMENTS,
    HEAVENLY_BODIES,
    NAMES,
    NATIONALITIES,
    TITLES,
)
from core.grammar.lexicon.people_tables import ROLES as FILM_ROLES
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.sky_tables import MOOD_WORDS, TIME_WORDS, WEATHER_WORDS
from core.grammar.lexicon.verb_tables import NOMINAL_EVENTS
from core.grammar.lexicon.word_classes import noun_class
from core.grammar.lexicon.word_tables import BE, COUNT_WORDS, DETERMINERS, PREPOSITIONS, STOP_WORDS
from core.grammar.reading.line import (
    Line,
    Mention,
    bare,
    is_describing,
    is_determiner,
    is_many,
    is_prop,
    prop_of,
    role_of,
    singular,
)
from core.grammar.reading.people import UNKNOWN, People, Person, gender_of_name
from core.grammar.reading.verbs import is_form

_NAME_PART = re.compile(r"[^\W\d_a-z][\w'\-]*$")
_BEFORE_PLACES = frozenset(
    {"in", "at", "of", "from", "to", "near", "over", "through", "across", "outside", "into"}
    | {"toward", "above", "along", "beyond"}
)
_CLOTHES = GARMENTS | {singular(one) for one in GARMENTS}
_MAX_PARTS = 4
_DIGITS_OF_A_YEAR = 4


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row."""

    end: int
    title: str
    names: tuple[str, ...]

    @property
    def full(self) -> str:
        return " ".join([self.title, *self.names] if self.title else self.names)

    @property
    def aliases(self) -> set[str]:
        alone = {" ".join(self.names), self.names[0], self.names[-1]}
        return alone | ({f"{self.title} {self.names[-1]}"} if self.title else set())


def name_at(
    line: Line, index: int, people: People, scene_text: str
) -> tuple[int, str | None] | None:
    """Where a run of capitalised words ends, and whom it names (None: a place). None: no name."""
    if line.low(index - 1) == "not" or not _could_be_name(line, index, people):
        return None
    run = _run_from(line, index)
    if not run.names:
        return None
    known = (
        people.find(bare(line.low(index)), " ".join(run.names)) or bare(line.low(index)) in NAMES
    )
    if not (known or run.title or _is_new_name(line, index, run, scene_text)):
        return None
    if not known and _is_nationality(line, run):
        return None
    if _is_place(line, index, run.end) and not known and not run.title:
        return run.end, None
    return run.end, _meet(line, index, run, people)


def _is_feast(line: Line, index: int) -> bool:
    """``New Year's Eve``, ``Valentine's Day``."""
    return line.low(index) in {"eve", "day"} and line.word(index - 1)[:1].isupper()


def _is_note(line: Line, index: int) -> bool:
    """``B flat``, ``C minor``; ``plan B``."""
    alone = len(line.word(index)) == 1 and line.word(index + 1) != "."
    return alone and line.low(index) not in {"i", "a"} and not is_form(line.low(index + 1))


def _could_be_name(line: Line, index: int, people: People) -> bool:
    word = line.word(index)
    if not word[:1].isupper():
        return False
    low = bare(word.lower())
    if _is_feast(line, index) or _is_note(line, index):
        return False
    return (
        not _is_shouted(word) or low in people.alias or low in NAMES or _opens_shout(line, index)
    )


def _is_shouted(word: str) -> bool:
    return bare(word).isupper() and len(bare(word)) > 1


def _opens_shout(line: Line, index: int) -> bool:
    """``CAPTAIN NAKAMURA taps``, ``MICKEY TRANT stands``: how a script first names somebody."""
    end = index
    while _is_shouted(line.word(end)) and end - index < _MAX_PARTS:
        end += 1
    ranks = index
    while ranks < end - 1 and (line.low(ranks) in TITLES or role_of(line.low(ranks))):
        ranks += 1
    last = bare(line.low(end - 1))
    if _is_common(last) or len(last) < 3 or (noun_class(last) and not _is_cast(line, end)):
        return False
    rank_before = line.low(index - 1) in TITLES
    acts = _is_act(line, end) or line.low(end) in {",", "("}
    return (ranks > index or rank_before or acts) and not last.isdigit()


def _is_act(line: Line, at: int) -> bool:
    """``SLITS a sack``: a verb, known or by its ending."""
    low = line.low(at)
    by_ending = low.endswith("s") and low.islower() and line.low(at + 1) in {"a", "an", "the"}
    return is_form(low) or (by_ending and low not in PREPOSITIONS and low not in STOP_WORDS)


def _is_cast(line: Line, end: int) -> bool:
    """``NADIR, standing``, ``ROSE, 40``: set off by a comma as people are brought in."""
    after = line.low(end + 1)
    told = after.isdigit() or after in {"a", "an", "the"} or after.endswith("ing")
    return line.low(end) == "," and told


def _run_from(line: Line, index: int) -> _Run:
    parts: list[str] = []
    end = index
    while end < len(line) and len(parts) < _MAX_PARTS and _NAME_PART.match(line.word(end)):
        if end > index and bare(line.low(end)) in STOP_WORDS:
            break
        part = bare(line.word(end))
        parts.append(part.title() if part.isupper() and len(part) > 2 else part)
        end += 1
        if line.word(end - 1).endswith(("'s", "'")) or line.breaks_after(end - 1):
            break
        if line.word(end) == "." and parts[-1].lower() in TITLES:
            end += 1
    ranks = 0
    while ranks < len(parts) - 1 and _is_rank(parts[ranks].lower()):
        ranks += 1
    title = " ".join(parts[:ranks])
    names = tuple(parts[ranks:])
    if len(names) == 1 and names[0].lower() in TITLES:
        names = ()
    return _Run(max(end, index + 1), title, names)


def _is_nationality(line: Line, run: _Run) -> bool:
    """``A German boy``: an adjective, unless another name follows it."""
    return all(name.lower() in NATIONALITIES for name in run.names) and bool(line.low(run.end))


def _is_rank(low: str) -> bool:
    """``Sergeant Major``, ``Countess``: before a name, part of how somebody is called."""
    return low in TITLES or role_of(low) is not None


def _is_new_name(line: Line, index: int, run: _Run, scene_text: str) -> bool:
    if _is_apposed(line, index, run.end):
        return True
    low = bare(line.low(index))
    if not line.opens_sentence(index):
        return not (
            _is_common_with_capital(line, index) or _is_name_of_something(line, index, run)
        )
    if prop_of(low) == low and _is_explained(line, run):
        return True
    if _is_common(low):
        return False
    if noun_class(low):
        return _is_introduced(line, run) or _is_capital_elsewhere(run.names[0], scene_text)
    return _behaves_like_name(line, run, scene_text)


def _is_common_with_capital(line: Line, index: int) -> bool:
    """In mid-sentence a capital makes a name, but for the words of film and grammar."""
    low = bare(line.low(index))
    owned = is_determiner(line.low(index - 1)) and (is_prop(low) or is_form(low))
    return owned or low in FILM_ROLES or role_of(low) in FILM_ROLES or _is_grammatical(low)


def _is_name_of_something(line: Line, index: int, run: _Run) -> bool:
    """``The hot Lagos afternoon``, ``the Dalloway brothers``, ``the Grand Prix``."""
    after = line.word(run.end)
    if after.islower() and after in TIME_WORDS:
        return True
    if line.low(index - 1) != "the" or is_form(after.lower()):
        return False
    return len(run.names) > 1 or (after.islower() and is_many(after))


def _is_dressed(line: Line, at: int) -> bool:
    """``Gwen in a dressing gown``."""
    return any(singular(line.low(at + step)) in _CLOTHES for step in range(4))


def _is_introduced(line: Line, run: _Run) -> bool:
    """``Thimble, a harvesting robot``, ``Joaquim, twelve``."""
    after = line.low(run.end + 1)
    aged = (after.isdigit() and len(after) < _DIGITS_OF_A_YEAR) or after in COUNT_WORDS
    if line.low(run.end) != ",":
        return line.low(run.end) == "the" and role_of(after) is not None
    if after == "who" and line.body.rstrip().endswith("?"):
        return False  # Hey, who did this?
    placed = after in {"on", "in", "with"} and line.low(run.end + 2) in {"his", "her", "their"}
    told = after in {"a", "an", "the", "who", "whose"} or _is_caught_in_act(line, run)
    return aged or told or placed


def _is_explained(line: Line, run: _Run) -> bool:
    """``Thimble, a harvesting robot``: a thing's word, but somebody's name."""
    set_off = line.low(run.end) == "," and line.low(run.end + 1) in {"a", "an"}
    return set_off and any(role_of(line.low(run.end + step)) for step in (2, 3, 4))


def _is_caught_in_act(line: Line, run: _Run) -> bool:
    """``VASHTI, crouching``, ``Nadia, standing``; not ``Curtains, billowing``."""
    word = line.word(run.end - 1)
    known = noun_class(bare(word.lower())) is not None
    return line.low(run.end + 1).endswith("ing") and (_is_shouted(word) or not known)


def _is_capital_elsewhere(name: str, scene_text: str) -> bool:
    """Whether the word has a capital in the middle of some other sentence."""
    return bool(re.search(rf"[a-z,]\s+{re.escape(name)}\b", scene_text))


def _behaves_like_name(line: Line, run: _Run, scene_text: str) -> bool:
    """Whether a capitalised sentence start goes on as only a name does."""
    following, next_but_one = line.low(run.end), line.word(run.end + 1)
    if _is_act(line, run.end) and following not in PREPOSITIONS:
        return True
    if following == "in" and _is_dressed(line, run.end + 1):
        return True
    if following == "and" and next_but_one[:1].isupper():
        return True
    if _is_introduced(line, run):
        return True
    again = len(re.findall(rf"\b{re.escape(run.names[0])}\b", scene_text)) > 1
    return again and (following in BE or following in {",", "(", "and", "who"})


def _is_apposed(line: Line, index: int, end: int) -> bool:
    """``Her android, Six, ...``: set off by commas right after a role."""
    return (
        line.word(index - 1) == ","
        and line.word(end) == ","
        and role_of(line.low(index - 2)) is not None
    )


def _is_grammatical(low: str) -> bool:
    vocabulary = (STOP_WORDS, PLACES, MOODS, MOOD_WORDS, WEATHER_WORDS, TIME_WORDS, PREPOSITIONS)
    known = any(low in words for words in vocabulary)
    return known or low in DETERMINERS or low in NOMINAL_EVENTS or low in HEAVENLY_BODIES


def _is_common(low: str) -> bool:
    return (
        _is_grammatical(low)
        or is_form(low)
        or is_prop(low)
        or is_describing(low)
        or role_of(low) is not None
        or low.endswith(("ly", "ing"))
    )


def _is_place(line: Line, index: int, end: int) -> bool:
    before = line.low(index - 1)
    if before == "from" and role_of(line.low(index - 2)):
        return True  # the man from Interpol
    if before == "the":
        before = line.low(index - 2)
    return before in _BEFORE_PLACES and not is_form(line.low(end))


def _gender_of_rank(rank: str) -> str:
    gender = TITLES.get(rank) or ROLES.get(rank, UNKNOWN)
    return gender if gender in {"male", "female"} else UNKNOWN


def _meet(line: Line, index: int, run: _Run, people: People) -> str:
    gender = gender_of_name(run.names[0])
    if gender == UNKNOWN and run.title:
        gender = _gender_of_rank(run.title.lower().split()[-1])
    person = Person(
        run.full.lower(),
        run.full,
        CharacterKind.NAMED,
        gender,
        line.offset(index),
        introduced=bool(run.title),
    )
    aliases = run.aliases
    if len(run.names) > 1 and _is_of_another(run.names[-1].lower(), people):
        aliases = aliases - {run.names[-1]}
    key = people.meet(person, aliases)
    for rank in run.title.lower().split():
        if role_of(rank):
            people.alias.setdefault(rank, key)
    return key


def _is_of_another(last: str, people: People) -> bool:
    """Whether somebody with more of a name than *last* is called so already."""
    known = people.by_key.get(people.alias.get(last, ""))
    return known is not None and known.name.lower() != last


def joins_role(
    line: Line, found: list[Mention], at: tuple[int, int], people: People
) -> str | None:
    """The role just mentioned, if the name at tokens *at* is set off behind it by commas."""
    start, end = at
    if not found or line.word(end) != "," or line.word(start - 1) != ",":
        return None
    last = found[-1]
    person = people.by_key.get(last.key)
    role_like = person is not None and person.kind in {CharacterKind.ROLE, CharacterKind.CREATURE}
    return last.key if role_like and last.end == start - 1 and not last.pronoun else None
