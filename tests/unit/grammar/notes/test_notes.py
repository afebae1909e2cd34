import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.film_terms import ShotSize, TimeOfDay, Weather
from core.domain.staging import KeyLight, LightQuality, Pose
from core.grammar import echo
from core.grammar.notes.reader import read_note
from core.grammar.notes.rules_tables import EXTRA_RULES_FROM, LOCK_WORDS, RULES, TOO, Kind

NAMES = {"maya": "maya", "cole": "maya", "thief": "thief"}

PHRASES = {
    "brighter": "a bit brighter; more light please",
    "darker": "darker; dim the lights",
    "high-key": "high-key; make it high key",
    "low-key": "low-key; low key lighting",
    "silhouette": "silhouette; she is silhouetted",
    "backlit": "backlit; add a rim light",
    "side-lit": "side-lit; split lighting",
    "front-lit": "front lit; frontal light",
    "top-lit": "top light; overhead light",
    "under-lit": "underlit; lighting from below",
    "rembrandt": "rembrandt; Rembrandt lighting",
    "soft-light": "softer light; softbox",
    "hard-light": "harder shadows; harsher light",
    "long-shadows": "long shadows; longer shadows",
    "practicals": "practicals; lit by lamps",
    "volumetric": "god rays; volumetric",
    "neon": "neon; neon everywhere",
    "candle": "candlelit; by candle",
    "moonlight": "moonlight; moonlit",
    "more-contrast": "more contrast; crush the blacks",
    "less-contrast": "less contrast; washed-out",
    "more-bloom": "more glow; dreamier",
    "less-bloom": "less bloom; cleaner highlights",
    "warmer": "warmer; more golden",
    "cooler": "cooler; steely",
    "neutral": "neutral white balance; daylight balanced",
    "teal-orange": "teal and orange; teal & orange",
    "desaturate": "desaturated; bleach bypass",
    "saturate": "more saturated; vivid",
    "bw": "black and white; monochrome",
    "sepia": "sepia; sepia tone",
    "grain": "film grain; grainy",
    "pop": "make it pop; pop",
    "vignette": "vignette; add a vignette",
    "dramatic": "more dramatic; dramatic",
    "cinematic": "cinematic; more filmic",
    "moody": "moodier; atmospheric",
    "tense": "tense; more suspense",
    "scary": "scarier; sinister",
    "romantic": "romantic; more tender",
    "intimate": "intimate; more intimate",
    "epic": "epic; larger than life",
    "intense": "intense; aggressive",
    "peaceful": "peaceful; calmer",
    "lonely": "lonely; isolated",
    "chaotic": "chaotic; frantic",
    "gritty": "gritty; grittier",
    "realistic": "realistic; naturalistic",
    "painterly": "painterly; watercolour",
    "vintage": "vintage; old film",
    "closer": "closer; punch in",
    "wider": "wider; pull back",
    "ecu": "ECU; extreme close-up",
    "mcu": "MCU; medium close-up",
    "cu": "CU; close-up",
    "mls": "medium long; knees up",
    "ms": "medium shot; waist up",
    "ls": "full shot; head to toe",
    "ews": "establishing shot; extreme wide shot",
    "ws": "wide shot; wide master",
    "long-lens": "longer lens; telephoto",
    "wide-lens": "wide-angle lens; fisheye",
    "shallow": "shallow focus; bokeh",
    "deep-focus": "deep focus; everything sharp",
    "rack-focus": "rack focus; rack",
    "motion-blur": "motion blur; add motion blur",
    "low-angle": "low angle; shoot lower",
    "worms-eye": "worm's-eye; ground level",
    "high-angle": "high angle; from above",
    "birds-eye": "bird's eye; top-down",
    "eye-level": "eye-level; straight on",
    "dutch": "dutch tilt; canted",
    "un-dutch": "straighten the horizon; level the horizon",
    "ots": "over-the-shoulder; OTS on Maya",
    "pov": "POV; first-person",
    "profile": "in profile; side view",
    "from-behind": "from behind; her back to camera",
    "two-shot": "two-shot; both in frame",
    "single": "single on Maya; favour Maya",
    "flip": "flip it; mirror the shot",
    "reverse": "reverse angle; reverse shot",
    "thirds": "rule of thirds; off-center",
    "centered": "centered; dead center",
    "symmetry": "symmetrical; symmetry",
    "leading-lines": "leading lines; leading line",
    "frame-in-frame": "frame within a frame; through the doorway",
    "negative-space": "negative space; breathing room",
    "golden-ratio": "golden ratio; golden spiral",
    "screen-left": "screen left; to the left",
    "screen-right": "frame right; right side",
    "headroom-less": "less headroom; a little less headroom",
    "push-in-move": "slow push in; track in",
    "pull-out-move": "dolly out; slow pull back",
    "tracking": "tracking shot; track",
    "handheld": "handheld; shaky",
    "locked": "locked-off; tripod",
    "crane": "crane up; jib",
    "pan": "pan; whip-pan",
    "longer": "hold it longer; linger",
    "shorter": "shorter; snappier",
    "night": "night; after dark",
    "day": "daytime; make it day",
    "dawn": "dawn; sunrise",
    "golden-hour": "golden hour; sunset",
    "dusk": "dusk; twilight",
    "noon": "noon; midday",
    "rain": "make it rain; wet streets",
    "storm": "stormy; thunder",
    "fog": "fog; hazy",
    "snow": "snow; snowy",
    "smoke": "smoke; smokier",
    "dust": "dusty; sand in the air",
    "wind": "windy; hair blowing",
    "clear-sky": "clear skies; sunny",
    "smile": "smiling; happier",
    "angry": "angry; furious",
    "sad": "sad; tearful",
    "scared": "terrified; afraid",
    "surprised": "shocked; stunned",
    "stoic": "deadpan; stoic",
    "look-camera": "looking into the lens; breaking the fourth wall",
    "look-away": "looking away; eyes down",
}


