"""What Bria asks for, per call: a dated table that settings may overrule.

Source: reference bria-fibo-api 2.9, bria.ai's price list of 2026-07-10: a picture $0.03, a
structured prompt $0.02, Lite $0.02. Whether 4MP or a failed job costs otherwise is not published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.errors import InvalidInput

AS_OF = "2026-07-10"
"""The day of the price list."""
USD: dict[str, float] = {
    "image/generate": 0.03,
    "structured_prompt/generate": 0.02,
    "structured_prompt/generate_from_diff": 0.02,
    "image/edit": 0.03,
    "image/edit/relight": 0.03,
    "image/edit/restyle": 0.03,
    "image/edit/expand": 0.03,
    "image/edit/increase_resolution": 0.03,
}
"""US dollars by endpoint. Edits are counted like a picture: no price of theirs was seen."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Dollars by endpoint.

    Attributes:
        own: From the settings; what it does not name costs what the list says.

    Raises:
        InvalidInput: it names what is not sold, or a price below nothing.
    """

    own: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = sorted(set(self.own) - set(USD))
        if unknown:
            raise InvalidInput(
                f"BRIA_PRICES knows no {unknown[0]!r}; it may name {', '.join(USD)}."
            )
        if any(usd < 0 for usd in self.own.values()):
            raise InvalidInput("BRIA_PRICES holds a price below zero.")

    def usd(self, endpoints: Iterable[str]) -> float:
        """What one call of each costs together."""
        return sum(self.own.get(one, USD[one]) for one in endpoints)

    @property
    def terms(self) -> str:
        """Where the prices come from."""
        return "by BRIA_PRICES" if self.own else f"by Bria's list of {AS_OF}"
