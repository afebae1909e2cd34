from __future__ import annotations

from tests.unit.grammar.boards import board

MANY = "\n\n".join(f"INT. ROOM {number}\n\nTom waits." for number in range(1, 15))


def test_scenes_without_a_frame_are_one_sentence_however_many():
    notices = [one for one in board(MANY, 2).notices if "got no frame" in one]
    assert len(notices) == 1
    assert "and 6 more" in notices[0]


def test_a_creature_the_renderer_cannot_draw_is_said():
    assert any("no model for a monster" in one for one in board("A monster prowls.", 2).notices)


def test_a_text_that_says_everything_needs_no_notice():
    assert board("A woman waits in a kitchen at night.", 3).notices == ()


def test_what_was_chosen_for_the_director_is_said():
    notices = board("A woman smiles.", 1).notices
    assert [one for one in notices if "names no place" in one]
    assert [one for one in notices if "names no hour" in one]