def rules_of(note):
    return {one.rule for one in read_note(note, NAMES).wishes}


def test_the_first_rules_are_the_122_of_the_reference():
    ids = [rule.id for rule in RULES]
    assert ids.index(EXTRA_RULES_FROM) == 122
    assert len(set(ids)) == len(ids)
    assert set(PHRASES) == set(ids[:122])


@pytest.mark.parametrize("rule", PHRASES)
def test_a_rule_hears_both_of_its_phrases(rule):
    for phrase in PHRASES[rule].split("; "):
        assert rule in rules_of(phrase), phrase


@pytest.mark.parametrize("quality", TOO)
def test_too_much_of_a_quality_asks_for_its_opposite(quality):
    reading = read_note(f"it's too {quality}", NAMES)
    assert reading.wishes
    assert reading.unknown == ()
    assert reading.wishes[0].words.endswith(quality)


@pytest.mark.parametrize("word", LOCK_WORDS)
def test_every_lock_word_holds_its_fields(word):
    reading = read_note(f"keep the {word}", NAMES)
    assert {name for name, _ in reading.kept} == set(LOCK_WORDS[word])
    assert reading.wishes == ()


@pytest.mark.parametrize(
    ("note", "strength"),
    [("slightly darker", 0.45), ("a bit darker", 0.65), ("darker", 1.0), ("much darker", 1.6)],
)
def test_intensity_scales_a_wish(note, strength):
    assert read_note(note, NAMES).wishes[0].strength == strength


def test_less_turns_a_wish_round():
    assert [one.negated for one in read_note("less dramatic", NAMES).wishes] == [True] * 4


def test_the_longest_saying_wins_where_two_overlap():
    assert rules_of("medium close-up") == {"mcu"}
    assert rules_of("wider lens") == {"wide-lens"}
    assert rules_of("extreme wide shot") == {"ews"}


@pytest.mark.parametrize(
    ("note", "field", "value"),
    [
        ("contrast 40", "contrast", 40),
        ("set the bloom to 12", "hdr_bloom", 12),
        ("5,600K", "color_temp", 5600),
        ("on a 35mm lens", "lens_mm", 35),
        ("T1.4", "t_stop", 1.4),
        ("hold for 2.5 seconds", "duration_s", 2.5),
        ("camera height 1.2 m", "height_m", 1.2),
        ("+10 contrast", "contrast", 10),
        ("reduce the exposure by 20", "lighting", -20),
        ("two stops under", "lighting", -33.3),
    ],
)
def test_a_number_is_read_exactly(note, field, value):
    (wish,) = read_note(note, NAMES).wishes
    assert (wish.field, wish.value, wish.exact) == (field, value, True)


