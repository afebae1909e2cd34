from __future__ import annotations

import pytest

from core.domain.cast import CharacterKind
from core.domain.film_terms import IntExt, TimeOfDay, Weather
from core.grammar.reading.text import clean
from core.grammar.reading.understanding import Reading, understand


def read(text: str) -> Reading:
    return understand(clean(text).text)


def names(text: str) -> set[str]:
    return {one.name for one in read(text).people.by_key.values()}


def texts(text: str) -> list[str]:
    return [one.text for one in read(text).scenes[0].happenings]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Captain Okoro watches the shore.", {"Captain Okoro"}),
        ("Her android, Six, hands her a photograph.", {"Six"}),
        ("Mr. Pringle, a nervous accountant, sneezes.", {"Mr Pringle"}),
        ("Two soldiers crawl through mud.", {"two soldiers"}),
        ("The goblin gulps.", {"goblin"}),
        ("A police car stops. A sniper shot rings out.", set()),
        ("Ahead, a door opens. There is silence.", set()),
        ("She walks through Paris.", set()),
        ("It looks at its rusted hands.", set()),
    ],
)
def test_people_are_found_and_only_people(text, wanted):
    assert names(text) == wanted


def test_a_man_who_comes_back_is_the_same_man():
    assert names("A man enters. The man sits. He smokes.") == {"man"}


def test_another_of_a_kind_is_somebody_else():
    assert names("A thief runs. Another thief follows.") == {"thief", "second thief"}


def test_the_first_pronoun_settles_a_gender_left_open():
    people = read("The detective waits. She lights a match.").people
    assert people["detective"].gender == "female"


def test_an_object_pronoun_never_means_who_acts():
    happening = read("An old man waits. Mira runs after him.").scenes[0].happenings[-1]
    assert (happening.subject, happening.object) == ("mira", "old man")


def test_they_without_a_group_are_the_two_last_mentioned():
    dance = read("Julian meets a woman. They dance.").scenes[0].happenings[-1]
    assert (dance.subject, dance.object, dance.together) == ("julian", "woman", True)


def test_a_voice_that_is_never_seen_is_a_voice():
    people = read("INT. ROOF - NIGHT\n\nLENA waits.\n\nMARCUS (V.O.)\nHold.\n\nLENA\nYes.").people
    assert people["marcus"].kind is CharacterKind.VOICE
    assert people["lena"].kind is CharacterKind.NAMED


def test_a_role_in_a_cue_is_who_walks_in():
    text = "INT. BAR - DAY\n\nAn old man drinks.\n\nOLD MAN\nMore.\n\nA cat sleeps."
    assert names(text) == {"old man", "cat"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Maya crept down the hall and hid.", ["Maya creeps down the hall", "Maya hides"]),
        (
            "An old woman sits. Her hands tremble.",
            ["An old woman sits", "The old woman's hands tremble"],
        ),
        ("The suspect refuses to speak.", ["The suspect refuses to speak"]),
        ("Emily wakes.", ["Emily wakes"]),
        ("Tom and Ana argue. He leaves.", ["Tom and Ana argue", "Tom leaves"]),
    ],
)
def test_clauses_stand_alone_in_the_present_tense(text, wanted):
    assert texts(text) == wanted


@pytest.mark.parametrize(
    ("text", "beats"),
    [
        ("He punches in a code.", ["handle"]),
        ("The detective slides a photograph across the table.", ["handle"]),
        ("Mira listens, tears in her eyes.", ["still"]),
        ("Waves crash on the rocks.", ["establish"]),
        ("Tom slams his fist on the table and storms out.", ["confrontation", "departure"]),
        ("She draws a revolver.", ["confrontation"]),
        ("A tense chase through the city", ["chase"]),
    ],
)
def test_the_same_verb_may_begin_different_beats(text, beats):
    prefix = "Mira waits. " if text.startswith(("He ", "She ")) else ""
    found = [one.beat for one in read(prefix + text).scenes[0].happenings]
    assert found[-len(beats) :] == beats


