"""What OpenAI's models cost. Prices move: `OPENAI_PRICES` wins over this table.

Source: OpenAI's price pages as read on `AS_OF`; reference agents 3.4.
"""

from __future__ import annotations

AS_OF = "2026-11-22"

USD_PER_MILLION: dict[str, tuple[float, float, float]] = {
    # model: input, input that was cached, output
    "gpt-6-luna": (0.10, 0.01, 0.50),
    "gpt-6.1-terra": (1.00, 0.10, 5.00),
    "gpt-6-sol": (2.00, 0.20, 10.00),
    "gpt-6.1-sol": (2.00, 0.20, 10.00),
    "gpt-5.6-luna": (0.20, 0.02, 1.20),
    "gpt-5.6-terra": (2.00, 0.20, 12.00),
    "gpt-5.6-sol": (5.00, 0.50, 30.00),
}
"""Dollars per million tokens."""

DEAREST = (5.00, 0.50, 30.00)
"""Taken for a model that is not in the table, so that the budget errs on the safe side."""
