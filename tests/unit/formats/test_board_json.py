import json

from core.domain.cast import Character
from core.domain.continuity import ContinuityReport, Issue, Severity
from core.domain.figure_look import FigureLook
from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.ids import CharacterId
from core.domain.params import FrameParams
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Change, Refinement
from core.domain.scene import Beat, Heading, SceneBreakdown
from core.domain.shot import DialogueLine
from core.domain.staging import Place, SetKind, Staging
from core.formats.board_json import breakdown_json, refinement_json
from tests.unit.formats.board_samples import shot

PLACE = Place(words="a street", int_ext=IntExt.EXT, set_kind=SetKind.CITY_STREET)
MAYA = Character(
    id=CharacterId("maya"),
    name="Maya",
    gender="female",
    descriptor="the woman in the coat",
    appearance="dark hair",
    wardrobe="a grey coat",
    look=FigureLook(),
)


def breakdown():
    return SceneBreakdown(
        heading=Heading(int_ext=IntExt.EXT, location="street", time=TimeOfDay.NIGHT),
        place=PLACE,
        weather=(Weather.RAIN,),
        mood=("tense",),
        props=("gun",),
        characters=(MAYA,),
        beats=(Beat(kind="chase"),),
        dialogue=(DialogueLine(character="Maya", text="Run."),),
    )


def plan():
    staging = Staging(place=PLACE, time=TimeOfDay.NIGHT, genre=Genre.NOIR)
    planned = PlannedShot(
        shot=shot(subjects=("maya", "gun"), source=(0, 9)),
        staging=staging,
        params=FrameParams(fov=54, camera_angle="low-angle"),
    )
    issue = Issue(
        id="axis-1",
        category="axis",
        severity=Severity.MAJOR,
        shots=(1, 2),
        message="m",
        evidence="e",
    )
    return BoardPlan(
        engine="offline",
        genre=Genre.NOIR,
        scenes=(breakdown(),),
        shots=(planned,),
        continuity=ContinuityReport(score=91.5, issues=(issue,)),
    )


def test_a_breakdown_has_exactly_the_promised_keys():
    answer = breakdown_json(plan())
    assert list(answer) == ["engine", "genre", "scenes", "shots", "continuity"]
    assert list(answer["scenes"][0]) == [
        "heading", "weather", "mood", "characters", "props", "beats", "dialogue",
    ]  # fmt: skip
    assert list(answer["shots"][0]) == [
        "number", "scene", "size", "angle", "movement", "composition", "subjects", "action",
        "dialogue", "duration_s", "lens_mm", "params", "source",
    ]  # fmt: skip


def test_a_scene_speaks_in_keys_and_names():
    assert breakdown_json(plan())["scenes"][0] == {
        "heading": {"int_ext": "EXT", "location": "street", "time": "night"},
        "weather": ["rain"],
        "mood": ["tense"],
        "characters": [
            {"name": "Maya", "gender": "female", "description": "dark hair; a grey coat"}
        ],
        "props": ["gun"],
        "beats": [{"kind": "chase"}],
        "dialogue": [{"character": "Maya", "text": "Run."}],
    }


def test_a_shot_names_its_subjects_as_the_cast_does():
    planned = breakdown_json(plan())["shots"][0]
    assert planned["subjects"] == ["Maya", "gun"]
    assert planned["dialogue"] == "Maya: You came back."
    assert (planned["size"], planned["angle"], planned["source"]) == (
        "medium_close",
        "low-angle",
        [0, 9],
    )


def test_a_shots_params_are_all_of_the_apis():
    params = breakdown_json(plan())["shots"][0]["params"]
    assert params["fov"] == 54
    assert params["camera_angle"] == "low-angle"
    assert params.keys() == FrameParams.model_fields.keys()


def test_continuity_gives_its_score_and_evidence():
    assert breakdown_json(plan())["continuity"] == {
        "score": 91.5,
        "issues": [
            {
                "id": "axis-1",
                "category": "axis",
                "severity": "major",
                "message": "m",
                "evidence": "e",
                "shots": [1, 2],
            }
        ],
    }


def test_a_refinement_has_exactly_the_promised_keys():
    answer = refinement_json(
        Refinement(
            changes=(Change(field="size", before="medium", after="close", because="closer"),),
            ignored=("a",),
            unknown=("b",),
            conflicts=("c",),
        )
    )
    assert answer == {
        "changes": [{"field": "size", "from": "medium", "to": "close", "because": "closer"}],
        "ignored": ["a"],
        "unknown": ["b"],
        "conflicts": ["c"],
    }


def test_changes_of_any_kind_can_be_written_as_json():
    change = Change(
        field="weather", before=(Weather.CLEAR,), after={"all": {Weather.RAIN}}, because="rain"
    )
    row = json.loads(json.dumps(refinement_json(Refinement(changes=(change,)))))["changes"][0]
    assert (row["from"], row["to"]) == (["clear"], {"all": ["rain"]})


def test_the_whole_breakdown_can_be_written_as_json():
    assert json.loads(json.dumps(breakdown_json(plan()))) == breakdown_json(plan())
