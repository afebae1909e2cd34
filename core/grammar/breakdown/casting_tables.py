"""What people look like when the text does not say: drawn without replacement within a cast.

Colours are scene-linear Rec.709 reflectances. Own design values.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import Genre
from core.domain.staging import Body, Garment, Hair, Hat, LegWear, Rgb, Species


@dataclass(frozen=True, slots=True)
class HairChoice:
    """A head of hair in words and for a figure."""

    words: str
    cut: Hair
    rgb: Rgb
    genders: str
    """``m``, ``f`` or both."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """Clothes in words and for a figure."""

    words: str
    top: Garment
    top_colour: str
    legs: LegWear = LegWear.TROUSERS
    legs_colour: str = "charcoal"
    hat: Hat = Hat.NONE
    hat_colour: str = "charcoal"


BLACK: Rgb = (0.012, 0.010, 0.009)
DARK_BROWN: Rgb = (0.035, 0.020, 0.012)
BROWN: Rgb = (0.09, 0.045, 0.02)
AUBURN: Rgb = (0.16, 0.045, 0.018)
BLONDE: Rgb = (0.42, 0.29, 0.13)
GREY: Rgb = (0.30, 0.30, 0.30)
WHITE: Rgb = (0.62, 0.62, 0.60)

HAIRS: tuple[HairChoice, ...] = (
    HairChoice("short black hair", Hair.SHORT, BLACK, "m"),
    HairChoice("shoulder-length dark brown hair", Hair.LONG, DARK_BROWN, "f"),
    HairChoice("short dark brown hair", Hair.SHORT, DARK_BROWN, "m"),
    HairChoice("long auburn hair", Hair.LONG, AUBURN, "f"),
    HairChoice("cropped auburn hair", Hair.SHORT, AUBURN, "m"),
    HairChoice("long blonde hair", Hair.LONG, BLONDE, "f"),
    HairChoice("short sandy hair", Hair.SHORT, BLONDE, "m"),
    HairChoice("black hair tied in a bun", Hair.BUN, BLACK, "f"),
    HairChoice("short greying hair", Hair.SHORT, GREY, "m"),
    HairChoice("brown hair in a bun", Hair.BUN, BROWN, "f"),
    HairChoice("a shaved head", Hair.BALD, DARK_BROWN, "m"),
    HairChoice("long black hair", Hair.LONG, BLACK, "f"),
)
HAIR_WORDS: dict[str, tuple[str, Hair | None, Rgb]] = {
    "bald": ("a bald head", Hair.BALD, DARK_BROWN),
    "blonde": ("blonde hair", Hair.LONG, BLONDE),
    "blond": ("short blond hair", Hair.SHORT, BLONDE),
    "brunette": ("brown hair", Hair.LONG, BROWN),
    "redhead": ("red hair", Hair.LONG, AUBURN),
    "red-haired": ("red hair", None, AUBURN),
    "dark-haired": ("dark hair", None, DARK_BROWN),
    "grey-haired": ("grey hair", None, GREY),
    "gray-haired": ("grey hair", None, GREY),
    "silver-haired": ("silver hair", None, GREY),
    "white-haired": ("white hair", None, WHITE),
    "curly-haired": ("curly hair", Hair.LONG, BROWN),
    "long-haired": ("long hair", Hair.LONG, DARK_BROWN),
    "short-haired": ("short hair", Hair.SHORT, DARK_BROWN),
}
OLD_HAIR = HairChoice("white hair", Hair.SHORT, WHITE, "mf")
OLD_HAIR_FEMALE = HairChoice("white hair in a bun", Hair.BUN, WHITE, "f")

SKINS: tuple[tuple[str, Rgb], ...] = (
    ("fair skin", (0.56, 0.36, 0.27)),
    ("olive skin", (0.40, 0.25, 0.16)),
    ("brown skin", (0.22, 0.115, 0.065)),
    ("dark brown skin", (0.11, 0.055, 0.032)),
    ("light skin", (0.48, 0.30, 0.22)),
)
BUILDS: tuple[tuple[str, bool], ...] = (
    # words, athletic
    ("average build", False),
    ("lean build", True),
    ("broad shoulders", True),
    ("slight build", False),
)
BUILD_WORDS: dict[str, Body] = {
    "burly": Body.HEAVY,
    "heavyset": Body.HEAVY,
    "fat": Body.HEAVY,
    "stocky": Body.HEAVY,
    "plump": Body.HEAVY,
    "muscular": Body.ATHLETIC,
    "lean": Body.ATHLETIC,
    "wiry": Body.ATHLETIC,
}

OUTFITS: dict[Genre, tuple[Outfit, ...]] = {
    Genre.NOIR: (
        Outfit("a dark trench coat and a fedora", Garment.COAT, "charcoal", hat=Hat.FEDORA),
        Outfit("a rumpled brown suit", Garment.JACKET, "brown", legs_colour="brown"),
        Outfit("a burgundy dress", Garment.DRESS, "burgundy", LegWear.SKIRT, "burgundy"),
        Outfit("a grey overcoat", Garment.COAT, "grey"),
        Outfit("a white shirt with rolled sleeves", Garment.SHIRT, "white"),
        Outfit("a tan raincoat", Garment.COAT, "tan"),
        Outfit("a navy pinstripe suit", Garment.JACKET, "navy", legs_colour="navy"),
    ),
    Genre.SCIFI: (
        Outfit("a fitted grey flight suit", Garment.JACKET, "grey", legs_colour="grey"),
        Outfit("an orange work jacket", Garment.JACKET, "orange"),
        Outfit("a white technical jacket", Garment.JACKET, "white", legs_colour="grey"),
        Outfit("a dark hooded poncho", Garment.COAT, "charcoal", hat=Hat.HOOD),
        Outfit("a teal uniform", Garment.SHIRT, "teal"),
        Outfit("a black armoured vest and helmet", Garment.JACKET, "black", hat=Hat.HELMET),
    ),
    Genre.WESTERN: (
        Outfit(
            "a dust-stained brown duster and a wide-brimmed hat",
            Garment.COAT,
            "brown",
            hat=Hat.WIDE_BRIM,
            hat_colour="brown",
        ),
        Outfit(
            "a white shirt and a black vest",
            Garment.SHIRT,
            "white",
            legs_colour="black",
            hat=Hat.WIDE_BRIM,
        ),
        Outfit(
            "a faded red shirt",
            Garment.SHIRT,
            "rust",
            legs_colour="navy",
            hat=Hat.WIDE_BRIM,
            hat_colour="tan",
        ),
        Outfit("a plain cream dress", Garment.DRESS, "cream", LegWear.SKIRT, "cream"),
        Outfit(
            "a black coat and hat", Garment.COAT, "black", hat=Hat.WIDE_BRIM, hat_colour="black"
        ),
        Outfit(
            "a tan leather jacket",
            Garment.JACKET,
            "tan",
            legs_colour="brown",
            hat=Hat.WIDE_BRIM,
            hat_colour="brown",
        ),
    ),
    Genre.FANTASY: (
        Outfit(
            "a green travelling cloak with a hood",
            Garment.COAT,
            "green",
            hat=Hat.HOOD,
            hat_colour="green",
        ),
        Outfit("a leather jerkin", Garment.JACKET, "brown", legs_colour="tan"),
        Outfit("a long purple robe", Garment.DRESS, "purple", LegWear.SKIRT, "purple"),
        Outfit(
            "battered grey armour",
            Garment.JACKET,
            "silver",
            legs_colour="grey",
            hat=Hat.HELMET,
            hat_colour="silver",
        ),
        Outfit("a cream tunic", Garment.SHIRT, "cream", legs_colour="brown"),
        Outfit("a crimson cloak", Garment.COAT, "crimson"),
    ),
    Genre.ACTION: (
        Outfit("a scuffed black tactical jacket", Garment.JACKET, "black", legs_colour="khaki"),
        Outfit("a grey T-shirt", Garment.TEE, "grey", legs_colour="olive"),
        Outfit("an olive field jacket", Garment.JACKET, "olive", legs_colour="charcoal"),
        Outfit("a red racing jacket", Garment.JACKET, "red", legs_colour="black"),
        Outfit("a white tank top", Garment.TEE, "white", legs_colour="black"),
        Outfit(
            "a navy bomber jacket and cap", Garment.JACKET, "navy", hat=Hat.CAP, hat_colour="navy"
        ),
    ),
    Genre.COMEDY: (
        Outfit("a yellow cardigan", Garment.JACKET, "yellow", legs_colour="navy"),
        Outfit("a loud orange shirt", Garment.SHIRT, "orange", legs_colour="khaki"),
        Outfit("a pink sweater", Garment.TEE, "pink", legs_colour="navy"),
        Outfit("a teal tracksuit", Garment.JACKET, "teal", legs_colour="teal"),
        Outfit(
            "a striped T-shirt and a cap",
            Garment.TEE,
            "cream",
            legs_colour="blue",
            hat=Hat.CAP,
            hat_colour="red",
        ),
        Outfit("a brown suit that does not fit", Garment.JACKET, "brown", legs_colour="brown"),
    ),
}
EVERYDAY: tuple[Outfit, ...] = (
    Outfit("a navy sweater", Garment.TEE, "navy", legs_colour="charcoal"),
    Outfit("a beige coat", Garment.COAT, "beige", legs_colour="charcoal"),
    Outfit("a white shirt", Garment.SHIRT, "white", legs_colour="navy"),
    Outfit("a green jacket", Garment.JACKET, "olive", legs_colour="charcoal"),
    Outfit("a grey cardigan", Garment.JACKET, "grey", legs_colour="navy"),
    Outfit("a rust-coloured shirt", Garment.SHIRT, "rust", legs_colour="charcoal"),
    Outfit("a blue summer dress", Garment.DRESS, "blue", LegWear.SKIRT, "blue"),
    Outfit("a black leather jacket", Garment.JACKET, "black", legs_colour="charcoal"),
    Outfit("a burgundy dress", Garment.DRESS, "burgundy", LegWear.SKIRT, "burgundy"),
    Outfit("a cream sweater", Garment.TEE, "cream", legs_colour="brown"),
    Outfit("a teal raincoat", Garment.COAT, "teal", legs_colour="charcoal"),
    Outfit("a brown work jacket", Garment.JACKET, "brown", legs_colour="tan"),
)

_OWN_OUTFITS: dict[str, Outfit] = {
    "doctor": Outfit("a white coat", Garment.COAT, "white", legs_colour="navy"),
    "nurse": Outfit("pale blue scrubs", Garment.SHIRT, "turquoise", legs_colour="turquoise"),
    "scientist": Outfit("a white lab coat", Garment.COAT, "white", legs_colour="charcoal"),
    "soldier": Outfit(
        "an olive uniform and helmet",
        Garment.JACKET,
        "olive",
        legs_colour="olive",
        hat=Hat.HELMET,
        hat_colour="olive",
    ),
    "sergeant": Outfit(
        "an olive uniform and helmet",
        Garment.JACKET,
        "olive",
        legs_colour="olive",
        hat=Hat.HELMET,
        hat_colour="olive",
    ),
    "guard": Outfit(
        "a dark uniform and cap",
        Garment.JACKET,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "cop": Outfit(
        "a navy police uniform and cap",
        Garment.SHIRT,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "officer": Outfit(
        "a navy uniform and cap",
        Garment.SHIRT,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "sheriff": Outfit(
        "a brown vest, a badge and a wide-brimmed hat",
        Garment.JACKET,
        "brown",
        hat=Hat.WIDE_BRIM,
        hat_colour="tan",
    ),
    "gunslinger": Outfit(
        "a black duster and a wide-brimmed hat",
        Garment.COAT,
        "black",
        hat=Hat.WIDE_BRIM,
        hat_colour="black",
    ),
    "cowboy": Outfit(
        "a denim jacket and a wide-brimmed hat",
        Garment.JACKET,
        "blue",
        legs_colour="tan",
        hat=Hat.WIDE_BRIM,
        hat_colour="tan",
    ),
    "bandit": Outfit(
        "a brown poncho, a bandana and a wide-brimmed hat",
        Garment.COAT,
        "rust",
        hat=Hat.WIDE_BRIM,
        hat_colour="brown",
    ),
    "astronaut": Outfit(
        "a white spacesuit",
        Garment.JACKET,
        "white",
        legs_colour="white",
        hat=Hat.HELMET,
        hat_colour="white",
    ),
    "pilot": Outfit("a brown flight jacket", Garment.JACKET, "brown", legs_colour="khaki"),
    "waiter": Outfit(
        "a white shirt and a black waistcoat", Garment.SHIRT, "white", legs_colour="black"
    ),
    "waitress": Outfit("a pale pink uniform dress", Garment.DRESS, "pink", LegWear.SKIRT, "pink"),
    "bartender": Outfit(
        "a white shirt and a black apron", Garment.SHIRT, "white", legs_colour="black"
    ),
    "chef": Outfit("chef's whites", Garment.JACKET, "white", legs_colour="charcoal"),
    "detective": Outfit(
        "a dark trench coat and a fedora", Garment.COAT, "charcoal", hat=Hat.FEDORA
    ),
    "priest": Outfit("a black cassock", Garment.COAT, "black"),
    "father": Outfit("a checked flannel shirt", Garment.SHIRT, "maroon", legs_colour="navy"),
    "preacher": Outfit(
        "a black coat and a wide-brimmed hat", Garment.COAT, "black", hat=Hat.WIDE_BRIM
    ),
    "nun": Outfit(
        "a black habit", Garment.DRESS, "black", LegWear.SKIRT, "black", Hat.HOOD, "black"
    ),
    "knight": Outfit(
        "steel armour",
        Garment.JACKET,
        "silver",
        legs_colour="grey",
        hat=Hat.HELMET,
        hat_colour="silver",
    ),
    "witch": Outfit(
        "a black cloak with a hood",
        Garment.COAT,
        "black",
        LegWear.TROUSERS,
        "black",
        Hat.HOOD,
        "black",
    ),
    "wizard": Outfit(
        "a long blue robe with a hood",
        Garment.COAT,
        "navy",
        LegWear.TROUSERS,
        "navy",
        Hat.HOOD,
        "navy",
    ),
    "king": Outfit("a crimson robe", Garment.COAT, "crimson"),
    "queen": Outfit("a long gold gown", Garment.DRESS, "gold", LegWear.SKIRT, "gold"),
    "princess": Outfit("a pale blue gown", Garment.DRESS, "turquoise", LegWear.SKIRT, "turquoise"),
    "bride": Outfit("a white wedding dress", Garment.DRESS, "white", LegWear.SKIRT, "white"),
    "groom": Outfit("a black suit", Garment.JACKET, "black", legs_colour="black"),
    "widow": Outfit("a black dress", Garment.DRESS, "black", LegWear.SKIRT, "black"),
    "hacker": Outfit("a dark hooded sweatshirt", Garment.JACKET, "charcoal", hat=Hat.HOOD),
    "thief": Outfit(
        "dark close-fitting clothes and a hood",
        Garment.JACKET,
        "black",
        legs_colour="black",
        hat=Hat.HOOD,
        hat_colour="black",
    ),
    "burglar": Outfit(
        "dark close-fitting clothes and a cap",
        Garment.JACKET,
        "black",
        legs_colour="black",
        hat=Hat.CAP,
        hat_colour="black",
    ),
    "mercenary": Outfit(
        "black combat gear and a helmet",
        Garment.JACKET,
        "black",
        legs_colour="charcoal",
        hat=Hat.HELMET,
    ),
    "miner": Outfit(
        "a dusty work jacket and a helmet",
        Garment.JACKET,
        "tan",
        legs_colour="brown",
        hat=Hat.HELMET,
        hat_colour="yellow",
    ),
    "fisherman": Outfit(
        "yellow oilskins",
        Garment.COAT,
        "yellow",
        legs_colour="yellow",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "sailor": Outfit(
        "a navy sweater and cap",
        Garment.TEE,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="white",
    ),
    "farmer": Outfit(
        "a checked shirt and a straw hat",
        Garment.SHIRT,
        "rust",
        legs_colour="blue",
        hat=Hat.WIDE_BRIM,
        hat_colour="cream",
    ),
    "mechanic": Outfit("blue overalls", Garment.JACKET, "blue", legs_colour="blue"),
    "judge": Outfit("a black robe", Garment.COAT, "black"),
    "businessman": Outfit("a charcoal suit", Garment.JACKET, "charcoal", legs_colour="charcoal"),
    "businesswoman": Outfit("a charcoal suit", Garment.JACKET, "charcoal", legs_colour="charcoal"),
    "dancer": Outfit("a red dress", Garment.DRESS, "red", LegWear.SKIRT, "red"),
    "boxer": Outfit("a red robe", Garment.COAT, "red", legs_colour="white"),
    "captain": Outfit("a navy uniform jacket", Garment.JACKET, "navy", legs_colour="charcoal"),
    "agent": Outfit("a black suit", Garment.JACKET, "black", legs_colour="black"),
    "diplomat": Outfit("a grey suit", Garment.JACKET, "grey", legs_colour="grey"),
    "thug": Outfit("a black leather jacket", Garment.JACKET, "black", legs_colour="charcoal"),
    "henchman": Outfit("a black suit", Garment.JACKET, "black", legs_colour="black"),
}


_SHARED_OUTFITS: dict[str, Outfit] = {
    "fisherman fisherwoman": Outfit(
        "a yellow oilskin jacket and a knitted cap",
        Garment.JACKET,
        "yellow",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "climber hiker explorer mountaineer ranger hunter": Outfit(
        "a red down jacket with a hood",
        Garment.JACKET,
        "red",
        legs_colour="charcoal",
        hat=Hat.HOOD,
        hat_colour="red",
    ),
    "outlaw bandit gunfighter robber": Outfit(
        "a black coat and a black wide-brimmed hat",
        Garment.COAT,
        "black",
        hat=Hat.WIDE_BRIM,
        hat_colour="black",
    ),
    "rider rancher": Outfit(
        "a tan leather jacket and a wide-brimmed hat",
        Garment.JACKET,
        "tan",
        hat=Hat.WIDE_BRIM,
        hat_colour="brown",
    ),
    "bachelor husband salesman accountant lawyer boss gangster mobster politician senator mayor ambassador butler host": Outfit(
        "a charcoal suit", Garment.JACKET, "charcoal", legs_colour="charcoal"
    ),
    "mother mom grandmother grandma aunt": Outfit(
        "a rust-coloured cardigan", Garment.SHIRT, "rust", legs_colour="brown"
    ),
    "grandfather grandpa uncle": Outfit(
        "a brown cardigan", Garment.SHIRT, "brown", legs_colour="charcoal"
    ),
    "boy son grandson nephew": Outfit(
        "a striped blue T-shirt", Garment.TEE, "blue", legs_colour="tan"
    ),
    "girl daughter granddaughter niece": Outfit("a yellow summer dress", Garment.DRESS, "yellow"),
    "child kid orphan children kids": Outfit(
        "a red sweater", Garment.SHIRT, "red", legs_colour="navy"
    ),
    "boys": Outfit("a green sweater", Garment.SHIRT, "green", legs_colour="brown"),
    "girls": Outfit("a teal dress", Garment.DRESS, "teal"),
    "student pupil apprentice": Outfit(
        "a navy blazer over a white shirt", Garment.JACKET, "navy", legs_colour="grey"
    ),
    "teacher professor librarian": Outfit(
        "a brown tweed jacket", Garment.JACKET, "brown", legs_colour="charcoal"
    ),
    "paramedic medic": Outfit(
        "a green paramedic's uniform", Garment.JACKET, "green", legs_colour="green"
    ),
    "surgeon": Outfit(
        "teal surgical scrubs and cap",
        Garment.SHIRT,
        "teal",
        legs_colour="teal",
        hat=Hat.CAP,
        hat_colour="teal",
    ),
    "patient": Outfit("a pale hospital gown", Garment.DRESS, "white"),
    "firefighter fireman": Outfit(
        "a dark fire coat and helmet",
        Garment.COAT,
        "charcoal",
        hat=Hat.HELMET,
        hat_colour="yellow",
    ),
    "policeman policewoman deputy trooper": Outfit(
        "a navy police uniform and cap",
        Garment.SHIRT,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "spy assassin killer hitman sniper bodyguard": Outfit(
        "a black suit and a black shirt", Garment.JACKET, "black", legs_colour="black"
    ),
    "prisoner inmate convict": Outfit(
        "an orange prison uniform", Garment.SHIRT, "orange", legs_colour="orange"
    ),
    "baker cook barista butcher": Outfit(
        "a white apron over a grey shirt", Garment.SHIRT, "white", legs_colour="charcoal"
    ),
    "carpenter plumber mechanic engineer technician handyman worker foreman": Outfit(
        "blue work overalls", Garment.SHIRT, "blue", legs_colour="blue"
    ),
    "janitor caretaker": Outfit("a grey work coat", Garment.COAT, "grey"),
    "gardener groundskeeper shepherd peasant villager beekeeper": Outfit(
        "a green work shirt and a straw hat",
        Garment.SHIRT,
        "olive",
        legs_colour="brown",
        hat=Hat.WIDE_BRIM,
        hat_colour="tan",
    ),
    "lumberjack woodcutter blacksmith": Outfit(
        "a red checked shirt", Garment.SHIRT, "red", legs_colour="navy"
    ),
    "reporter journalist photographer": Outfit("a tan raincoat", Garment.COAT, "tan"),
    "courier biker": Outfit(
        "a black leather jacket and helmet",
        Garment.JACKET,
        "black",
        legs_colour="black",
        hat=Hat.HELMET,
        hat_colour="black",
    ),
    "cyclist runner athlete coach trainer player": Outfit(
        "a red tracksuit", Garment.JACKET, "red", legs_colour="red"
    ),
    "violinist pianist cellist conductor magician waiter bellhop": Outfit(
        "a black tailcoat", Garment.COAT, "black", legs_colour="black"
    ),
    "singer actress ballerina": Outfit("a long crimson dress", Garment.DRESS, "crimson"),
    "musician guitarist drummer": Outfit(
        "a black leather jacket over a T-shirt", Garment.JACKET, "black", legs_colour="navy"
    ),
    "artist painter sculptor": Outfit(
        "a paint-stained shirt", Garment.SHIRT, "cream", legs_colour="navy"
    ),
    "monk": Outfit(
        "a brown habit with a hood", Garment.COAT, "brown", hat=Hat.HOOD, hat_colour="brown"
    ),
    "sorcerer sorceress warlock": Outfit(
        "a long dark robe with a hood", Garment.COAT, "indigo", hat=Hat.HOOD, hat_colour="indigo"
    ),
    "warrior gladiator samurai": Outfit(
        "leather armour", Garment.JACKET, "brown", legs_colour="charcoal"
    ),
    "archer elf": Outfit(
        "a green cloak with a hood", Garment.COAT, "green", hat=Hat.HOOD, hat_colour="green"
    ),
    "prince duke lord": Outfit("a crimson tunic", Garment.COAT, "crimson"),
    "pirate smuggler": Outfit(
        "a dark blue coat and a bandana", Garment.COAT, "navy", hat=Hat.CAP, hat_colour="red"
    ),
    "maid servant": Outfit("a black dress with a white apron", Garment.DRESS, "black"),
    "cosmonaut": Outfit("a white spacesuit", Garment.JACKET, "white", legs_colour="white"),
    "diver": Outfit("a black wetsuit", Garment.TEE, "black", legs_colour="black"),
    "driver trucker": Outfit(
        "a denim jacket and a cap",
        Garment.JACKET,
        "blue",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "clerk cashier secretary receptionist": Outfit(
        "a pale blue shirt", Garment.SHIRT, "turquoise", legs_colour="charcoal"
    ),
    "ghost spirit phantom": Outfit("a long white gown", Garment.DRESS, "white"),
    "vampire": Outfit("a black cape over a dark suit", Garment.COAT, "black"),
    "zombie": Outfit("torn grey clothes", Garment.SHIRT, "grey", legs_colour="brown"),
    "clown": Outfit("a yellow suit with red buttons", Garment.JACKET, "yellow", legs_colour="red"),
}
ROLE_OUTFITS: dict[str, Outfit] = {
    **{role: outfit for roles, outfit in _SHARED_OUTFITS.items() for role in roles.split()},
    **_OWN_OUTFITS,
}
"""What somebody of that role wears unless the text says otherwise."""

COLD_OUTFITS = (
    Outfit(
        "a teal down jacket with a hood", Garment.JACKET, "teal", hat=Hat.HOOD, hat_colour="teal"
    ),
    Outfit(
        "an orange parka with a hood", Garment.COAT, "orange", hat=Hat.HOOD, hat_colour="orange"
    ),
    Outfit(
        "a long charcoal coat and a knitted cap",
        Garment.COAT,
        "charcoal",
        hat=Hat.CAP,
        hat_colour="red",
    ),
    Outfit(
        "a burgundy coat and a knitted cap",
        Garment.COAT,
        "burgundy",
        hat=Hat.CAP,
        hat_colour="cream",
    ),
    Outfit("a navy parka with a hood", Garment.COAT, "navy", hat=Hat.HOOD, hat_colour="navy"),
)
"""What is worn in snow and frost."""

GARMENT_LOOKS: dict[str, tuple[Garment | None, LegWear | None, Hat | None]] = {
    # a garment word in the text -> what it changes on a figure
    **dict.fromkeys(
        (
            "coat",
            "trenchcoat",
            "overcoat",
            "raincoat",
            "robe",
            "cloak",
            "cape",
            "poncho",
            "duster",
            "parka",
            "cassock",
            "bathrobe",
            "labcoat",
            "kimono",
            "shawl",
        ),
        (Garment.COAT, None, None),
    ),
    **dict.fromkeys(
        (
            "jacket",
            "suit",
            "tuxedo",
            "blazer",
            "uniform",
            "hoodie",
            "vest",
            "armor",
            "armour",
            "spacesuit",
            "jumpsuit",
            "leathers",
            "overalls",
            "waistcoat",
            "anorak",
            "cardigan",
            "fatigues",
        ),
        (Garment.JACKET, LegWear.TROUSERS, None),
    ),
    **dict.fromkeys(
        ("dress", "gown", "sari", "nightgown", "habit", "toga", "tutu"),
        (Garment.DRESS, LegWear.SKIRT, None),
    ),
    **dict.fromkeys(
        ("shirt", "blouse", "uniform", "tunic", "scrubs", "pajamas", "pyjamas", "apron"),
        (Garment.SHIRT, None, None),
    ),
    **dict.fromkeys(
        ("t-shirt", "sweater", "sweatshirt", "swimsuit", "rags"), (Garment.TEE, None, None)
    ),
    **dict.fromkeys(("skirt", "kilt"), (None, LegWear.SKIRT, None)),
    **dict.fromkeys(("fedora", "hat"), (None, None, Hat.FEDORA)),
    **dict.fromkeys(("stetson",), (None, None, Hat.WIDE_BRIM)),
    **dict.fromkeys(("cap",), (None, None, Hat.CAP)),
    **dict.fromkeys(("hood", "veil"), (None, None, Hat.HOOD)),
    **dict.fromkeys(("helmet",), (None, None, Hat.HELMET)),
}
HOODED_WORDS: dict[str, Hat] = {
    "hooded": Hat.HOOD,
    "cloaked": Hat.HOOD,
    "armored": Hat.HELMET,
    "armoured": Hat.HELMET,
}

SPECIES: dict[str, Species] = {
    word: species
    for species, words in {
        Species.DOG: "dog hound puppy coyote fox jackal hyena",
        Species.CAT: "cat kitten lion tiger panther leopard lynx cougar cheetah",
        Species.WOLF: "wolf werewolf",
        Species.HORSE: "horse pony mule donkey unicorn zebra mare stallion foal",
        Species.BEAR: "bear",
        Species.DEER: "deer stag antelope moose reindeer elk giraffe",
        Species.LIVESTOCK: "elephant rhino hippo cow bull ox pig goat sheep lamb buffalo bison boar",
        Species.SMALL_ANIMAL: "rat mouse rabbit squirrel hedgehog hamster turtle tortoise frog spider insect bug beetle",
        Species.BIRD: """bird crow raven owl eagle hawk seagull duck chicken parrot swan vulture penguin bat phoenix pigeon
            dove firefly bee butterfly fairy gull goose rooster""",
        Species.FISH: "fish shark whale dolphin octopus kraken",
        Species.SERPENT: "snake serpent crocodile worm eel lizard",
        Species.DRAGON: "dragon dinosaur griffin wyvern",
        Species.ROBOT: "robot drone golem android cyborg droid",
    }.items()
    for word in words.split()
}
"""What kind of being a creature's word stands for; the rest are beasts."""

