# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""Things that can be held, seen or cut to, by class.

Source: reference agents appendix A, widened.
"""

from __future__ import annotations

from core.grammar.lexicon.people_tables import GARMENTS
from core.grammar.lexicon.word_classes import NounClass, nouns
from core.grammar.lexicon.word_tables import BODY_PARTS, STOP_WORDS

PROPS_BY_CLASS: dict[str, tuple[str, ...]] = {
    "weapon": tuple(
        """gun pistol revolver rifle shotgun knife dagger sword axe bow arrow spear crossbow machete grenade bomb blaster
        club hammer bat whip katana colt winchester derringer luger glock scythe sabre cutlass musket cannon spade pitchfork baton taser chainsaw""".split()
    ),
    "light": tuple(
        """flashlight torch lantern candle lamp lighter match headlamp lightbulb glowstick flare""".split()
    ),
    "document": tuple(
        """letter note envelope map photograph photo newspaper book diary notebook file folder contract passport ticket
        postcard painting blueprint manuscript scroll card poster telegram certificate page ledger clipboard
        invitation atlas magazine bible chit receipt cheque banknote leaflet flyer brochure pamphlet comic album
        headline parchment""".split()
    ),
    "device": tuple(
        """phone telephone cellphone smartphone radio walkie-talkie laptop computer tablet camera watch detonator keypad
        console remote tape recorder microphone headset hologram drone robot terminal screen monitor typewriter
        telescope binoculars compass megaphone earpiece headphones calculator periscope antenna scanner stethoscope
        transmitter turntable television tv walkman projector loudspeaker megaphone amplifier battery charger cd""".split()
    ),
    "container": tuple(
        """briefcase suitcase bag backpack box chest crate safe coffin bottle flask glass cup mug vial syringe jar basket
        wallet purse trunk bucket barrel lunchbox toolbox satchel canteen kettle teapot pot pan jug goblet tray urn
        sack bin plate saucer teacup tin keg hip-flask casket ladle carafe holdall""".split()
    ),
    "key": tuple(
        """key keycard ring necklace amulet locket medallion coin badge crown mask helmet rope chain handcuffs wand staff
        crystal orb gem diamond bracelet earring pendant tiara sceptre scepter lock padlock handcuff whistle""".split()
    ),
    "furniture": tuple(
        """table chair desk bed sofa couch mirror door window curtain clock piano bench throne altar counter cradle
        armchair shelf bookshelf chessboard stool rug wardrobe cupboard dresser chandelier pew wheelchair hammock
        cot crib pallet fireplace stove sink bathtub staircase podium lectern easel carpet trough""".split()
    ),
    "vehicle": tuple(
        """shuttle stagecoach rocket jet ferry yacht scooter trailer pickup car truck motorcycle bike bicycle van taxi
        bus train helicopter plane boat ship spaceship tank wagon carriage horse tractor ambulance limousine sedan
        canoe raft sled sleigh subway tram lifeboat submarine gurney cart kayak rowboat motorbike sledge stroller
        carousel""".split()
    ),
    "food": tuple(
        """coffee tea cake bread apple wine whiskey cigarette cigar pipe meal soup pizza rose flower bouquet beer pie
        milk orange lemon cookie sandwich popcorn pancake egg cheese noodles ice-cream cocktail champagne
        chestnut stew pumpkin cod haddock herring mackerel salmon tuna salt pepper spice onion garlic cucumber carrot
        lettuce watermelon mango banana pineapple fig peanut burger hotdog taco doughnut curry jam sugar flour sweets
        lollipop""".split()
    ),
    "misc": tuple(
        """body corpse blood money gold umbrella balloon doll teddy ball kite fence gate wall ladder mattress sign flag
        statue puzzle guitar violin drum trophy cake skateboard feather shell stone rock bone skull toy net fishing-rod
        rod brush broom shovel bandage scarf handkerchief blanket pillow cloth nail saw wrench screwdriver dice
        chessboard cello trumpet tent seed bell sheet blade paper leaf bulb hive string textbook gauge drill
        mannequin board stake plank twig branch log pebble petal ribbon thread wire cable hose parcel package
        fountain scarecrow snowman chalk crayon pencil pen globe fern skate glove harp banner parasol medal wreath
        rosary noose anchor cage crutch puppet marionette tooth armband bangle mitten shoe slipper sock scissors tweezers
        pliers hinge rake mop duster sponge soap napkin tablecloth lipstick perfume thimble needle spool yarn ruler
        wheelbarrow barrow surfboard paddle lifebelt lifejacket buoy bait snare bridle horseshoe lasso drumstick
        hosepipe valve wig rosette confetti firework sparkler dollhouse yo-yo racket puck dartboard domino
        headstone gravestone tombstone crucifix idol totem ink pill turnstile escalator signpost postbox letterbox
        phonebox dumpster trashcan sandbag walking-stick cork""".split()
    ),
}

_CLASS_OF: dict[NounClass, str] = {
    NounClass.THING: "thing",
    NounClass.FOOD: "food",
    NounClass.VEHICLE: "vehicle",
    NounClass.FURNITURE: "furniture",
}
_NOT_PROPS = frozenset(
    """dinner lunch breakfast supper meal diet feast banquet snack brunch beverage drink grub fare
    card-table commuter tram-line convoy bay car-park galley bar booth counter mess stall lounge
    basement roof floor ceiling door-way platform stage deck cellar screen engine machine light
    lights curtain-call key-light sole crown organs eats gum vintage spirits alcohol trap cure arms
    beam bulb-light siren neon throne-room wing wings chute works ways structure prison jail factory device aircraft
    auto android bath franchise patent holder transit murphy haven provisions brad archives ballot guinea shook marc
    asylum gig soundtrack runway sights statute decree vocabulary compilation hut reactor prohibition deed
    authorization credentials pact mayo partition toby dime helm kris stein fiat turbine regulator storey simulator
    condom impeachment rib baba dungeon concession obstruction vibes kylie loft refinery estimation pinnacle roe
    questionnaire stronghold turret dildo affidavit rein duff brewery tammy bestseller winery piling sonar hangar
    distillery playhouse scourge turnpike ration thong hackney hank clarence tanner billy dirk judgement will attic
    kit rail mike fan flaps judiciary spoke shelter board-game elevator lorry-park trunk-road
    """.split()
)
"""Nouns of those classes that are an hour, a place, an abstraction or a lamp to a director."""

PROP_CLASS: dict[str, str] = {
    **{
        word: _CLASS_OF[kind]
        for word, kind in nouns().items()
        if kind in _CLASS_OF and word not in _NOT_PROPS | GARMENTS | BODY_PARTS | STOP_WORDS
    },
    **{word: kind for kind, words in PROPS_BY_CLASS.items() for word in words},
}

ARTICLED_PROPS: dict[str, str] = dict.fromkeys(
    """well mobile can present record cross shield dart hook pin stamp roll tap switch dial bolt cone idol speaker
    generator skip receiver""".split(),
    "misc",
)
"""Things only behind an article: *the well*, not *as well*."""

HAND_HELD = frozenset(
    {"weapon", "light", "document", "device", "container", "key", "food", "misc"}
)
"""Classes whose members fit a hand."""

TOO_BIG_TO_HOLD = frozenset(
    """robot drone terminal screen monitor computer television trunk crate coffin chest safe crown helmet mask rope
    chain ring necklace amulet locket meal soup pizza body corpse blood fence gate wall ladder mattress sign statue
    tent bell barrel bucket urn bin gold watch headset hologram jar typewriter telescope periscope antenna
    turntable drum stone rock net shell cannon flag firework headstone gravestone tombstone turnstile escalator
    signpost postbox letterbox phonebox dumpster wheelbarrow barrow surfboard sandbag keg casket projector mobile
    totem""".split()
)


def is_large(prop: str | None) -> bool:
    """Whether *prop* is seen with somebody beside it, not filling a close frame."""
    return PROP_CLASS.get(prop or "") in {"furniture", "vehicle"} or prop in _LARGE


_LARGE = frozenset(
    "tent statue gate fence wall bell sign body corpse coffin crate barrel turnstile escalator postbox dumpster totem well".split()
)

STAGE_PIECES = frozenset(
    {"chest", "treasure", "ladder", "microscope", "telescope", "stretcher", "gurney", "coffin"}
)
"""Things too big to hold that the action needs on the stage."""
