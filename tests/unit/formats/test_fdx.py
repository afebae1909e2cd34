import pytest

from core.errors import UnreadableFile
from core.formats import fdx


def script(body, after=""):
    head = '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>'
    return f'{head}<FinalDraft DocumentType="Script"><Content>{body}</Content>{after}</FinalDraft>'.encode()


def paragraph(kind, *runs, number=""):
    text = "".join(f'<Text Style="Bold">{run}</Text>' for run in runs)
    return f'<Paragraph Type="{kind}" Number="{number}">{text}</Paragraph>'


def test_a_scene_is_read_with_its_number():
    body = paragraph("Scene Heading", "INT. BAR - NIGHT", number="3") + paragraph(
        "Action", "Rain."
    )
    assert fdx.read(script(body)) == "INT. BAR - NIGHT #3#\n\nRain.\n"


def test_runs_of_different_styles_are_one_sentence():
    assert fdx.read(script(paragraph("Action", "Maya ", "runs", "."))) == "Maya runs.\n"


def test_a_speech_keeps_its_parts():
    body = (
        paragraph("Character", "MAYA (V.O.)")
        + paragraph("Parenthetical", "(low)")
        + paragraph("Dialogue", "No.")
    )
    assert fdx.read(script(body)) == "MAYA (V.O.)\n(low)\nNo.\n"


def test_two_speeches_at_once_are_both_kept():
    speech = "".join(
        paragraph("Character", n) + paragraph("Dialogue", w)
        for n, w in (("MAYA", "Yes."), ("TOM", "No."))
    )
    body = f"<Paragraph><DualDialogue>{speech}</DualDialogue></Paragraph>"
    assert fdx.read(script(body)) == "MAYA\nYes.\n\nTOM ^\nNo.\n"


def test_the_title_page_and_notes_are_not_the_film():
    title = f"<TitlePage><Content>{paragraph('Action', 'By A. Writer')}</Content></TitlePage>"
    note = "<ScriptNote><Paragraph><Text>Why?</Text></Paragraph></ScriptNote>"
    body = f'<Paragraph Type="Action"><Text>Rain.</Text>{note}</Paragraph>'
    assert fdx.read(script(body, title)) == "Rain.\n"


def test_outlines_are_about_the_script_and_left_out():
    assert (
        fdx.read(script(paragraph("Outline 1", "Act one") + paragraph("Action", "Rain.")))
        == "Rain.\n"
    )


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<FinalDraft><Content><Paragraph Type="Action"><Text>&b;</Text></Paragraph></Content></FinalDraft>"""


def test_a_doctype_is_refused_so_that_no_entity_grows():
    with pytest.raises(UnreadableFile, match="DOCTYPE"):
        fdx.read(BOMB)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"INT. BAR", "not a readable Final Draft"),
        (b"<html></html>", "not a Final Draft script"),
        (b"<FinalDraft></FinalDraft>", "no script in it"),
        (script(paragraph("Action", " ")), "no text in it"),
        (b"", "not a readable Final Draft"),
        (script("").replace(b"UTF-8", b"klingon"), "not a readable Final Draft"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        fdx.read(data)
