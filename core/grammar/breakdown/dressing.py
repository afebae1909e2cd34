"""Clothes: from an outfit or from the words of the text to how a figure looks."""

from __future__ import annotations

import re
from dataclasses import replace

from core.domain.figure_look import FigureLook, Garment, Hat, LegWear, Rgb
from core.grammar.breakdown import casting_tables as tables
from core.grammar.breakdown.casting_tables import Outfit
from core.grammar.lexicon.people_tables import COLOURS


def dressed(outfit: Outfit, look: FigureLook) -> FigureLook:
    """*look* in *outfit*."""
    return look.revised(
        top=outfit.top,
        legs=outfit.legs,
        hat=outfit.hat,
        top_rgb=COLOURS[outfit.top_colour],
        legs_rgb=COLOURS[outfit.legs_colour],
        hat_rgb=COLOURS[outfit.hat_colour],
    )


def in_colour(outfit: Outfit, colour: str) -> Outfit:
    """*outfit* all in *colour*, if any."""
    if not colour:
        return outfit
    words = re.sub(rf"\b(?:{'|'.join(COLOURS)}) (?=[a-z])", "", outfit.words)
    words = re.sub(r"^an? ", f"a {colour} ", words) if words[:2] in {"a ", "an"} else words
    return replace(outfit, words=words, top_colour=colour, legs_colour=colour, hat_colour=colour)


def dressed_as_told(wardrobe: str, look: FigureLook) -> FigureLook:
    """*look* in the clothes that the words of *wardrobe* describe."""
    colour: Rgb | None = None
    for word in re.findall(r"[\w\-]+", wardrobe.lower()):
        if word in COLOURS:
            colour = COLOURS[word]
        elif word in tables.GARMENT_LOOKS:
            look = _with_garment(look, tables.GARMENT_LOOKS[word], colour)
    return look


def _with_garment(
    look: FigureLook, row: tuple[Garment | None, LegWear | None, Hat | None], colour: Rgb | None
) -> FigureLook:
    top, legs, hat = row
    if hat:
        return look.revised(hat=hat, hat_rgb=colour or look.hat_rgb)
    if top:
        dress = top is Garment.DRESS
        worn = look.revised(top=top, legs=legs or look.legs, top_rgb=colour or look.top_rgb)
        return worn.revised(legs_rgb=worn.top_rgb) if dress else worn
    return look.revised(legs=legs or look.legs, legs_rgb=colour or look.legs_rgb)
