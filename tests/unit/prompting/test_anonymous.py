"""Names out of sentences: who is meant is said by how they look."""

from __future__ import annotations

import pytest

from core.domain.cast import Character, CharacterKind
from core.prompting.anonymous import mentions, place_without_names, without_names
from tests.fakes.sample_film import MAYA, THIEF

HER, HIM = MAYA.descriptor, THIEF.descriptor


def named(name: str, kind: CharacterKind = CharacterKind.NAMED) -> Character:
    return MAYA.revised(name=name, kind=kind)


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("Detective Maya Cole", "Detective Maya Cole runs", f"{HER} runs"),
        ("Maya Cole", "The widow Maya waits", f"{HER} waits"),
        ("Maya Cole", "maya runs and MAYA COLE falls", f"{HER} runs and {HER} falls"),
        ("Jo March", "Jo runs", f"{HER} runs"),
        ("Zoë Núñez", "Zoë runs", f"{HER} runs"),
        ("李雷", "李雷走进房间", f"{HER}走进房间"),
        ("Maya Cole", "The dog bites Maya", f"The dog bites {HER}"),
    ],
)
def test_a_name_is_taken_out_whole(name, sentence, told):
    said = without_names(sentence, [(named(name), HER)])
    assert said == told[:1].upper() + told[1:]


@pytest.mark.parametrize(
    ("name", "sentence", "kept"),
    [
        ("Rose", "Rose drops a rose", "drops a rose"),
        ("Will Stone", "Will throws a stone as he will", "throws a stone as he will"),
        ("Man in Coat", "A man in rags sees Man in Coat", "A man in rags sees"),
    ],
)
def test_a_word_that_is_also_a_name_stays_a_word(name, sentence, kept):
    assert kept in without_names(sentence, [(named(name), HER)])


@pytest.mark.parametrize(
    ("role", "sentence", "told"),
    [
        ("butcher", "A vegetarian butcher waits", f"{HIM} waits"),
        ("father", "Tom and his father argue", f"Tom and {HIM} argue"),
        ("son", "At dusk the baker's son waits", f"At dusk {HIM} waits"),
        ("dog", "A GUARD DOG waits", f"{HIM} waits"),
        ("thief", "The woman sees the thief", f"The woman sees {HIM}"),
    ],
)
def test_a_role_goes_with_its_article_and_what_qualifies_it(role, sentence, told):
    someone = named(role, CharacterKind.ROLE)
    assert without_names(sentence, [(someone, HIM)]) == told[:1].upper() + told[1:]


def test_what_somebody_has_is_said_without_an_apostrophe():
    said = without_names("Maya's face, still. MAYA's open hand.", [(MAYA, HER)])
    assert said == f"The face of {HER}, still. The open hand of {HER}."


def test_a_voice_is_a_name_too():
    assert mentions("Marcus laughs", named("Marcus Webb", CharacterKind.VOICE))


@pytest.mark.parametrize("words", ["Maya's flat", "maya's flat", "MAYA COLE\u2019S flat"])
def test_a_place_loses_its_owner(words):
    assert place_without_names(words, [MAYA]) == "flat"
