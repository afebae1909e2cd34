"""What stands in front of the lens: the place, the air, the people on their marks.

A staging speaks in names and relations; the maker resolves them to metres. It is complete in
itself, so a take can be made again from it alone.
"""

from __future__ import annotations

import re
from enum import StrEnum

from core.domain.figure_look import FigureLook
from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.ids import CharacterId
from core.domain.value import Value


class SetKind(StrEnum):
    """The sets that the embedded renderer can build. Every place maps to one of them."""

    CITY_STREET = "city_street"
    LIVING_ROOM = "living_room"
    FOREST = "forest"
    INTERIOR = "interior"
    """Any room, composed from `Feature`s: scale, walls, furniture."""
    EXTERIOR = "exterior"
    """Any landscape or yard, composed from `Feature`s: ground, relief, growth, structures."""


class Feature(StrEnum):
    """What a place is made of. A set uses those it knows and ignores the others."""

    # scale of a room
    SMALL_ROOM = "small_room"
    HALL = "hall"
    CORRIDOR = "corridor"
    VEHICLE_CABIN = "vehicle_cabin"
    # walls
    PLASTER = "plaster"
    BRICK = "brick"
    WOOD = "wood"
    STONE = "stone"
    METAL = "metal"
    TILE = "tile"
    # openings and lights
    WINDOW = "window"
    BLINDS = "blinds"
    DOOR = "door"
    LAMP = "lamp"
    CANDLES = "candles"
    FIREPLACE = "fireplace"
    SCREENS = "screens"
    NEON = "neon"
    STREET_LAMPS = "street_lamps"
    # furniture
    TABLE = "table"
    CHAIRS = "chairs"
    SOFA = "sofa"
    BED = "bed"
    DESK = "desk"
    COUNTER = "counter"
    SHELVES = "shelves"
    PEWS = "pews"
    COLUMNS = "columns"
    CRATES = "crates"
    MACHINES = "machines"
    CONSOLES = "consoles"
    KITCHEN = "kitchen"
    RUG = "rug"
    PICTURES = "pictures"
    PLANTS = "plants"
    STAIRS = "stairs"
    BARS = "bars"
    # ground and relief
    ASPHALT = "asphalt"
    SAND = "sand"
    GRASS = "grass"
    ROCK = "rock"
    MUD = "mud"
    COBBLES = "cobbles"
    SNOW_GROUND = "snow_ground"
    WATER = "water"
    DUNES = "dunes"
    HILLS = "hills"
    MOUNTAINS = "mountains"
    CLIFF = "cliff"
    # growth
    TREES = "trees"
    PINES = "pines"
    PALMS = "palms"
    CACTI = "cacti"
    CROPS = "crops"
    BUSHES = "bushes"
    # structures
    HOUSES = "houses"
    TOWERS = "towers"
    RUINS = "ruins"
    BARN = "barn"
    SALOON_FRONTS = "saloon_fronts"
    CASTLE = "castle"
    TENTS = "tents"
    FENCE = "fence"
    GRAVES = "graves"
    SHIP = "ship"
    CARS = "cars"
    MARKET_STALLS = "market_stalls"
    BRIDGE = "bridge"
    RAILS = "rails"
    ROOFTOP = "rooftop"
    CAMPFIRE = "campfire"


_CAR_WORDS = re.compile(
    r"\b(?<!subway )(?<!train )(?<!railway )(?<!dining )(?<!sleeping )(?<!tube )(?<!cable )"
    r"(car|taxi|cab|truck|van|limo(usine)?|sedan|jeep|vehicle)\b"
)


class Place(Value):
    """A location, as words and as what a set builder can build."""

    words: str
    """As the script says it, e.g. ``"a neon-lit street"``."""
    int_ext: IntExt
    set_kind: SetKind
    features: tuple[Feature, ...] = ()
    assumed: bool = False
    """True when the text named no place and this one was chosen."""

    @property
    def is_car_cabin(self) -> bool:
        """Whether this is the inside of a car, where nobody can stand."""
        named = _CAR_WORDS.search(self.words.lower())
        return Feature.VEHICLE_CABIN in self.features and named is not None


