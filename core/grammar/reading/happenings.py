"""What a sentence makes happen: verbs with their subjects, objects, things and speeches.

Source: reference agents 2.4 (subject, object, prop, phrasal overrides, nominal events).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.domain.cast import CharacterKind
from core.domain.shot import DialogueLine
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.prop_tables import ARTICLED_PROPS, PROP_CLASS
from core.grammar.lexicon.search import first_word, words_in
from core.grammar.lexicon.verb_tables import (
    NOMINAL_EVENTS,
    PEOPLE_ONLY_BEATS,
    SALIENCE,
    STRONG_BEAT,
    WEAK_CLASSES,
)
from core.grammar.lexicon.word_classes import OBJECTS, rarer_nouns, singulars
from core.grammar.lexicon.word_tables import BE, CLAUSE_STARTERS
from core.grammar.reading.beat_rules import beat_of
from core.grammar.reading.clauses import Clauses
from core.grammar.reading.line import Line, Mention, is_determiner, is_prop, prop_of, singular
from core.grammar.reading.naming import shown_name, spoken_of
from core.grammar.reading.people import People
from core.grammar.reading.verb_finder import VerbFinder
from core.grammar.reading.verbs import Verb, verb_of

_QUOTE = re.compile(r'"([^"]+)"')
_EACH_OTHER = re.compile(r"\b(?:each other|one another|face to face|face off)\b")
_ONE_OF_THEM = re.compile(
    r"\s*(?:one|another|the other)\b(?! (?:man|woman|person)\b)", re.IGNORECASE
)
_WITH = re.compile(r"\bwith ((?:[a-z\-]+ ){0,3}[a-z\-]+)")
_RIDDEN = frozenset(
    {"horse", "horses", "pony", "mule", "donkey", "camel", "elephant"}
    | {"motorcycle", "motorbike", "bicycle", "bike", "scooter"}
)
"""Things even within the words for somebody: a creature that carries one, a motorcycle courier."""
_MUTUAL = frozenset(
    {"fight", "wrestle", "duel", "brawl", "spar", "kiss", "embrace", "hug", "argue", "quarrel"}
    | {"bicker", "talk", "chat", "whisper", "clink", "toast", "dance", "converse", "gossip"}
)
"""What several do, they do to each other, where nobody else is named."""
_SUBJECT_AND_VERB = 2
"""Words of a clause that has nothing else."""
_FIGHTS = re.compile(r"\b(?:fight|duel|brawl)s?\b")
_STRIKES = frozenset(
    {"kick", "hit", "strike", "beat", "smash", "slam", "punch", "knock", "whack", "stomp", "swing"}
    | {"slap", "block", "slash", "claw"}
)
_SAME_THING = {"telephone": "phone", "cellphone": "phone", "smartphone": "phone"}
_WORN_IN_PAIRS = frozenset({"shoes", "slippers", "socks", "mittens"})
_MATTER = frozenset({"salt", "pepper", "spice", "sugar", "tin", "paper", "stone", "rock", "gold"})
_FELLS = frozenset({"throw", "knock", "push", "shove", "hit", "shoot", "stab", "tackle", "trip"})
"""Who undergoes it, falls."""
_FLEEING = frozenset({"flee", "escape", "bolt"})
_RUNNING = frozenset({"run", "sprint", "race", "dash", "scurry", "scramble"})


@dataclass(frozen=True, slots=True)
class Happening:
    """Somebody does something, or something happens."""

    at: int
    """Where its verb stands."""
    span: tuple[int, int]
    """The words that tell it."""
    lemma: str
    kind: str
    """Class of the verb; ``nominal`` for a noun, ``speech`` for spoken words."""
    beat: str
    energy: int
    subject: str | None
    object: str | None
    prop: str | None
    text: str
    line: DialogueLine | None = None
    together: bool = False
    """Subject and object do it side by side: ``Leo and Ana walk``."""
    flees: bool = False
    """Its subject is the one pursued: ``flees the guards``, ``runs from them``."""
    partner: str | None = None
    """Who does it too, where it is done to somebody else: ``a doctor and a nurse push him``."""
    alone: bool = False
    """One member of a group does it: ``one of them falls``."""
    instrument: str | None = None
    """What it is done with, or what the doer comes with: ``searches with a flashlight``."""


class SentenceReader:
    """Reads one sentence whose people are already found."""

    def __init__(self, line: Line, mentions: list[Mention], people: People) -> None:
        self._line = line
        self._mentions = mentions
        self._people = people
        self._verbs = VerbFinder(line, mentions, people).find()
        self._clauses = Clauses(line, mentions, self._verbs, people)

    def read(self) -> list[Happening]:
        """The happenings in order; a sentence without any is atmosphere."""
        spoken = self._speeches()
        found: list[Happening] = []
        for number, index in enumerate(self._verbs):
            happening = self._happening(number, index, has_speech=bool(spoken))
            if happening:
                found.append(self._still_together(happening, found[-1]) if found else happening)
        found += spoken + self._nominal()
        return sorted(found, key=lambda one: one.at) or self._atmosphere()

    def _still_together(self, happening: Happening, before: Happening) -> Happening:
        """``They stop and kiss``: both do what follows, too."""
        alike = before.together and before.subject == happening.subject
        if not alike or happening.object or happening.partner or before.object is None:
            return happening
        other = self._people[before.object]
        bare = happening.lemma in _MUTUAL and len(happening.text.split()) == _SUBJECT_AND_VERB
        text = f"{happening.text} {spoken_of(other)}" if bare else happening.text
        return replace(happening, object=before.object, together=True, text=text)

    def things(self) -> list[str]:
        """Props spoken of, where the word is a noun and nobody's name."""
        named = {
            at for one in self._mentions for at in range(one.start, one.end) if one.end > one.start
        }
        found = [
            (index, _thing(self._line, index))
            for index in range(len(self._line))
            if index not in self._verbs
            and (index not in named or self._line.low(index) in _RIDDEN)
        ]
        return [thing for _, thing in found if thing]

    def _happening(self, number: int, index: int, *, has_speech: bool) -> Happening | None:
        verb = verb_of(self._line.low(index))
        if verb is None or (has_speech and verb.kind == "speak") or self._is_only_said(number):
            return None
        subject = self._clauses.subject(number)
        partner = self._clauses.partner(number)
        other = self._object(number, subject)
        if self._clauses.is_passive(number):
            subject, other = other, subject
        prop = self._prop(number)
        verb = self._undergone(verb, index) if subject else verb
        beat, energy = beat_of(verb, self._line, index, prop)
        flees = other is not None and (verb.lemma in _FLEEING or self._is_left(number, other))
        if flees and beat == "departure" and verb.lemma in _RUNNING:
            beat = "chase"
        if beat == "fight" and other is None and self._strikes_a_thing(index, verb.lemma, prop):
            beat, energy = "handle", 1
        if subject is None and (beat in PEOPLE_ONLY_BEATS or verb.lemma in {"fire", "light"}):
            if self._clauses.thing(number) is None:
                return None
            beat, energy = "establish", 0
        if verb.kind == "env" and subject is None and beat != "phone":
            beat, energy = "establish", 0
        return Happening(
            at=self._line.offset(index),
            span=self._clauses.span(number),
            lemma=verb.lemma,
            kind=verb.kind,
            beat=beat,
            energy=energy,
            subject=subject,
            object=other,
            prop=prop,
            text=self._clauses.text(number),
            together=other is not None and other == partner,
            partner=partner if partner != other else None,
            flees=flees,
            alone=self._by_one_of(subject),
            instrument=self._instrument(number),
        )

    def _by_one_of(self, subject: str | None) -> bool:
        """``One of them falls``, ``One opens it``."""
        if subject is None or self._people[subject].kind is not CharacterKind.GROUP:
            return False
        return bool(_ONE_OF_THEM.match(self._line.sentence.text))

    def _instrument(self, number: int) -> str | None:
        """The thing after ``with``, behind the verb or behind its subject."""
        stretches = [self._clauses.predicate(number), self._clauses.carried(number)]
        for start, end in filter(None, stretches):
            match = _WITH.search(self._line.body[start:end])
            thing = first_word(match.group(1), PROP_CLASS) if match else None
            if thing:
                return thing if thing in PROP_CLASS else singular(thing)
        return None

    def _undergone(self, verb: Verb, index: int) -> Verb:
        """*verb*; a fall where somebody ``is thrown to the ground``."""
        said = self._line.low(index - 1) in BE or self._line.low(index - 2) in BE
        if said and verb.lemma in _FELLS and not self._line.low(index).endswith("ing"):
            return Verb("fall", "fall")
        return verb

    def _is_left(self, number: int, key: str) -> bool:
        """``runs from the two men``: whether the verb leads away from them."""
        index = self._verbs[number]
        starts = [one.start for one in self._mentions if one.key == key and one.start > index]
        before = [self._line.low(starts[0] - back) for back in (1, 2)] if starts else []
        return before[:1] == ["from"] or (before[1:] == ["from"] and is_determiner(before[0]))

    def _strikes_a_thing(self, index: int, lemma: str, prop: str | None) -> bool:
        """``beats the eggs``, ``kicks up dust``: nobody is struck."""
        if lemma not in _STRIKES or PROP_CLASS.get(prop or "") == "weapon":
            return False
        return prop is not None or self._line.low(index + 1) in {"up", "off", "over"}

    def _is_only_said(self, number: int) -> bool:
        """``refuses to speak``, ``begs her to leave``: spoken of, not done."""
        if not number or self._line.low(self._verbs[number] - 1) != "to":
            return False
        main = verb_of(self._line.low(self._verbs[number - 1]))
        return main is not None and main.kind in {"speak", "argue"}

    def _prop(self, number: int) -> str | None:
        start, end = self._clauses.predicate(number)
        thing = self._clauses.thing(number)
        if thing and is_prop(thing):
            return thing if thing in PROP_CLASS else singular(thing)
        found = first_word(self._line.body[start:end], PROP_CLASS)
        carried = self._clauses.carried(number)
        if found or carried is None:
            return found
        return first_word(self._line.body[carried[0] : carried[1]], PROP_CLASS)

    def _object(self, number: int, subject: str | None) -> str | None:
        index = self._verbs[number]
        after = self._verbs[number + 1] if number + 1 < len(self._verbs) else len(self._line)
        for mention in self._mentions:
            inside = index < mention.start < after and mention.key != subject
            if inside and not self._begins_next(mention, after):
                return mention.key
        return self._clauses.partner(number)

    def _begins_next(self, mention: Mention, after: int) -> bool:
        """``he laughs and the dog steals``: the dog begins a clause of its own."""
        acts = mention.end == after and after < len(self._line)
        return acts and self._line.low(mention.start - 1) in CLAUSE_STARTERS

    def _speeches(self) -> list[Happening]:
        found = []
        for match in _QUOTE.finditer(self._line.sentence.text):
            start = self._line.sentence.start + match.start(1)
            key, spoken = self._speaker(), match.group(1).strip().rstrip(",")
            name = shown_name(self._people[key]) if key else "A voice"
            line = DialogueLine(character=name, text=spoken, extension=None if key else "O.S.")
            span = (start, start + len(match.group(1)))
            found.append(_speech(span, key, line))
        return found

    def _speaker(self) -> str | None:
        """The subject of the speaking verb, on either side of it; else who was last spoken of."""
        for number, index in enumerate(self._verbs):
            verb = verb_of(self._line.low(index))
            if verb and verb.kind in {"speak", "argue"}:
                return self._inverted_subject(index) or self._subject_unless_voice(number, index)
        if self._verbs and self._clauses.subject(0):
            return self._clauses.subject(0)
        return self._people.recent[0] if self._people.recent else None

    def _inverted_subject(self, index: int) -> str | None:
        """``says the captain``."""
        return next((m.key for m in self._mentions if m.start == index + 1), None)

    def _subject_unless_voice(self, number: int, index: int) -> str | None:
        after = {self._line.low(index + 1), self._line.low(index + 2)}
        return None if "voice" in after else self._clauses.subject(number)

    def _nominal(self) -> list[Happening]:
        """Nouns that are events, where the verbs leave room for them."""
        kinds = {verb.kind for index in self._verbs if (verb := verb_of(self._line.low(index)))}
        hits = [
            (start, NOMINAL_EVENTS[word])
            for start, word in words_in(self._line.body, NOMINAL_EVENTS)
        ]
        if not self._verbs:
            return [self._noun_event(start, beat) for start, beat in hits[:2]]
        graves = [self._noun_event(start, beat) for start, beat in hits if beat == "mourning"]
        if graves:
            return graves[:1]
        if kinds <= WEAK_CLASSES:
            return [self._noun_event(s, b) for s, b in hits if SALIENCE[b] >= STRONG_BEAT][:1]
        return []

    def _noun_event(self, start: int, beat: str) -> Happening:
        sentence = self._line.sentence
        energy = 3 if SALIENCE[beat] >= STRONG_BEAT else 1
        span = (sentence.start, sentence.start + len(sentence.text))
        subject = self._mentions[0].key if self._mentions else None
        return Happening(
            sentence.start + start,
            span,
            "",
            "nominal",
            beat,
            energy,
            subject,
            None,
            None,
            sentence.text,
        )

    def _atmosphere(self) -> list[Happening]:
        sentence = self._line.sentence
        span = (sentence.start, sentence.start + len(sentence.text))
        prop = first_word(self._line.body, PROP_CLASS)
        subject = self._mentions[0].key if self._mentions else None
        beat = "still" if subject else "establish"
        return [
            Happening(
                sentence.start, span, "", "atmosphere", beat, 0, subject, None, prop, sentence.text
            )
        ]


