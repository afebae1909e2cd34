import io
import tempfile
import time

import pypdf
import pytest

from core.domain.shot import DialogueLine
from core.errors import Inexpressible, StorageNotWritable
from core.formats import raster, storyboard_pdf
from core.formats.storyboard_pdf import LAYOUTS, Paper, PdfFrame, PdfScene
from tests.unit.formats.board_samples import board, frame, picture, shot


def pages_of(print_board):
    return pypdf.PdfReader(io.BytesIO(storyboard_pdf.write(print_board).data)).pages


def words_of(print_board):
    return "\n".join(page.extract_text() for page in pages_of(print_board))


def test_a_frame_says_what_a_crew_must_know():
    words = words_of(board(1))
    for fact in (
        "SC 1",
        "SHOT 1",
        "0:02",
        "MCU · LOW ANGLE · PUSH IN",
        "35 mm · FF · h 1.20 m · T2.8",
    ):
        assert fact in words


def test_action_dialogue_and_notes_come_in_that_order():
    words = words_of(board(frames=(frame(notes="Keep it dark."),)))
    order = [
        words.index(part)
        for part in ("Action of shot 1.", "MAYA (V.O.):", "You came back.", "Keep it dark.")
    ]
    assert order == sorted(order)


def test_the_header_names_the_film_the_scene_and_its_length():
    words = words_of(board(6, aspect=2.39))
    for fact in (
        "Neon Rain",
        "EXT. STREET - NIGHT",
        "Boards 6",
        "Shots 6",
        "Duration 0:12",
        "Aspect 2.39:1",
        "DRAFT · 22 NOV 2026",
    ):
        assert fact in words


def test_the_page_says_what_made_the_pictures():
    words = words_of(board(1))
    assert "Pictures: previs render." in words
    assert "previs render · take 1" in words


@pytest.mark.parametrize(
    ("count", "per_page", "pages"),
    [(1, 6, 1), (6, 6, 1), (7, 6, 2), (20, 6, 4), (3, 1, 3), (10, 9, 2)],
)
def test_frames_fill_pages(count, per_page, pages):
    result = storyboard_pdf.write(board(count, per_page=per_page))
    assert result.pages == pages
    assert len(pypdf.PdfReader(io.BytesIO(result.data)).pages) == pages


