import pytest

from core.domain.continuity import Severity
from core.domain.film_terms import (
    CameraAngle,
    Framing,
    Genre,
    ScreenDirection,
    ShotSize,
    TimeOfDay,
    Weather,
)
from core.domain.staging import Mark, Pose
from core.grammar.continuity import audit as continuity
from core.grammar.continuity.rules_tables import CATEGORY_WEIGHTS, SEVERITY_COST
from tests.fakes.sample_film import (
    MAYA,
    THIEF,
    clean_board,
    event,
    facing_pair,
    performer,
    planned,
    scene,
    staging,
)


def review(shots, *events, locked=None, **changes):
    return continuity.review([scene(*events, **changes)], shots, locked or {})


def with_shot(number, **changes):
    """The clean board with fields of one shot changed; a dict goes one level deeper."""
    board = list(clean_board())
    one = board[number - 1]
    for part, fields in changes.items():
        one = one.revised(**{part: getattr(one, part).revised(**fields)})
    board[number - 1] = one
    return board


def found(report, category):
    return [one for one in report.issues if one.category == category]


def test_a_clean_board_scores_a_hundred_without_a_finding():
    report = review(clean_board())
    assert report.issues == ()
    assert (report.score, report.capped) == (100.0, "")


def test_the_weights_are_a_hundred_in_all():
    assert sum(CATEGORY_WEIGHTS.values()) == 100


BROKEN = {
    # category, rule -> the broken board
    ("identity", "look"): lambda: with_shot(
        4, staging={"performers": (performer(MAYA, Mark.LEFT, look=THIEF.look),)}
    ),
    ("location", "place"): lambda: with_shot(
        3, staging={"place": scene().place.revised(words="a quiet beach")}
    ),
    ("location", "variant"): lambda: with_shot(3, staging={"set_seed": 99}),
    ("time_weather", "time"): lambda: with_shot(2, staging={"time": TimeOfDay.NOON}),
    ("time_weather", "weather"): lambda: with_shot(2, staging={"weather": (Weather.SNOW,)}),
    ("time_weather", "sun"): lambda: with_shot(2, staging={"lights": ("neon", "sunbeam")}),
    ("light", "color_temp"): lambda: with_shot(2, params={"color_temp": 4300}),
    ("light", "lighting"): lambda: with_shot(2, params={"lighting": 60}),
    ("palette", "style"): lambda: with_shot(2, staging={"genre": Genre.COMEDY}),
    ("palette", "saturation"): lambda: with_shot(2, params={"saturation": 60}),
    ("axis", "line"): lambda: with_shot(2, shot={"azimuth_deg": 140.0}),
    ("axis", "order"): lambda: with_shot(
        2,
        staging={
            "performers": (
                performer(MAYA, Mark.RIGHT, faces="thief"),
                performer(THIEF, Mark.LEFT, faces="maya"),
            )
        },
    ),
    ("axis", "eyeline"): lambda: with_shot(
        3,
        staging={
            "performers": (
                performer(THIEF, Mark.RIGHT, faces="right"),
                performer(MAYA, Mark.LEFT, faces="thief"),
            )
        },
    ),
    ("axis", "face"): lambda: with_shot(2, shot={"azimuth_deg": -40.0}),
    ("presence", "missing-maya"): lambda: with_shot(4, staging={"performers": ()}),
    ("presence", "alone"): lambda: with_shot(
        4, shot={"framing": Framing.TWO_SHOT, "subjects": ("maya",)}
    ),
}


@pytest.mark.parametrize("case", BROKEN, ids="/".join)
def test_a_broken_board_is_found_charged_and_explained(case):
    category, rule = case
    report = review(BROKEN[case]())
    hit = [one for one in report.issues if one.id.startswith(f"{category}/{rule}/")]
    assert hit
    assert report.score < 100
    assert any(letter.isdigit() for letter in hit[0].evidence + hit[0].message)
    assert all(operation["op"] == "replace" for operation in hit[0].fix)
    assert hit[0].fix