def _thing(line: Line, index: int) -> str | None:
    """The prop at token *index*; a word that is oftener a verb needs an article."""
    if line.low(index) in _WORN_IN_PAIRS and line.low(index - 1) != "of":
        return None
    known = prop_of(line.low(index))
    if known == line.low(index) and known in _MATTER and line.low(index + 1) in PLACES:
        return None  # the salt desert
    if known:
        return _SAME_THING.get(known, known)
    forms = singulars(line.low(index))
    rarer = next((form for form in forms if form in rarer_nouns()), None)
    articled = is_determiner(line.low(index - 1)) or is_determiner(line.low(index - 2))
    listed = next((form for form in forms if form in ARTICLED_PROPS), None)
    if listed and articled and line.low(index - 1) != "her":  # watches her cross
        return listed
    return rarer if rarer and articled and rarer_nouns()[rarer] in OBJECTS else None


def is_reciprocal(happening: Happening) -> bool:
    """Whether several do it to each other: ``two gunslingers face each other``."""
    told = happening.text.lower()
    if _EACH_OTHER.search(told):
        return True
    mutual = happening.lemma in _MUTUAL or (happening.kind == "nominal" and _FIGHTS.search(told))
    return happening.object is None and not happening.alone and bool(mutual)


def _speech(span: tuple[int, int], speaker: str | None, line: DialogueLine) -> Happening:
    return Happening(span[0], span, "say", "speech", "dialogue", 0, speaker, None, None, "", line)