class Pose(StrEnum):
    """What a body does. Agents choose by the verb; the renderer poses the figure."""

    STAND = "stand"
    CONTRAPPOSTO = "contrapposto"
    HANDS_IN_POCKETS = "hands_in_pockets"
    ARMS_CROSSED = "arms_crossed"
    WALK = "walk"
    RUN = "run"
    SPRINT = "sprint"
    SNEAK = "sneak"
    LOOK_BACK = "look_back"
    JUMP = "jump"
    FALL = "fall"
    CRAWL = "crawl"
    CLIMB = "climb"
    CROUCH = "crouch"
    KNEEL = "kneel"
    SIT = "sit"
    SIT_SLUMPED = "sit_slumped"
    LIE = "lie"
    LEAN = "lean"
    TALK = "talk"
    POINT = "point"
    REACH = "reach"
    HOLD = "hold"
    CARRY = "carry"
    PHONE = "phone"
    DRINK = "drink"
    WRITE = "write"
    AIM = "aim"
    HANDS_UP = "hands_up"
    PUNCH = "punch"
    GUARD = "guard"
    SWORD = "sword"
    EMBRACE = "embrace"
    DANCE = "dance"
    PRAY = "pray"
    COVER_FACE = "cover_face"
    DRIVE = "drive"
    RIDE = "ride"
    WAVE = "wave"
    SALUTE = "salute"
    PUSH = "push"
    THROW = "throw"


class Mark(StrEnum):
    """Where somebody stands, seen from the audience side of the acting area."""

    CENTRE = "centre"
    LEFT = "left"
    RIGHT = "right"
    FRONT = "front"
    BACK = "back"
    FAR = "far"
    SEAT = "seat"
    """The left of two seats that face each other, else the nearest."""
    SEAT_OPPOSITE = "seat_opposite"
    """The other one: across the table."""
    WINDOW = "window"
    DOOR = "door"


class Expression(StrEnum):
    """What the face says."""

    NEUTRAL = "neutral"
    CALM = "calm"
    HAPPY = "happy"
    SAD = "sad"
    AFRAID = "afraid"
    ANGRY = "angry"
    SURPRISED = "surprised"


class KeyLight(StrEnum):
    """Where the key comes from, when a director has said so."""

    MOTIVATED = "motivated"
    """As the time, the place and its practicals ask."""
    SINGLE = "single"
    """One strong source from the side of the camera."""
    BACK = "back"
    SIDE = "side"
    FRONT = "front"
    TOP = "top"
    BELOW = "below"
    REMBRANDT = "rembrandt"
    SILHOUETTE = "silhouette"


class LightQuality(StrEnum):
    """The edge of the shadows, when a director has said so."""

    NATURAL = "natural"
    SOFT = "soft"
    HARD = "hard"
    LONG = "long"
    """A low, raking key."""


class Performer(Value):
    """One person in this shot."""

    character_id: CharacterId
    look: FigureLook
    pose: Pose = Pose.STAND
    mark: Mark = Mark.CENTRE
    faces: str = "camera"
    """A character id, or ``camera away left right forward`` (forward: along the movement)."""
    holds: str | None = None
    """A prop word, e.g. ``"gun"``."""
    expression: Expression = Expression.NEUTRAL
    wardrobe: str = ""
    """What they wear here, when a note changed it; empty: the cast's frozen string."""
    descriptor: str = ""
    """Who an image model is told they are, when a note changed it; empty: the cast's."""


class Support(StrEnum):
    """What a thing lies or stands on."""

    TABLE = "table"
    FLOOR = "floor"


class PlacedProp(Value):
    """A thing that nobody holds."""

    word: str
    """A prop word, e.g. ``"gun"``."""
    support: Support = Support.TABLE
    near: CharacterId | None = None
    """Whose reach it lies in; None: the middle of the acting area."""


class Staging(Value):
    """Everything in front of the lens of one shot."""

    place: Place
    time: TimeOfDay
    weather: tuple[Weather, ...] = ()
    genre: Genre
    mood: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    """Practical light sources named in the text, e.g. ``"neon" "headlights" "candle"``."""
    props: tuple[str, ...] = ()
    placed: tuple[PlacedProp, ...] = ()
    """Things in the scene that lie or stand about, where the text has left them."""
    performers: tuple[Performer, ...] = ()
    """Principal first. Only people the audience can see."""
    set_seed: int = 0
    """Chooses the variant of the set; the same for a whole scene."""
    key_light: KeyLight = KeyLight.MOTIVATED
    light_quality: LightQuality = LightQuality.NATURAL
    style: tuple[str, ...] = ()
    """Words about the look that a painter can follow, e.g. ``"oil painting" "film grain"``."""