def test_a_reader_can_recompute_the_score_from_the_report():
    board = with_shot(2, params={"color_temp": 4300}, staging={"lights": ("neon", "sunbeam")})
    report = review(board)
    for category in report.categories:
        worst: dict[int, float] = {}
        for one in found(report, category.category):
            cost = SEVERITY_COST[one.severity]
            worst[one.shots[-1]] = max(worst.get(one.shots[-1], 0), cost)
        assert category.score == pytest.approx(100 * (1 - sum(worst.values()) / category.shots))
    total = sum(one.weight for one in report.categories)
    mean = sum(one.weight * one.score for one in report.categories) / total
    assert report.capped == ""
    assert report.score == pytest.approx(mean, abs=0.05)


def test_one_critical_finding_keeps_the_score_below_seventy_and_says_so():
    report = review(BROKEN["time_weather", "time"]())
    assert report.score == 69
    assert "Not above 69" in report.capped


def test_drift_within_the_band_cuts_together():
    assert review(with_shot(2, params={"color_temp": 3600, "lighting": 51})).issues == ()


def test_drift_beyond_twice_the_band_is_major():
    mild = review(with_shot(2, params={"color_temp": 3700}))
    strong = review(with_shot(2, params={"color_temp": 4600}))
    assert found(mild, "light")[0].severity is Severity.MINOR
    assert found(strong, "light")[0].severity is Severity.MAJOR


def test_two_people_who_cannot_be_told_apart_are_reported():
    twin = THIEF.revised(look=MAYA.look)
    report = review(clean_board()[3:], characters=(MAYA, twin))
    (one,) = found(report, "identity")
    assert one.message.startswith("Maya Cole and thief cannot be told apart")
    assert report.score <= 84


def test_a_coat_that_the_text_changes_is_no_mistake():
    board = BROKEN["identity", "look"]()
    dressed = event("put", 25, subject="maya", text="Maya puts on a black leather jacket")
    assert found(review(board, dressed), "identity") == []


def test_a_name_in_the_prompt_is_found():
    board = list(clean_board())
    prompt = board[3].structured_prompt | {"short_description": "Maya waits."}
    board[3] = board[3].revised(structured_prompt=prompt)
    assert "calls Maya Cole by name" in found(review(board), "identity")[0].message


def test_a_prompt_without_the_frozen_string_is_critical():
    board = list(clean_board())
    board[3] = board[3].revised(structured_prompt=board[0].structured_prompt | {"objects": []})
    assert found(review(board), "identity")[0].severity is Severity.CRITICAL


def test_a_neutral_shot_between_lets_the_camera_cross():
    board = with_shot(3, shot={"azimuth_deg": 140.0})
    maya, thief = facing_pair()
    above = planned(
        2, ShotSize.FULL, staging(maya, thief), angle=CameraAngle.BIRDS_EYE, framing=Framing.GROUP
    )
    crossed = [board[0], above, board[2]]
    assert not [one for one in found(review(crossed), "axis") if "/line/" in one.id]


def chase(*ways):
    stage = staging(performer(MAYA, Mark.CENTRE, pose=Pose.RUN, faces="forward"))
    sizes = (ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.CLOSE)
    return [
        planned(number, size, stage, screen_direction=way, beat="chase")
        for number, (size, way) in enumerate(zip(sizes, ways, strict=False), start=1)
    ]


RIGHTWARD, LEFTWARD = ScreenDirection.LEFT_TO_RIGHT, ScreenDirection.RIGHT_TO_LEFT


def test_a_runner_who_reverses_without_turning_is_found():
    (one,) = found(review(chase(RIGHTWARD, LEFTWARD)), "axis")
    assert one.message.startswith("Maya Cole moves left to right in 1A but right to left in 1B")


def test_a_head_on_shot_between_lets_a_runner_reverse():
    assert found(review(chase(RIGHTWARD, ScreenDirection.TOWARD, LEFTWARD)), "axis") == []


