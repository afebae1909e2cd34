# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""What things, groups and creatures are called when a picture model must be told. Own values."""

from __future__ import annotations

from core.domain.figure_look import Species
from core.domain.staging import Pose, Support

UNCOUNTED = frozenset(
    """dough bread whiskey whisky wine beer coffee tea milk water money gold blood cheese soup stew popcorn champagne
    paper cloth silk string thread wire chalk sand snow ice ash dust smoke fire hair wood cash luggage jewellery rice
    pasta salt sugar butter meat fruit food rubble mud clay ammunition equipment""".split()
)
"""Takes ``some``, not ``a``."""

LARGE_THINGS = frozenset(
    """table desk bed sofa couch piano bench throne altar counter wardrobe cupboard dresser bookshelf staircase
    fireplace bathtub stove car truck van taxi bus train helicopter plane airliner boat ship spaceship tank wagon carriage
    tractor ambulance limousine sedan motorcycle stagecoach shuttle rocket ferry yacht tram submarine sleigh tent
    statue gate fence wall crate coffin barrel fountain door window mirror ladder wheelchair bicycle horse""".split()
)
"""Things as large as a person or larger."""

SUPPORT_WORDS: dict[Support, str] = {
    Support.TABLE: "lying on the table",
    Support.FLOOR: "lying on the ground",
}

BODY_PART_FORMS: dict[str, str] = {
    "hand": "one hand, fingers and wrist",
    "hands": "a pair of hands, fingers and wrists",
    "feet": "a pair of feet",
    "eyes": "a pair of eyes",
    "face": "one face",
}
"""An insert of a part of somebody."""

COUNTS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split(),
        2,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12}
NO_NUMBER = frozenset(
    """crowd people audience jury choir army mob congregation gang band crew orchestra troop troops family team staff
    public herd flock pack swarm police crowds hundreds thousands dozens""".split()
)
"""Groups that have no number a picture could be held to."""
GROUP_GENDERS: dict[str, str] = {
    **dict.fromkeys(
        """men brothers boys sons fathers policemen fishermen gunmen cowboys monks kings princes priests
        guys uncles gentlemen husbands firemen businessmen workmen waiters""".split(),
        "male",
    ),
    **dict.fromkeys(
        """women sisters girls daughters mothers nuns queens princesses ladies waitresses witches wives aunts
        widows brides maids bridesmaids actresses""".split(),
        "female",
    ),
}
"""FIBO's gender of a group whose word tells it; the others are mixed."""

CREATURE_FORMS: dict[Species, tuple[str, str]] = {
    # shape, texture
    Species.HUMAN: ("humanlike figure", "weathered hide"),
    Species.ROBOT: ("machine with head, arms and legs", "brushed metal and plastic"),
    Species.DOG: ("four-legged animal with muzzle and tail", "short fur"),
    Species.CAT: ("supple four-legged animal with a long tail", "smooth fur"),
    Species.WOLF: ("lean four-legged animal with pointed ears", "thick fur"),
    Species.HORSE: ("tall four-legged animal with long neck and mane", "short glossy coat"),
    Species.BEAR: ("massive four-legged animal with rounded back", "dense shaggy fur"),
    Species.DEER: ("slender long-legged animal", "short smooth coat"),
    Species.LIVESTOCK: ("heavy four-legged animal", "coarse hide"),
    Species.SMALL_ANIMAL: ("small low animal", "fine natural texture"),
    Species.BIRD: ("small winged body", "fine natural texture"),
    Species.FISH: ("long streamlined body with fins", "wet smooth skin"),
    Species.SERPENT: ("long low body close to the ground", "scaled skin"),
    Species.DRAGON: ("large reptile body with claws and long tail", "hard scales"),
    Species.BEAST: ("heavy muscular body", "rough hide"),
}
CREATURE_DOINGS: dict[Pose, str] = {
    Pose.WALK: "walking",
    Pose.RUN: "running",
    Pose.SPRINT: "running at full stretch",
    Pose.SNEAK: "creeping low",
    Pose.LOOK_BACK: "looking back",
    Pose.JUMP: "leaping, off the ground",
    Pose.FALL: "falling",
    Pose.CRAWL: "crawling low",
    Pose.CLIMB: "climbing",
    Pose.CROUCH: "crouched low",
    Pose.SIT: "sitting",
    Pose.LIE: "lying down",
    Pose.PUNCH: "attacking",
    Pose.GUARD: "braced to fight",
    Pose.DANCE: "turning on the spot",
}
"""What a body without hands can be seen doing."""
WITHOUT_LEGS = frozenset({Species.BIRD, Species.FISH, Species.SERPENT})
LEGLESS_DOINGS: dict[Pose, str] = {
    Pose.WALK: "moving forward",
    Pose.RUN: "moving fast",
    Pose.SPRINT: "moving at full speed",
    Pose.SNEAK: "moving slowly",
    Pose.CRAWL: "moving slowly",
    Pose.SIT: "resting",
    Pose.CROUCH: "resting",
}
"""The same of what flies, swims or glides."""

BEAT_MOMENTS: dict[str, str] = {
    "establish": "the establishing moment",
    "closing": "the closing image",
    "handle": "a moment of handling something",
    "still": "a quiet moment",
    "look": "a moment of looking",
    "stunt": "a moment of physical action",
    "vehicle": "a moment with a vehicle",
    "transform": "a moment of change",
    "dialogue": "a moment of conversation",
    "phone": "a telephone call",
    "travel": "a moment on the move",
    "emotion": "an emotional moment",
    "montage": "one image of a montage",
    "reveal": "a moment of revelation",
    "death": "a moment of death",
    "arrival": "an arrival",
    "departure": "a departure",
    "explosion": "an explosion",
    "fight": "a fight",
    "chase": "a chase",
    "celebration": "a celebration",
    "confrontation": "a confrontation",
    "discovery": "a discovery",
    "search": "a search",
    "romance": "a tender moment",
    "stealth": "a moment of stealth",
    "mourning": "a moment of mourning",
}
"""The kind of a beat as a picture's purpose."""
