"""Reading text without losing the way back: every cleaned character knows where it stood.

All spans below `CleanText` are half-open offsets into the cleaned text; `original_span` leads
from them to the text the director wrote.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from core.domain.scene import MAX_TEXT_BYTES
from core.errors import InvalidInput

_REPLACED = {
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2018": "'", "\u2019": "'", "\u2014": " -- ", "\u2013": "-", "\u00a0": " ",
    "\u202f": " ", "\u2026": "...", "\t": " ", "\u2028": "\n", "\u2029": "\n", "\f": "\n",
}  # fmt: skip
_DROPPED = frozenset(
    "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069"
)
_ABBREVIATION = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|St|Sgt|Lt|Capt|Det|Prof|vs|etc|a\.m|p\.m|INT|EXT|No|Jr|Sr|[A-Z])$"
)
_BREAK = re.compile(r'"|[.!?]+|\n{2,}')
_TOKEN = re.compile(r"[^\W\d_][\w'\-]*|\d+|--|[^\s\w]")
MOST_MARKS = 4
"""A letter with its marks, in any written language; a taller pile is a prank."""
MAX_CONTROL_SHARE = 0.02
LONGEST_SENTENCE = 600
"""Characters. Nobody writes longer ones for a film; what runs on is read in pieces, for a sentence
is compared with itself word by word."""


@dataclass(frozen=True, slots=True)
class CleanText:
    """Cleaned text with the way back to the original."""

    original: str
    text: str
    offsets: tuple[int, ...]
    """Original offset of every cleaned character, and of the end."""

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the original."""
        last = len(self.offsets) - 1
        if end <= start:
            return self.offsets[min(start, last)], self.offsets[min(start, last)]
        return self.offsets[min(start, last)], self.offsets[min(end - 1, last)] + 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark."""

    text: str
    low: str
    start: int
    """Offset in its sentence."""

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)


def checked(text: str) -> str:
    """*text*, if it is text that can be planned.

    Raises:
        InvalidInput: blank, too long, or not text; the message tells a director what to do.
    """
    if not text.strip() or not any(char.isalnum() for char in text):
        raise InvalidInput(
            "There is nothing to read: describe the scene in at least one sentence."
        )
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_TEXT_BYTES:
        raise InvalidInput(
            f"The text is {size // 1000} kB long; a board takes up to {MAX_TEXT_BYTES // 1000} kB."
            " Paste one sequence at a time."
        )
    controls = sum(
        1 for char in text if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\r\t\f"
    )
    if "\x00" in text or controls + text.count("\ufffd") > MAX_CONTROL_SHARE * len(text):
        raise InvalidInput(
            "This does not look like text: it holds unreadable characters."
            " Save it as UTF-8 text, Fountain, FDX or PDF and try again."
        )
    return text


def clean(text: str) -> CleanText:
    """Straight quotes, plain dashes, one kind of line end, composed accents."""
    characters: list[str] = []
    offsets: list[int] = []
    for start, cluster in _clusters(text):
        shown = "" if _is_escape(text, start) else _cleaned(cluster)
        characters.append(shown)
        offsets.extend([start] * len(shown))
    return CleanText(text, "".join(characters), (*offsets, len(text)))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Characters with the combining marks and the line feed that belong to them."""
    found: list[tuple[int, str]] = []
    for index, char in enumerate(text):
        if found and (unicodedata.combining(char) or (char == "\n" and found[-1][1] == "\r")):
            start, cluster = found[-1]
            found[-1] = (start, cluster + char)
        else:
            found.append((index, char))
    return found


def _is_escape(text: str, at: int) -> bool:
    r"""Fountain's ``\*``: the mark is meant, its backslash is not."""
    return text[at] == "\\" and text[at + 1 : at + 2] in {"*", "_"}


def _cleaned(cluster: str) -> str:
    if cluster in {"\r", "\r\n"}:
        return "\n"
    if cluster in _REPLACED:
        return _REPLACED[cluster]
    if cluster == "\n":
        return cluster
    if cluster in _DROPPED or unicodedata.category(cluster[0]) in {"Cs", "Cc"}:
        return ""
    return unicodedata.normalize("NFC", cluster if len(cluster) <= MOST_MARKS else cluster[0])


def sentences(text: str, start: int = 0) -> list[Sentence]:
    """The sentences of *text*, whose first character stands at *start*.

    Quoted speech is not cut; ``"Go," he says`` stays one sentence.
    """
    found: list[Sentence] = []
    begin = 0
    quoted = False
    for match in _BREAK.finditer(text):
        if match.group() == '"':
            quoted = not quoted
            continue
        end = _sentence_end(text, match, quoted=quoted)
        if end is None:
            continue
        if match.group().startswith("\n"):
            quoted = False
        _keep(found, text, begin, end, start)
        begin = end
    _keep(found, text, begin, len(text), start)
    return found


def _sentence_end(text: str, match: re.Match[str], *, quoted: bool) -> int | None:
    """Where the sentence ends if it ends at *match*."""
    if match.group().startswith("\n"):
        return match.start()
    after = text[match.end() : match.end() + 1]
    if after.isalnum() or _ABBREVIATION.search(text[max(0, match.start() - 6) : match.start()]):
        return None
    if not quoted:
        return match.end()
    if after != '"' or text[match.end() + 1 :].lstrip()[:1].islower():
        return None
    return match.end() + 1


def _keep(found: list[Sentence], text: str, begin: int, end: int, start: int) -> None:
    while end - begin > LONGEST_SENTENCE:
        cut = _breath(text, begin)
        _keep(found, text, begin, cut, start)
        begin = cut
    body = text[begin:end]
    stripped = body.strip()
    if stripped.strip('"').strip():
        found.append(Sentence(start + begin + len(body) - len(body.lstrip()), stripped))


def _breath(text: str, begin: int) -> int:
    """Where a sentence that begins at *begin* and does not end is cut: at a mark, else a space."""
    last = begin + LONGEST_SENTENCE
    cuts = (text.rfind(mark, begin + 1, last) + 1 for mark in (";", ",", "\n", " "))
    return next((cut for cut in cuts if cut > begin + 1), last)


def tokens(text: str) -> list[Token]:
    """Words, numbers and marks of a sentence."""
    return [Token(m.group(), m.group().lower(), m.start()) for m in _TOKEN.finditer(text)]


def without_quotes(text: str) -> str:
    """*text* with quoted speech blanked out, every other character where it was."""
    return re.sub(r'"[^"]*"', lambda m: '"' + " " * (len(m.group()) - 2) + '"', text)


def tidy(text: str) -> str:
    """One space between words, none before marks."""
    return re.sub(r"\s+([,.;:!?])", r"\1", re.sub(r"\s+", " ", text)).strip()