SCALES: dict[str, float] = {
    "lion": 4.0, "tiger": 4.0, "panther": 3.0, "leopard": 2.8, "cougar": 2.8, "cheetah": 3.0, "lynx": 2.0, "kitten": 0.6,
    "puppy": 0.5, "fox": 0.7, "hound": 1.15, "pony": 0.75, "donkey": 0.72, "mule": 0.9, "foal": 0.6, "elephant": 2.2, "gorilla": 1.1, "rhino": 1.4, "hippo": 1.2, "goat": 0.55, "sheep": 0.58, "lamb": 0.4, "pig": 0.6, "moose": 1.5, "giraffe": 2.4,
    "rabbit": 1.3, "turtle": 1.6, "tortoise": 2.0, "spider": 0.4, "insect": 0.3, "beetle": 0.3, "frog": 0.5, "eagle": 1.8, "owl": 1.0,
    "swan": 1.9, "penguin": 1.7, "vulture": 1.9, "phoenix": 3.0, "firefly": 0.3, "bee": 0.2, "butterfly": 0.35, "dove": 0.75,
    "pigeon": 0.75, "seagull": 1.0, "goose": 1.7, "whale": 6.0, "shark": 1.9, "kraken": 5.0, "crocodile": 1.6, "worm": 0.3,
    "dinosaur": 1.4, "griffin": 0.7, "giant": 2.2, "troll": 1.6, "ogre": 1.5, "cyclops": 1.6, "goblin": 0.72, "imp": 0.6, "fairy": 0.4,
    "gremlin": 0.6, "dwarf": 0.75,
}  # fmt: skip
"""Size against the usual one of the species."""

