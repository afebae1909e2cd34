import pypdf
import pytest
import typst

from core.errors import UnreadableFile
from core.formats import pdf_script
from core.formats.storyboard_pdf import _fonts

LEFT = {
    "heading": 108,
    "action": 108,
    "cue": 266,
    "aside": 223,
    "speech": 180,
    "cut": 420,
    "mark": 540,
}
"""Points from the left edge, as screenplay software sets US Letter."""


def page(*lines):
    """A PDF page; each line is (kind, points below the previous one, words)."""
    at, placed = 72, []
    for kind, gap, words in lines:
        at += gap
        placed.append(f'#place(top + left, dx: {LEFT[kind]}pt, dy: {at}pt, text("{words}"))')
    source = '#set page(width: 612pt, height: 792pt, margin: 0pt)\n#set text(size: 12pt, font: "IBM Plex Sans")\n'
    data = typst.compile((source + "\n".join(placed)).encode(), font_paths=_fonts(), format="pdf")
    assert isinstance(data, bytes)
    return data


SCENE = page(
    ("mark", 0, "12."),
    ("heading", 24, "4 INT. BAR - NIGHT 4"),
    ("action", 24, "Maya sits at the counter and looks"),
    ("action", 12, "at the rain."),
    ("action", 24, "Nobody else is here."),
    ("cue", 24, "MAYA"),
    ("aside", 12, "(quietly)"),
    ("speech", 12, "You came back. I did not"),
    ("speech", 12, "think that you would."),
    ("cut", 24, "CUT TO:"),
)


def test_a_page_becomes_a_script_by_where_its_lines_start():
    assert pdf_script.read(SCENE) == (
        "INT. BAR - NIGHT #4#\n\nMaya sits at the counter and looks at the rain.\n\n"
        "Nobody else is here.\n\nMAYA\n(quietly)\nYou came back. I did not think that you would.\n\nCUT TO:\n"
    )


def test_page_numbers_and_continued_marks_are_left_out():
    data = page(("mark", 0, "2."), ("action", 24, "Rain."), ("cue", 24, "(CONTINUED)"))
    assert pdf_script.read(data) == "Rain.\n"


def test_prose_at_the_left_margin_is_action():
    assert (
        pdf_script.read(page(("action", 0, "A man walks in the rain.")))
        == "A man walks in the rain.\n"
    )


def test_a_scan_without_text_says_what_to_do():
    with pytest.raises(UnreadableFile, match="only pictures of pages"):
        pdf_script.read(page())


def test_a_locked_pdf_says_so(tmp_path):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(UnreadableFile, match="password"):
        pdf_script.read((tmp_path / "locked.pdf").read_bytes())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"not a pdf",
        SCENE[: len(SCENE) // 2],
        SCENE.replace(b"FlateDecode", b"FlateXecode"),
    ],
)
def test_damage_is_refused_in_a_sentence(data):
    with pytest.raises(UnreadableFile, match=r"\.$"):
        pdf_script.read(data)
