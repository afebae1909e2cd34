"""A model's words for a set-up, in those of our own coverage."""

from __future__ import annotations

from core.agents.language_forms import Frame, Purpose

FUNCTIONS: dict[Purpose, str] = {
    Purpose.ESTABLISH: "establish",
    Purpose.MASTER: "master",
    Purpose.ACTION: "action",
    Purpose.SPEECH: "single-a",
    Purpose.REACTION: "react-b",
    Purpose.REALISATION: "realise",
    Purpose.POINT_OF_VIEW: "pov",
    Purpose.DETAIL: "insert",
    Purpose.ENTRANCE: "threshold",
    Purpose.EXIT: "away",
    Purpose.CLOSING: "closing",
}
"""The function of a slot; `Frame.BODY_PART` goes by the part."""
BODY_PARTS: tuple[tuple[str, str], ...] = (
    ("feet", "feet"),
    ("foot", "feet"),
    ("boot", "feet"),
    ("shoe", "feet"),
    ("hand", "hand"),
    ("finger", "hand"),
)
"""Words of an action and the function whose detail shows that part."""
PEOPLE_IN: dict[Frame, tuple[int, int]] = {
    Frame.PLACE: (0, 0),
    Frame.ONE_PERSON: (1, 1),
    Frame.TWO_SHOT: (2, 2),
    Frame.GROUP: (3, 4),
    Frame.OVER_SHOULDER: (2, 2),
    Frame.POINT_OF_VIEW: (0, 4),
    Frame.THING: (0, 1),
    Frame.BODY_PART: (1, 1),
}
"""How many people a frame shows, at least and at most."""
SUBJECTS: dict[int, str] = {0: "set", 1: "a", 2: "ab"}
"""The subject of a slot by how many are in frame; more are everybody."""
THREE_QUARTER_DEG = 35.0
"""Where the camera stands about a single, so that a face is seen; source: idioms_tables."""