def test_a_new_scene_starts_a_new_page():
    scenes = (
        PdfScene(heading="INT. BAR", frames=(frame(1),)),
        PdfScene(heading="EXT. PIER", frames=(frame(2),)),
    )
    first, second = pages_of(board(scenes=scenes))
    assert "INT. BAR" in first.extract_text()
    assert "EXT. PIER" in second.extract_text()


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (842, 595)), (Paper.LETTER, (792, 612))])
def test_paper_lies_on_its_side(paper, size):
    box = pages_of(board(1, paper=paper))[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_pictures_pass_through_untouched():
    data = storyboard_pdf.write(board(2)).data
    assert picture(1) in data
    assert picture(2) in data


def test_text_that_does_not_fit_is_cut_and_counted():
    result = storyboard_pdf.write(
        board(frames=(frame(1), frame(2, action="She runs and runs. " * 80)))
    )
    assert result.clipped == ("1A",)
    assert "[…]" in pypdf.PdfReader(io.BytesIO(result.data)).pages[0].extract_text()


def test_a_long_action_does_not_push_the_dialogue_out():
    words = words_of(board(frames=(frame(1, action="She runs and runs. " * 80),)))
    assert "You came back." in words


@pytest.mark.parametrize("per_page", sorted(LAYOUTS))
@pytest.mark.parametrize("aspect", [2.39, 16 / 9, 1.0, 9 / 16])
def test_short_text_fits_every_layout_and_shape(per_page, aspect):
    short = {"action": "She runs.", "dialogue": ()}
    frames = tuple(frame(number, **short) for number in range(1, per_page + 1))
    result = storyboard_pdf.write(board(frames=frames, per_page=per_page, aspect=aspect))
    assert (result.pages, result.clipped) == (1, ())


@pytest.mark.parametrize(
    "text",
    [
        "#panic()",
        "$x^2$ *bold* _it_",
        "@label <label>",
        "a\\b // c /* d */",
        '"; #read("/etc/passwd")',
    ],
)
def test_markup_in_the_text_is_only_text(text):
    assert text.split()[0] in words_of(board(frames=(frame(1, action=text),)))


@pytest.mark.parametrize(
    "text", ["雨の街を走る。", "她在雨中奔跑", "비 오는 거리", "Привет", "Łódź", "दौड़ती", "🎬"]
)
def test_other_scripts_are_printed_with_a_font_that_has_them(text):
    page = pages_of(board(frames=(frame(1, action=text, dialogue=()),)))[0]
    assert text[0] in page.extract_text()


def fonts_of(page):
    return {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}


def test_arabic_uses_the_arabic_font():
    page = pages_of(board(frames=(frame(1, action="ليلى تركض"),)))[0]
    assert any("Arabic" in name for name in fonts_of(page))


def test_every_frame_can_be_heard():
    data = storyboard_pdf.write(board(1)).data
    root = pypdf.PdfReader(io.BytesIO(data)).root_object
    assert "/MarkInfo" in root
    assert "medium close-up, low angle. Action of shot 1." in str(
        _alternatives(root["/StructTreeRoot"])
    )


def _alternatives(node):
    """Every alternative text below a node of the structure tree."""
    found = [str(node["/Alt"])] if "/Alt" in node else []
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        reached = kid.get_object()
        found += _alternatives(reached) if isinstance(reached, dict) else []
    return found


def test_scenes_are_bookmarks():
    outline = pypdf.PdfReader(io.BytesIO(storyboard_pdf.write(board(7)).data)).outline
    assert [mark.title for mark in outline if not isinstance(mark, list)] == [
        "EXT. STREET - NIGHT"
    ]


def test_the_same_board_gives_the_same_bytes():
    assert storyboard_pdf.write(board(3)).data == storyboard_pdf.write(board(3)).data


def test_a_frame_without_picture_says_why():
    waiting = PdfFrame(
        shot=shot(), jpeg=None, made_by="previs render", missing="The picture is being made."
    )
    words = words_of(board(frames=(waiting,)))
    assert "The picture is being made." in words
    assert "Pictures:" not in words


def test_a_word_without_end_stays_in_its_cell():
    result = storyboard_pdf.write(board(frames=(frame(1, action="Aaaargh" * 200),)))
    assert result.clipped == ("1",)


def test_a_board_without_frames_is_still_a_page():
    empty = board(scenes=(PdfScene(heading="INT. BAR", frames=()),))
    assert storyboard_pdf.write(empty).pages == 1


def test_pages_can_be_seen_before_they_are_printed():
    pages = storyboard_pdf.preview_pages(board(7), pixels_per_inch=50)
    assert [raster.read_picture(page).shape for page in pages] == [(413, 585, 3)] * 2


def test_dialogue_of_several_people_is_all_there():
    lines = (
        DialogueLine(character="Maya", text="Yes."),
        DialogueLine(character="Tom", text="No."),
    )
    words = words_of(board(frames=(frame(1, dialogue=lines),)))
    assert "MAYA:" in words
    assert "TOM:" in words


def test_twenty_four_frames_are_ready_at_once():
    storyboard_pdf.write(board(1))  # loads the fonts
    pictures = board(frames=tuple(frame(n, jpeg=picture(n, 960, 540)) for n in range(1, 25)))
    start = time.perf_counter()
    data = storyboard_pdf.write(pictures).data
    assert time.perf_counter() - start < 2  # 0.6 s on a free core
    assert len(data) < 10e6


def test_characters_no_font_has_are_named():
    result = storyboard_pdf.write(board(frames=(frame(1, action="Runes ᚠᚢ and 雨 and 🎬."),)))
    assert result.unprintable == ("ᚠ", "ᚢ")


def test_ordinary_boards_print_every_character():
    assert storyboard_pdf.write(board(6)).unprintable == ()


@pytest.mark.parametrize("letter", ["W", "雨"])
def test_long_names_are_cut_to_one_line_of_the_header(letter):
    scenes = (PdfScene(heading=letter * 300, frames=(frame(1),)),)
    long = board(title=letter * 200, footer=letter * 300, status=letter * 10, scenes=scenes)
    first = words_of(long).splitlines()[0]
    assert first.count("…") == 2
    assert "Boards 1" in words_of(long)


def test_a_picture_that_is_no_jpeg_is_refused_in_a_sentence():
    with pytest.raises(Inexpressible, match="could not be set on paper"):
        storyboard_pdf.write(board(frames=(frame(1, jpeg=b"not a picture"),)))


def test_a_missing_temporary_folder_is_told_in_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(StorageNotWritable, match="temporary folder"):
        storyboard_pdf.write(board(1))
