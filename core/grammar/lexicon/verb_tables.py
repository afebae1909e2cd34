# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""Verbs by what they mean for a camera, their irregular forms, and nouns that are events.

A class carries the beat it starts and its energy (0 still to 3 violent). Poses are keyed by lemma
in `pose_tables`, because ``pour`` and ``bite`` are one class to an editor, not to an actor.
Source: reference agents 2.4, 2.5 and appendix A, widened.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.grammar.lexicon.word_classes import acts


@dataclass(frozen=True, slots=True)
class VerbClass:
    """Verbs that a camera treats alike."""

    beat: str
    energy: int
    lemmas: tuple[str, ...]


def _verbs(beat: str, energy: int, lemmas: str) -> VerbClass:
    return VerbClass(beat, energy, tuple(lemmas.split()))


VERBS: dict[str, VerbClass] = {
    "run": _verbs(
        "chase",
        3,
        """run sprint race dash flee bolt rush hurtle charge dart tear gallop barrel stampede escape scurry hasten
        scamper jog scuttle scoot skedaddle outrun zoom""",
    ),
    "pursue": _verbs(
        "chase",
        3,
        """chase pursue hunt tail follow stalk hound""",
    ),
    "leap": _verbs(
        "stunt",
        3,
        """leap jump vault dive climb scramble scale swing clamber tumble slide roll lunge hurdle somersault parachute""",
    ),
    "walk": _verbs(
        "travel",
        1,
        """walk stroll march stride wander trudge amble pace hike approach cross limp stagger stumble shuffle shamble
        wade ride cycle travel journey trek saunter lumber plod tread advance parade""",
    ),
    "sneak": _verbs(
        "stealth",
        1,
        """sneak creep tiptoe crawl prowl skulk inch edge slink lurk steal infiltrate spy eavesdrop skirt""",
    ),
    "hide": _verbs(
        "stealth",
        1,
        """hide crouch duck cower huddle conceal shelter camouflage""",
    ),
    "enter": _verbs(
        "arrival",
        1,
        """enter arrive appear emerge return come land dock burst reach step board alight disembark dismount materialise""",
    ),
    "exit": _verbs(
        "departure",
        1,
        """storm leave exit depart go vanish disappear retreat withdraw sail evacuate vacate desert quit""",
    ),
    "open": _verbs(
        "discovery",
        1,
        """open unlock push pull unwrap unzip close shut lock unfasten pry unwind""",
    ),
    "look": _verbs(
        "look",
        0,
        """look stare gaze watch glance peer observe scan study examine inspect eye glimpse squint face notice check
        survey admire peek ogle regard contemplate""",
    ),
    "see": _verbs(
        "discovery",
        1,
        """see spot find discover notice realize recognize uncover reveal unearth detect recognise realise""",
    ),
    "search": _verbs(
        "search",
        1,
        """search rummage dig investigate seek explore sort sift comb scour probe forage ransack frisk scavenge grope fumble trawl delve""",
    ),
    "speak": _verbs(
        "dialogue",
        0,
        """say speak talk meet tell ask answer reply explain whisper murmur mutter announce declare admit confess promise beg
        plead chat discuss joke order introduce call apologize insist warn greet thank reassure remark chatter comfort
        interrupt narrate recite lecture gossip inform claim""",
    ),
    "argue": _verbs(
        "confrontation",
        2,
        """argue shout yell scream accuse quarrel confront demand bicker snap bark roar curse interrogate challenge
        debate protest insult scold berate taunt holler rant squabble refuse defy jeer heckle sneer rebuke reprimand scoff bellow snarl growl protest object""",
    ),
    "threaten": _verbs(
        "confrontation",
        2,
        """threaten aim point draw level corner block surround trap menace intimidate brandish cock bully coerce""",
    ),
    "fight": _verbs(
        "fight",
        3,
        """fight punch kick hit strike slash stab swing tackle wrestle grapple brawl duel attack beat smash slam parry
        clash choke shove battle struggle block knock headbutt elbow stomp whack pummel pounce assault slap spar scuffle throttle maul claw gore trample flog lash bludgeon impale pierce disarm overpower subdue raid invade besiege ambush thrash wallop clobber bayonet""",
    ),
    "shoot": _verbs(
        "fight",
        3,
        """shoot fire blast gun snipe""",
    ),
    "fall": _verbs(
        "stunt",
        2,
        """fall collapse slip trip plunge crumple topple sink tumble keel plummet""",
    ),
    "die": _verbs(
        "death",
        2,
        """die kill murder bleed drown perish expire assassinate execute poison slay strangle suffocate behead starve succumb lynch massacre slaughter""",
    ),
    "explode": _verbs(
        "explosion",
        3,
        """explode detonate erupt burst shatter crash collide crumble burn ignite derail wreck ricochet combust implode""",
    ),
    "hold": _verbs(
        "handle",
        1,
        """hold grip clutch carry grab take seize snatch pick lift raise hand pass give offer drop place set put press
        tap touch wipe catch throw toss hurl light load reload wind clasp cradle squeeze adjust button wrap unwrap
        pack fasten buckle haul hoist drag pluck gather collect stuff fan swipe shuffle deal count fold stash smear
        sprinkle dip lower spill cut slit crack flip crank slot knead""",
    ),
    "read": _verbs(
        "discovery",
        0,
        """read decode decipher unfold peruse""",
    ),
    "write": _verbs(
        "handle",
        0,
        """write type draw paint sketch sign scribble carve etch""",
    ),
    "sit": _verbs(
        "still",
        0,
        """sit hunch slump perch rest lounge recline lie lean squat""",
    ),
    "stand": _verbs(
        "still",
        0,
        """listen kneel bow loiter surrender stand wait pause freeze hesitate linger stop remain stay hover halt brace""",
    ),
    "rise": _verbs(
        "still",
        1,
        """rise straighten wake awaken stir""",
    ),
    "kiss": _verbs(
        "romance",
        1,
        """kiss embrace hug caress propose cuddle nuzzle woo flirt smooch snuggle""",
    ),
    "dance": _verbs(
        "celebration",
        2,
        """dance celebrate cheer sing play perform waltz twirl spin laugh toast clap applaud marry wave strum hum juggle rejoice frolic revel carouse feast""",
    ),
    "cry": _verbs(
        "emotion",
        0,
        """cry pray recoil bless weep sob tremble shiver shake sigh wince flinch gasp whimper wail sniffle""",
    ),
    "mourn": _verbs(
        "mourning",
        0,
        """mourn grieve lament""",
    ),
    "smile": _verbs(
        "emotion",
        0,
        """smile grin smirk nod shrug blush beam chuckle frown glare scowl giggle sulk pout gulp""",
    ),
    "eat": _verbs(
        "handle",
        0,
        """eat drink sip smoke chew swallow pour cook bake dine taste nibble devour gobble slurp munch bite lick""",
    ),
    "phone": _verbs(
        "phone",
        0,
        """phone dial text telephone""",
    ),
    "drive": _verbs(
        "vehicle",
        2,
        """floor drive pilot speed swerve accelerate brake steer skid screech park weave pedal""",
    ),
    "fly": _verbs(
        "vehicle",
        2,
        """fly soar glide launch hover ascend descend orbit drift float""",
    ),
    "magic": _verbs(
        "transform",
        2,
        """transform cast conjure summon glow morph levitate teleport awaken activate shimmer materialize mutate enchant bewitch hex dissolve metamorphose""",
    ),
    "work": _verbs(
        "handle",
        1,
        """work tend weed repair fix build assemble hack weld clean wash dig sew sharpen dismantle defuse operate scrub feed mend dust iron vacuum rake wax varnish
        hammer saw polish sweep mop chop slice peel knit bake teach train tune bandage stitch plough dress shave
        brush film""",
    ),
    "sleep": _verbs(
        "still",
        0,
        """sleep doze dream snore nap""",
    ),
    "env": _verbs(
        "establish",
        0,
        """pour glow flicker shine blow howl rumble drip rustle swirl drift hum buzz loom tower stretch flash gleam
        glitter billow roll blink echo ring toll tick hiss rattle creak sway shudder rage roar settle hang cling surge
        crackle sizzle whistle spark smoulder smolder ripple""",
    ),
}

