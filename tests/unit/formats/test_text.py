import pytest

from core.errors import UnreadableFile
from core.formats import READERS, text

SCENE = "EXT. CAFÉ — NIGHT\nZoë waits “alone”.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_every_usual_encoding_reads_the_same(encoding):
    assert text.read(SCENE.encode(encoding)) == SCENE


def test_utf32_with_its_mark_is_not_taken_for_utf16():
    assert text.read(SCENE.encode("utf-32")) == SCENE


def test_any_line_end_becomes_a_newline():
    assert text.read(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_other_scripts_survive():
    assert text.read("雨の街。 ليل".encode()) == "雨の街。 ليل"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\0\0\x08\0",
        b"\x7fELF\x02\x01\x01\0",
        bytes(range(256)),
    ],
    ids=["png", "zip", "program", "every byte"],
)
def test_what_is_not_text_is_refused(data):
    with pytest.raises(UnreadableFile, match=r"not text|neither UTF-8"):
        text.read(data)


def test_an_encoding_that_cannot_be_told_is_refused_rather_than_guessed():
    with pytest.raises(UnreadableFile, match="UTF-8"):
        text.read("Мария бежит по улице под дождём.".encode("koi8-r"))


def test_a_damaged_marked_file_says_where():
    with pytest.raises(UnreadableFile, match="damaged at byte"):
        text.read("雨".encode("utf-16") + b"\x00")


def test_a_file_too_long_for_a_script_is_refused():
    with pytest.raises(UnreadableFile, match="at most 2 MB"):
        text.read(b"a" * (text.MAX_BYTES + 1))


@pytest.mark.parametrize("suffix", [".fountain", ".txt"])
def test_text_readers_refuse_bytes_that_are_no_text(suffix):
    with pytest.raises(UnreadableFile, match=r"\.$"):
        READERS[suffix](b"\0\1\2\3" * 50)


@pytest.mark.parametrize("suffix", [".fdx", ".pdf"])
def test_other_readers_refuse_plain_text(suffix):
    with pytest.raises(UnreadableFile, match="not a readable"):
        READERS[suffix](SCENE.encode())
