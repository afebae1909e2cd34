"""Place, hour and weather from a model, for a scene that our own reading could not place.

What our reading found in the text stands; only what it had to assume is filled in.
"""

from __future__ import annotations

from core.agents.language_checks import plain, quoted_spans
from core.agents.language_forms import SettingForm
from core.grammar.reading.setting import place_key_of
from core.grammar.reading.text import CleanText
from core.grammar.reading.understanding import SceneReading

MOST_PLACE = 40
MOST_WEATHER = 2


def placed(scene: SceneReading, told: SettingForm, source: CleanText) -> list[str]:
    """Fill in what *scene* lacks; what was filled in, one sentence each."""
    start, end = scene.span
    if not any(start <= one[0] < end for one in quoted_spans(source, told.quote)):
        return []
    setting, said = scene.setting, []
    place = plain(told.place, MOST_PLACE).lower()
    if not setting.location and place_key_of(place):
        setting.location, setting.place_key = place, place_key_of(place)
        setting.int_ext = told.int_ext
        said.append(f"The place is “{place}”, as the language model reads it.")
    if setting.time is None and told.time is not None:
        setting.time = told.time
        hour = told.time.value.replace("_", " ")
        said.append(f"The hour is {hour}, as the language model reads it.")
    if not setting.weather and told.weather:
        setting.weather = tuple(dict.fromkeys(told.weather[:MOST_WEATHER]))
        air = " and ".join(one.value for one in setting.weather)
        said.append(f"The weather is {air}, as the language model reads it.")
    return said
