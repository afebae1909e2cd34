"""What a language model says, held against the text and the cast.

A quote has to stand in the text, a person in the cast, a sentence within its length. What does not
hold is left out, never mended by guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from core.grammar.reading.languages import language_notice
from core.grammar.reading.line import prop_of
from core.grammar.reading.text import CleanText, clean

MOST_THING = 40
NEARLY = 0.9
"""An id that differs by more than a slip of the pen is somebody else."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]{0,80}>|!?\[([^\]]*)\]\([^)]*\)|[`*_#|{}<>]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_ARTICLES = frozenset({"the", "a", "an"})
_PLAIN_WORD = re.compile(r"[\w'\-]+")


def plain(text: str, most: int) -> str:
    """*text* as one plain line of at most *most* characters: no markup, addresses or controls."""
    bare = _ADDRESS.sub("", _CONTROL.sub(" ", text))
    bare = " ".join(_MARKUP.sub(lambda match: match.group(1) or " ", bare).split())
    if len(bare) <= most:
        return bare
    return f"{bare[: most - 1].rsplit(' ', 1)[0].rstrip(',;:')}…"


def quoted_spans(source: CleanText, quote: str) -> list[tuple[int, int]]:
    """Wherever *quote* stands in the cleaned text, spaces and case aside."""
    words = clean(quote).text.strip().strip("\"'.…").split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    return [match.span() for match in re.finditer(pattern, source.text, re.IGNORECASE)]


def quoted_span(source: CleanText, quote: str) -> tuple[int, int] | None:
    """Where *quote* stands first; None if nowhere."""
    return next(iter(quoted_spans(source, quote)), None)


def is_told(source: CleanText, word: str) -> bool:
    """Whether the text has that word."""
    said = rf"\b{re.escape(word)}(?:e?s)?\b"
    return bool(word) and re.search(said, source.text, re.IGNORECASE) is not None


def thing_told(source: CleanText, said: str) -> str | None:
    """The thing we know that *said* names and the text tells of.

    In a text that is not English the model's word has to do: ours would not stand there.
    """
    word = plain(said, MOST_THING).lower().rsplit(" ", 1)[-1]
    known = prop_of(word) if word else None
    if known is None or is_told(source, word) or language_notice(source.text):
        return known
    return None


def known_ids(said: Iterable[str], cast: Mapping[str, str]) -> list[str]:
    """The ids meant by *said*, each once, in order; who is not of the cast is left out.

    Args:
        said: Ids or names as the model writes them.
        cast: Names by id.
    """
    found = [_known(one, cast) for one in said]
    return list(dict.fromkeys(one for one in found if one))


def _known(said: str, cast: Mapping[str, str]) -> str | None:
    low = _spelling(said)
    by_name = {_spelling(name): key for key, name in cast.items()}
    if said in cast:
        return said
    worded = [key for spelling, key in by_name.items() if low in spelling.split("-")]
    if len(worded) == 1:
        return worded[0]
    for spelling, key in {**by_name, **{_spelling(one): one for one in cast}}.items():
        if SequenceMatcher(None, low, spelling).ratio() >= NEARLY:
            return key
    return None


def _spelling(name: str) -> str:
    words = _PLAIN_WORD.findall(name.lower().replace("-", " "))
    return "-".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)
