"""What FIBO is told when it changes a picture or reads a director's own words: never a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.domain.cast import Character
from core.domain.plan import PlannedShot
from core.errors import InvalidInput
from core.prompting import words_tables as tables
from core.prompting.anonymous import named_in, without_names
from core.prompting.fibo_schema import SCHEMA
from core.prompting.people import descriptor_of


def said_without_names(words: str, planned: PlannedShot, cast: Sequence[Character]) -> str:
    """A director's *words* with everybody called what the picture model knows them by.

    Raises:
        InvalidInput: there are none.
    """
    cleaned = " ".join(words.split())
    if not cleaned:
        raise InvalidInput("Say in a few words what should change.")
    seen = {one.character_id: one for one in planned.staging.performers}
    known = {one.id: one for one in cast}
    said = [
        (one, descriptor_of(seen[one.id], known) if one.id in seen else one.descriptor)
        for one in named_in(cleaned, cast)
    ]
    return without_names(cleaned, said)


def camera_move(planned: PlannedShot) -> str:
    """The instruction that turns a key frame into *planned*: all stays but the camera."""
    shot = planned.shot
    summary = str(planned.structured_prompt.get("short_description", "")).strip()
    view = f"{tables.SIZE_WORDS[shot.size]}, {tables.ANGLE_WORDS[shot.angle]}"
    return (
        "Move the camera and keep the same people, faces, clothes, place, hour and light; "
        f"the new view is a {view}, framed as described. {summary}"
    ).strip()


def edited_prompt(prompt: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """*prompt* as a director edited it by hand.

    Raises:
        InvalidInput: it has a key that means nothing, lacks one, or is what it was.
    """
    unknown = sorted(set(prompt) - set(SCHEMA["properties"]))
    if unknown:
        raise InvalidInput(f"FIBO knows no {unknown[0]!r}: put it into words of another field.")
    missing = [key for key in SCHEMA["required"] if not prompt.get(key) and before.get(key)]
    if missing:
        raise InvalidInput(f"The prompt lacks {missing[0]!r}.")
    if prompt == before:
        raise InvalidInput("Nothing was changed in the prompt.")
    return prompt
