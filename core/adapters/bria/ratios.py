"""Which of the service's pictures holds a frame with the least waste.

Source: reference bria-fibo-api 2.1: the classic ratios take 4MP, the others do not.
"""

from __future__ import annotations

from dataclasses import dataclass

CLASSIC = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9")
NEWER = (
    "16:10", "10:16", "2:1", "1:2", "21:9", "9:21", "3:1", "1:3", "4:1", "1:4", "5:1", "1:5",
)  # fmt: skip
_GAIN = 0.01
"""A newer ratio must save more of the picture than this to be worth losing 4MP."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One of the service's aspect ratios."""

    name: str

    @property
    def aspect(self) -> float:
        """Width over height."""
        width, height = self.name.split(":")
        return int(width) / int(height)

    @property
    def takes_4mp(self) -> bool:
        """Whether it can be had at four megapixels."""
        return self.name in CLASSIC

    def kept(self, aspect: float) -> float:
        """The share of its picture that is left after cropping to *aspect*."""
        return min(aspect / self.aspect, self.aspect / aspect)


def ratio_for(aspect: float) -> Ratio:
    """The ratio to order for a frame of that *aspect* (width over height)."""
    classic = max((Ratio(name) for name in CLASSIC), key=lambda one: one.kept(aspect))
    newer = max((Ratio(name) for name in NEWER), key=lambda one: one.kept(aspect))
    return newer if newer.kept(aspect) > classic.kept(aspect) + _GAIN else classic


def crop_box(width: int, height: int, aspect: float) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the middle of that *aspect*, in pixels."""
    wanted_width = min(width, round(height * aspect))
    wanted_height = min(height, round(width / aspect))
    left, top = (width - wanted_width) // 2, (height - wanted_height) // 2
    return left, top, left + wanted_width, top + wanted_height
