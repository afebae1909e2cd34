from __future__ import annotations

import jsonschema
import pytest

from tests.architecture.sources import ROOT
from tests.cli.conftest import CHASE

TEXT = {"type": "string"}
WORDS = {"type": "array", "items": TEXT}
NUMBER = {"type": "number"}


def exactly(**properties):
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def many(item):
    return {"type": "array", "items": item}


LINE = exactly(character=TEXT, text=TEXT)
PERSON = exactly(name=TEXT, gender=TEXT, description=TEXT)
SCENE = exactly(
    heading=exactly(int_ext={"enum": ["INT", "EXT"]}, location=TEXT, time=TEXT),
    weather=WORDS,
    mood=WORDS,
    characters=many(PERSON),
    props=WORDS,
    beats=many(exactly(kind=TEXT)),
    dialogue=many(LINE),
)
SHOT = exactly(
    number={"type": "integer"},
    scene={"type": "integer"},
    size=TEXT,
    angle=TEXT,
    movement=TEXT,
    composition=TEXT,
    subjects=WORDS,
    action=TEXT,
    dialogue=TEXT,
    duration_s=NUMBER,
    lens_mm=NUMBER,
    params={"type": "object"},
    source={"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
)
BREAKDOWN = exactly(
    engine=TEXT,
    genre=TEXT,
    scenes=many(SCENE),
    shots=many(SHOT),
    continuity=exactly(score=NUMBER, issues={"type": "array"}),
)


@pytest.mark.parametrize("name", ["noir_chase.txt", "last_letter.txt", "lighthouse.fountain"])
def test_the_json_has_the_documented_shape(sceneforge, name):
    answer = sceneforge("breakdown", ROOT / "examples" / name, "--json")
    assert answer.code == 0, answer.err
    jsonschema.validate(answer.json, BREAKDOWN)


@pytest.mark.parametrize("frames", [1, 6, 20])
def test_there_are_exactly_as_many_shots_as_asked_for(sceneforge, frames):
    answer = sceneforge("breakdown", "-", "--frames", frames, "--json", stdin=CHASE)
    assert [shot["number"] for shot in answer.json["shots"]] == list(range(1, frames + 1))


def test_the_settings_say_how_many_shots_by_default_and_at_most(sceneforge, monkeypatch):
    monkeypatch.setenv("DEFAULT_FRAME_COUNT", "3")
    monkeypatch.setenv("MAX_FRAMES_PER_SCENE", "4")
    assert len(sceneforge("breakdown", "-", "--json", stdin=CHASE).json["shots"]) == 3
    answer = sceneforge("breakdown", "-", "--frames", 5, stdin=CHASE)
    assert (answer.code, answer.out) == (1, "")
    assert "choose between 1 and 4" in answer.err


def test_standard_input_is_read_like_a_file(sceneforge):
    path = ROOT / "examples" / "last_letter.txt"
    typed = sceneforge("breakdown", "-", "--json", stdin=path.read_bytes())
    assert typed.json == sceneforge("breakdown", path, "--json").json


def test_the_offsets_point_into_the_text(sceneforge):
    answer = sceneforge("breakdown", "-", "--json", stdin=CHASE)
    for shot in answer.json["shots"]:
        start, end = shot["source"]
        assert 0 <= start <= end <= len(CHASE)


def test_the_steps_go_to_standard_error(sceneforge):
    answer = sceneforge("breakdown", "-", stdin=CHASE)
    assert "Genre: noir" in answer.out
    assert answer.err.strip()


def test_a_base_parameter_moves_every_shot(sceneforge):
    contrasts = {}
    for base in (20, 80):
        answer = sceneforge("breakdown", "-", "--set", f"contrast={base}", "--json", stdin=CHASE)
        contrasts[base] = [shot["params"]["contrast"] for shot in answer.json["shots"]]
    assert all(low < high for low, high in zip(contrasts[20], contrasts[80], strict=True))


BAD_INPUT = {
    "blank": ([], b"  \n\t ", "There is no text yet"),
    "too long": ([], b"Rain falls. " * 60_000, "600 kB is the most"),
    "binary": ([], b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "text"),
    "no frames": (["--frames", "0"], CHASE.encode(), "choose between 1 and 20"),
    "too many frames": (["--frames", "21"], CHASE.encode(), "choose between 1 and 20"),
    "unknown genre": (["--genre", "opera"], CHASE.encode(), "noir, scifi"),
    "out of range": (["--set", "fov=200"], CHASE.encode(), "fov = 200"),
    "not a number": (["--set", "fov=wide"], CHASE.encode(), "fov = wide"),
    "unknown parameter": (["--set", "glow=1"], CHASE.encode(), "There is no parameter 'glow'"),
    "not a pair": (["--set", "fov"], CHASE.encode(), "key=value"),
    "unknown engine": (["--engine", "oracle"], CHASE.encode(), "choose one of offline"),
}


@pytest.mark.parametrize(("options", "typed", "sentence"), BAD_INPUT.values(), ids=list(BAD_INPUT))
def test_bad_input_gets_one_sentence(sceneforge, options, typed, sentence):
    answer = sceneforge("breakdown", "-", *options, "--json", stdin=typed)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("scene.txt", None, "There is no such file"),
        ("scene.docx", b"PK", "does not look like a script"),
        ("scene.txt", b"Caf\xe9 at night, \xff\xfe\x00\x01 rain", "scene.txt"),
        ("scene.pdf", b"not a PDF", "PDF"),
        ("scene.fdx", b"<Final", "scene.fdx"),
    ],
)
def test_a_file_that_is_no_script_is_told_so(sceneforge, tmp_path, name, data, sentence):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    answer = sceneforge("breakdown", path)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert "Traceback" not in answer.err


def test_a_folder_is_not_a_script(sceneforge, tmp_path):
    folder = tmp_path / "scene.txt"
    folder.mkdir()
    answer = sceneforge("breakdown", folder)
    assert answer.code == 1
    assert "cannot be read" in answer.err