def test_a_runner_who_turns_in_the_text_may_reverse():
    turn = event("turn", 22, subject="maya", text="Maya turns")
    assert found(review(chase(RIGHTWARD, LEFTWARD), turn), "axis") == []


def test_a_jump_cut_states_the_turn_and_the_size_it_measured():
    stage = staging(performer(MAYA, Mark.CENTRE))
    board = [planned(n, ShotSize.MEDIUM, stage, azimuth_deg=5.0 * n) for n in (1, 2)]
    jump = next(one for one in found(review(board), "grammar") if "/jump/" in one.id)
    assert jump.severity is Severity.MAJOR
    assert "turn 5°" in jump.evidence


@pytest.mark.parametrize(
    "second", [{"azimuth_deg": 35.0}, {"size": ShotSize.CLOSE}, {"angle": CameraAngle.LOW}]
)
def test_a_turn_a_size_or_a_height_makes_it_a_cut(second):
    stage = staging(performer(MAYA, Mark.CENTRE))
    size = second.pop("size", ShotSize.MEDIUM)
    board = [planned(1, ShotSize.MEDIUM, stage), planned(2, size, stage, **second)]
    assert not [one for one in found(review(board), "grammar") if "/jump/" in one.id]


def test_three_of_one_size_are_monotonous():
    maya, thief = facing_pair()
    board = [
        planned(1, ShotSize.WIDE, staging(maya, thief)),
        planned(2, ShotSize.WIDE, staging(maya), azimuth_deg=40.0),
        planned(3, ShotSize.WIDE, staging(thief), azimuth_deg=-40.0),
    ]
    assert any("/monotony/3" in one.id for one in review(board).issues)


def test_a_scene_that_opens_close_is_noted_but_not_in_a_horror():
    stage = staging(performer(MAYA, Mark.CENTRE))
    scary = stage.revised(genre=Genre.HORROR)
    for setting, count in ((stage, 1), (scary, 0)):
        board = [
            planned(1, ShotSize.CLOSE, setting),
            planned(2, ShotSize.FULL, setting, azimuth_deg=40.0),
        ]
        ids = [one.id for one in review(board).issues]
        assert sum("/establish/" in one for one in ids) == count


def held(*things):
    sizes = (ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.CLOSE)
    return [
        planned(n, size, staging(performer(MAYA, Mark.CENTRE, holds=thing)))
        for n, (size, thing) in enumerate(zip(sizes, things, strict=False), start=1)
    ]


def test_a_gun_does_not_vanish_from_a_hand():
    (one,) = found(review(held("gun", None)), "props")
    assert "holds the gun in 1A and has empty hands in 1B" in one.message


def test_a_gun_may_be_dropped():
    drop = event("drop", 15, subject="maya", prop="gun", text="Maya drops the gun")
    assert found(review(held("gun", None), drop), "props") == []


def test_a_gun_may_be_taken_by_somebody_else():
    take = event("snatch", 15, subject="thief", prop="gun", text="The thief snatches the gun")
    assert found(review(held("gun", None), take), "props") == []


def test_a_finding_on_a_locked_field_is_meant_and_costs_nothing():
    board = BROKEN["light", "color_temp"]()
    (one,) = review(board, locked={2: ("color_temp",)}).issues
    assert (one.severity, one.fix) == (Severity.INFO, ())
    assert "Locked: color temp" in one.message


def test_a_single_shot_has_no_cuts_to_judge():
    report = review(clean_board()[:1])
    assert {one.category for one in report.categories}.isdisjoint({"axis", "grammar", "light"})
    assert report.score == 100


def test_no_shots_are_no_mistakes():
    assert review([]).score == 100


def test_a_group_counts_its_figures():
    guards = [performer(THIEF, Mark.BACK) for _ in range(3)]
    board = [
        planned(1, ShotSize.WIDE, staging(*guards), framing=Framing.GROUP, subjects=("thief",))
    ]
    assert found(review(board), "presence") == []
