"""What an agent took to do its part: kept on the run record."""

from __future__ import annotations

from core.domain.value import Value


class EngineUse(Value):
    """Which engine did an agent's work, why that one, and what it took."""

    agent: str
    engine: str
    engine_reason: str = ""
    prompt_hash: str = ""
    model: str = ""
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float = 0.0
    outcome: str = "ok"
    """``ok``, or what kept a language model from doing it."""
