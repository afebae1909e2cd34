"""Notes about the board: which verb, which frames, and what is not understood."""

from __future__ import annotations

import pytest

from core.grammar.notes.board_reader import BoardVerb, read_board_note


def read(note, count=6, here=None):
    return read_board_note(note, count=count, here=here)


def only(note, **board):
    reading = read(note, **board)
    assert (reading.unknown, reading.missing) == ((), ())
    (wish,) = reading.wishes
    return wish.verb.value, wish.frames, wish.other, wish.words


@pytest.mark.parametrize(
    ("note", "verb", "frames", "other", "words"),
    [
        ("swap 4 and 5", "swap", (4,), 5, ""),
        ("Please switch shot two with shot five.", "swap", (2,), 5, ""),
        ("another take", "take", (3,), None, ""),
        ("one more take of frame 2", "take", (2,), None, ""),
        ("do it again", "take", (3,), None, ""),
        ("make it like frame 1", "like", (3,), 1, ""),
        ("light 5 like 2", "like", (5,), 2, ""),
        ("same look as frame 6", "like", (3,), 6, ""),
        ("between 2 and 3 insert a close-up of the gun", "insert", (), 2, "a close-up of the gun"),
        ("insert an insert of the gun after 4", "insert", (), 4, "an insert of the gun"),
        ("add a wide shot before 1", "insert", (), 0, "a wide shot"),
        ("after 2 add a close-up of her hands", "insert", (), 2, "a close-up of her hands"),
        ("swap that one with shot 6", "swap", (3,), 6, ""),
        ("Move 2 between 4 and 5.", "move", (2,), 4, ""),
        ("put this one first", "move", (3,), 0, ""),
        ("open on frame 5", "move", (5,), 0, ""),
        ("end with this panel", "move", (3,), 6, ""),
        ("lose the last frame", "remove", (6,), None, ""),
        ("scrap that panel", "remove", (3,), None, ""),
        ("a different version of this one", "take", (3,), None, ""),
        ("match the grade of shot 2", "like", (3,), 2, ""),
        ("go back to what we had before", "undo", (3,), None, ""),
        ("make me a copy of this drawing", "duplicate", (3,), None, ""),
        ("move 6 to the front", "move", (6,), 0, ""),
        ("move this to the end", "move", (3,), 6, ""),
        ("move the first one after 4", "move", (1,), 4, ""),
        ("delete this one", "remove", (3,), None, ""),
        ("omit frame 5", "remove", (5,), None, ""),
        ("duplicate it", "duplicate", (3,), None, ""),
        ("undo that", "undo", (3,), None, ""),
        ("all frames: colder", "note", (1, 2, 3, 4, 5, 6), None, "colder"),
        ("darker in the whole scene", "note", (1, 2, 3, 4, 5, 6), None, "darker"),
        ("frames 2-4: more contrast", "note", (2, 3, 4), None, "more contrast"),
        ("make frames 1, 3 and 6 warmer", "note", (1, 3, 6), None, "make warmer"),
        ("closer on her face", "note", (3,), None, "closer on her face"),
    ],
)
def test_a_note_about_the_board_is_understood(note, verb, frames, other, words):
    found = only(note, here=3)
    assert (found[0], found[1], found[2], " ".join(found[3].split())) == (
        verb, frames, other, words,
    )  # fmt: skip


def test_several_wishes_come_in_their_order():
    reading = read("swap 1 and 2; delete 5, then all frames: warmer")
    assert [one.verb for one in reading.wishes] == [
        BoardVerb.SWAP,
        BoardVerb.REMOVE,
        BoardVerb.NOTE,
    ]


def test_a_frame_that_is_not_there_is_said():
    assert read("swap 2 and 9").missing == ("“swap 2 and 9”: the board has 6 frames.",)


def test_without_an_open_frame_a_plain_note_has_no_home():
    assert read("closer").unknown == ("closer",)
    assert read("another take").unknown == ("another take",)


@pytest.mark.parametrize("note", ["", " ; ,. ", "x" * 20_000, '}],"shots":[', "ﷺ 3"])
def test_strange_notes_break_nothing(note):
    assert isinstance(read(note, here=1).wishes, tuple)
