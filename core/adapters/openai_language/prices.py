"""What questions cost, from a dated table that settings may overrule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.adapters.openai_language.prices_tables import AS_OF, DEAREST, USD_PER_MILLION
from core.ports.language import Tier, Usage

Price = tuple[float, float, float]
"""Dollars per million tokens: input, cached input, output."""
_MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices by model.

    Attributes:
        paid: Whether a model without a price is taken to cost as much as the dearest one, or
            nothing, as on a server of one's own.
        own: From the settings.
    """

    paid: bool = True
    own: Mapping[str, Price] = field(default_factory=dict)

    def usd(self, model: str, used: Usage) -> float:
        """What *used* tokens of *model* cost."""
        fresh, cached, written = self._of(model)
        known = min(used.cached_tokens, used.input_tokens)
        tokens = (used.input_tokens - known) * fresh + known * cached
        return (tokens + used.output_tokens * written) / _MILLION

    def terms(self, models: Mapping[Tier, str]) -> str:
        """A sentence on where the prices come from."""
        unknown = [one for one in dict.fromkeys(models.values()) if one not in self._table()]
        if not self.paid and unknown:
            return "Taken to cost nothing; if it does, set OPENAI_PRICES."
        if unknown:
            return (
                f"No price is known for {' and '.join(unknown)}: the dearest is assumed. "
                "Set OPENAI_PRICES."
            )
        ours = all(one in self.own for one in models.values())
        return "Prices from OPENAI_PRICES." if ours else f"Prices as of {AS_OF}."

    def _table(self) -> dict[str, Price]:
        return {**USD_PER_MILLION, **self.own} if self.paid else dict(self.own)

    def _of(self, model: str) -> Price:
        return self._table().get(model, DEAREST if self.paid else (0.0, 0.0, 0.0))
