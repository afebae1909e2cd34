"""The lines of a script, and what a line alone tells: mark, cue, transition, card, lyric.

Source: Fountain syntax 1.1; reference agents 2.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.script_matter import unfilmed
from core.grammar.lexicon.heading_tables import FOREIGN_TRANSITIONS
from core.grammar.reading.headings import end_of_heading, heading_match, play_heading

_TRANSITION = re.compile(
    r"^\s*(?:>\s*)?(?:FADE (?:IN|OUT|TO BLACK)|CUT TO|DISSOLVE TO|SMASH CUT|MATCH CUT"
    r"|INTERCUT(?: WITH)?|TITLE|THE END|[A-Z ]+ TO)\b[^a-z]*[:.]?\s*$"
)
CUE = re.compile(
    r"^(?!.*\b(?:TO:|FADE|CUT)\b)@?(?P<name>[^\W_][^\n(]*?)"
    r"\s*(?P<first>\([^)]*\))?\s*(?P<second>\([^)]*\))?\s*\^?$"
)
_LONGEST_CUE = 60
"""Characters; what is longer is shouted action."""
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.!?,])[*_]{1,3}(?!\w)")
_TAGS = re.compile(r"(?:[ ]+#[A-Za-z][\w:?]*)+[ ]*$", re.MULTILINE)
"""``#words`` behind a line: marks of other programs, neither cue nor action."""
_ASIDE = re.compile(r"[(\uff08].*[)\uff09]")
_DIRECTION = re.compile(r"\[.*\]")
_FORCED_HEADING = re.compile(r"\.[A-Z][A-Z ]")
_PAGE_BREAK = re.compile(r"={3,}")
_ACT = re.compile(r"ACT\s+[IVX\d]+\.?")
_HELD_OPEN = re.compile(r"\n[^\n]+\n {2,}\n[^\n]")
"""A speech with two spaces on its blank line."""
_STILL_FEWER = 0.5
"""Blank lines with spaces mean something only while they are fewer than this share of all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.start + len(self.text)

    @property
    def words(self) -> str:
        """Without the space around it."""
        return self.text.strip()

    @property
    def first(self) -> int:
        """Where its words begin."""
        return self.start + len(self.text) - len(self.text.lstrip())


_PRIVATE_EYE = re.compile(r"\b(private) (eyes?)\b", re.IGNORECASE)
"""A trade of two words, read as one."""


def blanked(text: str) -> str:
    """*text* with boneyard, notes, tags and emphasis marks as spaces; nothing moves."""
    kept: list[str] = []
    at = 0
    for start, end in unfilmed(text):
        kept += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    text = "".join([*kept, text[at:]])
    for pattern in (_EMPHASIS, _TAGS):
        text = pattern.sub(lambda m: " " * len(m.group()), text)
    return _PRIVATE_EYE.sub(r"\1-\2", text)


def lines_of(text: str) -> list[Line]:
    """The lines; a heading that runs on into its action becomes two."""
    found: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        cut = end_of_heading(raw)
        if cut:
            found.append(Line(start, raw[: cut[0]]))
            found.append(Line(start + cut[1], raw[cut[1] :]))
        else:
            found.append(Line(start, raw))
        start += len(raw) + 1
    return found


def is_screenplay(text: str) -> bool:
    """Whether *text* has a heading, two cues with speeches, or marks that only scripts have."""
    words = [line.words for line in lines_of(text)]
    if any(heading_match(line) or play_heading(line) or _is_mark(line) for line in words):
        return True
    cues = 0
    for index, line in enumerate(words[:-1]):
        if (index and words[index - 1]) or not words[index + 1] or not is_cue(line):
            continue
        cues += 1
        if cues > 1 or _is_sure_cue(line, words[index + 1]):
            return True
    return bool(cues and _HELD_OPEN.search(text))


def _is_mark(words: str) -> bool:
    """Whether no prose has such a line."""
    marked = words.startswith((">", "#", "!", "~")) and len(words) > 1
    return (
        marked
        or bool(_FORCED_HEADING.match(words) or _PAGE_BREAK.fullmatch(words))
        or (words.endswith(":") and is_transition(words))
    )


def _is_sure_cue(words: str, following: str) -> bool:
    """Whether one cue alone makes a script: forced, extended, or with a manner under it."""
    return words.startswith("@") or words.endswith(")") or is_aside(following)


def is_transition(words: str) -> bool:
    """``CUT TO:`` or ``> FADE TO GREEN.``, but no centred words."""
    known = words.rstrip(" .:") in FOREIGN_TRANSITIONS or bool(_TRANSITION.match(words))
    return not is_card(words) and (words.startswith(">") or known)


def is_card(words: str) -> bool:
    """Centred words, ``> THE END <``: shown, not acted."""
    return words.startswith(">") and words.endswith("<") and len(words) > 1


def is_lyric(words: str) -> bool:
    """``~ sung words``."""
    return words.startswith("~")


def is_outline(words: str) -> bool:
    """Sections, synopses and page breaks are about the script, not in the film."""
    return words.startswith(("#", "=")) or bool(_ACT.fullmatch(words))


def is_aside(words: str) -> bool:
    """``(softly)`` on a line of its own."""
    return bool(_ASIDE.fullmatch(words))


def is_direction(words: str) -> bool:
    """``[He draws.]`` on a line of its own, as printed plays have it."""
    return bool(_DIRECTION.fullmatch(words))


def is_cue(words: str, *, play: bool = False) -> bool:
    """Whether *words* can name who speaks the next line.

    Args:
        words: A line without the space around it.
        play: Whether the script is a printed play, whose cues end in a full stop.
    """
    if not re.search(r"[^\W\d_]", words) or len(words) < 2 or len(words) > _LONGEST_CUE:
        return False
    if words.startswith("@"):
        return True
    bare = re.sub(r"\([^)]*\)", "", words)
    bare = re.sub(r"(?<=\w)\.$", "", bare) if play else bare
    return (
        bare == bare.upper()
        and bare != bare.lower()
        and not bare.rstrip(" ^").endswith((".", "!", "?", ":", ","))
        and bool(CUE.match(words))
    )


def is_cue_without_case(words: str, following: str) -> bool:
    """Whether *words* in a script without capitals are a cue: a manner stands under them."""
    letters = [letter for letter in words if letter.isalpha()]
    caseless = letters and all(letter.lower() == letter.upper() for letter in letters)
    return bool(caseless) and len(words) <= _LONGEST_CUE // 4 and is_aside(following)


def means_held_open(lines: list[Line]) -> bool:
    """Whether spaces on a blank line are meant: not if most blank lines have them."""
    blank = [line.text for line in lines if not line.words]
    spaced = sum(1 for text in blank if len(text) > 1)
    return 0 < spaced <= _STILL_FEWER * len(blank) or spaced == len(blank) == 1
