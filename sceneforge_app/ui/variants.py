"""Other ways to the next picture of a frame, each with what it sends and what it costs."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import streamlit as st

from core.domain.ids import FrameId
from core.domain.job import Job
from core.domain.method import LightFrom, Medium, NewLight, Way
from core.errors import InvalidInput
from core.services.storyboards import Panel
from core.services.variants import Offer
from sceneforge_app.ui import words
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.money import order_button
from sceneforge_app.ui.studio import studio

Verb = Callable[[], Job]
_TOLD = {
    Way.KEY_FRAME: "People, clothes, place and light of another frame, seen by this shot's "
    "camera. Sends that frame's picture.",
    Way.EDIT: "Only what you name changes. Sends the picture and your words, without names.",
    Way.RELIGHT: "The same drawing under other light. Sends the picture.",
    Way.RESTYLE: "The same drawing in another medium. Sends the picture.",
    Way.ENLARGE: "The very picture you see, four times as wide: for what goes out. Sends it.",
    Way.EXPAND: "The whole picture continued to the film's format, nothing cut. Sends it.",
    Way.INSPIRED: "A new picture with the previs as inspiration. Sends the previs picture and "
    "the shot in sentences.",
    Way.WORDS: "The maker's own language model works your words into the shot. Sends them, "
    "without names.",
    Way.DIFF: "Change the structured prompt by hand; the maker makes the rest agree.",
}
_LIGHTS: tuple[NewLight, ...] = tuple(NewLight)
_MEDIA: tuple[Medium, ...] = tuple(Medium)
_ICON = ":material/auto_fix_high:"


def other_ways(panel: Panel) -> None:
    """A way to choose, its inputs and the button that orders it; nothing where no maker can."""
    offers = {offer.way: offer for offer in studio().variants.offers(panel.frame.id)}
    if not any(offer.usd or not offer.refused for offer in offers.values()):
        return
    with st.popover("Other ways", icon=_ICON, width="content"):
        way = st.selectbox(
            "Make the next take by", list(_TOLD), format_func=words.WAYS.__getitem__
        )
        st.caption(_TOLD[way])
        verb = _INPUTS[way](panel)
        _order(offers[way], verb)


def _order(offer: Offer, verb: Verb | None) -> None:
    if offer.refused:
        st.caption(offer.refused)
    elif order_button(words.WAYS[offer.way], offer.usd, _ICON, _TOLD[offer.way]):
        if verb is None:
            st.warning("Choose or write what is missing first.")
            return
        with spoken():
            verb()
            st.rerun()


def _key_frame(panel: Panel) -> Verb | None:
    board = studio().storyboards.board(panel.frame.scene_id)
    made = {
        other.frame.id: f"Shot {other.shown.shot.label}"
        for other in board.panels
        if other.frame.id != panel.frame.id and other.shown.picture
    }
    key = st.selectbox("Key frame", list(made), format_func=lambda one: made[FrameId(one)])
    return partial(studio().variants.from_key_frame, panel.frame.id, key) if key else None


def _edit(panel: Panel) -> Verb | None:
    said = st.text_input("What to change", placeholder="the window is open, curtains move")
    mask = st.file_uploader("Where: a mask, white is changed", type=["png", "jpg", "webp"])
    data = mask.getvalue() if mask else b""
    return partial(studio().variants.edit, panel.frame.id, said, mask=data) if said else None


def _relight(panel: Panel) -> Verb:
    light = st.selectbox("Light", _LIGHTS, format_func=words.capitalised)
    side = st.selectbox("From", [None, *LightFrom], format_func=_from)
    return partial(studio().variants.relight, panel.frame.id, light, side)


def _from(side: LightFrom | None) -> str:
    return words.capitalised(side) if side else "Wherever it suits"


def _restyle(panel: Panel) -> Verb:
    medium = st.selectbox("Medium", _MEDIA, format_func=words.capitalised)
    return partial(studio().variants.restyle, panel.frame.id, medium)


def _in_words(panel: Panel) -> Verb | None:
    unknown = panel.shown.refinement.unknown if panel.shown.refinement else ()
    said = st.text_input("In your words", value=", ".join(unknown))
    return partial(studio().variants.in_words, panel.frame.id, said) if said else None


def _by_hand(panel: Panel) -> Verb:
    text = json.dumps(panel.shown.structured_prompt, indent=1, ensure_ascii=False)
    edited = st.text_area("Structured prompt", text, height=300)
    return partial(_from_text, panel.frame.id, edited)


def _from_text(frame_id: FrameId, text: str) -> Job:
    try:
        prompt = json.loads(text)
    except json.JSONDecodeError as error:
        raise InvalidInput(
            f"Line {error.lineno} of the prompt is not JSON: {error.msg}."
        ) from error
    if not isinstance(prompt, dict):
        raise InvalidInput("The prompt must be a JSON object.")
    return studio().variants.from_prompt(frame_id, prompt)


_INPUTS: dict[Way, Callable[[Panel], Verb | None]] = {
    Way.KEY_FRAME: _key_frame,
    Way.EDIT: _edit,
    Way.RELIGHT: _relight,
    Way.RESTYLE: _restyle,
    Way.ENLARGE: lambda panel: partial(studio().variants.enlarge, panel.frame.id),
    Way.EXPAND: lambda panel: partial(studio().variants.expand, panel.frame.id),
    Way.INSPIRED: lambda panel: partial(studio().variants.inspired_by_previs, panel.frame.id),
    Way.WORDS: _in_words,
    Way.DIFF: _by_hand,
}
