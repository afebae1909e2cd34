"""A group on the stage: how many are shown, what each looks like, where they stand."""

from __future__ import annotations

from core.domain.figure_look import Body, FigureLook, Hair, Rgb
from core.domain.staging import Mark, Performer
from core.grammar.lexicon.people_tables import COLOURS
from core.grammar.reading.people import Person

_GROUP_FIGURES, _CROWD_FIGURES = 3, 6
_CROWDS = frozenset({"crowd", "mob", "audience", "people"})
_PASSERS_BY: tuple[tuple[Body, Hair, str, str], ...] = (
    (Body.MALE, Hair.SHORT, "navy", "charcoal"), (Body.FEMALE, Hair.LONG, "red", "navy"),
    (Body.OLD, Hair.SHORT, "beige", "brown"), (Body.FEMALE, Hair.BUN, "olive", "charcoal"),
    (Body.HEAVY, Hair.SHORT, "white", "brown"), (Body.ATHLETIC, Hair.SHORT, "teal", "khaki"),
)  # fmt: skip
"""Build, hair, colours of top and legs of the people in a crowd."""
_SHADES = (1.0, 0.6, 1.5)
_HAIR_SHADES = (1.0, 3.0, 0.4)


def looks_of(person: Person, look: FigureLook) -> list[FigureLook]:
    """One look per figure that stands for *person*, a group whose first member has *look*."""
    if {person.key, person.role} & _CROWDS:
        return [_passer_by(look, index) for index in range(_CROWD_FIGURES)]
    count = max(2, min(_GROUP_FIGURES, person.count))
    return [member_look(look, index) for index in range(count)]


def opposed(figures: list[Performer]) -> list[Performer]:
    """The members of a group on both sides of the line, looking at each other."""
    sides = ((Mark.LEFT, "right"), (Mark.RIGHT, "left"))
    return [
        one.revised(mark=sides[index % 2][0], faces=sides[index % 2][1])
        for index, one in enumerate(figures)
    ]


def member_look(look: FigureLook, index: int) -> FigureLook:
    """How the member *index* of a group looks whose first member has that *look*."""
    if index == 0:
        return look
    cut = Hair.LONG if look.body is Body.CHILD and look.hair is Hair.SHORT else look.hair
    return look.revised(
        top_rgb=_shaded(look.top_rgb, _SHADES[index]),
        legs_rgb=_shaded(look.legs_rgb, _SHADES[index]),
        hair_rgb=_shaded(look.hair_rgb, _HAIR_SHADES[index]),
        hair=cut,
    )


def _passer_by(look: FigureLook, index: int) -> FigureLook:
    """Somebody of a crowd: each another build in other colours."""
    body, hair, top, legs = _PASSERS_BY[index]
    grey = body is Body.OLD
    return look.revised(
        body=body, hair=hair, top_rgb=COLOURS[top], legs_rgb=COLOURS[legs],
        hair_rgb=(0.4, 0.4, 0.39) if grey else _shaded(look.hair_rgb, (1.0, 2.2, 0.5)[index % 3]),
    )  # fmt: skip


def _shaded(rgb: Rgb, factor: float) -> Rgb:
    factor = min(factor, 0.6 / max(*rgb, 1e-3)) if factor > 1 else factor
    red, green, blue = (channel * factor for channel in rgb)
    return red, green, blue