def test_the_speaker_stands_on_either_side_of_the_verb():
    lines = (
        read('A captain waits. "Go," says the captain. "Now," says a voice.').scenes[0].dialogue
    )
    assert [(line.character, line.text) for line in lines] == [
        ("Captain", "Go"),
        ("A voice", "Now"),
    ]


@pytest.mark.parametrize(
    ("text", "int_ext", "location"),
    [
        ("He runs into a warehouse.", IntExt.INT, "warehouse"),
        ("They stand outside the church.", IntExt.EXT, "church"),
        ("She weaves through traffic on a bridge.", IntExt.EXT, "bridge"),
        ("He steps out of the saloon onto the street.", IntExt.EXT, "street"),
        ("Far out at sea a boat burns. She waits in the kitchen.", IntExt.INT, "kitchen"),
        ("A man in a trench coat waits.", IntExt.EXT, ""),
    ],
)
def test_places_are_where_people_are(text, int_ext, location):
    setting = read(text).scenes[0].setting
    assert (setting.int_ext, setting.location) == (int_ext, location)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Before dawn, a boat leaves.", TimeOfDay.BLUE_HOUR),
        ("At sunset they ride.", TimeOfDay.GOLDEN_HOUR),
        ("A sunny morning.", TimeOfDay.MORNING),
        ("He must pay by tomorrow night.", None),
        ("She paints every day.", None),
    ],
)
def test_hours_are_told_from_words_about_other_days(text, time):
    assert read(text).scenes[0].setting.time == time


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("Tom storms out.", ()),
        ("After the rain a bird sings. No wind.", ()),
        ("A blizzard howls.", (Weather.SNOW, Weather.WIND)),
        ("Rain and fog.", (Weather.RAIN, Weather.FOG)),
    ],
)
def test_weather_is_only_what_is_in_the_air(text, weather):
    assert read(text).scenes[0].setting.weather == weather


def test_wardrobe_belongs_to_whom_it_is_said_of():
    people = read("A woman in a red dress meets a man wearing a grey coat.").people
    assert people["woman"].wardrobe == "a red dress"
    assert people["man"].wardrobe == "a grey coat"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("CLARA, 70, a fisherwoman, mends a net. She smiles.", {"Clara"}),
        ("TOM (40s), a weary cop, waits.", {"Tom"}),
        ("A captain and her android officer watch the door.", {"captain", "android officer"}),
        ("Three boys in a boat row. The boy in front shouts.", {"three boys"}),
        ("A hooded figure waits. The girl runs.", {"hooded figure", "girl"}),
    ],
)
def test_appositions_compounds_and_members_are_nobody_new(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "prop"),
    [
        ("A man with a gun enters the bar.", "enter", "man", "gun"),
        ("Two children with a lantern walk through a forest.", "walk", "two children", "lantern"),
        ("A nurse waits and the dog steals the letter.", "wait", "nurse", None),
    ],
)
def test_what_somebody_has_with_them_is_theirs(text, lemma, subject, prop):
    first = read(text).scenes[0].happenings[0]
    assert (first.lemma, first.subject, first.prop, first.object) == (lemma, subject, prop, None)


def test_who_acts_next_is_not_acted_on():
    laughs = read("The daughter laughs and the dog steals the letter.").scenes[0].happenings[0]
    assert (laughs.subject, laughs.object) == ("daughter", None)


def test_a_mountain_pass_is_no_verb():
    assert texts("A climber drags herself over a mountain pass.") == [
        "A climber drags herself over a mountain pass"
    ]


def test_speeches_within_prose_are_speeches():
    reading = read("Ray waits in a diner. NADIA: You left me no choice. RAY: I came, didn't I?")
    spoken = [(one.character, one.text) for one in reading.scenes[0].dialogue]
    assert spoken == [("Nadia", "You left me no choice."), ("Ray", "I came, didn't I?")]


@pytest.mark.parametrize(
    "text", ["CLOSE ON: a gun on a table.", "NOTE: it rains.", "LATER: he eats."]
)
def test_capitals_and_a_colon_are_not_always_a_speech(text):
    assert read(text).scenes[0].dialogue == []
