"""What each genre looks like before the scene has its say.

Source: reference agents 2.9 (the noir row is the API's own example; the rest are design values).
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import CameraAngle, Composition, Genre


@dataclass(frozen=True, slots=True)
class GenreLook:
    """A genre's base parameters and rhythm."""

    fov: float
    """Horizontal degrees of the film's medium shot."""
    lighting: float
    hdr_bloom: float
    color_temp: float
    contrast: float
    camera_angle: CameraAngle
    composition: Composition
    saturation: float
    pace: float
    """Multiplies shot durations."""
    t_stop: float


GENRES: dict[Genre, GenreLook] = {
    Genre.NOIR: GenreLook(
        35, 40, 60, 3200, 70, CameraAngle.LOW, Composition.RULE_OF_THIRDS, 42, 1.05, 2.8
    ),
    Genre.SCIFI: GenreLook(
        45, 50, 65, 6800, 62, CameraAngle.LOW, Composition.SYMMETRICAL, 52, 1.0, 2.8
    ),
    Genre.HORROR: GenreLook(
        40, 22, 15, 4800, 74, CameraAngle.LOW, Composition.NEGATIVE_SPACE, 38, 1.15, 2.0
    ),
    Genre.ACTION: GenreLook(
        50, 60, 40, 5200, 68, CameraAngle.LOW, Composition.LEADING_LINES, 58, 0.7, 4.0
    ),
    Genre.DRAMA: GenreLook(
        42, 52, 25, 4600, 50, CameraAngle.EYE_LEVEL, Composition.RULE_OF_THIRDS, 48, 1.15, 2.8
    ),
    Genre.FANTASY: GenreLook(
        48, 58, 70, 4800, 52, CameraAngle.LOW, Composition.GOLDEN_RATIO, 58, 1.1, 2.8
    ),
    Genre.THRILLER: GenreLook(
        36, 34, 25, 5000, 70, CameraAngle.HIGH, Composition.FRAME_WITHIN_FRAME, 42, 0.9, 2.0
    ),
    Genre.WESTERN: GenreLook(
        50, 72, 40, 4300, 70, CameraAngle.EYE_LEVEL, Composition.NEGATIVE_SPACE, 52, 1.2, 5.6
    ),
    Genre.ROMANCE: GenreLook(
        38, 62, 55, 3800, 38, CameraAngle.EYE_LEVEL, Composition.GOLDEN_RATIO, 54, 1.2, 2.0
    ),
    Genre.COMEDY: GenreLook(
        45, 76, 25, 5200, 40, CameraAngle.EYE_LEVEL, Composition.CENTERED, 56, 0.95, 5.6
    ),
    Genre.DOCUMENTARY: GenreLook(
        46, 58, 10, 5400, 44, CameraAngle.EYE_LEVEL, Composition.RULE_OF_THIRDS, 46, 1.1, 4.0
    ),
    Genre.ANIMATION: GenreLook(
        50, 70, 45, 5600, 58, CameraAngle.EYE_LEVEL, Composition.CENTERED, 64, 0.95, 4.0
    ),
}

GENRE_WORDS: dict[str, Genre] = {
    **{genre.value: genre for genre in Genre},
    "sci-fi": Genre.SCIFI,
    "science fiction": Genre.SCIFI,
    "cyberpunk": Genre.SCIFI,
    "film noir": Genre.NOIR,
    "superhero": Genre.ACTION,
    "suspense": Genre.THRILLER,
    "slasher": Genre.HORROR,
    "fairy tale": Genre.FANTASY,
    "rom-com": Genre.COMEDY,
    "romcom": Genre.COMEDY,
    "love story": Genre.ROMANCE,
    "anime": Genre.ANIMATION,
    "cartoon": Genre.ANIMATION,
    "docu": Genre.DOCUMENTARY,
}
"""Words that name the genre outright."""

