"""A text understood: its scenes, who is in them, what happens, where and when.

Rules and tables only; the same text is always understood the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from core.domain.cast import CharacterKind
from core.domain.shot import DialogueLine
from core.grammar.lexicon.people_tables import NAMES, TITLES
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.search import words_in
from core.grammar.reading.happenings import Happening, SentenceReader
from core.grammar.reading.headings import HeadingLine
from core.grammar.reading.introductions import (
    is_unseen,
    meet_speaker,
    read_introductions,
    read_wardrobe,
)
from core.grammar.reading.line import Line, Mention, role_of_plural
from core.grammar.reading.mentions import MentionFinder
from core.grammar.reading.naming import shown_name
from core.grammar.reading.people import People, Person
from core.grammar.reading.screenplay import (
    Element,
    ElementKind,
    ScriptScene,
    read_script,
    spoken,
)
from core.grammar.reading.script_lines import blanked, is_screenplay
from core.grammar.reading.setting import Setting, read_setting
from core.grammar.reading.text import Sentence, sentences, without_quotes

_ANGRY = re.compile(r"shout|yell|angr|scream|furious")
_ON_PHONE = re.compile(r"phone|filtered|on the line")


@dataclass(slots=True)
class SceneReading:
    """One scene as understood."""

    heading: HeadingLine | None
    span: tuple[int, int]
    text: str
    """Its action, everything else blanked; offsets as in the cleaned text from `span`."""
    setting: Setting
    sentences: list[Sentence] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    dialogue: list[DialogueLine] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    """Keys of people seen in it, in order of appearance."""


@dataclass(slots=True)
class Reading:
    """A whole text as understood."""

    text: str
    people: People
    scenes: list[SceneReading]
    screenplay: bool


def understand(text: str) -> Reading:
    """Read cleaned *text*."""
    plain = blanked(text)
    reading = Reading(plain, People(), [], is_screenplay(plain))
    scenes = read_script(plain)
    played = [scene for scene in scenes if not _is_only_a_cut(scene)] or scenes
    for scene in played:
        reading.scenes.append(_SceneReader(scene, reading).read())
    _name_members(reading)
    _keep_people(reading)
    return reading


def _is_only_a_cut(scene: ScriptScene) -> bool:
    """``FADE IN:`` before the first heading: no scene of its own."""
    cuts = all(element.kind is ElementKind.TRANSITION for element in scene.elements)
    return scene.heading is None and cuts


class _SceneReader:
    """Reads one scene of a script into the shared cast."""

    def __init__(self, scene: ScriptScene, reading: Reading) -> None:
        self._scene = scene
        self._reading = reading
        self._people = reading.people
        start, end = scene.span
        self._action = _only(reading.text, scene, ElementKind.ACTION)[start:end]
        setting = read_setting(without_quotes(self._action), start, scene.heading)
        self._result = SceneReading(scene.heading, (start, end), self._action, setting)

    def read(self) -> SceneReading:
        heading = self._scene.heading
        self._people.start_scene(
            heading.location if heading else "", continues=bool(heading and heading.time is None)
        )
        read_introductions(self._action, self._result.span[0], self._people)
        for element in self._scene.elements:
            if element.kind is ElementKind.DIALOGUE:
                meet_speaker(element.speaker, self._people)
        for element in self._scene.elements:
            if element.kind is ElementKind.ACTION:
                self._read_action(element)
            elif element.kind is ElementKind.DIALOGUE:
                self._read_speech(element)
        self._result.happenings.sort(key=lambda one: one.at)
        return self._result

    def _read_action(self, element: Element) -> None:
        finder = MentionFinder(self._people, self._action)
        for sentence in sentences(self._reading.text[element.start : element.end], element.start):
            line = Line(sentence)
            mentions = finder.find(line)
            read_wardrobe(line, mentions, self._people)
            self._result.sentences.append(sentence)
            for mention in mentions:
                if not self._is_only_heard(mention):
                    self._appear(mention.key)
            reader = SentenceReader(line, mentions, self._people)
            self._see(reader.things())
            for happening in reader.read():
                self._result.happenings.append(happening)
                if happening.line:
                    self._result.dialogue.append(happening.line)

    def _is_only_heard(self, mention: Mention) -> bool:
        """``She mutes him``: a voice on the line is not seen because it is spoken of."""
        person = self._people.by_key.get(mention.key)
        return bool(mention.pronoun and person and person.speeches and person.mentions <= 0)

    def _read_speech(self, element: Element) -> None:
        key = meet_speaker(element.speaker, self._people)
        unseen = is_unseen(element.extension)
        handled = [word for _, word in words_in(element.parenthetical, PROP_CLASS)]
        self._see(handled)
        if key:
            person = self._people[key]
            person.speeches += 1
            person.first = min(person.first, element.start)
            if not unseen:
                person.mentions += 1
                self._appear(key)
        words = spoken(self._reading.text, element)
        extension = re.sub(r"[()]", "", element.extension).replace("CONT'D", "").strip() or None
        name = shown_name(self._people[key]) if key else element.speaker.title()
        line = DialogueLine(character=name, text=words, extension=extension)
        self._result.dialogue.append(line)
        self._result.happenings.append(_speech(element, None if unseen else key, line))

    def _see(self, things: list[str]) -> None:
        setting = self._result.setting
        setting.props = tuple(dict.fromkeys([*setting.props, *things]))

    def _appear(self, key: str) -> None:
        if key in self._people:
            self._people[key].seen += 1
        if key not in self._result.present:
            self._result.present.append(key)


def _only(text: str, scene: ScriptScene, kind: ElementKind) -> str:
    """*text* with everything but the scene's elements of *kind* blanked."""
    kept = [" "] * len(text)
    for element in scene.elements:
        if element.kind is kind:
            kept[element.start : element.end] = text[element.start : element.end]
        elif element.start:
            kept[element.start - 1] = "\n"
    return "".join(kept)


