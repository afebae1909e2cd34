"""A small film with a known cast, and a clean four-shot board of it, for tests of the grammar."""

from __future__ import annotations

from core.domain.cast import Character, CharacterKind
from core.domain.figure_look import Body, FigureLook, Garment, Hair, Hat
from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Framing,
    Genre,
    IntExt,
    ShotSize,
    TimeOfDay,
    Weather,
)
from core.domain.ids import CharacterId
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot
from core.domain.scene import Beat, Event, Heading, SceneBreakdown
from core.domain.shot import Shot
from core.domain.staging import Feature, Mark, Performer, Place, Pose, SetKind, Staging
from core.prompting.fibo import structured_prompt

MAYA = Character(
    id=CharacterId("maya"),
    name="Maya Cole",
    gender="female",
    descriptor="the woman in the grey coat",
    appearance="a lean woman in her thirties with short black hair",
    wardrobe="a long grey coat over a dark shirt, black trousers",
    look=FigureLook(body=Body.FEMALE, top=Garment.COAT, hair=Hair.SHORT, top_rgb=(0.2, 0.2, 0.2)),
)
THIEF = Character(
    id=CharacterId("thief"),
    name="thief",
    kind=CharacterKind.ROLE,
    gender="male",
    descriptor="the masked man in the black jacket",
    appearance="a wiry man with a covered face",
    wardrobe="a black leather jacket and dark jeans",
    look=FigureLook(top=Garment.JACKET, hat=Hat.CAP, top_rgb=(0.02, 0.02, 0.02)),
)
CAST = (MAYA, THIEF)

STREET = Place(
    words="a neon-lit street",
    int_ext=IntExt.EXT,
    set_kind=SetKind.CITY_STREET,
    features=(Feature.NEON, Feature.CARS, Feature.STREET_LAMPS),
)
PARAMS = FrameParams(
    fov=42, lighting=40, hdr_bloom=60, color_temp=3200, contrast=70, saturation=40
)


def performer(character: Character, mark: Mark, **changes) -> Performer:
    base = Performer(character_id=character.id, look=character.look, mark=mark)
    return base.revised(**changes)


def facing_pair() -> tuple[Performer, Performer]:
    return (
        performer(MAYA, Mark.LEFT, faces="thief", pose=Pose.TALK),
        performer(THIEF, Mark.RIGHT, faces="maya"),
    )


def staging(*performers: Performer, **changes) -> Staging:
    base = Staging(
        place=STREET,
        time=TimeOfDay.MIDNIGHT,
        weather=(Weather.RAIN,),
        genre=Genre.NOIR,
        mood=("tense",),
        lights=("neon",),
        props=("gun", "umbrella"),
        performers=performers,
        set_seed=7,
    )
    return base.revised(**changes)


def planned(number: int, size: ShotSize, stage: Staging, **changes) -> PlannedShot:
    """A shot of the sample scene; *changes* are fields of `Shot`, but `params` is taken apart."""
    params = changes.pop("params", PARAMS)
    composition = changes.pop("composition", params.composition)
    angle = changes.pop("angle", CameraAngle.EYE_LEVEL)
    params = params.revised(camera_angle=angle, composition=composition)
    base = Shot(
        number=number,
        label=f"1{'ABCDEFGH'[number - 1]}",
        size=size,
        angle=angle,
        composition=composition,
        lens_mm=47.0,
        subjects=tuple(one.character_id for one in stage.performers),
        beat="dialogue",
        source=(10 * number, 10 * number + 10),
    )
    shot = base.revised(**changes)
    bare = PlannedShot(shot=shot, staging=stage, params=params)
    return bare.revised(structured_prompt=structured_prompt(bare, CAST))


def clean_board() -> tuple[PlannedShot, ...]:
    """Master, over-shoulder, reverse, single: nothing a script supervisor would mark."""
    maya, thief = facing_pair()
    pair = staging(maya, thief)
    return (
        planned(1, ShotSize.WIDE, pair, framing=Framing.TWO_SHOT, action="Maya meets the thief."),
        planned(2, ShotSize.MEDIUM, pair, framing=Framing.OVER_SHOULDER, azimuth_deg=40.0),
        planned(
            3,
            ShotSize.MEDIUM_CLOSE,
            staging(thief, maya),
            framing=Framing.OVER_SHOULDER,
            azimuth_deg=-40.0,
        ),
        planned(
            4,
            ShotSize.CLOSE,
            staging(maya),
            azimuth_deg=35.0,
            composition=Composition.CENTERED,
        ),
    )


def event(verb: str, start: int, **changes) -> Event:
    base = Event(verb=verb, beat="handle", text=verb, source=(start, start + 3))
    return base.revised(**changes)


def scene(*events: Event, **changes) -> SceneBreakdown:
    base = SceneBreakdown(
        number=1,
        heading=Heading(int_ext=IntExt.EXT, location="street", time=TimeOfDay.MIDNIGHT),
        place=STREET,
        weather=(Weather.RAIN,),
        lights=("neon",),
        characters=CAST,
        beats=(Beat(kind="dialogue", who=("maya", "thief"), events=events),),
        source=(0, 60),
    )
    return base.revised(**changes)
