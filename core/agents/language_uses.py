"""Run records of what a language model was asked."""

from __future__ import annotations

from collections.abc import Sequence

from core.domain.engine_use import EngineUse
from core.ports.language import Question, Reply, T

OFFLINE = "offline"


def said(reason: str) -> str:
    """*reason* as a sentence."""
    bare = reason.strip().rstrip(".")
    return f"{bare[:1].upper()}{bare[1:]}."


def use_of(engine: str, question: Question, reply: Reply[T]) -> EngineUse:
    """What one question took; the engine is film grammar's own where there was no answer."""
    answered = reply.value is not None
    kept = " An answer kept from before was used." if reply.cached else ""
    return EngineUse(
        agent=question.agent,
        engine=engine if answered else OFFLINE,
        engine_reason=f"{reply.model}.{kept}" if answered else said(reply.reason),
        prompt_hash=question.prompt_hash,
        model=reply.model,
        input_tokens=reply.usage.input_tokens,
        output_tokens=reply.usage.output_tokens,
        cost_usd=reply.cost_usd,
        outcome="ok" if answered else said(reply.reason),
    )


def together(uses: Sequence[EngineUse]) -> EngineUse:
    """Several questions of one agent as one record; a question without an answer tells."""
    failed = next((one for one in uses if one.engine == OFFLINE), None)
    answered = next((one for one in uses if one.engine != OFFLINE), None)
    first = answered or uses[0]
    reason = first.engine_reason
    if failed and answered:
        reason = f"{reason} In part by film grammar: {failed.engine_reason}"
    return first.revised(
        engine_reason=reason,
        input_tokens=sum(one.input_tokens for one in uses),
        output_tokens=sum(one.output_tokens for one in uses),
        cost_usd=sum(one.cost_usd for one in uses),
        outcome=failed.outcome if failed else "ok",
    )
