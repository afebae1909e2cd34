"""What happens in a shot as one sentence for a painter: no name, no camera, nobody out of frame.

A line of a plan speaks to a film crew (``We pull back: ...``, ``What Maya sees: ...``); a picture
model would draw the crew. Source: reference agents 8.10 (who is mentioned is drawn).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.domain.cast import Character
from core.domain.film_terms import Framing
from core.domain.plan import PlannedShot
from core.prompting.anonymous import named_in, place_without_names, without_names
from core.prompting.people import MAX_PEOPLE, Cast, acts, called
from core.prompting.things import insert_object

_CREW = re.compile(
    r"^(?:we\b[^:]*|it begins|the reveal|from (?:high|straight) above|[^:]*\bwhat\b[^:]*\bsees?"
    r"|close on[^:]*|angle on[^:]*):\s*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[;,]\s*we (?:do not|cannot|don't) see\b[^.;]*", re.IGNORECASE)
_CAMERA_MOVES = re.compile(
    r"\bwe (?:pull|push|track|pan|tilt|move|follow|see|hold|cut)\b", re.IGNORECASE
)
_TO_US = re.compile(r"\b(towards?|away from|past|at|to) us\b", re.IGNORECASE)
_SPEECH = re.compile(r"""[,:]?\s*["“«][^"”»]*["”»]?""")
_PLACE = "\x01"
_EDGES = " .,;:-\u2013\u2014\u2026"
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b")
"""Capitals mean nothing to a painter but letters to be painted."""
_LATIN = re.compile(r"[^\W\d_]")
_MIN_WORDS = 2
_MIN_LATIN_SHARE = 0.8


def told(planned: PlannedShot, cast: Sequence[Character], known: Cast) -> str:
    """The action in descriptors; told by the poses when it speaks of somebody out of frame."""
    if planned.shot.framing is Framing.INSERT:
        return acting(planned, known)
    seen = {one.character_id: one for one in planned.staging.performers}
    place = place_without_names(planned.staging.place.words, cast)
    action = _place_set_aside(visible(planned.shot.action), planned)
    talked_of = named_in(action, cast)
    if len(action.split()) < _MIN_WORDS or any(one.id not in seen for one in talked_of):
        return acting(planned, known)
    said = [(one, called(seen[one.id], known)) for one in talked_of]
    spoken = _SHOUTED.sub(_lowered, without_names(action, said)).replace(_PLACE, place)
    return _sentence(spoken.rstrip(" .,;:"))


def _place_set_aside(action: str, planned: PlannedShot) -> str:
    """*action* with a mark for the place: the ``monk`` of a monk's teahouse is nobody there."""
    words = planned.staging.place.words
    return re.sub(re.escape(words), _PLACE, action, flags=re.IGNORECASE) if words else action


def acting(planned: PlannedShot, known: Cast) -> str:
    """What can be seen being done, told by the poses alone."""
    if planned.shot.framing is Framing.INSERT:
        return _sentence(str(insert_object(planned, known)["description"]))
    done = dict.fromkeys(acts(one, known) for one in planned.staging.performers)
    return _sentence("; ".join(tuple(done)[:MAX_PEOPLE]))


def visible(action: str) -> str:
    """What of *action* can be seen; empty if that is nothing.

    Talk of the camera cannot, and what is not in Latin letters cannot be read.
    """
    text = _SPEECH.sub("", " ".join(action.split()))
    text = _ASIDE.sub("", _CREW.sub("", text)).removesuffix("...").strip(_EDGES)
    if _CAMERA_MOVES.search(text) or not _is_latin(text):
        return ""
    text = _TO_US.sub(r"\1 the camera", text)
    return text.capitalize() if text.isupper() else text[:1].upper() + text[1:]


def _lowered(match: re.Match[str]) -> str:
    return match.group().lower()


def _is_latin(text: str) -> bool:
    letters = _LATIN.findall(text)
    latin = sum(1 for one in letters if one.isascii() or "\u00c0" <= one <= "\u024f")
    return bool(letters) and latin >= _MIN_LATIN_SHARE * len(letters)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