_OTHER_ACTS: dict[str, tuple[str, int]] = {
    # kind of act in `word_classes.acts` -> beat and energy
    "move": ("travel", 1),
    "utter": ("dialogue", 0),
    "perceive": ("look", 0),
    "touch": ("handle", 1),
    "make": ("handle", 1),
    "consume": ("handle", 0),
    "exchange": ("handle", 0),
    "change": ("handle", 0),
    "contend": ("confrontation", 2),
    "body": ("emotion", 0),
    "feel": ("emotion", 0),
    "think": ("still", 0),
    "social": ("still", 0),
    "stay": ("still", 0),
    "weather": ("establish", 0),
}
WIDER_CLASSES = frozenset(_OTHER_ACTS)
_LISTED = frozenset(lemma for row in VERBS.values() for lemma in row.lemmas)
VERBS.update(
    {
        kind: VerbClass(beat, energy, tuple(w for w in acts()[kind] if w not in _LISTED))
        for kind, (beat, energy) in _OTHER_ACTS.items()
    }
)
"""What the lists above do not know, by the kind of act it is in the language."""

IRREGULAR: dict[str, str] = {
    "ran": "run",
    "fled": "flee",
    "tore": "tear",
    "leapt": "leap",
    "dove": "dive",
    "swung": "swing",
    "slid": "slide",
    "rode": "ride",
    "crept": "creep",
    "slunk": "slink",
    "hid": "hide",
    "hidden": "hide",
    "came": "come",
    "left": "leave",
    "went": "go",
    "gone": "go",
    "goes": "go",
    "drove": "drive",
    "driven": "drive",
    "saw": "see",
    "seen": "see",
    "found": "find",
    "said": "say",
    "spoke": "speak",
    "told": "tell",
    "begged": "beg",
    "drew": "draw",
    "drawn": "draw",
    "fought": "fight",
    "hit": "hit",
    "struck": "strike",
    "beat": "beat",
    "shot": "shoot",
    "fell": "fall",
    "fallen": "fall",
    "sank": "sink",
    "bled": "bleed",
    "died": "die",
    "dying": "die",
    "lies": "lie",
    "lying": "lie",
    "burnt": "burn",
    "held": "hold",
    "caught": "catch",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "threw": "throw",
    "thrown": "throw",
    "put": "put",
    "read": "read",
    "wrote": "write",
    "sat": "sit",
    "sitting": "sit",
    "stood": "stand",
    "froze": "freeze",
    "frozen": "freeze",
    "rose": "rise",
    "woke": "wake",
    "sang": "sing",
    "wept": "weep",
    "shook": "shake",
    "ate": "eat",
    "drank": "drink",
    "flew": "fly",
    "flown": "fly",
    "built": "build",
    "slept": "sleep",
    "dug": "dig",
    "lit": "light",
    "sped": "speed",
    "got": "get",
    "broke": "break",
    "lay": "lie",
    "met": "meet",
    "spun": "spin",
    "blew": "blow",
    "sought": "seek",
    "strode": "stride",
    "wore": "wear",
    "knelt": "kneel",
    "bent": "bend",
    "bit": "bite",
    "bitten": "bite",
    "stole": "steal",
    "stolen": "steal",
    "swam": "swim",
    "taught": "teach",
    "understood": "understand",
    "heard": "hear",
    "clung": "cling",
    "hung": "hang",
    "shone": "shine",
    "hurt": "hurt",
    "spilt": "spill",
    "swept": "sweep",
    "began": "begin",
    "sprang": "spring",
    "stuck": "stick",
    "wound": "wind",
    "woken": "wake",
    "slew": "slay",
    "slain": "slay",
    "strung": "string",
    "cut": "cut",
    "rang": "ring",
    "rung": "ring",
    "set": "set",
    "upset": "upset",
    "dealt": "deal",
}

