# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""What a body and a face do, by the lemma of the verb.

Keyed by lemma, not by class of verb: who pours is not mid-bite. Unknown lemmas fall back to the
class, unknown classes to standing.
"""

from __future__ import annotations

from core.domain.staging import Expression, Mark, Pose


def _poses(rows: dict[Pose, str]) -> dict[str, Pose]:
    return {lemma: pose for pose, lemmas in rows.items() for lemma in lemmas.split()}


POSE_OF_LEMMA: dict[str, Pose] = _poses(
    {
        Pose.SPRINT: "sprint race bolt dash flee hurtle charge tear chase pursue escape rush barrel stampede",
        Pose.RUN: "run dart jog scamper scurry hasten hunt burst",
        Pose.WALK: """walk stroll march stride wander trudge amble pace hike approach cross limp stagger stumble shuffle
            shamble wade travel journey trek saunter lumber plod tread advance parade enter arrive emerge return come leave
            exit depart go follow tail step retreat withdraw reach roll approach""",
        Pose.SNEAK: "sneak creep tiptoe prowl skulk inch edge slink lurk steal stalk infiltrate",
        Pose.CRAWL: "crawl",
        Pose.CROUCH: "hide crouch duck cower huddle shelter conceal squat",
        Pose.JUMP: "leap jump vault dive lunge hurdle somersault",
        Pose.FALL: "fall collapse slip trip plunge crumple topple tumble keel plummet",
        Pose.CLIMB: "climb scale scramble clamber",
        Pose.LIE: "sleep doze dream nap snore lie die perish drown bleed",
        Pose.KNEEL: "bow kneel beg plead propose",
        Pose.SIT: "wake awaken sit perch rest lounge read study type recline study eat dine",
        Pose.SIT_SLUMPED: "slump hunch",
        Pose.LEAN: "lean",
        Pose.TALK: """say speak talk tell ask answer reply explain whisper murmur mutter announce declare admit confess
            promise chat discuss joke order introduce apologize insist warn argue shout yell accuse quarrel demand debate
            protest scold berate challenge teach sing narrate""",
        Pose.POINT: "point threaten interrogate confront",
        Pose.REACH: """reach open unlock pull press tap touch grab take seize snatch pick pluck search rummage dig
            light wipe offer slide hand give pass drop place set put stuff""",
        Pose.HOLD: """hold grip clutch lift raise examine inspect load reload wind unfold wrap pour count repair fix
            build clean polish shuffle film film mend carve knead peel slice deal toast play strum perform stir cook feed wash""",
        Pose.CARRY: "carry haul drag hoist cradle",
        Pose.PHONE: "phone dial call text telephone",
        Pose.DRINK: "drink sip smoke chew swallow taste bite munch nibble gulp",
        Pose.WRITE: "write draw paint sketch sign scribble etch",
        Pose.AIM: "aim shoot fire level snipe blast",
        Pose.WAVE: "wave hail greet beckon",
        Pose.SALUTE: "salute",
        Pose.PUSH: "push shove heave",
        Pose.THROW: "throw hurl toss fling lob pitch chuck",
        Pose.HANDS_UP: "surrender cheer celebrate conjure summon cast levitate applaud",
        Pose.PUNCH: "punch fight strike hit brawl attack beat slam smash tackle kick swing elbow pummel",
        Pose.SWORD: "slash stab duel parry clash slay",
        Pose.GUARD: "block struggle grapple wrestle battle flinch wince",
        Pose.EMBRACE: "embrace hug kiss caress cuddle nuzzle comfort",
        Pose.DANCE: "dance waltz twirl spin",
        Pose.PRAY: "pray mourn bless",
        Pose.COVER_FACE: "cry weep sob grieve wail whimper scream",
        Pose.DRIVE: "drive speed swerve accelerate brake steer skid park pilot",
        Pose.RIDE: "ride gallop cycle pedal",
        Pose.LOOK_BACK: "glance",
        Pose.STAND: """stand pause freeze hesitate stop remain stay look stare gaze watch peer observe notice see find
            discover spot realize realise wait loom rise transform morph shine""",
        Pose.ARMS_CROSSED: "smirk shrug frown glare scowl refuse",
        Pose.HANDS_IN_POCKETS: "loiter",
        Pose.CONTRAPPOSTO: "linger laugh giggle chuckle smile grin",
    }
)

POSE_OF_PHRASE: dict[tuple[str, str], Pose] = {
    ("climb", "travel"): Pose.WALK,
    ("slide", "still"): Pose.SIT,
    ("slip", "still"): Pose.SIT,
}
"""Where the words around a verb make it another act: lemma and beat."""

POSE_OF_WORDS: tuple[tuple[str, Pose], ...] = (
    (r"\braises? (?:both |up )?(?:his |her |their )?(?:both )?(?:hands|arms)\b", Pose.HANDS_UP),
    (r"\bhands? up\b", Pose.HANDS_UP),
    (r"\b(?:talks?|speaks?|chats?|is) (?:on|into) (?:the|a|his|her) (?:\w+ )?phone\b", Pose.PHONE),
    (r"\braises? (?:his|her|a|one) (?:hand|arm)\b", Pose.WAVE),
    (r"\b(?:writes?|draws?) on (?:the|a) (?:black|white)?(?:board|wall)\b", Pose.REACH),
    (r"\blooks? (?:through|into) (?:the|a) (?:microscope|telescope)\b", Pose.LEAN),
    (r"\bholds? (?:on to |onto )?(?:the|a) (?:rail|pole|strap|handrail)\b", Pose.REACH),
)
"""Where the things of a verb make it another act."""

POSE_OF_CLASS: dict[str, Pose] = {
    "run": Pose.RUN,
    "pursue": Pose.SPRINT,
    "leap": Pose.JUMP,
    "walk": Pose.WALK,
    "sneak": Pose.SNEAK,
    "hide": Pose.CROUCH,
    "enter": Pose.WALK,
    "exit": Pose.WALK,
    "open": Pose.REACH,
    "look": Pose.STAND,
    "see": Pose.STAND,
    "search": Pose.REACH,
    "speak": Pose.TALK,
    "argue": Pose.TALK,
    "threaten": Pose.POINT,
    "fight": Pose.PUNCH,
    "shoot": Pose.AIM,
    "fall": Pose.FALL,
    "die": Pose.LIE,
    "explode": Pose.GUARD,
    "hold": Pose.HOLD,
    "read": Pose.SIT,
    "write": Pose.WRITE,
    "sit": Pose.SIT,
    "stand": Pose.STAND,
    "rise": Pose.STAND,
    "kiss": Pose.EMBRACE,
    "dance": Pose.DANCE,
    "cry": Pose.COVER_FACE,
    "smile": Pose.CONTRAPPOSTO,
    "eat": Pose.SIT,
    "phone": Pose.PHONE,
    "drive": Pose.DRIVE,
    "fly": Pose.STAND,
    "magic": Pose.HANDS_UP,
    "work": Pose.HOLD,
    "sleep": Pose.LIE,
}

POSE_OF_BEAT: dict[str, tuple[Pose, Pose]] = {
    # acting person, the other
    "chase": (Pose.SPRINT, Pose.RUN),
    "stealth": (Pose.SNEAK, Pose.STAND),
    "dialogue": (Pose.TALK, Pose.CONTRAPPOSTO),
    "group": (Pose.TALK, Pose.CONTRAPPOSTO),
    "monologue": (Pose.TALK, Pose.STAND),
    "confrontation": (Pose.POINT, Pose.ARMS_CROSSED),
    "standoff": (Pose.AIM, Pose.AIM),
    "fight": (Pose.PUNCH, Pose.GUARD),
    "explosion": (Pose.GUARD, Pose.FALL),
    "death": (Pose.KNEEL, Pose.LIE),
    "romance": (Pose.EMBRACE, Pose.EMBRACE),
    "celebration": (Pose.CONTRAPPOSTO, Pose.CONTRAPPOSTO),
    "phone": (Pose.PHONE, Pose.STAND),
    "vehicle": (Pose.DRIVE, Pose.SIT),
    "transform": (Pose.HANDS_UP, Pose.STAND),
    "travel": (Pose.WALK, Pose.WALK),
    "arrival": (Pose.WALK, Pose.STAND),
    "departure": (Pose.WALK, Pose.STAND),
    "search": (Pose.REACH, Pose.STAND),
    "discovery": (Pose.STAND, Pose.STAND),
    "look": (Pose.STAND, Pose.STAND),
    "emotion": (Pose.STAND, Pose.STAND),
    "mourning": (Pose.PRAY, Pose.STAND),
    "handle": (Pose.HOLD, Pose.STAND),
    "stunt": (Pose.JUMP, Pose.STAND),
    "still": (Pose.STAND, Pose.STAND),
    "establish": (Pose.STAND, Pose.STAND),
    "closing": (Pose.STAND, Pose.STAND),
    "montage": (Pose.HOLD, Pose.STAND),
    "reveal": (Pose.STAND, Pose.STAND),
}

WEAPON_POSES: dict[str, Pose] = {
    **dict.fromkeys("gun pistol revolver rifle shotgun blaster crossbow".split(), Pose.AIM),
    **dict.fromkeys(
        "sword knife dagger machete katana axe scythe sabre cutlass".split(), Pose.SWORD
    ),
}
"""How somebody raises or draws this thing."""

IMPLIED: dict[Pose, str] = {
    Pose.AIM: "gun",
    Pose.SWORD: "sword",
    Pose.PHONE: "phone",
    Pose.DRINK: "glass",
}
"""What a pose makes no sense without: nobody aims an empty hand."""
LASTING_POSES = frozenset(
    {
        Pose.SIT,
        Pose.SIT_SLUMPED,
        Pose.HOLD,
        Pose.WRITE,
        Pose.LIE,
        Pose.KNEEL,
        Pose.CROUCH,
        Pose.LEAN,
    }
    | {Pose.DRIVE, Pose.RIDE, Pose.DRINK, Pose.PHONE, Pose.CARRY}
)
"""What somebody goes on doing until the text says otherwise."""

SEATED_POSES = frozenset({Pose.SIT, Pose.SIT_SLUMPED, Pose.WRITE, Pose.DRIVE})
MOVING_POSES = frozenset(
    {Pose.WALK, Pose.RUN, Pose.SPRINT, Pose.SNEAK, Pose.CRAWL, Pose.RIDE, Pose.DRIVE}
)
IDLE_POSES = frozenset({Pose.STAND, Pose.CONTRAPPOSTO, Pose.HOLD, Pose.ARMS_CROSSED})
"""What somebody already seated just sits through."""

EXPRESSION_OF_LEMMA: dict[str, Expression] = {
    lemma: expression
    for expression, lemmas in {
        Expression.HAPPY: """smile grin laugh giggle beam chuckle dance celebrate cheer sing kiss hug embrace toast clap
            applaud propose joke waltz twirl""",
        Expression.SAD: "cry weep sob mourn grieve sigh slump apologize beg plead wail whimper sniffle bleed",
        Expression.AFRAID: """flee hide cower tremble shiver shake flinch gasp scream escape huddle duck wince recoil gulp
            crouch""",
        Expression.ANGRY: """argue shout yell accuse quarrel confront demand snap bark roar curse challenge threaten fight
            punch kick hit strike slash stab attack glare scowl frown slam smash shoot fire aim interrogate tackle brawl
            shove berate scold""",
        Expression.SURPRISED: "discover find spot realize realise notice see recognize recognise freeze wake awaken",
        Expression.CALM: "sleep pray rest read write smoke sip doze watch pour",
    }.items()
    for lemma in lemmas.split()
}
EXPRESSION_OF_BEAT: dict[str, tuple[Expression, Expression]] = {
    # acting person, the other
    "chase": (Expression.ANGRY, Expression.AFRAID),
    "fight": (Expression.ANGRY, Expression.ANGRY),
    "confrontation": (Expression.ANGRY, Expression.ANGRY),
    "standoff": (Expression.ANGRY, Expression.ANGRY),
    "stealth": (Expression.AFRAID, Expression.NEUTRAL),
    "explosion": (Expression.AFRAID, Expression.AFRAID),
    "death": (Expression.SAD, Expression.CALM),
    "romance": (Expression.HAPPY, Expression.HAPPY),
    "celebration": (Expression.HAPPY, Expression.HAPPY),
    "mourning": (Expression.SAD, Expression.SAD),
    "emotion": (Expression.SAD, Expression.NEUTRAL),
    "discovery": (Expression.SURPRISED, Expression.NEUTRAL),
    "reveal": (Expression.SURPRISED, Expression.SURPRISED),
    "transform": (Expression.NEUTRAL, Expression.SURPRISED),
}

MARK_WORDS: tuple[tuple[str, Mark], ...] = (
    # pattern in the clause, where it puts its subject
    (r"\bon (?:the|a) (?:black|white)?board\b", Mark.LEFT),
    (
        r"\b(?:at|by|to|from|through|against|near|beside) (?:the|a|an|his|her|their) (?:\w+ )?windows?\b",
        Mark.WINDOW,
    ),
    (
        r"\b(?:in|at|to|through|by|from) (?:the|a|an) (?:\w+ )?(?:door|doorway|threshold|entrance|gate|hatch)\b",
        Mark.DOOR,
    ),
    (
        r"\b(?:slides?|slips?|sits?|sinks?) (?:down |in(?:to)? )?(?:across from|opposite|beside|next to)\b",
        Mark.SEAT,
    ),
)
SEAT_WORDS = (
    r"\b(?:at|behind|on|in|to) (?:the|a|an|his|her) (?:\w+ )?"
    r"(?:table|desk|chair|armchair|sofa|couch|bench|booth|bed|piano|throne|pew|stool)\b"
)
"""Where somebody sits who does something that is done seated."""
ABED = frozenset("sleep doze dream nap snore wake awaken".split())
"""What people do in bed where there is one."""
ENTERING = frozenset("enter arrive appear emerge come burst step return".split())
LEAVING = frozenset("leave exit depart disappear vanish go retreat storm walk run flee".split())