def _speech(element: Element, key: str | None, line: DialogueLine) -> Happening:
    manner = element.parenthetical.lower()
    beat = "dialogue"
    if _ON_PHONE.search(f"{element.extension} {manner}".lower()):
        beat = "phone"
    elif _ANGRY.search(manner) or line.text.count("!") >= 2:
        beat = "confrontation"
    energy = 2 if beat == "confrontation" else 0
    span = (element.start, element.end)
    return Happening(element.start, span, "say", "speech", beat, energy, key, None, None, "", line)


def _name_members(reading: Reading) -> None:
    """``Two guards`` of whom ``GUARD 1`` and ``GUARD 2`` speak: they are the group, not four."""
    for key, group in list(reading.people.by_key.items()):
        members = _members_of(group, reading.people)
        if len(members) < max(2, group.count):
            continue
        for scene in reading.scenes:
            if key in scene.present:
                at = scene.present.index(key)
                scene.present[at : at + 1] = members
            scene.happenings = [_by_member(one, key, members) for one in scene.happenings]
        del reading.people.by_key[key]


def _members_of(group: Person, people: People) -> list[str]:
    """The keys of the numbered parts that *group* is made of."""
    if group.kind is not CharacterKind.GROUP:
        return []
    role = role_of_plural().get(group.role, group.role)
    return [
        key
        for key, one in people.by_key.items()
        if one.role == role and one.name.rsplit(maxsplit=1)[-1].isdigit()
    ]


def _by_member(happening: Happening, group: str, members: list[str]) -> Happening:
    """What the group did is shown of its first; what was done to it, to its second."""
    first, second, *_ = members
    if happening.subject == group:
        return replace(happening, subject=first)
    if happening.object == group:
        return replace(happening, object=first if happening.subject == second else second)
    return happening


def _keep_people(reading: Reading) -> None:
    """Drop names that turn out to be brands, places or chance capitals; mark voices."""
    acting = {h.subject for scene in reading.scenes for h in scene.happenings}
    touched = acting | {h.object for scene in reading.scenes for h in scene.happenings}
    people = reading.people.by_key
    for key, person in list(people.items()):
        if person.speeches and not person.seen:
            person.kind = CharacterKind.VOICE
        elif not _is_person(person, key in acting, key in touched, reading.screenplay):
            del people[key]
    for scene in reading.scenes:
        scene.present = [key for key in dict.fromkeys(scene.present) if key in people]
        scene.happenings = [_without(one, people) for one in scene.happenings]


def _is_person(person: Person, acts: bool, touched: bool, screenplay: bool) -> bool:
    if person.mentions <= 0 and not person.speeches:
        return False
    if person.kind is not CharacterKind.NAMED:
        return True
    first = person.name.split()[0].lower()
    if person.speeches or person.introduced or first in TITLES or first in NAMES:
        return True
    return acts or (not screenplay and (touched or person.mentions > 1))


def _without(happening: Happening, people: dict[str, Person]) -> Happening:
    """*happening*, with people who were dropped or merged away forgotten."""
    subject = happening.subject if happening.subject in people else None
    other = happening.object if happening.object in people else None
    if (subject, other) == (happening.subject, happening.object):
        return happening
    return replace(happening, subject=subject, object=other)
