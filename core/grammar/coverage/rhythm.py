"""How long shots hold and what slates say."""

from __future__ import annotations

import re

from core.domain.shot import DialogueLine

WORDS_PER_SECOND = 2.5
SPEECH_LEAD_S = 0.6
MIN_SHOT_S = 0.8
MAX_SHOT_S = 12.0
_OPENING, _CLIMAX, _END = 1.15, 0.85, 1.1
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Set-up letters; I and O are skipped because they read as 1 and 0."""


def duration_s(base_s: float, pace: float, pacing: float, lines: list[DialogueLine]) -> float:
    """Seconds of a shot: its idiom's, by genre and place on the board, long enough to be spoken.

    Source: reference agents 2.9 (150 words a minute); the curve after Cutting 2016.
    """
    spoken = sum(len(line.text.split()) for line in lines)
    needed = SPEECH_LEAD_S + spoken / WORDS_PER_SECOND if spoken else 0.0
    return round(min(MAX_SHOT_S, max(MIN_SHOT_S, base_s * pace * pacing, needed)), 1)


def pacing_at(position: int, climax: int, count: int) -> float:
    """Shots shorten towards the climax and lengthen after it."""
    if count < 2:
        return 1.0
    if position <= climax:
        return _OPENING + (_CLIMAX - _OPENING) * (position / climax if climax else 1.0)
    return _CLIMAX + (_END - _CLIMAX) * (position - climax) / max(1, count - 1 - climax)


def slate(scene: str, index: int) -> str:
    """What the slate says: ``12``, ``12A``, ``12B`` ...; an added scene ``12A`` gives ``A12A``.

    Source: reference trade 4.2.
    """
    if index == 0:
        return scene
    letters = _set_up_letters(index - 1)
    return f"{letters}{scene}" if re.search(r"[A-Z]$", scene) else f"{scene}{letters}"


def _set_up_letters(index: int) -> str:
    first, second = divmod(index, len(_LETTERS))
    return (_LETTERS[first - 1] if first else "") + _LETTERS[second]