GENRE_HINTS: dict[Genre, dict[str, float]] = {
    # word stem or phrase -> weight; stems match at the start of a word
    Genre.NOIR: {
        "detective": 2,
        "private eye": 3,
        "dame": 2,
        "trench coat": 2,
        "fedora": 2,
        "cigarette": 1,
        "whiskey": 1,
        "gangster": 1.5,
        "mobster": 1.5,
        "alley": 0.7,
        "neon": 0.7,
        "blinds": 1,
        "slatted": 1,
        "sedan": 0.6,
        "crime": 1.2,
        "mystery": 0.8,
        "informant": 1,
    },
    Genre.SCIFI: {
        "spaceship": 3,
        "spacecraft": 3,
        "starship": 3,
        "space station": 3,
        "astronaut": 2.5,
        "android": 2,
        "robot": 1.5,
        "alien": 2,
        "planet": 1.5,
        "hologra": 2,
        "cyborg": 2.5,
        "laser": 1.2,
        "airlock": 2.5,
        "shuttle": 1,
        "reactor": 1,
        "cryo": 2,
        "galax": 2,
        "orbit": 1.2,
        "mars": 1.5,
        "clone": 1.5,
    },
    Genre.HORROR: {
        "ghost": 2,
        "haunted": 2.5,
        "zombie": 2.5,
        "vampire": 2,
        "demon": 2,
        "scream": 1,
        "blood": 0.8,
        "basement": 1,
        "asylum": 1.5,
        "crypt": 1.5,
        "corpse": 1.2,
        "creep": 0.8,
        "scratching": 1.2,
        "creak": 0.8,
        "graveyard": 0.8,
        "possessed": 2,
        "nightmare": 1.2,
        "werewol": 2,
        "flickering": 0.5,
        "black eyes": 1.5,
    },
    Genre.ACTION: {
        "explod": 1.5,
        "explosion": 1.5,
        "helicopter": 1,
        "mercenar": 2,
        "grenade": 2,
        "gunfire": 1.5,
        "shootout": 1.5,
        "opens fire": 1.5,
        "soldier": 1.2,
        "battle": 1,
        "motorcycle": 0.8,
        "leaps": 0.7,
        "war": 0.8,
        "sniper": 1.2,
        "punch": 0.7,
        "brawl": 1,
    },
    Genre.FANTASY: {
        "dragon": 3,
        "wizard": 3,
        "witch": 2,
        "sorcer": 2.5,
        "spell": 1.5,
        "goblin": 2.5,
        "elf": 2,
        "knight": 1.5,
        "castle": 1,
        "enchanted": 2,
        "magic": 1.5,
        "fairy": 1.5,
        "kingdom": 1,
        "sword": 0.8,
        "unicorn": 2,
        "orc": 2,
    },
    Genre.THRILLER: {
        "hacker": 1.5,
        "spy": 1.5,
        "spies": 1.5,
        "assassin": 1.5,
        "bomb": 1.2,
        "hostage": 1.5,
        "agent": 1,
        "stalk": 1.2,
        "interrogat": 1.2,
        "kidnap": 1.5,
        "ransom": 1.5,
        "briefcase": 1,
        "surveillance": 1.2,
        "tied to a chair": 2,
        "diplomat": 1.2,
        "heist": 1.5,
    },
    Genre.WESTERN: {
        "saloon": 3,
        "gunslinger": 3,
        "sheriff": 2,
        "cowboy": 2.5,
        "outlaw": 2,
        "stagecoach": 2.5,
        "ranch": 1.5,
        "revolver": 1,
        "horseback": 1,
        "ghost town": 1.5,
        "bandit": 1.2,
        "tumbleweed": 2,
        "mule": 0.8,
        "prairie": 1.5,
        "deputy": 1.2,
    },
    Genre.ROMANCE: {
        "kiss": 2,
        "embrac": 1.2,
        "lover": 1.5,
        "in love": 2,
        "wedding": 1,
        "romantic": 2,
        "date": 0.4,
        "caress": 1.5,
        "bouquet": 0.8,
        "first dance": 1.2,
        "proposes": 1.5,
        "holds her hand": 1,
    },
    Genre.COMEDY: {
        "ridiculous": 2,
        "silly": 2,
        "hilarious": 2,
        "slapstick": 3,
        "awkwardly": 1.2,
        "clumsy": 1.5,
        "penguin": 1,
        "funny": 1.5,
        "prank": 1.5,
        "everyone laughs": 1.5,
        "clown": 1.5,
        "gnome": 1,
        "whoopee": 2,
    },
    Genre.DOCUMENTARY: {
        "interview": 0.8,
        "archive": 1.2,
        "narrator": 1,
        "fishermen": 1,
        "miners": 1,
        "craftsman": 1.2,
        "beekeeper": 1,
        "wildlife": 1.5,
        "observational": 2,
    },
    Genre.ANIMATION: {
        "animated": 2.5,
        "tiny robot": 1.5,
        "talking animal": 2.5,
        "shy cloud": 2,
        "toy": 1.2,
        "cartoonish": 2,
    },
    Genre.DRAMA: {
        "argue": 0.6,
        "funeral": 1,
        "hospital": 0.8,
        "divorce": 1.5,
        "widow": 1,
        "family": 0.5,
        "weeps": 0.6,
        "kitchen table": 0.6,
        "letter": 0.4,
    },
}

GENRE_THRESHOLD = 1.5
"""Less evidence than this is no evidence: the scene is played as drama."""