NOMINAL_EVENTS: dict[str, str] = {
    # nouns that are events by themselves
    "chase": "chase",
    "pursuit": "chase",
    "getaway": "chase",
    "escape": "chase",
    "fight": "fight",
    "vs": "fight",
    "versus": "fight",
    "brawl": "fight",
    "duel": "standoff",
    "shootout": "fight",
    "gunfight": "fight",
    "battle": "fight",
    "ambush": "fight",
    "attack": "fight",
    "standoff": "standoff",
    "showdown": "standoff",
    "confrontation": "confrontation",
    "argument": "confrontation",
    "quarrel": "confrontation",
    "breakup": "confrontation",
    "interrogation": "confrontation",
    "conversation": "dialogue",
    "meeting": "dialogue",
    "dinner": "dialogue",
    "date": "romance",
    "kiss": "romance",
    "wedding": "celebration",
    "party": "celebration",
    "dance": "celebration",
    "celebration": "celebration",
    "festival": "celebration",
    "funeral": "mourning",
    "farewell": "departure",
    "goodbye": "departure",
    "reunion": "arrival",
    "arrival": "arrival",
    "heist": "stealth",
    "robbery": "stealth",
    "break-in": "stealth",
    "infiltration": "stealth",
    "discovery": "discovery",
    "explosion": "explosion",
    "crash": "explosion",
    "murder": "death",
    "ritual": "transform",
    "ceremony": "celebration",
    "race": "chase",
    "storm": "establish",
    "launch": "vehicle",
    "rescue": "stunt",
    "investigation": "search",
    "search": "search",
    "phone call": "phone",
    "call": "phone",
    "betrayal": "confrontation",
    "revelation": "reveal",
    "reveal": "reveal",
    "transformation": "transform",
    "montage": "montage",
    "training": "montage",
    "journey": "travel",
    "apology": "dialogue",
    "confession": "dialogue",
    "proposal": "romance",
    "first date": "romance",
    "car chase": "chase",
    "sword fight": "fight",
    "prayer": "emotion",
    "escape attempt": "chase",
    "negotiation": "dialogue",
    "trial": "confrontation",
    "burial": "mourning",
    "concert": "celebration",
    "birthday": "celebration",
    "surgery": "handle",
    "execution": "death",
    "kidnapping": "fight",
    "invasion": "fight",
    "raid": "fight",
    "hunt": "chase",
    "expedition": "travel",
    "dream": "still",
}

