"""INPUT: a script file, or ``-`` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from core.errors import UnreadableFile

MAX_FILE_BYTES = 50_000_000
"""A PDF script with pictures may be large; anything above is not a script."""


def read_script(source: str) -> str:
    """The text of *source*.

    Raises:
        UnreadableFile: it is not there, not a script, or cannot be read as what it claims to be.
    """
    from core.formats import READERS

    suffix = ".txt" if source == "-" else Path(source).suffix.lower()
    if suffix not in READERS:
        known = ", ".join(sorted(READERS))
        raise UnreadableFile(
            f"{source} does not look like a script: SceneForge reads {known}, or - for typed text."
        )
    try:
        return READERS[suffix](_bytes_of(source))
    except UnreadableFile as error:
        raise UnreadableFile(f"{_name(source)}: {error}") from error


def title_of(text: str, source: str) -> str:
    """A title for a film of this text: the file's name, or the text's first words."""
    if source != "-":
        return Path(source).stem.replace("_", " ").replace("-", " ").strip().title() or "Untitled"
    first = next((line.strip() for line in text.splitlines() if line.strip()), "Untitled")
    words = first.split()[:8]
    return " ".join(words)[:80].rstrip(",;:")


def _name(source: str) -> str:
    return "Standard input" if source == "-" else source


def _bytes_of(source: str) -> bytes:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("There is no such file.") from error
    except OSError as error:
        raise UnreadableFile(f"It cannot be read: {error.strerror}.") from error
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableFile(
            f"It has {len(data) // 1_000_000} MB; a script has at most "
            f"{MAX_FILE_BYTES // 1_000_000} MB."
        )
    return data
