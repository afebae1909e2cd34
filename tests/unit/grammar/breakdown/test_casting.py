from __future__ import annotations

from core.domain.cast import Character
from core.domain.figure_look import Body, Garment, Hair, Hat
from core.grammar.lexicon.people_tables import COLOURS
from tests.unit.grammar.boards import board


def cast(text: str, **fields) -> dict[str, Character]:
    return {one.id: one for one in board(text, 2, **fields).scenes[0].characters}


def test_what_the_text_says_is_kept_and_not_assumed():
    woman = cast("A woman in a red dress dances in a bar.")["woman"]
    assert woman.wardrobe == "a red dress"
    assert "wardrobe" not in woman.assumed
    assert (woman.look.top, woman.look.top_rgb) == (Garment.DRESS, COLOURS["red"])


def test_what_the_text_leaves_open_is_listed_as_assumed():
    man = cast("A man waits.")["man"]
    assert {"wardrobe", "hair", "skin"} <= set(man.assumed)
    assert "gender" not in man.assumed


def test_no_two_of_a_cast_look_alike():
    people = cast("Anna, Jake, Rosa, Tom, Leo and Nina argue in a bar.").values()
    assert len(people) == 6
    assert len({one.wardrobe for one in people}) == 6
    assert len({one.descriptor for one in people}) == 6


def test_descriptors_hold_no_names():
    people = cast("Detective Maya Cole sprints after Jake in a street.").values()
    assert not any(word in one.descriptor for one in people for word in ("Maya", "Cole", "Jake"))


def test_ages_and_builds_come_from_the_words():
    people = cast("An old man meets a boy and a burly guard in a park.")
    assert (people["old-man"].age, people["old-man"].look.body) == ("old", Body.OLD)
    assert (people["boy"].age, people["boy"].look.body) == ("child", Body.CHILD)
    assert people["burly-guard"].look.body is Body.HEAVY


def test_hats_and_hair_come_from_the_words():
    people = cast("A bald man and a blonde woman meet a hooded stranger.")
    assert people["bald-man"].look.hair is Hair.BALD
    assert "blonde hair" in people["blonde-woman"].appearance
    assert people["hooded-stranger"].look.hat is Hat.HOOD


def test_the_same_seed_casts_the_same_and_another_does_not():
    text = "Anna meets Jake in a bar."
    assert cast(text, seed=3) == cast(text, seed=3)
    assert any(cast(text, seed=3) != cast(text, seed=seed) for seed in (4, 5, 6))


def test_roles_dress_for_their_work():
    assert "white coat" in cast("A doctor enters a hospital.")["doctor"].wardrobe
