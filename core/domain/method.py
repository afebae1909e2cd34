"""How the picture of a take is come by, where its maker knows more ways than one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from core.domain.ids import BlobKey, TakeId
from core.domain.value import Value

MOST_WORDS = 2_000
"""Characters of an instruction."""


class Way(StrEnum):
    """What is sent to the maker."""

    PROMPT = "prompt"
    """The structured prompt and the seed: the most literal way, and every take's unless said."""
    WORDS = "words"
    """The prompt, and words that the maker's own language model works into it."""
    DIFF = "diff"
    """A prompt that was edited by hand, made coherent by the maker before it is painted."""
    INSPIRED = "inspired"
    """A picture to be inspired by, and what it shows in words; its pixels are not kept."""
    KEY_FRAME = "key_frame"
    """The picture of another shot, from this shot's camera: people, clothes and place stay."""
    EDIT = "edit"
    """A picture changed as an instruction says, everywhere or inside a mask."""
    RELIGHT = "relight"
    """A picture under other light."""
    RESTYLE = "restyle"
    """A picture in another medium."""
    EXPAND = "expand"
    """A picture continued beyond its edges, to the film's format."""
    ENLARGE = "enlarge"
    """The very picture with more pixels."""

    @property
    def needs_picture(self) -> bool:
        """Whether it starts from a finished picture."""
        return self not in {Way.PROMPT, Way.WORDS, Way.DIFF}


class NewLight(StrEnum):
    """Light a picture can be put under."""

    MIDDAY = "midday"
    LOW_SUN = "low sun"
    SUNRISE = "sunrise"
    BLUE_HOUR = "blue hour"
    OVERCAST = "overcast"
    SOFT_OVERCAST = "soft overcast"
    CLOUDS = "clouds"
    FOG = "fog"
    MOONLIGHT = "moonlight"
    STARLIGHT = "starlight"
    SPOTLIGHT = "spotlight"
    SOFT_BOKEH = "soft, with bokeh"
    HARD_STUDIO = "hard studio light"


class LightFrom(StrEnum):
    """Where it comes from, seen from the camera."""

    FRONT = "front"
    SIDE = "side"
    BELOW = "below"
    ABOVE = "above"


class Medium(StrEnum):
    """What a picture can be made to look like."""

    STORYBOARD = "storyboard sketch"
    CARTOON = "cartoon"
    ANIME = "anime"
    OIL_PAINTING = "oil painting"


class Method(Value):
    """One way with all it needs besides the take itself."""

    way: Way = Way.PROMPT
    words: Annotated[str, Field(max_length=MOST_WORDS)] = ""
    """For WORDS and EDIT what the director said, without names; for KEY_FRAME the new view."""
    before: dict[str, Any] = {}
    """For DIFF: the prompt as it was before it was edited."""
    light: NewLight | None = None
    light_from: LightFrom | None = None
    medium: Medium | None = None
    source_take: TakeId | None = None
    """Whose picture it starts from."""
    source: BlobKey | None = None
    """That picture's file."""
    mask: BlobKey | None = None
    """For EDIT: white is changed, black is kept; None: the whole picture."""
