"""`sceneforge surprise`: ideas on standard output, ready to be piped on."""

from __future__ import annotations


def test_a_seed_repeats_an_idea_and_json_tells_it(sceneforge):
    told = sceneforge("surprise", "--genre", "noir", "--seed", 7)
    answer = sceneforge("surprise", "--genre", "noir", "--seed", 7, "--json").json
    assert told.code == 0
    assert told.out.strip() == answer["text"]
    assert (answer["genre"], answer["seed"]) == ("noir", 7)


def test_without_a_seed_every_idea_is_new(sceneforge):
    assert len({sceneforge("surprise").out for _ in range(4)}) > 1


def test_an_idea_can_be_broken_down(sceneforge):
    idea = sceneforge("surprise", "--genre", "western", "--seed", 3).out
    answer = sceneforge("breakdown", "-", "--frames", 3, "--json", stdin=idea)
    assert len(answer.json["shots"]) == 3
