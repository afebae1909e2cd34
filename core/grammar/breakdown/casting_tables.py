# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""What people look like when the text does not say: drawn without replacement within a cast.

Colours are scene-linear Rec.709 reflectances. Own design values.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.figure_look import Body, Garment, Hair, Hat, LegWear, Rgb, Species
from core.domain.film_terms import Genre


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
GROWN_UP_HAIR = frozenset({"short greying hair", "a shaved head"})
"""No child's."""
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
        Outfit("a long purple robe", Garment.ROBE, "purple", LegWear.SKIRT, "purple"),
        Outfit(
            "battered grey armour",
            Garment.ARMOUR,
            "silver",
            legs_colour="grey",
            hat=Hat.IRON_HELM,
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
        Outfit("a teal tracksuit", Garment.HOODIE, "teal", legs_colour="teal"),
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
        Garment.UNIFORM,
        "olive",
        legs_colour="olive",
        hat=Hat.STEEL_HELMET,
        hat_colour="olive",
    ),
    "sergeant": Outfit(
        "an olive uniform and helmet",
        Garment.UNIFORM,
        "olive",
        legs_colour="olive",
        hat=Hat.STEEL_HELMET,
        hat_colour="olive",
    ),
    "guard": Outfit(
        "a dark uniform and cap",
        Garment.UNIFORM,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "cop": Outfit(
        "a navy police uniform and cap",
        Garment.UNIFORM,
        "navy",
        legs_colour="navy",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "officer": Outfit(
        "a navy uniform and cap",
        Garment.UNIFORM,
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
    "priest": Outfit("a black cassock", Garment.ROBE, "black"),
    "father": Outfit("a checked flannel shirt", Garment.SHIRT, "maroon", legs_colour="navy"),
    "preacher": Outfit(
        "a black coat and a wide-brimmed hat", Garment.COAT, "black", hat=Hat.WIDE_BRIM
    ),
    "nun": Outfit(
        "a black habit", Garment.DRESS, "black", LegWear.SKIRT, "black", Hat.HOOD, "black"
    ),
    "knight": Outfit(
        "steel armour",
        Garment.ARMOUR,
        "silver",
        legs_colour="grey",
        hat=Hat.IRON_HELM,
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
        Garment.ROBE,
        "navy",
        LegWear.TROUSERS,
        "navy",
        Hat.HOOD,
        "navy",
    ),
    "king": Outfit("a crimson robe and a crown", Garment.ROBE, "crimson", hat=Hat.CROWN),
    "queen": Outfit(
        "a long gold gown and a crown",
        Garment.DRESS,
        "gold",
        LegWear.SKIRT,
        "gold",
        hat=Hat.CROWN,
    ),
    "princess": Outfit("a pale blue gown", Garment.DRESS, "turquoise", LegWear.SKIRT, "turquoise"),
    "bride": Outfit("a white wedding dress", Garment.DRESS, "white", LegWear.SKIRT, "white"),
    "groom": Outfit("a black suit", Garment.JACKET, "black", legs_colour="black"),
    "widow": Outfit("a black dress", Garment.DRESS, "black", LegWear.SKIRT, "black"),
    "hacker": Outfit("a dark hooded sweatshirt", Garment.HOODIE, "charcoal", hat=Hat.HOOD),
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
        hat=Hat.STEEL_HELMET,
    ),
    "miner": Outfit(
        "a dusty work jacket and a helmet",
        Garment.JACKET,
        "tan",
        legs_colour="brown",
        hat=Hat.HARD_HAT,
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
    "judge": Outfit("a black robe", Garment.ROBE, "black"),
    "businessman": Outfit("a charcoal suit", Garment.JACKET, "charcoal", legs_colour="charcoal"),
    "businesswoman": Outfit("a charcoal suit", Garment.JACKET, "charcoal", legs_colour="charcoal"),
    "dancer": Outfit("a red dress", Garment.DRESS, "red", LegWear.SKIRT, "red"),
    "boxer": Outfit("a red robe", Garment.ROBE, "red", legs_colour="white"),
    "captain": Outfit("a navy uniform jacket", Garment.UNIFORM, "navy", legs_colour="charcoal"),
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
        "a red down jacket with a hood and a backpack",
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
        "a brown tweed jacket and glasses", Garment.JACKET, "brown", legs_colour="charcoal"
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
        hat=Hat.HARD_HAT,
        hat_colour="yellow",
    ),
    "policeman policewoman deputy trooper": Outfit(
        "a navy police uniform and cap",
        Garment.UNIFORM,
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
        "a red tracksuit", Garment.HOODIE, "red", legs_colour="red"
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
        "a brown habit with a hood", Garment.ROBE, "brown", hat=Hat.HOOD, hat_colour="brown"
    ),
    "sorcerer sorceress warlock": Outfit(
        "a long dark robe with a hood", Garment.ROBE, "indigo", hat=Hat.HOOD, hat_colour="indigo"
    ),
    "warrior gladiator samurai": Outfit(
        "leather armour", Garment.ARMOUR, "brown", legs_colour="charcoal"
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
_LATER_OUTFITS: dict[str, Outfit] = {
    "tailor banker executive auctioneer undertaker realtor": Outfit(
        "a dark grey suit and a tie", Garment.JACKET, "charcoal", legs_colour="charcoal"
    ),
    "prospector trapper": Outfit(
        "a patched brown coat and a battered hat",
        Garment.COAT,
        "brown",
        hat=Hat.WIDE_BRIM,
        hat_colour="tan",
    ),
    "stewardess hostess usher": Outfit(
        "a navy uniform dress", Garment.DRESS, "navy", LegWear.SKIRT, "navy", Hat.CAP, "navy"
    ),
    "acrobat gymnast skater": Outfit(
        "a sequinned blue leotard", Garment.TEE, "blue", legs_colour="blue"
    ),
    "postman mailman milkman stationmaster porter": Outfit(
        "a blue uniform jacket and cap",
        Garment.UNIFORM,
        "navy",
        legs_colour="charcoal",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "welder builder bricklayer roofer labourer laborer rigger docker stevedore": Outfit(
        "a dusty work jacket and a yellow hard hat",
        Garment.JACKET,
        "olive",
        legs_colour="brown",
        hat=Hat.HARD_HAT,
        hat_colour="yellow",
    ),
    "midwife carer nanny governess": Outfit(
        "a pale blue uniform dress", Garment.DRESS, "turquoise", LegWear.SKIRT, "turquoise"
    ),
    "swimmer surfer": Outfit("a blue swimsuit", Garment.TEE, "blue", legs_colour="blue"),
    "lifeguard": Outfit("a red swimsuit and shorts", Garment.TEE, "red", legs_colour="red"),
    "skier snowboarder mountaineer explorer": Outfit(
        "a red down jacket and goggles",
        Garment.JACKET,
        "red",
        legs_colour="black",
        hat=Hat.CAP,
        hat_colour="black",
    ),
    "barber hairdresser hairstylist dentist vet veterinarian pharmacist": Outfit(
        "a short white coat", Garment.JACKET, "white", legs_colour="grey"
    ),
    "zookeeper ranger guide": Outfit(
        "a khaki shirt and a brimmed hat",
        Garment.SHIRT,
        "khaki",
        legs_colour="khaki",
        hat=Hat.WIDE_BRIM,
        hat_colour="khaki",
    ),
    "cleaner charwoman housekeeper washerwoman laundress": Outfit(
        "a pale grey overall", Garment.COAT, "grey", legs_colour="charcoal"
    ),
    "gravedigger ditchdigger sweeper dustman": Outfit(
        "a muddy work coat and a flat cap",
        Garment.COAT,
        "brown",
        legs_colour="brown",
        hat=Hat.CAP,
        hat_colour="charcoal",
    ),
    "rabbi imam": Outfit(
        "a long black coat and a hat", Garment.COAT, "black", legs_colour="black", hat=Hat.FEDORA
    ),
    "bishop cardinal pope": Outfit("a crimson cassock", Garment.ROBE, "crimson"),
    "vicar pastor minister chaplain": Outfit(
        "a black suit and a white collar", Garment.JACKET, "black", legs_colour="black"
    ),
    "jockey": Outfit(
        "a jockey's bright silks and cap",
        Garment.SHIRT,
        "yellow",
        legs_colour="white",
        hat=Hat.CAP,
        hat_colour="red",
    ),
    "juggler jester mime harlequin": Outfit(
        "a patched red and yellow costume", Garment.SHIRT, "red", legs_colour="yellow"
    ),
    "beggar tramp hobo vagrant": Outfit(
        "a torn grey overcoat and a knitted cap",
        Garment.COAT,
        "grey",
        legs_colour="brown",
        hat=Hat.CAP,
        hat_colour="rust",
    ),
    "fortune-teller seer oracle": Outfit(
        "a purple shawl over a long dress", Garment.DRESS, "purple", LegWear.SKIRT, "purple"
    ),
    "ringmaster": Outfit(
        "a red tailcoat and a top hat",
        Garment.COAT,
        "red",
        legs_colour="white",
        hat=Hat.FEDORA,
        hat_colour="black",
    ),
    "warden jailer jailor gaoler turnkey watchman": Outfit(
        "a grey uniform and cap",
        Garment.UNIFORM,
        "grey",
        legs_colour="grey",
        hat=Hat.CAP,
        hat_colour="charcoal",
    ),
    "ninja": Outfit(
        "black wrappings and a hood",
        Garment.SHIRT,
        "black",
        legs_colour="black",
        hat=Hat.HOOD,
        hat_colour="black",
    ),
    "shopkeeper grocer greengrocer innkeeper pawnbroker vendor seller merchant trader": Outfit(
        "a brown apron over a striped shirt", Garment.SHIRT, "tan", legs_colour="brown"
    ),
    "referee umpire": Outfit(
        "a black and white striped shirt", Garment.SHIRT, "white", legs_colour="black"
    ),
    "footballer striker goalkeeper quarterback": Outfit(
        "a blue football kit", Garment.TEE, "blue", legs_colour="white"
    ),
    "fencer judoka karateka": Outfit(
        "white fighting clothes", Garment.SHIRT, "white", legs_colour="white"
    ),
    "beekeeper": Outfit(
        "a white bee suit and a veil",
        Garment.JACKET,
        "white",
        legs_colour="white",
        hat=Hat.HOOD,
        hat_colour="white",
    ),
    "potter weaver cobbler carver clockmaker watchmaker": Outfit(
        "a leather apron over a linen shirt", Garment.SHIRT, "cream", legs_colour="brown"
    ),
    "blacksmith smith": Outfit(
        "a leather apron over bare arms", Garment.TEE, "brown", legs_colour="charcoal"
    ),
    "countess baroness duchess empress": Outfit(
        "a dark green silk gown", Garment.DRESS, "emerald", LegWear.SKIRT, "emerald"
    ),
    "baron emperor nobleman": Outfit(
        "a gold-trimmed black coat", Garment.COAT, "black", legs_colour="black"
    ),
    "coroner pathologist chemist botanist biologist researcher": Outfit(
        "a pale green lab coat", Garment.COAT, "white", legs_colour="olive"
    ),
    "rower gondolier ferryman boatman": Outfit(
        "a heavy blue jersey and a cap",
        Garment.SHIRT,
        "navy",
        legs_colour="brown",
        hat=Hat.CAP,
        hat_colour="navy",
    ),
    "angel": Outfit("a long white robe", Garment.ROBE, "white", LegWear.SKIRT, "white"),
    "devil": Outfit("a black cape over a red suit", Garment.COAT, "black", legs_colour="red"),
    "statue": Outfit("carved drapery", Garment.DRESS, "grey", LegWear.SKIRT, "grey"),
    "skeleton": Outfit("a few rags", Garment.TEE, "charcoal", legs_colour="charcoal"),
    "mummy": Outfit("linen bandages", Garment.TEE, "cream", legs_colour="cream"),
    "snowman": Outfit(
        "a red scarf and an old hat", Garment.TEE, "white", legs_colour="white", hat=Hat.FEDORA
    ),
    "scarecrow": Outfit(
        "a ragged coat stuffed with straw and a straw hat",
        Garment.COAT,
        "olive",
        legs_colour="brown",
        hat=Hat.WIDE_BRIM,
        hat_colour="tan",
    ),
    "mermaid": Outfit("a dress of scales", Garment.DRESS, "teal", LegWear.SKIRT, "teal"),
}
ROLE_OUTFITS: dict[str, Outfit] = {
    **{role: outfit for roles, outfit in _SHARED_OUTFITS.items() for role in roles.split()},
    **{role: outfit for roles, outfit in _LATER_OUTFITS.items() for role in roles.split()},
    **_OWN_OUTFITS,
}
"""What somebody of that role wears unless the text says otherwise."""

_MAIL = Outfit(
    "chain mail and an iron helmet",
    Garment.ARMOUR,
    "grey",
    legs_colour="brown",
    hat=Hat.IRON_HELM,
    hat_colour="silver",
)
_CAVALRY = Outfit(
    "a dark blue cavalry coat and a brimmed hat",
    Garment.JACKET,
    "navy",
    legs_colour="blue",
    hat=Hat.WIDE_BRIM,
    hat_colour="charcoal",
)
_HOMESPUN = Outfit("a homespun tunic", Garment.SHIRT, "tan", legs_colour="brown")
_CREW = Outfit("a grey crew uniform", Garment.JACKET, "grey", legs_colour="charcoal")
_FRONTIER = Outfit(
    "a collarless shirt, braces and a hat",
    Garment.SHIRT,
    "cream",
    legs_colour="brown",
    hat=Hat.WIDE_BRIM,
    hat_colour="brown",
)
PERIOD_OUTFITS: dict[Genre, dict[str, Outfit]] = {
    Genre.FANTASY: {
        **dict.fromkeys("soldier guard officer sergeant captain mercenary sentry".split(), _MAIL),
        **dict.fromkeys(
            "farmer butcher baker villager peasant miner worker carpenter boy son child".split(),
            _HOMESPUN,
        ),
        "thief": Outfit(
            "a short dark cloak with a hood",
            Garment.COAT,
            "charcoal",
            legs_colour="brown",
            hat=Hat.HOOD,
        ),
    },
    Genre.WESTERN: {
        **dict.fromkeys("soldier officer sergeant captain trooper".split(), _CAVALRY),
        **dict.fromkeys(
            "farmer worker miner boy barber butcher courier driver".split(), _FRONTIER
        ),
        "doctor": Outfit(
            "a black frock coat and a waistcoat", Garment.COAT, "black", legs_colour="charcoal"
        ),
    },
    Genre.SCIFI: {
        **dict.fromkeys("officer captain technician engineer driver sailor worker".split(), _CREW),
    },
}
"""Working clothes where a genre plays in another time than ours."""

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
            "cloak",
            "cape",
            "poncho",
            "duster",
            "parka",
            "labcoat",
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
            "vest",
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
    **dict.fromkeys(("robe", "cassock", "bathrobe", "kimono", "toga"), (Garment.ROBE, None, None)),
    **dict.fromkeys(("hoodie", "sweatshirt", "tracksuit"), (Garment.HOODIE, None, None)),
    **dict.fromkeys(("uniform", "uniforms"), (Garment.UNIFORM, None, None)),
    **dict.fromkeys(("armor", "armour", "chainmail"), (Garment.ARMOUR, None, None)),
    **dict.fromkeys(
        ("dress", "gown", "sari", "nightgown", "habit", "tutu"),
        (Garment.DRESS, LegWear.SKIRT, None),
    ),
    **dict.fromkeys(
        ("shirt", "blouse", "tunic", "scrubs", "pajamas", "pyjamas"),
        (Garment.SHIRT, None, None),
    ),
    **dict.fromkeys(("t-shirt", "sweater", "swimsuit", "rags"), (Garment.TEE, None, None)),
    **dict.fromkeys(("skirt", "kilt"), (None, LegWear.SKIRT, None)),
    **dict.fromkeys(("fedora", "hat"), (None, None, Hat.FEDORA)),
    **dict.fromkeys(("stetson",), (None, None, Hat.WIDE_BRIM)),
    **dict.fromkeys(("cap",), (None, None, Hat.CAP)),
    **dict.fromkeys(("crown", "tiara", "diadem"), (None, None, Hat.CROWN)),
    **dict.fromkeys(("hood", "veil"), (None, None, Hat.HOOD)),
    **dict.fromkeys(("helmet",), (None, None, Hat.HELMET)),
}
BEARDED_ROLES = frozenset(
    """king wizard prospector trapper lumberjack woodcutter blacksmith smith pirate fisherman hermit monk rabbi sorcerer
    hunter beggar tramp hobo viking explorer dwarf""".split()
)
"""Men whose face the picture shows bearded unless the text says otherwise."""
HOODED_WORDS: dict[str, Hat] = {
    "hooded": Hat.HOOD,
    "cloaked": Hat.HOOD,
    "armored": Hat.STEEL_HELMET,
    "armoured": Hat.STEEL_HELMET,
}

SPECIES: dict[str, Species] = {
    word: species
    for species, words in {
        Species.DOG: "dog hound puppy coyote fox jackal hyena dingo poodle terrier spaniel bulldog beagle collie retriever mutt mongrel vixen",
        Species.CAT: "cat kitten lion lioness tiger tigress panther leopard jaguar puma lynx cougar cheetah kitty tomcat bobcat",
        Species.WOLF: "wolf werewolf husky",
        Species.HORSE: "horse pony mule donkey unicorn zebra mare stallion foal colt filly centaur pegasus camel llama alpaca steed",
        Species.BEAR: "bear panda grizzly cub badger wolverine sloth",
        Species.DEER: "deer stag antelope moose reindeer elk giraffe gazelle doe fawn caribou hart kangaroo wallaby",
        Species.LIVESTOCK: """elephant rhino rhinoceros hippo hippopotamus cow bull ox calf pig piglet hog goat sheep lamb ram ewe
            buffalo bison boar mammoth yak heifer cattle""",
        Species.SMALL_ANIMAL: """rat mouse rabbit bunny hare squirrel chipmunk hedgehog hamster gerbil mole weasel ferret otter beaver
            raccoon skunk turtle tortoise frog toad spider insect bug beetle ant cricket grasshopper scorpion crab lobster cockroach
            snail ladybird ladybug tarantula marmot possum opossum armadillo porcupine mongoose guinea-pig""",
        Species.BIRD: """bird crow raven owl eagle hawk falcon seagull gull duck duckling chicken hen rooster cock chick parrot swan
            vulture penguin bat phoenix pigeon dove firefly bee wasp butterfly moth dragonfly fairy goose sparrow robin finch
            canary cuckoo peacock turkey ostrich emu stork crane heron pelican flamingo albatross magpie woodpecker
            hummingbird nightingale swallow kingfisher condor buzzard mosquito fly hornet pixie""",
        Species.FISH: """fish goldfish shark whale dolphin porpoise octopus squid kraken salmon trout carp tuna swordfish piranha orca
            seal walrus jellyfish stingray catfish leviathan""",
        Species.SERPENT: "snake serpent python cobra viper rattlesnake crocodile alligator worm eel lizard iguana gecko salamander chameleon caterpillar centipede basilisk slug",
        Species.DRAGON: "dragon dinosaur raptor velociraptor tyrannosaurus griffin gryphon wyvern hydra chimera pterodactyl manticore",
        Species.ROBOT: "robot drone golem android cyborg droid automaton mech bot",
    }.items()
    for word in words.split()
}
"""What kind of being a creature's word stands for; the rest are beasts."""
BEASTS = frozenset(
    """beast monster creature demon goblin orc troll ogre giant cyclops imp gremlin alien gorilla monkey ape chimpanzee
    chimp baboon orangutan yeti bigfoot minotaur gargoyle fiend ghoul slime blob""".split()
)
NEVER_HUMAN = (BEASTS | frozenset(SPECIES)) - {"android", "cyborg"}
"""Words that are always played by a body of their own, one or several of them."""
IRREGULAR_PLURALS: dict[str, str] = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "geese": "goose",
    "mice": "mouse",
    "oxen": "ox",
    "cattle": "cow",
}
"""Several, to one; regular plurals of known roles are found without it."""

SCALES: dict[str, float] = {
    "lion": 4.0, "tiger": 4.0, "panther": 3.0, "leopard": 2.8, "cougar": 2.8, "cheetah": 3.0, "lynx": 2.0, "kitten": 0.6,
    "puppy": 0.5, "fox": 0.7, "hound": 1.15, "pony": 0.75, "donkey": 0.72, "mule": 0.9, "foal": 0.6, "elephant": 2.2, "gorilla": 1.1, "rhino": 1.4, "hippo": 1.2, "goat": 0.55, "sheep": 0.58, "lamb": 0.4, "pig": 0.6, "moose": 1.5, "giraffe": 2.4,
    "rabbit": 1.3, "turtle": 1.6, "tortoise": 2.0, "spider": 0.4, "insect": 0.3, "beetle": 0.3, "frog": 0.5, "eagle": 1.8, "owl": 1.0,
    "swan": 1.9, "penguin": 1.7, "vulture": 1.9, "phoenix": 3.0, "firefly": 0.3, "bee": 0.2, "butterfly": 0.35, "dove": 0.75,
    "pigeon": 0.75, "seagull": 1.0, "goose": 1.7, "whale": 6.0, "shark": 1.9, "kraken": 5.0, "crocodile": 1.6, "worm": 0.3,
    "dinosaur": 1.4, "griffin": 0.7, "giant": 2.2, "troll": 1.6, "ogre": 1.5, "cyclops": 1.6, "goblin": 0.72, "imp": 0.6, "fairy": 0.4,
    "gremlin": 0.6, "dwarf": 0.75, "lioness": 3.6, "tigress": 3.6, "jaguar": 2.8, "puma": 2.8, "bobcat": 1.8, "vixen": 0.65,
    "poodle": 0.75, "terrier": 0.6, "spaniel": 0.75, "beagle": 0.65, "colt": 0.75, "filly": 0.75, "camel": 1.15, "llama": 0.75,
    "alpaca": 0.65, "cub": 0.45, "badger": 0.4, "panda": 0.9, "fawn": 0.5, "gazelle": 0.7, "doe": 0.85, "rhinoceros": 1.4,
    "hippopotamus": 1.2, "mammoth": 2.2, "calf": 0.55, "piglet": 0.3, "ram": 0.6, "ewe": 0.56, "hare": 1.5, "otter": 2.2, "beaver": 2.2,
    "ant": 0.1, "cricket": 0.12, "grasshopper": 0.15, "scorpion": 0.4, "crab": 0.8, "lobster": 1.2, "snail": 0.25, "ladybird": 0.1,
    "toad": 0.5, "hen": 0.9, "chick": 0.3, "duckling": 0.35, "sparrow": 0.4, "robin": 0.4, "canary": 0.35, "ostrich": 3.4,
    "emu": 3.0, "stork": 2.0, "heron": 1.8, "flamingo": 2.2, "peacock": 1.8, "turkey": 1.5, "pelican": 1.8, "condor": 2.2,
    "wasp": 0.2, "moth": 0.3, "fly": 0.12, "mosquito": 0.12, "dragonfly": 0.3, "hummingbird": 0.25, "goldfish": 0.15,
    "orca": 3.5, "seal": 1.0, "walrus": 1.8, "squid": 1.0, "leviathan": 6.0, "salmon": 0.5, "trout": 0.35, "caterpillar": 0.2,
    "slug": 0.2, "gecko": 0.25, "iguana": 0.8, "alligator": 1.5, "hydra": 1.2, "raptor": 0.6, "velociraptor": 0.5,
    "tyrannosaurus": 1.6, "monkey": 0.6, "chimpanzee": 0.75, "chimp": 0.75, "yeti": 1.4, "bigfoot": 1.4, "minotaur": 1.3,
    "gargoyle": 0.9, "werewolf": 1.3, "pixie": 0.3, "cow": 1.0, "reindeer": 0.9, "mole": 0.7,
}  # fmt: skip
"""Size against the usual one of the species."""

SIZE_WORDS: dict[str, float] = {
    "giant": 2.0,
    "huge": 1.7,
    "enormous": 1.8,
    "gigantic": 2.0,
    "colossal": 2.4,
    "massive": 1.6,
    "monstrous": 1.6,
    "towering": 1.6,
    "big": 1.25,
    "large": 1.25,
    "tiny": 0.6,
    "miniature": 0.5,
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
    "goldfish": "orange",
    "flamingo": "pink",
    "lobster": "rust",
    "crab": "rust",
    "canary": "yellow",
    "chick": "yellow",
    "duckling": "yellow",
    "parrot": "emerald",
    "peacock": "teal",
    "wasp": "amber",
    "bee": "amber",
    "butterfly": "orange",
    **dict.fromkeys(["lioness", "puma", "cougar", "cheetah", "leopard", "jaguar"], "tan"),
    **dict.fromkeys(["camel", "llama", "kangaroo", "hare", "gazelle", "dingo"], "tan"),
    **dict.fromkeys(["tigress", "vixen"], "rust"),
    **dict.fromkeys(["lizard", "iguana", "alligator", "toad", "caterpillar", "slime"], "olive"),
    **dict.fromkeys(["werewolf", "minotaur", "monkey", "ape", "chimpanzee", "beaver"], "brown"),
    **dict.fromkeys(["otter", "badger", "mole", "cub", "grizzly", "turkey", "fawn"], "brown"),
    **dict.fromkeys(["ant", "beetle", "spider", "fly", "orca", "gargoyle"], "charcoal"),
    **dict.fromkeys(
        ["yeti", "ewe", "ram", "hen", "stork", "gull", "pegasus", "albatross"], "white"
    ),
}
"""The colour a creature is drawn in."""

UNEARTHLY_SKINS: dict[str, tuple[str, Rgb]] = {
    **dict.fromkeys(
        ("ghost", "spirit", "phantom"), ("pale, translucent skin", (0.60, 0.62, 0.66))
    ),
    "vampire": ("deathly pale skin", (0.58, 0.52, 0.50)),
    "zombie": ("grey, rotting skin", (0.22, 0.24, 0.18)),
    "mummy": ("linen-wrapped skin", (0.50, 0.44, 0.33)),
    "skeleton": ("bare bones", (0.62, 0.56, 0.44)),
    "statue": ("grey stone", (0.24, 0.24, 0.23)),
    "snowman": ("packed snow", (0.72, 0.72, 0.74)),
    "scarecrow": ("a sackcloth face", (0.36, 0.25, 0.14)),
    "devil": ("red skin", (0.34, 0.03, 0.03)),
}
"""Skins that no living person has."""

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
    phone departure arrival travel reveal discovery transform montage emotion""".split()
)
"""Beats that mean nothing without somebody in them."""
NEEDS_TWO = frozenset({"chase", "fight", "standoff", "confrontation", "dialogue", "romance"})