SALIENCE: dict[str, float] = {
    # how much of the audience's attention a beat deserves
    "reveal": 5.0,
    "death": 5.0,
    "explosion": 4.6,
    "fight": 4.5,
    "standoff": 4.4,
    "chase": 4.2,
    "transform": 4.2,
    "confrontation": 4.0,
    "discovery": 4.0,
    "romance": 4.0,
    "stunt": 3.8,
    "mourning": 3.6,
    "stealth": 3.2,
    "celebration": 3.0,
    "emotion": 3.0,
    "dialogue": 2.8,
    "phone": 2.8,
    "vehicle": 2.8,
    "search": 2.6,
    "departure": 2.6,
    "arrival": 2.4,
    "montage": 2.4,
    "look": 2.0,
    "travel": 2.0,
    "handle": 2.0,
    "still": 1.4,
    "establish": 1.2,
    "monologue": 2.9,
    "group": 2.8,
}

STRONG_BEAT = 4.0
"""From this salience on a noun is an event even beside a weak verb."""

WEAK_CLASSES = frozenset({"env", "still", "look", "walk"})

PHRASALS: tuple[tuple[str, str], ...] = (
    (r"(?:takes?|took|taken|taking) sides\b", "confrontation"),
    (r"stands? at (?:one|the other|opposite) ends?\b.*\bother\b", "standoff"),
    (r"stands? (?:facing|opposite) (?:each other|one another|him|her|them)\b", "standoff"),
    (
        r"(?:sl(?:ides?|id|ips?|ipped)|tucks?|tucked|palms?|pockets?|smuggles?|stuffs?) (?:a|an|the|his|her|their) (?:\w+ ){1,3}(?:under|beneath|up|behind|inside|into) (?:a|an|the|his|her|their)\b",
        "stealth",
    ),
    (
        r"(?:brush|clean|tend|sweep|kneel|knelt|st[ao]+nds?|s[ai]ts?|lays?|sets?|visit|weed)\w* (?:[\w']+ ){0,5}(?:grave|graves|graveside|gravestone|headstone|tomb|tombstone)\b",
        "mourning",
    ),
    (
        r"(?:lifts?|lifted|picks? up|picked up|grabs?|grabbed|snatch\w*|raises?) (?:the |his |her |up the )(?:\w+ )?(?:receiver|handset|phone|telephone)\b",
        "phone",
    ),
    (r"h(?:angs?|ung) up(?=\s*(?:[.,;]|$|and|on (?:him|her|them)))", "phone"),
    (
        r"(?:rings?|rang|calls?|phones?|telephones?) (?:up )?(?:his|her|their) (?:mum|mom|mother|dad|father|wife|husband|son|daughter|brother|sister|boss|lawyer|agent|ex)\b",
        "phone",
    ),
    (
        r"(?:walks?|walked|drives?|drove|sees?|saw|takes?|took) (?:him|her|them|(?:his|her|their|the) \w+) (?:off\b|to the (?:station|airport|bus|train|motor park|gate|platform|ferry|boat|plane|taxi|car|border))\b",
        "departure",
    ),
    (
        r"(?:cuts?|slits?|slices?|rips?|tears?|tore|cracks?|pr[iy](?:e?s|es|ed)|splits?|breaks?|broke) (?:open\b|(?:a|an|the|his|her) (?:\w+ )?(?:sack|box|crate|envelope|parcel|package|belly|bag|lid|seal|wall)\b)",
        "discovery",
    ),
    (
        r"f(?:alls?|ell|alling) (?:hard |head over heels )?for (?!(?:the|a|an|his|her) (?:trick|ruse|trap|bait|lie|joke))(?:the|a|an|his|her|him|each|one)\b",
        "romance",
    ),
    (
        r"(?:runs?|ran|rush\w*|march\w*|walk\w*|dash\w*|bolts?|storms?|hurr\w+) out(?: of (?:the|a|an|his|her|their)\b(?! (?:woods|trees|fog|mist|dark|darkness|smoke|shadows|sea|water|crowd))|(?= on (?:him|her|them|the))|(?=\s*[.,;]|$))",
        "departure",
    ),
    (r"pull(?:s|ed)? (?:it|one|them|something) (?:out|off|from)\b", "handle"),
    # pattern that starts at the verb, beat it means
    (r"punch(?:es|ed|ing)? in\b", "handle"),
    (r"reveal(?:s|ed|ing)?\b", "reveal"),
    (r"hanged\b", "death"),
    (r"h(?:angs?|ung|anging) (?:from|off|onto|over|by)\b", "stunt"),
    (r"h(?:angs?|ung|anging) (?:up|a|an|the|his|her|their|it|them)\b", "handle"),
    (r"h(?:olds?|eld|olding) (?:his|her|their|its) breath\b", "stealth"),
    (
        r"press(?:es|ed|ing)? (?:a|an|his|her) (?:hand|finger) (?:over|to|against) [\w' ]*(?:mouth|lips)\b",
        "stealth",
    ),
    (r"floor(?:s|ed|ing)? it\b", "chase"),
    (r"floor(?:s|ed|ing)? (?:him|her|them)\b", "fight"),
    (r"bl(?:ows?|ew) (?:out|on|a kiss|his|her)\b", "handle"),
    (r"bl(?:ows?|ew) (?:up|apart|open)\b", "explosion"),
    (r"quits? (?:talking|laughing|moving)\b", "still"),
    (r"kill(?:s|ed)? the (?:lights?|lamps?|engine|power|motor)\b", "handle"),
    (r"(?:strikes?|struck) a match\b", "handle"),
    (r"hits? (?:the )?(?:button|key|switch|speed dial|ready|brakes?)\b", "handle"),
    (r"shoots? (?:him|her|them|\w+) a (?:look|glance)\b", "look"),
    (
        r"climb(?:s|ed|ing)? (?:up )?(?:to|towards?|the (?:hill|path|stairs|steps|slope|trail|road))\b",
        "travel",
    ),
    (
        r"sl(?:ides?|id|iding) in(?:to)? (?:(?:a|an|the|his|her|their) )?(?:\w+ )?(?:across|opposite|beside|next|booth|seat|chair|bench|stool)\b",
        "still",
    ),
    (r"knocks? (?:on|at)\b", "arrival"),
    (r"fires? up\b", "handle"),
    (r"plays? (?:with|cards|chess)\b", "handle"),
    (r"turns? (?:on|off)\b", "handle"),
    (r"snaps? (?:on|off|open|shut)\b", "handle"),
    (r"(?:runs?|ran) (?:a|his|her|their) (?:hand|finger)", "handle"),
    (r"storms? (?:out|off|away)\b", "departure"),
    (r"(?:slips?|runs?|walks?|drives?|rides?) (?:away|off)\b", "departure"),
    (r"says? nothing\b", "still"),
    (r"(?:opens?|opened) fire\b", "fight"),
    (r"returns? fire\b", "fight"),
    (r"closes? (?:his|her|their) eyes\b", "emotion"),
    (r"sh(?:akes?|ook) (?:his|her|their) head\b", "emotion"),
    (r"w(?:akes?|oke) up\b", "still"),
    (r"f(?:alls?|ell) (?:asleep|silent)\b", "still"),
    (r"f(?:alls?|ell) in love\b", "romance"),
    (r"dr(?:aws?|ew) (?:a breath|the curtains?)\b", "handle"),
    (r"c(?:atch(?:es)?|aught) (?:his|her|their) breath\b", "still"),
    (r"turns? (?:away|around|back)\b", "look"),
    (r"picks? up (?:the )?(?:phone|receiver)\b", "phone"),
    (r"answers? (?:the )?(?:phone|call)\b", "phone"),
    (r"steps? out\b", "arrival"),
    (r"(?:holds?|held) (?:his|her|their|\w+'s) hand\b", "romance"),
    (r"(?:holds?|held) (?:his|her|their|\w+'s) (?:\w+'s )hand\b", "romance"),
    (r"t(?:akes?|ook) (?:his|her) hand\b", "romance"),
    (r"t(?:akes?|ook) (?:a|one) (?:last )?(?:look|glance)\b", "look"),
    (r"t(?:akes?|ook) off\b", "handle"),
    (
        r"pours? (?:himself|herself|itself|them|him|her|a|the|two|another|some|coffee|tea|wine)\b",
        "handle",
    ),
    (r"hands? (?:him|her|them|over|out|back|round|a|an|the|it|\w+ a)\b", "handle"),
    (r"reach(?:es|ed|ing)? (?:for|out)\b", "handle"),
    (
        r"(?:fr[eo]ez?e?s?|flatten\w*|press\w*) (?:\w+ )?(?:behind|against) (?:an?|the)\b",
        "stealth",
    ),
    (
        r"(?:rides?|rode|drives?|drove|pulls?|pulled|rolls?|rolled|draws?|drew) up (?:to|at|outside|beside|in|by)\b",
        "arrival",
    ),
    (r"(?:pulls?|pulled) (?:up|in)(?=\s*[.,;]|$)", "arrival"),
    (r"(?:starts?|began|begins|started) to ring\b", "phone"),
    (r"points? at (?:a|an|the|his|her|their|its|where|something)\b", "look"),
    (r"gives? (?:him|her|them|up|a|the)\b", "handle"),
    (r"leaves? (?:a|an|the|his|her) (?:\w+ ){0,2}(?:behind|on)\b", "handle"),
    (r"(?:shuts?|closes?|slams?) the door\b", "departure"),
    (r"opens? (?:one|his|her|an) eyes?\b", "emotion"),
    (r"looks? (?:him|her|them) in the eyes?\b", "look"),
    (r"(?:breaks?|broke|bursts?) (?:down|into tears)\b", "emotion"),
    (r"burst(?:s|ing)? (?:open|in|through)\b", "arrival"),
    (r"catch(?:es)? fire\b", "explosion"),
    (r"takes? (?:him|her|them) down\b", "fight"),
)

PEOPLE_ONLY_BEATS = frozenset(
    """arrival departure look still travel dialogue confrontation handle stealth emotion discovery search romance
    celebration phone stunt""".split()
)
"""Beats that need somebody; with no person in them they are atmosphere."""
