"""What Bria asks for, per call.

Source: reference bria-fibo-api 2.9, bria.ai's price list of 2026-07-10: a picture $0.03, a
structured prompt $0.02, Lite $0.02. Whether 4MP or a failed job costs otherwise is not published.
"""

from __future__ import annotations

PRICES_OF = "2026-07-10"
"""The day of the price list."""
USD: dict[str, float] = {
    "image/generate": 0.03,
    "image/generate/lite": 0.02,
    "structured_prompt/generate": 0.02,
    "structured_prompt/generate_from_diff": 0.02,
    "image/edit": 0.03,
    "image/edit/relight": 0.03,
    "image/edit/restyle": 0.03,
    "image/edit/expand": 0.03,
    "image/edit/increase_resolution": 0.03,
}
"""US dollars by endpoint. Edits are counted like a picture: no price of theirs was seen."""