@pytest.mark.parametrize(
    ("note", "deed", "value"),
    [
        ("remove the old car", "remove", "old car"),
        ("swap the gun for a knife", "replace", ("gun", "knife")),
        ("make her coat red", "recolour", ("coat", "red")),
        ("put him in a dark blue suit", "dress", ("suit", "dark blue", "")),
        ("add a streetlamp in the background", "add", ("a streetlamp", "in the background")),
        ("give her a letter", "give", ("a letter", "")),
        ("change the setting to a forest", "place", ("setting", "forest")),
    ],
)
def test_things_are_taken_apart(note, deed, value):
    (wish,) = read_note(note, NAMES).wishes
    assert (wish.kind, wish.field, wish.value) == (Kind.DO, deed, value)


def test_a_person_in_the_clause_is_who_it_is_about():
    assert read_note("Maya looks terrified", NAMES).wishes[0].about == "maya"
    assert read_note("the thief's smile", NAMES).wishes[0].about == "thief"


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(text):
    reading = read_note(text, NAMES)
    assert all(one.strip() for one in reading.unknown)


def test_a_long_note_is_read_quickly_and_wholly():
    reading = read_note("warmer, closer, zxqv wug. " * 400, NAMES)
    assert len(reading.wishes) == 800
    assert len(reading.unknown) == 400


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She runs through rainy neon streets.", "She runs through neon streets."),
        ("She waits in the pouring rain at dusk.", "She waits at dusk."),
        ("Rain falls. She waits.", "She waits."),
        ("She trains hard.", "She trains hard."),
    ],
)
def test_weather_leaves_a_sentence_that_still_stands(before, after):
    assert echo.without_weather(before, [Weather.RAIN]) == after


def test_an_object_that_a_sentence_needs_takes_the_sentence_with_it():
    assert echo.without("He aims the gun. She runs.", ["gun"]) == "She runs."


def test_the_hour_is_exchanged_with_its_preposition():
    assert echo.retimed("They meet at midnight.", TimeOfDay.DAY) == "They meet by day."
    assert echo.retimed("a midnight street", TimeOfDay.AFTERNOON) == "an afternoon street"


@pytest.mark.parametrize(
    ("note", "field", "value"),
    [
        ("Stick the 85 on.", "lens_mm", 85),
        ("Try a 24 on this.", "lens_mm", 24),
        ("Swing the key round to frame right.", "key_light", KeyLight.SIDE),
        ("He falls to his knees.", "pose", Pose.KNEEL),
        ("Extreme close on her mouth.", "size", ShotSize.EXTREME_CLOSE),
    ],
)
def test_what_is_said_on_a_floor_without_the_word_for_it(note, field, value):
    wishes = read_note(note, NAMES).wishes
    assert [one.value for one in wishes if one.field == field] == [value]


@pytest.mark.parametrize(
    ("note", "field", "sign"),
    [
        ("Don't have it so bright.", "lighting", -1),
        ("It's too snug in here.", "color_temp", 1),
        ("No need to make it so warm.", "color_temp", 1),
    ],
)
def test_what_shall_not_be_so_is_turned_round(note, field, sign):
    (wish,) = [one for one in read_note(note, NAMES).wishes if one.field == field]
    assert wish.value * sign > 0


@pytest.mark.parametrize(
    ("note", "key", "quality"),
    [
        ("single hard key light", KeyLight.SINGLE, LightQuality.HARD),
        ("one light only", KeyLight.SINGLE, None),
        ("hard key light from the left", KeyLight.SIDE, LightQuality.HARD),
        ("soft light from the side", KeyLight.SIDE, LightQuality.SOFT),
    ],
)
def test_where_the_key_stands_and_how_hard_it_is_are_read_together(note, key, quality):
    wishes = {one.field: one.value for one in read_note(note, NAMES).wishes}
    assert (wishes["key_light"], wishes.get("light_quality")) == (key, quality)


@pytest.mark.parametrize("note", ["The dusk is lovely.", "Rain's good by me.", "Dawn's fine."])
def test_praise_leaves_what_it_praises_alone(note):
    reading = read_note(note, NAMES)
    assert reading.wishes == ()
    assert reading.left_alone or reading.kept
