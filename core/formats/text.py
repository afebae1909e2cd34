"""Plain text, whatever encoding it was saved in."""

from __future__ import annotations

import codecs

from core.errors import UnreadableFile

MAX_BYTES = 2_000_000
"""A 120-page script is about 200 kB."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ODD_SHARE = 0.02
"""More control characters than this share: it is no text."""


def read(data: bytes) -> str:
    """The text in *data*: by its byte-order mark, else UTF-8, else Windows-1252.

    Line ends become newlines.

    Raises:
        UnreadableFile: it is not text, or too long to be a script.
    """
    check_size(data)
    text = _decoded(data)
    odd = sum(1 for letter in text if letter < " " and letter not in "\t\n\r\f\v\x1a")
    if "\0" in text or odd > _ODD_SHARE * len(text):
        raise UnreadableFile("The file is not text: it looks like a program, picture or archive.")
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")


def check_size(data: bytes, most: int = MAX_BYTES) -> None:
    """Raises: UnreadableFile: *data* is longer than *most* bytes."""
    if len(data) > most:
        raise UnreadableFile(
            f"The file has {len(data) / 1e6:.1f} MB; a script has at most {most / 1e6:.0f} MB."
        )


def _decoded(data: bytes) -> str:
    try:
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return data.decode(encoding)
        return _unmarked(data)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"The text is damaged at byte {error.start}; save it again as UTF-8."
        ) from error


def _unmarked(data: bytes) -> str:
    unmarked_utf16 = _utf16_without_mark(data)
    if unmarked_utf16:
        return data.decode(unmarked_utf16)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows_1252(data)


def _windows_1252(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The text is neither UTF-8 nor Windows-1252; save it again as UTF-8."
        ) from error
    foreign = sum(1 for letter in text if ord(letter) > 127)
    if foreign > 0.3 * len(text):
        raise UnreadableFile(
            "The text's encoding cannot be told with certainty; save it again as UTF-8."
        )
    return text


def _utf16_without_mark(data: bytes) -> str:
    """The UTF-16 flavour of mostly Latin text, told by which half of each pair is zero."""
    if len(data) < 4 or len(data) % 2 or b"\0" not in data:
        return ""
    first, second = data[::2].count(0) / (len(data) / 2), data[1::2].count(0) / (len(data) / 2)
    if second > 0.7 and first < 0.05:
        return "utf-16-le"
    return "utf-16-be" if first > 0.7 and second < 0.05 else ""