SIZE_WORDS: dict[str, float] = {
    "giant": 2.0,
    "huge": 1.7,
    "enormous": 1.8,
    "tiny": 0.6,
    "small": 0.8,
    "little": 0.8,
    "baby": 0.5,
}

FUR: dict[str, str] = {
    "wolf": "grey",
    "dog": "brown",
    "hound": "brown",
    "cat": "charcoal",
    "bear": "brown",
    "lion": "tan",
    "tiger": "orange",
    "fox": "rust",
    "horse": "brown",
    "dragon": "charcoal",
    "penguin": "black",
    "robot": "silver",
    "android": "white",
    "drone": "charcoal",
    "goblin": "olive",
    "demon": "crimson",
    "alien": "teal",
    "ghost": "white",
    "unicorn": "white",
    "mule": "grey",
    "firefly": "amber",
    **dict.fromkeys(["crow", "raven", "bat", "panther", "gorilla"], "black"),
    **dict.fromkeys(
        ["swan", "seagull", "dove", "sheep", "lamb", "goose", "duck", "chicken", "rabbit", "cow"],
        "white",
    ),
    **dict.fromkeys(
        ["owl", "eagle", "hawk", "deer", "stag", "squirrel", "pony", "donkey", "boar", "sparrow"],
        "brown",
    ),
    **dict.fromkeys(
        ["snake", "crocodile", "frog", "lizard", "dinosaur", "turtle", "tortoise"], "olive"
    ),
    **dict.fromkeys(
        ["rat", "mouse", "elephant", "rhino", "hippo", "shark", "whale", "dolphin", "pigeon"],
        "grey",
    ),
    "pig": "pink",
    "goat": "cream",
    "coyote": "tan",
    "puppy": "tan",
    "kitten": "orange",
    "phoenix": "orange",
    "fish": "silver",
    "bull": "charcoal",
}
"""The colour a creature is drawn in."""

