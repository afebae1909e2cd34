"""What a director is told when a model gave no answer."""

from __future__ import annotations

from core.adapters.openai_language.wire import Miss
from core.ports.language import Outcome

SENTENCES: dict[Outcome, str] = {
    Outcome.NOT_CONFIGURED: "no language model is configured",
    Outcome.RESTING: "its key was turned down a moment ago; it is tried again in a few minutes",
    Outcome.OVER_BUDGET: "the day's budget does not leave that much; nothing was sent",
    Outcome.REFUSED: "the language model refused this text",
    Outcome.FILTERED: "the provider's content filter stopped this text",
    Outcome.KEY_REJECTED: "the service does not accept the key in OPENAI_API_KEY",
    Outcome.NO_CREDIT: "the account of the key has no credit left",
    Outcome.BUSY: "the service was asked too often",
    Outcome.SERVER_TROUBLE: "the service is in trouble",
    Outcome.TIMED_OUT: "the service took too long",
    Outcome.UNREACHABLE: "the service cannot be reached",
    Outcome.NOT_ACCEPTED: "the service did not accept the question",
    Outcome.BROKEN_ANSWER: "the service's answer could not be read",
    Outcome.WRONG_SHAPE: "the model's answer did not have the shape that was asked for",
    Outcome.CUT_OFF: "the model's answer was longer than it may be",
}
_OURS = frozenset({Outcome.WRONG_SHAPE, Outcome.BROKEN_ANSWER})
"""Whose words are for us, not for a director."""


def sentence(miss: Miss) -> str:
    """Why there is no answer, without a full stop, and the other side's own words for it."""
    said = SENTENCES[miss.outcome]
    if not miss.words or miss.outcome in _OURS:
        return said
    return f"{said} (“{miss.words.rstrip('.')}”)"
