"""Is everybody who should be there, and do they look as they always do?"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from itertools import combinations

from core.domain.cast import Character, CharacterKind
from core.domain.continuity import Issue, Severity
from core.domain.figure_look import FigureLook
from core.domain.film_terms import Framing
from core.domain.staging import Mark, Performer
from core.grammar.continuity import rules_tables as tables
from core.grammar.continuity.run import Placed, SceneRun, issue

ASKED = "asked"
"""Rule name of a difference that a director asked for: reported, never undone by itself."""
_SHOWN_PEOPLE = 4
"""People described in a structured prompt; more become background."""
_NEEDS_TWO = frozenset({Framing.TWO_SHOT, Framing.OVER_SHOULDER, Framing.GROUP})
_TWO = 2
_ALIKE = ("body", "top", "top_rgb", "hair", "hair_rgb", "hat")


def identity(run: SceneRun) -> Iterator[Issue]:
    """Looks, frozen strings, names, people who cannot be told apart."""
    for placed in run.shots:
        for place, performer in enumerate(placed.planned.staging.performers):
            member = run.cast.get(performer.character_id)
            if member and member.kind in (CharacterKind.NAMED, CharacterKind.ROLE):
                yield from _look(run, placed, place, member)
        yield from _strings(run, placed)
        yield from _bare_names(run, placed)
    yield from _twins(run)


def _look(run: SceneRun, placed: Placed, place: int, member: Character) -> Iterator[Issue]:
    performer = placed.planned.staging.performers[place]
    path = f"staging__performers__{place}__"
    if performer.wardrobe and performer.wardrobe != member.wardrobe:
        back = {"look": member.look.model_dump(mode="json"), "wardrobe": "", "descriptor": ""}
        yield issue(
            "identity",
            ASKED,
            Severity.CRITICAL,
            (placed,),
            (
                (
                    f"{member.name} wears {performer.wardrobe} in {placed.label}, but "
                    "the cast sheet "
                    f"says {member.wardrobe}. Change the cast sheet, or put the old clothes back."
                ),
                f"“{performer.wardrobe}” against “{member.wardrobe}”",
                placed.replace(**{path + name: value for name, value in back.items()}),
            ),
        )
    elif performer.look != member.look and not _dressed(run, placed, member):
        yield issue(
            "identity",
            "look",
            Severity.CRITICAL,
            (placed,),
            (
                (
                    f"{member.name} does not look like {member.name} in {placed.label}: "
                    f"{_differences(performer.look, member.look)}."
                ),
                _differences(performer.look, member.look),
                placed.replace(**{path + "look": member.look.model_dump(mode="json")}),
            ),
        )


def _dressed(run: SceneRun, placed: Placed, member: Character) -> bool:
    """Whether the text has them change clothes by now."""
    happened = run.between(None, placed)
    mine = [one.text.lower() for one in happened if one.subject == member.id]
    return any(word in text for text in mine for word in tables.DRESSES)


def _differences(worn: FigureLook, usual: FigureLook) -> str:
    parts = [
        f"{name.replace('_rgb', ' colour').replace('_', ' ')} {_plain(getattr(worn, name))} "
        f"instead of {_plain(getattr(usual, name))}"
        for name in FigureLook.model_fields
        if getattr(worn, name) != getattr(usual, name)
    ]
    return ", ".join(parts)


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(f"{one:.2f}" for one in value) + ")"
    return str(value)


def _strings(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    prompt = placed.planned.structured_prompt
    if not prompt or placed.planned.shot.framing is Framing.INSERT:
        return
    told = json.dumps(prompt, ensure_ascii=False)
    for performer in placed.planned.staging.performers[:_SHOWN_PEOPLE]:
        member = run.cast.get(performer.character_id)
        wanted = (performer.wardrobe or member.wardrobe, member.appearance) if member else ()
        missing = [one for one in wanted if json.dumps(one, ensure_ascii=False)[1:-1] not in told]
        beast = member and "creature" in {member.kind, member.gender}
        if member and missing and not beast:
            yield issue(
                "identity",
                f"strings-{member.id}",
                Severity.CRITICAL,
                (placed,),
                (
                    (
                        f"The prompt of {placed.label} does not describe "
                        f"{member.name} in the words "
                        "of the cast sheet."
                    ),
                    f"missing: “{missing[0]}”",
                    placed.write_prompt_anew(),
                ),
            )


def _bare_names(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    told = json.dumps(placed.planned.structured_prompt, ensure_ascii=False)
    for member in run.scene.characters:
        names = [member.name, *member.name.split()]
        found = [
            one for one in names if len(one) > 2 and re.search(rf"\b{re.escape(one)}\b", told)
        ]
        if member.kind is CharacterKind.NAMED and found:
            yield issue(
                "identity",
                f"name-{member.id}",
                Severity.MAJOR,
                (placed,),
                (
                    (
                        f"The prompt of {placed.label} calls {member.name} by name; a "
                        "picture model "
                        "knows no names."
                    ),
                    f"“{found[0]}” stands in the prompt",
                    placed.write_prompt_anew(),
                ),
            )


def _twins(run: SceneRun) -> Iterator[Issue]:
    people = [
        one
        for one in run.scene.characters
        if one.kind in (CharacterKind.NAMED, CharacterKind.ROLE)
    ]
    for one, other in combinations(people, 2):
        seen = [p for p in run.shots if {one.id, other.id} & _ids(p)]
        alike = all(getattr(one.look, name) == getattr(other.look, name) for name in _ALIKE)
        if alike and seen:
            yield issue(
                "identity",
                f"twins-{other.id}",
                Severity.MAJOR,
                (seen[0],),
                (
                    (
                        f"{one.name} and {other.name} cannot be told apart: same cut, "
                        "colour, hair "
                        "and hat. Give one of them another look on the cast sheet."
                    ),
                    f"{other.look.top} {_plain(other.look.top_rgb)}, {other.look.hair} hair twice",
                    (),
                ),
            )


def presence(run: SceneRun) -> Iterator[Issue]:
    """The people of the plan against the people on stage and in the prompt."""
    for placed in run.shots:
        yield from _missing(run, placed)
        yield from _alone(placed)
        yield from _voices(run, placed)
        yield from _counted(placed)


def _missing(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    shot, here = placed.planned.shot, _ids(placed)
    if shot.framing in (Framing.INSERT, Framing.PLACE, Framing.POV):
        return
    wanted = [one for one in shot.subjects if one in run.cast]
    for who in wanted:
        if who not in here:
            yield issue(
                "presence",
                f"missing-{who}",
                Severity.MAJOR,
                (placed,),
                (
                    f"{placed.label} is a shot of {run.name(who)}, who is not on stage.",
                    f"{_agreement(len(here), len(wanted))}",
                    _bring(run, placed, who),
                ),
            )


def _alone(placed: Placed) -> Iterator[Issue]:
    shot, heads = placed.planned.shot, len(placed.planned.staging.performers)
    absent = {*shot.subjects} - _ids(placed)
    if shot.framing not in _NEEDS_TWO or heads >= _TWO or absent:
        return
    framing = shot.framing.replace("_", " ")
    yield issue(
        "presence",
        "alone",
        Severity.MAJOR,
        (placed,),
        (
            f"{placed.label} is a {framing} with only {heads} on stage.",
            f"{framing}: {_TWO} wanted, {heads} there",
            placed.replace(shot__framing=Framing.SINGLE.value),
        ),
    )


def _bring(run: SceneRun, placed: Placed, who: str) -> tuple[dict[str, object], ...]:
    member = run.cast[who]
    seen = [
        one
        for other in run.shots
        for one in other.planned.staging.performers
        if one.character_id == who
    ]
    person = seen[0] if seen else _newcomer(member)
    people = [*placed.planned.staging.performers, person]
    order = {one: place for place, one in enumerate(placed.planned.shot.subjects)}
    people.sort(key=lambda one: order.get(one.character_id, len(order)))
    return placed.replace(staging__performers=[one.model_dump(mode="json") for one in people])


def _newcomer(member: Character) -> Performer:
    return Performer(character_id=member.id, look=member.look, mark=Mark.CENTRE)


def _voices(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    people = placed.planned.staging.performers
    heard = {one.id for one in run.scene.characters if one.kind is CharacterKind.VOICE}
    for performer in people:
        if performer.character_id in heard:
            rest = [one for one in people if one.character_id not in heard]
            yield issue(
                "presence",
                f"voice-{performer.character_id}",
                Severity.MAJOR,
                (placed,),
                (
                    (
                        f"{run.name(performer.character_id)} is only heard in this "
                        "scene but stands "
                        f"in {placed.label}."
                    ),
                    "voice only on the cast sheet",
                    placed.replace(
                        staging__performers=[one.model_dump(mode="json") for one in rest]
                    ),
                ),
            )


def _counted(placed: Placed) -> Iterator[Issue]:
    prompt = placed.planned.structured_prompt
    if not prompt:
        return
    insert = placed.planned.shot.framing is Framing.INSERT
    wanted = 0 if insert else min(_SHOWN_PEOPLE, len(_ids(placed)))
    drawn = sum(1 for one in prompt.get("objects", ()) if "orientation" in one)
    if drawn != wanted:
        yield issue(
            "presence",
            "count",
            Severity.MAJOR,
            (placed,),
            (
                f"The prompt of {placed.label} describes {drawn} people; {wanted} are on stage.",
                _agreement(drawn, wanted),
                placed.write_prompt_anew(),
            ),
        )


def _agreement(drawn: int, wanted: int) -> str:
    """On-screen character count matching. Source: ViStoryBench, reference agents 1.3."""
    match = 100 * math.exp(-abs(drawn - wanted) / (1e-6 + wanted))
    return f"{drawn} of {wanted} there, count match {match:.0f} %"


def _ids(placed: Placed) -> set[str]:
    return {one.character_id for one in placed.planned.staging.performers}