ARCHETYPES: dict[str, dict[Genre | None, tuple[tuple[str, str, str], ...]]] = {
    # beat -> genre -> (role, what they wear, gender): who plays an idea that names nobody
    "chase": {
        Genre.NOIR: (
            ("detective", "a dark trench coat and a fedora", "male"),
            ("fleeing suspect", "a rumpled brown suit", "male"),
        ),
        Genre.SCIFI: (
            ("security trooper", "black armour and a helmet", "male"),
            ("runner", "an orange jacket", "female"),
        ),
        Genre.HORROR: (
            ("tall figure", "a long black coat", "male"),
            ("terrified youth", "a pale blue sweater", "female"),
        ),
        Genre.WESTERN: (
            ("lawman", "a brown duster and a wide-brimmed hat", "male"),
            ("outlaw", "a black coat and hat", "male"),
        ),
        Genre.FANTASY: (
            ("hunter", "a leather jerkin", "male"),
            ("hooded runner", "a green cloak with a hood", "female"),
        ),
        None: (("pursuer", "a dark jacket", "male"), ("runner", "a red jacket", "female")),
    },
    "any": {
        Genre.NOIR: (
            ("detective", "a dark trench coat and a fedora", "male"),
            ("woman", "a burgundy dress", "female"),
        ),
        Genre.SCIFI: (
            ("astronaut", "a white spacesuit", "female"),
            ("crew member", "an orange jacket", "male"),
        ),
        Genre.HORROR: (
            ("young woman", "a pale blue sweater", "female"),
            ("tall figure", "a long black coat", "male"),
        ),
        Genre.WESTERN: (
            ("rider", "a brown duster and a wide-brimmed hat", "male"),
            ("rival", "a black coat and hat", "male"),
        ),
        Genre.FANTASY: (
            ("traveller", "a green cloak with a hood", "female"),
            ("guardian", "steel armour", "male"),
        ),
        None: (("man", "a grey coat", "male"), ("woman", "a red coat", "female")),
    },
}
NEEDS_PEOPLE = frozenset(
    """chase fight standoff confrontation dialogue monologue group romance celebration mourning death stunt search stealth
    phone departure arrival travel reveal discovery transform montage emotion""".split()  # noqa: SIM905 - a list of words reads best as a paragraph
)
"""Beats that mean nothing without somebody in them."""
NEEDS_TWO = frozenset({"chase", "fight", "standoff", "confrontation", "dialogue", "romance"})
