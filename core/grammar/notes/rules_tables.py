# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""What directors say when they refine a frame, and what each saying changes.

A rule is a pattern and its effects at strength 1. Units: slider points, kelvin, sizes on the
ladder, factors. The first 122 are the rules of reference agents appendix B (phrases and design
values), the rest were found missing when notes were tried. Source: reference agents 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Framing,
    Genre,
    Movement,
    Placement,
    ScreenDirection,
    ShotSize,
    TimeOfDay,
    Weather,
)
from core.domain.staging import Expression, KeyLight, LightQuality, Mark, Pose


class Kind(StrEnum):
    """How an effect moves its field."""

    ADD = "add"
    """By an amount; *less* turns it round, *slightly* weakens it."""
    STEP = "step"
    """Along the ladder of sizes, positive tighter."""
    SCALE = "scale"
    """By a factor."""
    PUT = "put"
    """Into a list of words; *no* takes it out again."""
    TO = "to"
    """To a value."""
    DO = "do"
    """Something that touches several fields; the value names it."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One field, moved."""

    kind: Kind
    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Rule:
    """A saying and what it does."""

    id: str
    pattern: str
    effects: tuple[Effect, ...]


def add(field: str, amount: float) -> Effect:
    """*field* moved by *amount*."""
    return Effect(Kind.ADD, field, float(amount))


def step(sizes: int) -> Effect:
    """That many sizes tighter."""
    return Effect(Kind.STEP, "size", sizes)


def scale(field: str, factor: float) -> Effect:
    """*field* times *factor*."""
    return Effect(Kind.SCALE, field, factor)


def put(field: str, word: str) -> Effect:
    """*word* into the list *field*."""
    return Effect(Kind.PUT, field, word)


def to(field: str, value: object) -> Effect:
    """*field* to *value*."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return Effect(Kind.TO, field, float(value) if number else value)  # type: ignore[arg-type]


def do(what: str, value: object = None) -> Effect:
    """The change called *what*."""
    return Effect(Kind.DO, what, value)


RULES: tuple[Rule, ...] = (
    Rule(
        "brighter",
        r"(bright(?:er|en)?(?: (?:it|this|him|her|them))?(?: up)?|more light|give (?:it|me) (?:some )?light|open (?:it )?up|stop up|expose (?:up|brighter)|lift it|lift (?:the )?(?:exposure|shadows)|open (?:it )?up the exposure|lighter|light it up|overexpose)",
        (add("lighting", 15),),
    ),
    Rule(
        "darker",
        r"(dark(?:er|en)?(?: down| it)?|dimmer|dim (?:it|this|the lights?)(?: down)?|knock (?:it|the light) (?:down|back)|expose (?:down|darker)|gloomier|murkier|(?:less|not so much) light|bring (?:it|the light) down|stop down|underexpose)",
        (add("lighting", -15),),
    ),
    Rule(
        "high-key",
        r"high[- ]?key",
        (
            to("lighting", 80.0),
            to("contrast", 30),
            to("light_quality", LightQuality.SOFT),
        ),
    ),
    Rule(
        "low-key",
        r"low[- ]?key",
        (
            to("lighting", 25.0),
            to("contrast", 78),
            to("key_light", KeyLight.SINGLE),
        ),
    ),
    Rule(
        "silhouette",
        r"silhouett?e[sd]?",
        (
            to("lighting", 22.0),
            to("contrast", 88),
            to("key_light", KeyLight.SILHOUETTE),
        ),
    ),
    Rule(
        "backlit",
        r"(back[- ]?lit|back ?light(?:ing)?|(?:a )?rim(?:[- ]?light)?|edge(?:[- ]?light)?|kicker|hair ?light|halo|contre[- ]?jour)",
        (
            to("key_light", KeyLight.BACK),
            add("hdr_bloom", 10),
        ),
    ),
    Rule(
        "side-lit",
        r"(side[- ]?lit|side ?light(?:ing)?|split light(?:ing)?)",
        (
            to("key_light", KeyLight.SIDE),
            add("contrast", 8),
        ),
    ),
    Rule(
        "front-lit",
        r"(front[- ]?lit|flat light|frontal light)",
        (
            to("key_light", KeyLight.FRONT),
            add("contrast", -10),
        ),
    ),
    Rule(
        "top-lit",
        r"(top[- ]?lit|top light|overhead light)",
        (
            to("key_light", KeyLight.TOP),
            add("contrast", 6),
        ),
    ),
    Rule(
        "under-lit",
        r"(under[- ]?lit|light(?:ing)? from below|uplight|campfire light)",
        (to("key_light", KeyLight.BELOW),),
    ),
    Rule(
        "rembrandt",
        r"rembrandt",
        (
            to("key_light", KeyLight.REMBRANDT),
            add("contrast", 8),
        ),
    ),
    Rule(
        "soft-light",
        r"(soft(?:er|en)? (?:the )?(?:light|lighting|shadows?)|diffuse(?:d)? light|softbox)",
        (
            to("light_quality", LightQuality.SOFT),
            add("contrast", -10),
        ),
    ),
    Rule(
        "hard-light",
        r"(hard(?:er|en)? (?:the )?(?:light|lighting|shadows?)|harsh(?:er)?(?: light)?|crisp shadows)",
        (
            to("light_quality", LightQuality.HARD),
            add("contrast", 12),
        ),
    ),
    Rule(
        "long-shadows",
        r"long(?:er)? shadows?",
        (
            to("light_quality", LightQuality.LONG),
            add("contrast", 6),
        ),
    ),
    Rule(
        "practicals",
        r"(practicals?|lamps? on|lit by (?:the )?lamps?)",
        (
            put("lights", "lamp"),
            add("color_temp", -400),
        ),
    ),
    Rule(
        "volumetric",
        r"(volumetric|god ?rays?|light shafts?|sun ?beams?|haze in the light)",
        (
            put("lights", "light_shafts"),
            add("hdr_bloom", 12),
        ),
    ),
    Rule(
        "neon",
        r"neon",
        (
            put("lights", "neon"),
            add("hdr_bloom", 12),
            add("contrast", 6),
        ),
    ),
    Rule(
        "candle",
        r"(candle ?light|candlelit|by candle)",
        (
            put("lights", "candle"),
            to("color_temp", 2200),
            add("lighting", -12),
        ),
    ),
    Rule(
        "moonlight",
        r"(moon ?light|moonlit)",
        (
            put("lights", "moon"),
            to("color_temp", 6800),
            add("lighting", -15),
        ),
    ),
    Rule(
        "more-contrast",
        r"(more contrast(?:y)?|contrastier|increase (?:the )?contrast|punch(?:ier|y)|crush (?:the )?blacks|deeper blacks|richer blacks|boost (?:the )?contrast|add contrast)",
        (add("contrast", 15),),
    ),
    Rule(
        "less-contrast",
        r"(less contrast(?:y)?|lower (?:the )?contrast|flatter|reduce (?:the )?contrast|milk(?:y|ier) blacks|lift(?:ed)? blacks|washed[- ]?out|faded)",
        (add("contrast", -15),),
    ),
    Rule(
        "more-bloom",
        r"(more (?:bloom|glow|halation|flare)|glow(?:ier|y)?|bloom(?:ier|y)|dream(?:y|ier)|add (?:some )?(?:bloom|glow)|pro[- ]?mist|lens flare)",
        (add("hdr_bloom", 18),),
    ),
    Rule(
        "less-bloom",
        r"(less (?:bloom|glow|flare|halation)|no bloom|kill the (?:glow|bloom|flare)|cleaner highlights)",
        (add("hdr_bloom", -20),),
    ),
    Rule(
        "warmer",
        r"(warm(?:er|th|en)?(?: (?:it|this|things|her|him|them))?(?: right)?(?: up)?|toastier|more (?:orange|amber|golden)|cosier|cozier|tungsten)",
        (add("color_temp", -900),),
    ),
    Rule(
        "cooler",
        r"(cool(?:er)?(?: (?:it|this|things|her|him|them))?(?: right)?(?: (?:down|off))?|chill(?:ier|y)|frost(?:y|ier)|cold(?:er)?|blu(?:er|ish)|more blue|steely|icy(?: look)?)",
        (add("color_temp", 1100),),
    ),
    Rule(
        "neutral",
        r"(neutral (?:white )?balance|neutral colou?rs?|daylight balance[d]?)",
        (to("color_temp", 5600),),
    ),
    Rule(
        "teal-orange",
        r"teal (?:and|&|-)\s*orange",
        (
            put("style", "teal and orange"),
            add("contrast", 6),
        ),
    ),
    Rule(
        "desaturate",
        r"(desaturate[d]?|drain (?:it|the colou?rs?|some colou?r)(?: out)?|take (?:some |the |a bit of )?colou?rs? out|pull (?:the |some )?colou?rs? (?:out|down)|paler|greyer|grayer|less (?:saturated|colou?r(?:ful)?)|muted|bleach bypass|drain the colou?r)",
        (add("saturation", -18),),
    ),
    Rule(
        "saturate",
        r"(more (?:saturated|saturation|colou?r(?:ful)?)|richer colou?rs?|stronger colou?rs?|bring (?:the |some )?colou?rs? (?:back|up|out)|vivid|vibrant|pop the colou?rs?)",
        (add("saturation", 15),),
    ),
    Rule(
        "bw",
        r"(black[- ]and[- ]white|black ?& ?white|b ?& ?w|monochrome|greyscale|grayscale)",
        (to("saturation", 0),),
    ),
    Rule(
        "sepia",
        r"sepia",
        (
            put("style", "sepia"),
            to("color_temp", 3200),
            to("saturation", 20),
        ),
    ),
    Rule("grain", r"(grain(?:y|ier)?|film grain|16 ?mm|super ?8)", (put("style", "film grain"),)),
    Rule(
        "pop",
        r"(?:make it )?pop",
        (
            add("saturation", 10),
            add("contrast", 10),
            add("hdr_bloom", 5),
        ),
    ),
    Rule("vignette", r"vignette", (put("style", "vignette"),)),
    Rule(
        "dramatic",
        r"(?:more )?dramatic(?:ally)?(?: light(?:ing)?)?",
        (
            add("contrast", 14),
            add("lighting", -8),
            add("hdr_bloom", 4),
            to("key_light", KeyLight.SINGLE),
        ),
    ),
    Rule(
        "cinematic",
        r"(?:more )?(?:cinematic|filmic|like a movie)",
        (
            add("contrast", 8),
            add("hdr_bloom", 8),
            to("t_stop", 2.0),
            put("style", "cinematic"),
        ),
    ),
    Rule(
        "moody",
        r"(?:more )?(?:moody|moodier|brooding|atmospheric|atmosphere)",
        (
            add("lighting", -10),
            add("contrast", 8),
            add("hdr_bloom", 6),
            put("mood", "moody"),
        ),
    ),
    Rule(
        "tense",
        r"(?:more )?(?:tense|tension|suspense(?:ful)?|uneasy|unsettling)",
        (
            add("contrast", 8),
            add("lighting", -6),
            to("composition", Composition.FRAME_WITHIN_FRAME),
            to("movement", Movement.PUSH_IN),
            step(1),
            put("mood", "tense"),
        ),
    ),
    Rule(
        "scary",
        r"(?:more )?(?:scar(?:y|ier)|creep(?:y|ier)|eerie|spooky|sinister|menacing|horror)",
        (
            add("lighting", -14),
            add("contrast", 12),
            add("color_temp", 500),
            to("camera_angle", CameraAngle.LOW),
            to("composition", Composition.NEGATIVE_SPACE),
            put("mood", "eerie"),
        ),
    ),
    Rule(
        "romantic",
        r"(?:more )?(?:romantic|tender)",
        (
            add("color_temp", -700),
            add("hdr_bloom", 12),
            add("contrast", -8),
            to("light_quality", LightQuality.SOFT),
            put("mood", "romantic"),
        ),
    ),
    Rule(
        "intimate",
        r"(?:more )?intimate",
        (
            step(1),
            add("contrast", -6),
            to("t_stop", 1.4),
        ),
    ),
    Rule(
        "epic",
        r"(?:more )?(?:epic|grand(?:er|iose)?|monumental|majestic|heroic|larger than life)",
        (
            to("camera_angle", CameraAngle.LOW),
            step(-1),
            add("hdr_bloom", 8),
            to("composition", Composition.GOLDEN_RATIO),
            put("mood", "epic"),
        ),
    ),
    Rule(
        "intense",
        r"(?:more )?(?:intens(?:e|ity)|raw|aggressive)",
        (
            add("contrast", 12),
            step(1),
            to("movement", Movement.HANDHELD),
        ),
    ),
    Rule(
        "peaceful",
        r"(?:more )?(?:calm(?:er)?|peaceful|serene|quiet(?:er)?|tranquil)",
        (
            add("contrast", -10),
            add("lighting", 6),
            to("movement", Movement.STATIC),
            to("composition", Composition.SYMMETRICAL),
            put("mood", "peaceful"),
        ),
    ),
    Rule(
        "lonely",
        r"(?:more )?(?:lonel(?:y|ier)|isolat(?:ed|ion)|desolate|abandoned feel)",
        (
            step(-2),
            to("composition", Composition.NEGATIVE_SPACE),
            add("color_temp", 400),
            put("mood", "lonely"),
        ),
    ),
    Rule(
        "chaotic",
        r"(?:more )?(?:chaotic|frantic|disorient(?:ing|ed)|energ(?:y|etic)|dynamic)",
        (
            to("camera_angle", CameraAngle.DUTCH),
            to("movement", Movement.HANDHELD),
            add("contrast", 6),
            put("mood", "chaotic"),
        ),
    ),
    Rule(
        "gritty",
        r"(?:more )?gritt(?:y|ier)",
        (
            add("saturation", -10),
            add("contrast", 8),
            add("hdr_bloom", -8),
            put("style", "gritty"),
        ),
    ),
    Rule(
        "realistic",
        r"(?:more )?(?:realistic|natural(?:istic)?|documentary(?: feel)?|less stylised|less stylized)",
        (
            add("hdr_bloom", -12),
            add("contrast", -6),
            put("style", "realistic"),
        ),
    ),
    Rule(
        "painterly",
        r"(?:(?:like|as|do it as|make it) (?:an? )?)?(painterly|oil painting|watercolou?r(?: painting)?|charcoal(?: (?:drawing|sketch))?|pastel(?:s| drawing)?|gouache|woodcut|linocut|etching|engraving|pen[- ]and[- ]ink|ink drawing|cartoon|stop[- ]motion|claymation|cut[- ]?out|pencil (?:drawing|sketch)|sketch(?:y)?|pencil|ink wash|anime|manga|comic[- ]book|graphic novel|3d render|pixar)(?: style)?",
        (do("medium"),),
    ),
    Rule(
        "vintage",
        r"(vintage|retro|70s|1970s|80s|old film)",
        (
            add("contrast", -6),
            add("color_temp", -300),
            put("style", "vintage film stock"),
        ),
    ),
    Rule(
        "closer",
        r"(clos(?:er|e in)(?: in)?|nearer|go in(?: on (?:him|her|them|it))?|come in(?! from)|crop (?:it )?tighter|tight(?:er|en)(?: (?:up|in|it))*|move (?:it )?in|get in|push in tighter|punch in|crop in)",
        (step(1),),
    ),
    Rule(
        "wider",
        r"(wid(?:er|en)(?: out)?|pull (?:it |right |way |us |me )*(?:back|out)|back (?:it )?(?:off|up)|step back|go (?:back|out) wide|looser|further (?:back|away|out)|more distance|loosen|more (?:environment|context)|show more of (?:the )?(?:room|set|place|environment))",
        (step(-1),),
    ),
    Rule(
        "ecu",
        r"(ecu|xcu|extreme(?:ly)? close(?:[- ]?up)?|macro|just (?:the|his|her|their) eyes|(?:extreme )?close[- ]?up (?:of|on) (?:the|his|her|their) eyes)",
        (to("size", ShotSize.EXTREME_CLOSE),),
    ),
    Rule(
        "mcu",
        r"(mcu|medium close[- ]?up|chest up|bust shot)",
        (to("size", ShotSize.MEDIUM_CLOSE),),
    ),
    Rule("cu", r"(cu|close[- ]?up|head ?shot)", (to("size", ShotSize.CLOSE),)),
    Rule(
        "mls",
        r"(mls|mws|medium (?:long|wide)(?: shot)?|knees up|three[- ]quarter shot)",
        (to("size", ShotSize.MEDIUM_WIDE),),
    ),
    Rule("ms", r"(ms|medium shot|mid[- ]?shot|waist up)", (to("size", ShotSize.MEDIUM),)),
    Rule("ls", r"(ls|fs|full shot|full body|long shot|head to toe)", (to("size", ShotSize.FULL),)),
    Rule(
        "ews",
        r"(ews|els|establishing(?: shot)?|extreme (?:wide|long)(?: shot)?|master wide|vista)",
        (to("size", ShotSize.EXTREME_WIDE),),
    ),
    Rule("ws", r"(ws|wide (?:shot|angle shot|master)|master shot)", (to("size", ShotSize.WIDE),)),
    Rule(
        "long-lens",
        r"(long(?:er)? lens|telephoto|compress(?:ed|ion)?|85 ?mm feel|portrait lens)",
        (scale("fov", 0.6),),
    ),
    Rule(
        "wide-lens",
        r"(wide(?:r)?[- ](?:angle )?lens|wide[- ]angle|fish ?eye)",
        (scale("fov", 1.5),),
    ),
    Rule(
        "shallow",
        r"(shallow(?:er)?(?: depth(?: of field)?| focus| dof)?|blur (?:the )?background|bokeh|isolate (?:him|her|them|the subject))",
        (to("t_stop", 1.4),),
    ),
    Rule(
        "deep-focus",
        r"(deep(?:er)? (?:focus|depth(?: of field)?)|everything (?:sharp|in focus)|background in focus)",
        (to("t_stop", 11.0),),
    ),
    Rule("rack-focus", r"rack(?: focus)?", (to("movement", Movement.RACK_FOCUS),)),
    Rule("motion-blur", r"motion blur", (put("style", "motion blur"),)),
    Rule(
        "low-angle",
        r"(low(?:er)?[- ]angle|(?:from |shoot (?:it )?from )?(?:low down|down low|down below)|from (?:down )?low|(?:get|go|put|take|bring|drop) (?:me |us |it |the camera )?(?:right )?down (?:by|to|at|near|on|under|around|low)(?: (?:his|her|their|the) (?:boots?|feet|shoes?|knees?|ankles?|heels?|ground|floor|pavement|road))?|drop (?:the camera|it) (?:down|lower)|look(?:ing)? up at (?:him|her|them)|lower (?:the )?(?:angle|camera)|(?:get|go|shoot|camera) low(?:er)?|from below|looking up|hero angle|lower angle)",
        (to("camera_angle", CameraAngle.LOW),),
    ),
    Rule(
        "worms-eye",
        r"(worm'?s?[- ]eye|ground level|floor level|from the floor)",
        (to("camera_angle", CameraAngle.WORMS_EYE),),
    ),
    Rule(
        "high-angle",
        r"(high(?:er)?[- ]angle|from (?:high up|up high|a height|the ceiling|the roof)|look(?:ing)? down (?:on|at) (?:him|her|them)|put the camera up|camera up high|raise (?:the )?(?:angle|camera)|(?:get|go|shoot|camera) high(?:er)?|from above|looking down)",
        (to("camera_angle", CameraAngle.HIGH),),
    ),
    Rule(
        "birds-eye",
        r"(bird'?s?[- ]eye|overhead(?: shot)?|top[- ]down|god'?s eye|drone(?: shot)?|aerial)",
        (to("camera_angle", CameraAngle.BIRDS_EYE),),
    ),
    Rule(
        "eye-level",
        r"(eye[- ]level|straight[- ]on|level (?:the|it) (?:camera|out))",
        (to("camera_angle", CameraAngle.EYE_LEVEL),),
    ),
    Rule(
        "dutch",
        r"(dutch(?: angle| tilt)?|canted|tilt(?:ed)? (?:the )?(?:frame|horizon|camera)|off[- ]kilter|(?:skew|slant) (?:it|the (?:frame|horizon))|dutch it(?: up)?)",
        (to("camera_angle", CameraAngle.DUTCH),),
    ),
    Rule(
        "un-dutch",
        r"(no dutch|level (?:the )?horizon|straighten (?:it|the horizon))",
        (to("camera_angle", CameraAngle.EYE_LEVEL),),
    ),
    Rule(
        "ots",
        r"(?:(?:swap|switch|cut|change|go)(?: it)? to )?(?:an? )?(over[- ]?(?:the[- ]|(?:his|her|their|\w+'s)[- ])?shoulder|ots)(?: shot)?(?:,? (?:on(?:to| to)?|of|at|favou?ring|looking at) (?:the )?(?P<on>\w+))?",
        (do("over_shoulder"),),
    ),
    Rule(
        "pov",
        r"(pov|point of view|first[- ]person|through (?:his|her|their) eyes)",
        (
            to("camera_angle", CameraAngle.POV),
            to("framing", Framing.POV),
        ),
    ),
    Rule("profile", r"(in profile|profile shot|side on|side[- ]view)", (do("profile"),)),
    Rule(
        "from-behind",
        r"(from behind|(?:his|her|their) back to (?:us|camera))",
        (do("from_behind"),),
    ),
    Rule("two-shot", r"(two[- ]?shot|both (?:of them )?in (?:the )?frame)", (do("two_shot"),)),
    Rule(
        "single",
        r"(single on (?:the )?(?P<on>\w+)|just (?P<on2>(?-i:[A-Z])\w+)|focus on (?:the )?(?P<on3>\w+)|favou?r (?:the )?(?P<on4>\w+))",
        (do("focus_on"),),
    ),
    Rule(
        "flip",
        r"(flip(?: it| the (?:frame|shot|image))?|mirror (?:it|the (?:frame|shot))|reverse (?:the )?screen direction|face the other way|looking (?:the )?other way)",
        (do("flip"),),
    ),
    Rule("reverse", r"reverse (?:angle|shot)", (do("reverse"),)),
    Rule(
        "thirds",
        r"(rule of thirds|on (?:the|a) third|off[- ]?cent(?:er|re))",
        (to("composition", Composition.RULE_OF_THIRDS),),
    ),
    Rule(
        "centered",
        r"(cent(?:er|re)(?:ed)?(?: (?:him|her|them|it|the subject))?|dead cent(?:er|re)|wes anderson)",
        (to("composition", Composition.CENTERED),),
    ),
    Rule("symmetry", r"symmetr(?:y|ical)", (to("composition", Composition.SYMMETRICAL),)),
    Rule("leading-lines", r"leading lines?", (to("composition", Composition.LEADING_LINES),)),
    Rule(
        "frame-in-frame",
        r"(frame (?:with)?in (?:a |the )?frame|through (?:the|a) (?:door(?:way)?|window)|foreground (?:frame|element)|dirty (?:up )?the frame)",
        (to("composition", Composition.FRAME_WITHIN_FRAME),),
    ),
    Rule(
        "negative-space",
        r"(negative space|empty space|breathing room|minimal(?:ist)?)",
        (to("composition", Composition.NEGATIVE_SPACE),),
    ),
    Rule(
        "golden-ratio",
        r"(golden (?:ratio|spiral|section))",
        (to("composition", Composition.GOLDEN_RATIO),),
    ),
    Rule(
        "screen-left",
        r"(?:(?:screen|frame|camera)[- ]left|to the left|left side(?: of (?:the )?frame)?|on the left)",
        (to("placement", Placement.LEFT),),
    ),
    Rule(
        "screen-right",
        r"(?:(?:screen|frame|camera)[- ]right|to the right|right side(?: of (?:the )?frame)?|on the right)",
        (to("placement", Placement.RIGHT),),
    ),
    Rule(
        "headroom-less",
        r"less headroom|less (?:air|space|room) (?:above|over)(?: (?:his|her|their|the) heads?)?|closer to the top of (?:the )?frame",
        (to("placement", Placement.HIGH),),
    ),
    Rule(
        "push-in-move",
        r"((?:a )?(?:slow|gentle|quick|creeping) push(?:[- ]?in)?(?: (?:in )?on (?:him|her|them|it))?|slowly push in|ease in|dolly in|creep in|push[- ]in move|track in)",
        (to("movement", Movement.PUSH_IN),),
    ),
    Rule(
        "pull-out-move",
        r"(dolly out|dolly back|slow pull[- ]?(?:out|back)|track out)",
        (to("movement", Movement.PULL_OUT),),
    ),
    Rule(
        "tracking",
        r"(track(?:ing)?(?: shot)?|follow (?:him|her|them)|travelling shot)",
        (to("movement", Movement.TRACK),),
    ),
    Rule(
        "handheld",
        r"(hand[- ]?held|shaky|shaki(?:er)?)(?: camera)?",
        (to("movement", Movement.HANDHELD),),
    ),
    Rule(
        "locked",
        r"(lock(?:ed)?[- ]?(?:it |this |the camera |the frame |her |him )?(?:off|down)|hold (?:the camera|it) still|on (?:sticks|a tripod|the tripod)|keep (?:the camera|it) still|don't move the camera|static(?: shot| camera)?|tripod|no (?:camera )?move(?:ment)?)",
        (to("movement", Movement.STATIC),),
    ),
    Rule("crane", r"(crane(?: up| shot)?|jib(?: up)?)", (to("movement", Movement.CRANE_UP),)),
    Rule("pan", r"(whip[- ]pan|pan(?: (?:left|right))?)", (do("pan"),)),
    Rule(
        "longer",
        r"(hold (?:it |this |that |on (?:it|him|her|them) |the shot )*(?:a beat |a moment |a second |for )*longer|(?:a )?(?:beat|moment|touch) longer|stay on (?:it|him|her|them)(?: longer)?|longer (?:shot|take|beat)|let it breathe|slow(?:er)? (?:pace|pacing)|linger)",
        (scale("duration_s", 1.4),),
    ),
    Rule(
        "shorter",
        r"(shorter|cut away sooner|get out (?:of it )?(?:sooner|quicker|earlier)|cut (?:it )?(?:sooner|faster)|faster (?:pace|pacing|cut)|trim (?:it)?|snappier|quicker)",
        (scale("duration_s", 0.7),),
    ),
    Rule(
        "night",
        r"(night(?:[- ]?time)?|make it night|at night|after dark|nocturnal)",
        (to("time", TimeOfDay.NIGHT),),
    ),
    Rule("day", r"(day(?:[- ]?time|light)?|make it day|in the day)", (to("time", TimeOfDay.DAY),)),
    Rule("dawn", r"(dawn|sunrise|first light|daybreak)", (to("time", TimeOfDay.DAWN),)),
    Rule(
        "golden-hour",
        r"(golden hour|magic hour|sunset|sundown)",
        (to("time", TimeOfDay.GOLDEN_HOUR),),
    ),
    Rule("dusk", r"(dusk|twilight|nightfall)", (to("time", TimeOfDay.DUSK),)),
    Rule("noon", r"(noon|midday)", (to("time", TimeOfDay.NOON),)),
    Rule(
        "rain",
        r"(rain(?:y|ing|s)?|make it rain|wet(?:ter)?(?: down)?(?: the)?(?: streets?)?|downpour|drizzl(?:e|ing))",
        (put("weather", Weather.RAIN),),
    ),
    Rule("storm", r"(storm(?:y)?|lightning|thunder)", (put("weather", Weather.STORM),)),
    Rule("fog", r"(fog(?:gy|gier)?|haz[ey]|smoke machine)", (put("weather", Weather.FOG),)),
    Rule("snow", r"(snow(?:y|ing|s|fall)?|blizzard)", (put("weather", Weather.SNOW),)),
    Rule("smoke", r"(smok(?:e|y|ier))", (put("weather", Weather.SMOKE),)),
    Rule("dust", r"(dust(?:y|ier)?|sand in the air)", (put("weather", Weather.DUST),)),
    Rule("wind", r"(wind(?:y|ier)?|hair blowing)", (put("weather", Weather.WIND),)),
    Rule(
        "clear-sky",
        r"(clear (?:sky|skies|weather)|stop the rain|sunny)",
        (put("weather", Weather.CLEAR),),
    ),
    Rule(
        "smile",
        r"(smil(?:es?|ing)|happ(?:y|ier)|grin(?:s|ning)?|cheerful|delighted|joyful|beaming|pleased|amused)",
        (to("expression", Expression.HAPPY),),
    ),
    Rule(
        "angry",
        r"(angr(?:y|ier)|furious|rage|livid|seething|scowl(?:s|ing)?|glar(?:es|ing)|fuming|cross with)",
        (to("expression", Expression.ANGRY),),
    ),
    Rule(
        "sad",
        r"(sad(?:der)?|crying|tears?|tearful|heartbroken|miserable|upset|grieving|downcast|mournful|devastated)",
        (to("expression", Expression.SAD),),
    ),
    Rule(
        "scared",
        r"(scared|afraid|terrified|terror|fear(?:ful)?|frightened|panicked|panicking|nervous|anxious|worried|horrified)",
        (to("expression", Expression.AFRAID),),
    ),
    Rule(
        "surprised",
        r"(surprised?|shock(?:ed)?|stunned|astonished|amazed|startled|taken aback)",
        (to("expression", Expression.SURPRISED),),
    ),
    Rule(
        "stoic",
        r"(stoic|deadpan|neutral expression|blank|bored|indifferent|impassive|unimpressed|emotionless|expressionless|poker[- ]?faced)",
        (to("expression", Expression.NEUTRAL),),
    ),
    Rule(
        "look-camera",
        r"((?:look|star|gaz|glar|peer)(?:s|e|es|ing)? (?:straight |right |directly |dead )*(?:at|into|to|down) (?:the )?(?:camera|lens|barrel|us)|eyes? (?:to|on|into) (?:the )?(?:camera|lens)|address(?:es|ing)? the camera|(?:straight )?to camera|break(?:ing)? the fourth wall)",
        (to("faces", "camera"),),
    ),
    Rule(
        "look-away",
        r"(look(?:s|ing)? away|eyes (?:down|off camera|averted)|avert(?:s|ing)? (?:his|her|their) (?:eyes|gaze)|avoid(?:s|ing)? (?:his|her|their|eye) (?:eyes|gaze|contact))",
        (do("look_away"),),
    ),
    # beyond appendix B -------------------------------------------------------------------------
    Rule("push-in", r"(?:push|dolly) (?:it )?in", (to("movement", Movement.PUSH_IN), step(1))),
    Rule(
        "pull-back",
        r"pull (?:it )?(?:back|out) (?:slowly|on (?:him|her|them))|slowly pull (?:back|out)",
        (to("movement", Movement.PULL_OUT), step(-1)),
    ),
    Rule(
        "orbit",
        r"(?:orbit|circle|arc)(?: (?:around|round))?(?: (?:him|her|them))?",
        (to("movement", Movement.ORBIT),),
    ),
    Rule("zoom-in", r"(?:slow |crash |snap )?zoom(?: in)?", (to("movement", Movement.ZOOM_IN),)),
    Rule("zoom-out", r"zoom out", (to("movement", Movement.ZOOM_OUT),)),
    Rule(
        "dolly-zoom",
        r"dolly[- ]zoom|vertigo(?: (?:effect|shot))?|contra[- ]zoom",
        (to("movement", Movement.DOLLY_ZOOM),),
    ),
    Rule("tilt", r"tilt(?: (?:up|down))", (to("movement", Movement.TILT),)),
    Rule("crane-down", r"(?:crane|jib) down", (to("movement", Movement.CRANE_DOWN),)),
    Rule(
        "lead",
        r"lead (?:him|her|them)|leading (?:him|her|them)|walk[- ]and[- ]talk",
        (to("movement", Movement.LEAD),),
    ),
    Rule(
        "follow",
        r"follow(?:ing)? (?:him|her|them)(?: from behind)?",
        (to("movement", Movement.FOLLOW),),
    ),
    Rule("drone-move", r"drone move|fly[- ]?over", (to("movement", Movement.DRONE),)),
    Rule(
        "cowboy",
        r"(?:cs|cowboy(?: shot)?|american shot|mid[- ]?thigh)",
        (to("size", ShotSize.COWBOY),),
    ),
    Rule(
        "big-close",
        r"(?:bcu|big close[- ]?up|choker|very close[- ]?up|face fills? the frame)",
        (to("size", ShotSize.BIG_CLOSE),),
    ),
    Rule(
        "insert",
        r"(?:insert|cutaway|detail)(?: shot)? (?:of|on|to) (?:the |his |her |their |a |an )?(?P<on>\w+)",
        (do("insert"),),
    ),
    Rule("morning", r"(?:in the )?morning", (to("time", TimeOfDay.MORNING),)),
    Rule("afternoon", r"(?:late )?afternoon", (to("time", TimeOfDay.AFTERNOON),)),
    Rule("evening", r"evening", (to("time", TimeOfDay.EVENING),)),
    Rule("midnight", r"midnight|dead of night", (to("time", TimeOfDay.MIDNIGHT),)),
    Rule("blue-hour", r"blue hour", (to("time", TimeOfDay.BLUE_HOUR),)),
    Rule("overcast", r"overcast|cloudy|grey sky", (put("weather", Weather.OVERCAST),)),
    Rule("mist", r"mist(?:y|ier)?", (put("weather", Weather.MIST),)),
    Rule(
        "contrast-up",
        r"(?:increase|raise|boost|turn up|crank(?: up)?|dial up|up|push|bump(?: up)?|higher) (?:the )?contrast(?: up)?|contrast up",
        (add("contrast", 15),),
    ),
    Rule(
        "contrast-down",
        r"(?:decrease|drop|pull|cut|soften|turn down|bring down) (?:the )?contrast(?: down)?|contrast down",
        (add("contrast", -15),),
    ),
    Rule(
        "light-up",
        r"(?:increase|raise|boost|turn up|crank(?: up)?|dial up|up|push|bump(?: up)?|higher) (?:the )?(?:lights?(?:ing)?|exposure|brightness|light level)",
        (add("lighting", 15),),
    ),
    Rule(
        "light-down",
        r"(?:decrease|drop|pull down|cut|reduce|lower|turn down|bring down) (?:the )?(?:lights?(?:ing)?|exposure|brightness|light level)",
        (add("lighting", -15),),
    ),
    Rule(
        "bloom-up",
        r"(?:increase|raise|boost|turn up|crank(?: up)?|dial up|up|push|bump(?: up)?|higher) (?:the )?(?:bloom|glow|halation)",
        (add("hdr_bloom", 18),),
    ),
    Rule(
        "bloom-down",
        r"(?:decrease|drop|pull down|cut|reduce|lower|turn down|bring down|tone down|dial (?:back|down)) (?:the )?(?:bloom|glow|halation)",
        (add("hdr_bloom", -20),),
    ),
    Rule(
        "saturation-up",
        r"(?:increase|raise|boost|turn up|crank(?: up)?|dial up|up|push|bump(?: up)?|higher) (?:the )?(?:saturation|colou?rs?)",
        (add("saturation", 15),),
    ),
    Rule(
        "saturation-down",
        r"(?:decrease|drop|pull down|cut|reduce|lower|turn down|bring down) (?:the )?(?:saturation|colou?rs?)",
        (add("saturation", -15),),
    ),
    Rule(
        "happy-calm",
        r"(?:looks? )?(?:relaxed|at ease|content)",
        (to("expression", Expression.CALM),),
    ),
    Rule("sit", r"sit(?:s|ting)?(?: down)?|seated", (to("pose", Pose.SIT),)),
    Rule("stand", r"stand(?:s|ing)?(?: up)?|on (?:his|her|their) feet", (to("pose", Pose.STAND),)),
    Rule(
        "kneel",
        r"kneel(?:s|ing)?(?: down)?|(?:(?:drop|fall|go|get|sink|down)(?:s|ping|ing)? )?(?:down )?(?:on|to|onto) (?:his|her|their|one|both) knees?|knelt",
        (to("pose", Pose.KNEEL),),
    ),
    Rule("crouch", r"crouch(?:es|ing)?(?: down)?", (to("pose", Pose.CROUCH),)),
    Rule(
        "lie",
        r"(?:lies|lying) (?:down|on the (?:floor|ground|bed))|lie down",
        (to("pose", Pose.LIE),),
    ),
    Rule(
        "lean",
        r"lean(?:s|ing)?(?: (?:on|against) the (?:wall|door|bar|counter))?",
        (to("pose", Pose.LEAN),),
    ),
    Rule(
        "run",
        r"(?:run(?:s|ning)?(?! (?:this|the|it|that|for|time|long))|sprint(?:s|ing)?|full tilt|legging it)",
        (to("pose", Pose.RUN),),
    ),
    Rule("walk", r"walk(?:s|ing)|strid(?:es|ing)|stroll(?:s|ing)?", (to("pose", Pose.WALK),)),
    Rule(
        "arms-crossed",
        r"(?:arms crossed|cross(?:es|ing)? (?:his|her|their) arms|arms folded)",
        (to("pose", Pose.ARMS_CROSSED),),
    ),
    Rule(
        "pockets", r"hands? in (?:his|her|their)? ?pockets?", (to("pose", Pose.HANDS_IN_POCKETS),)
    ),
    Rule(
        "hands-up",
        r"(?:(?:his|her|their|with|got) )*hands (?:up|in the air|raised|above (?:his|her|their) head)|surrender(?:s|ing)?",
        (to("pose", Pose.HANDS_UP),),
    ),
    Rule("point", r"point(?:s|ing)(?: (?:at|to) \w+)?", (to("pose", Pose.POINT),)),
    Rule("reach", r"reach(?:es|ing)(?: (?:out|for \w+))?", (to("pose", Pose.REACH),)),
    Rule("aim", r"(?:aim|aims|aiming|draws)(?: (?:the|a|his|her) gun)?", (to("pose", Pose.AIM),)),
    Rule("dance", r"danc(?:e|es|ing)", (to("pose", Pose.DANCE),)),
    Rule(
        "look-back",
        r"look(?:s|ing)? (?:back|over (?:his|her|their) (?:own )?shoulder)",
        (to("pose", Pose.LOOK_BACK),),
    ),
    Rule("slumped", r"slump(?:s|ed)|defeated", (to("pose", Pose.SIT_SLUMPED),)),
    Rule("at-window", r"(?:at|by|near|to|beside) the window", (to("mark", Mark.WINDOW),)),
    Rule("at-door", r"(?:at|by|near|to|beside|in) the door(?:way)?", (to("mark", Mark.DOOR),)),
    Rule(
        "look-left",
        r"(?:look|looks|looking|face|facing) (?:screen |frame |camera )?left",
        (to("faces", "left"),),
    ),
    Rule(
        "look-right",
        r"(?:look|looks|looking|face|facing) (?:screen |frame |camera )?right",
        (to("faces", "right"),),
    ),
    Rule(
        "pull-camera-back",
        r"(?:pull|move|take) the camera (?:back|away|out)|(?:see|show)(?: us)? (?:more of|the whole|all of)(?: the)? \w+",
        (step(-1),),
    ),
    Rule("move-camera-in", r"(?:move|bring|take) the camera (?:in|closer)(?: in)?", (step(1),)),
    Rule(
        "headroom-more",
        r"(?:more|some|extra) (?:space|air|room|headroom)(?: (?:above|over|on top of)(?: (?:his|her|their|the) heads?)?)?|(?:more )?headroom|(?:drop|lower) (?:him|her|them) in (?:the )?frame",
        (to("placement", Placement.LOW),),
    ),
    Rule(
        "single-key",
        r"(?:just |only )?(?:a |one |the )?(?:single|lone|one)(?: (?:strong|small|bare))*[- ](?:key(?:[- ]?light)?|light(?: source)?|lamp|source)(?: only)?",
        (to("key_light", KeyLight.SINGLE),),
    ),
    Rule(
        "single-hard-key",
        r"(?:just |only )?(?:a |one |the )?(?:single|lone|one) hard[- ](?:key(?:[- ]?light)?|light(?: source)?|lamp|source)(?: only)?",
        (to("key_light", KeyLight.SINGLE), to("light_quality", LightQuality.HARD)),
    ),
    Rule(
        "single-soft-key",
        r"(?:just |only )?(?:a |one |the )?(?:single|lone|one) soft[- ](?:key(?:[- ]?light)?|light(?: source)?|lamp|source)(?: only)?",
        (to("key_light", KeyLight.SINGLE), to("light_quality", LightQuality.SOFT)),
    ),
    Rule(
        "hard-before",
        r"hard(?= (?:key|light|side|back|source|sun))",
        (to("light_quality", LightQuality.HARD),),
    ),
    Rule(
        "soft-before",
        r"soft(?= (?:key|light|side|source|sun))",
        (to("light_quality", LightQuality.SOFT),),
    ),
    Rule(
        "light-behind",
        r"(?:light(?:ing)?|key(?:[- ]?light)?|source|sun) (?:should |must |could |needs to |to )?(?:come |comes |coming |be )?from behind(?: (?:him|her|them))?",
        (to("key_light", KeyLight.BACK),),
    ),
    Rule(
        "light-side",
        r"(?:light(?:ing)?|key(?:[- ]?light)?|source|sun) (?:should |must |could |needs to |to )?(?:come |comes |coming |be )?(?:more )?from (?:the |one |her |his |frame |screen |camera )?(?:left|right|side)(?: side)?|(?:bring|move|swing|put|take|come|get|shift|walk|slide) (?:the |that |our )?(?:key(?:[- ]?light)?|light|source|sun) (?:round |around |over |across )*(?:to|from|on|onto) (?:the |one |her |his |frame |screen |camera |stage |house )*(?:left|right|side)(?: side)?",
        (to("key_light", KeyLight.SIDE),),
    ),
    Rule(
        "light-above",
        r"(?:light(?:ing)?|key(?:[- ]?light)?|source|sun) (?:should |must |could |needs to |to )?(?:come |comes |coming |be )?from (?:above|overhead|the ceiling)",
        (to("key_light", KeyLight.TOP),),
    ),
    Rule("high-contrast", r"(?:high|strong|hard) contrast", (add("contrast", 15),)),
    Rule("low-contrast", r"(?:low|soft) contrast", (add("contrast", -15),)),
    Rule(
        "flat",
        r"(?:feels|looks|seems|is|it's) (?:rather |kind of |so )?flat",
        (add("contrast", 15),),
    ),
    Rule(
        "sky-clears",
        r"(?:make )?the sky clear|clear (?:up )?the sky|(?:let |have |make )?(?:the )?(?:rain|snow|storm|fog|mist|drizzle) (?:should |must |has |to |can )?(?:stops?|stopped|lifts?|lifted|clears?|cleared|ends?|ended|eases? off)|(?:it )?(?:should |must |has )?(?:stops?|stopped) (?:the )?(?:rain|raining|snow|snowing)|dry (?:it )?(?:up|out)|no longer raining",
        (put("weather", Weather.CLEAR),),
    ),
    Rule(
        "detail",
        r"(?:extreme close[- ]?up|close[- ]?up|ecu|cu) (?:of|on) (?:the |his |her |their |a |an )?(?P<on>[\w]+)",
        (do("detail"),),
    ),
    Rule(
        "noir-look",
        r"(?:like |as )?(?:an? )?(?:film )?noir(?: (?:film|movie|look|style))?",
        (to("genre", Genre.NOIR),),
    ),
    Rule(
        "western-look",
        r"(?:like |as )?(?:an? )?western(?: (?:film|movie|look|style))?",
        (to("genre", Genre.WESTERN),),
    ),
    Rule(
        "scifi-look",
        r"(?:like |as )?(?:an? )?(?:sci[- ]?fi|science fiction)(?: (?:film|movie|look|style))?",
        (to("genre", Genre.SCIFI),),
    ),
    Rule(
        "fantasy-look",
        r"(?:like |as )?(?:an? )?fantasy (?:film|movie|look|style)",
        (to("genre", Genre.FANTASY),),
    ),
    Rule(
        "soft-after",
        r"(?:light|lighting|shadows?)(?: (?:be|is|a bit|much|more))* soft(?:er)?",
        (to("light_quality", LightQuality.SOFT), add("contrast", -10)),
    ),
    Rule(
        "hard-after",
        r"(?:light|lighting|shadows?)(?: (?:be|is|a bit|much|more))* hard(?:er)?",
        (to("light_quality", LightQuality.HARD), add("contrast", 12)),
    ),
    Rule("cry", r"cr(?:y|ies)|weep(?:s|ing)?|sob(?:s|bing)?", (to("expression", Expression.SAD),)),
    Rule("laugh", r"laugh(?:s|ing)?", (to("expression", Expression.HAPPY),)),
    Rule("scream", r"scream(?:s|ing)?", (to("expression", Expression.AFRAID),)),
    Rule("slower", r"slower|slow it down", (scale("duration_s", 1.4),)),
    Rule(
        "left-to-right",
        r"(?:(?:moving|going|crossing|running|walking|travelling|from|screen|frame) )*left[- ]to[- ]right|L ?(?:to|-) ?R",
        (to("screen_direction", ScreenDirection.LEFT_TO_RIGHT),),
    ),
    Rule(
        "right-to-left",
        r"(?:(?:moving|going|crossing|running|walking|travelling|from|screen|frame) )*right[- ]to[- ]left|R ?(?:to|-) ?L",
        (to("screen_direction", ScreenDirection.RIGHT_TO_LEFT),),
    ),
    Rule(
        "alone",
        r"(?:(?:she's|he's|they're|is|be|all) )?(?:on (?:his|her|their) own|alone)(?: (?:here|in (?:the )?(?:frame|shot)))?",
        (to("framing", Framing.SINGLE),),
    ),
    Rule(
        "look-at",
        r"(?:look(?:s|ing)?|star(?:e|es|ing)|gaz(?:e|es|ing)|glanc(?:e|es|ing)|turn(?:s|ing)?(?: (?:his|her|their) (?:head|eyes?|face|gaze))?|watch(?:es|ing)?|eyes|fac(?:e|es|ing)) (?:straight )?(?:at|to|towards?|on) (?:the )?(?P<at>(?!camera|lens|left|right|us|side|window|door)\w+)",
        (do("look_at"),),
    ),
    Rule(
        "harder",
        r"(?:make (?:it|that|this) |it )?harder|crisper",
        (to("light_quality", LightQuality.HARD), add("contrast", 12)),
    ),
    Rule(
        "softer",
        r"(?:make (?:it|that|this) |it )?softer|diffuse (?:it|that)|gentler light",
        (to("light_quality", LightQuality.SOFT), add("contrast", -10)),
    ),
    Rule(
        "move-left",
        r"(?:move|nudge|shift|slide|push|bring|put|place|get|pan|have|scoot) (?:the |our )?(?P<moved>[\w']+)(?:[ |]+(?:over|across|further|more|out|back))*[ |]+(?:to (?:the )?|on (?:the )?|towards (?:the )?)?(?:screen |frame |camera )?left(?: (?:side|edge|third))?(?: of (?:the )?(?:frame|screen))?",
        (do("move_left"),),
    ),
    Rule(
        "move-right",
        r"(?:move|nudge|shift|slide|push|bring|put|place|get|have|scoot) (?:the |our )?(?P<moved>[\w']+)(?:[ |]+(?:over|across|further|more|out|back))*[ |]+(?:to (?:the )?|on (?:the )?|towards (?:the )?)?(?:screen |frame |camera )?right(?: (?:side|edge|third))?(?: of (?:the )?(?:frame|screen))?",
        (do("move_right"),),
    ),
    Rule(
        "no-practicals",
        r"(?:kill|lose|cut|drop|dim|switch off|turn off|no|without|take out|lights out on) (?:all )?(?:of )?(?:the |any )?practicals?(?: off| out)?|practicals? off|turn (?:all )?the (?:lamps|lights) off|(?:kill|switch off|turn off) (?:all )?the (?:lamps|lights)",
        (do("lights_out"),),
    ),
    Rule(
        "half-colour",
        r"(?:take |drain |pull |suck |lose )?half (?:of )?(?:the )?(?:colou?rs?|saturation)(?: out)?",
        (scale("saturation", 0.5),),
    ),
    Rule(
        "half-bloom",
        r"(?:about |roughly )?half (?:of |as much )?(?:the )?(?:bloom|glow)",
        (scale("hdr_bloom", 0.5),),
    ),
    Rule(
        "half-contrast",
        r"(?:about |roughly )?half (?:of |as much )?(?:the )?contrast",
        (scale("contrast", 0.5),),
    ),
    Rule(
        "half-light",
        r"(?:about |roughly )?half (?:of |as much )?(?:the )?(?:light|exposure|brightness)|half as bright",
        (scale("lighting", 0.5),),
    ),
    Rule("half-length", r"half (?:as long|the (?:length|duration))", (scale("duration_s", 0.5),)),
    Rule("double-bloom", r"(?:double|twice) (?:the )?(?:bloom|glow)", (scale("hdr_bloom", 2.0),)),
    Rule(
        "double-length",
        r"twice as long|double the (?:length|duration)",
        (scale("duration_s", 2.0),),
    ),
)

EXTRA_RULES_FROM = "push-in"
"""The first rule that is not of appendix B."""

INTENSITIES: tuple[tuple[str, float], ...] = (
    (
        r"(?:a (?:tiny|little|wee) bit|slightly|a touch|a hair|a tad|a smidge|subtly|barely|a little|gently)",
        0.45,
    ),
    (r"(?:a (?:little )?bit|a third|somewhat|kind of|fairly|a shade)(?! of a stop)", 0.65),
    (r"(?:way|much|a lot|far|significantly|really|lots|very|super|heavily)", 1.6),
    (
        r"(?:extremely|insanely|completely|totally|max(?:imum)?|as (?=.{1,14} as possible)|to the max)",
        2.2,
    ),
)

TOO: dict[str, str] = {
    # "too X" asks for the opposite, said as a rule understands it
    "bright": "darker",
    "bloom": "less bloom",
    "glow": "less bloom",
    "contrast": "less contrast",
    "light": "darker",
    "colour": "desaturate",
    "color": "desaturate",
    "saturation": "desaturate",
    "headroom": "less headroom",
    "dark": "brighter",
    "dim": "brighter",
    "warm": "cooler",
    "cosy": "cooler",
    "cozy": "cooler",
    "homely": "cooler",
    "snug": "cooler",
    "toasty": "cooler",
    "icy": "warmer",
    "clinical": "warmer",
    "gloomy": "brighter",
    "murky": "brighter",
    "washed out": "more contrast",
    "cold": "warmer",
    "cool": "warmer",
    "blue": "warmer",
    "orange": "cooler",
    "yellow": "cooler",
    "contrasty": "less contrast",
    "flat": "more contrast",
    "wide": "closer",
    "tight": "wider",
    "close": "wider",
    "far": "closer",
    "busy": "negative space",
    "empty": "closer",
    "saturated": "desaturate",
    "colourful": "desaturate",
    "colorful": "desaturate",
    "grey": "more saturated",
    "soft": "harder light",
    "harsh": "softer light",
    "hard": "softer light",
    "low": "eye level",
    "high": "eye level",
    "glowy": "less bloom",
    "hazy": "less bloom",
    "long": "shorter",
    "slow": "shorter",
    "short": "hold longer",
    "fast": "hold longer",
    "shaky": "locked off",
    "scary": "brighter",
    "happy": "stoic",
    "sad": "stoic",
    "angry": "stoic",
}

LOCK_WORDS: dict[str, tuple[str, ...]] = {
    # what a director calls it -> the fields it holds
    "framing": ("size", "fov", "framing", "composition", "azimuth_deg", "placement"),
    "frame": ("size", "fov", "framing", "composition", "azimuth_deg", "placement"),
    "shot": ("size", "fov", "framing", "composition", "azimuth_deg", "placement"),
    "composition": ("composition", "placement"),
    "size": ("size",),
    "distance": ("size",),
    "angle": ("camera_angle", "azimuth_deg"),
    "camera angle": ("camera_angle", "azimuth_deg"),
    "camera": ("camera_angle", "azimuth_deg", "size", "fov", "movement"),
    "lens": ("fov", "lens_mm"),
    "focal length": ("fov", "lens_mm"),
    "fov": ("fov", "lens_mm"),
    "field of view": ("fov", "lens_mm"),
    "focus": ("focus", "t_stop"),
    "depth of field": ("t_stop",),
    "contrast": ("contrast",),
    "lighting": ("lighting", "key_light", "light_quality", "lights"),
    "light": ("lighting", "key_light", "light_quality", "lights"),
    "exposure": ("lighting",),
    "brightness": ("lighting",),
    "bloom": ("hdr_bloom",),
    "glow": ("hdr_bloom",),
    "colour temperature": ("color_temp",),
    "color temperature": ("color_temp",),
    "white balance": ("color_temp",),
    "colour": ("color_temp", "saturation"),
    "color": ("color_temp", "saturation"),
    "colours": ("color_temp", "saturation"),
    "colors": ("color_temp", "saturation"),
    "saturation": ("saturation",),
    "grade": ("lighting", "contrast", "hdr_bloom", "color_temp", "saturation"),
    "look": ("lighting", "contrast", "hdr_bloom", "color_temp", "saturation", "style"),
    "time": ("time",),
    "time of day": ("time",),
    "weather": ("weather",),
    "rain": ("weather",),
    "fog": ("weather",),
    "snow": ("weather",),
    "movement": ("movement",),
    "camera move": ("movement",),
    "move": ("movement",),
    "pose": ("pose", "mark"),
    "blocking": ("pose", "mark", "faces", "screen_direction"),
    "staging": ("pose", "mark", "faces", "screen_direction"),
    "expression": ("expression",),
    "face": ("expression",),
    "performance": ("expression", "pose"),
    "wardrobe": ("wardrobe",),
    "costume": ("wardrobe",),
    "clothes": ("wardrobe",),
    "coat": ("wardrobe",),
    "jacket": ("wardrobe",),
    "dress": ("wardrobe",),
    "hat": ("wardrobe",),
    "background": ("place", "features"),
    "set": ("place", "features"),
    "location": ("place", "features"),
    "place": ("place", "features"),
    "duration": ("duration_s",),
    "length": ("duration_s",),
    "timing": ("duration_s",),
    "style": ("style",),
    "mood": ("mood",),
}

NUMBER_NAMES: dict[str, str] = {
    "contrast": "contrast",
    "lighting": "lighting",
    "light level": "lighting",
    "light": "lighting",
    "exposure": "lighting",
    "brightness": "lighting",
    "bloom": "hdr_bloom",
    "glow": "hdr_bloom",
    "hdr bloom": "hdr_bloom",
    "saturation": "saturation",
    "fov": "fov",
    "field of view": "fov",
    "angle of view": "fov",
    "color temp": "color_temp",
    "colour temp": "color_temp",
    "color temperature": "color_temp",
    "colour temperature": "color_temp",
    "temperature": "color_temp",
    "white balance": "color_temp",
    "temp": "color_temp",
}

PERCENT_WORDS: dict[str, tuple[str, int]] = {
    "brighter": ("lighting", 1),
    "darker": ("lighting", -1),
    "warmer": ("color_temp", -1),
    "cooler": ("color_temp", 1),
    "more contrast": ("contrast", 1),
    "less contrast": ("contrast", -1),
    "more bloom": ("hdr_bloom", 1),
    "less bloom": ("hdr_bloom", -1),
    "more saturated": ("saturation", 1),
    "less saturated": ("saturation", -1),
    "longer": ("duration_s", 1),
    "shorter": ("duration_s", -1),
}

MEDIA: dict[str, str] = {
    # how it is said -> a word of `Staging.style`
    "painterly": "oil painting",
    "oil painting": "oil painting",
    "watercolor": "watercolour",
    "watercolour": "watercolour",
    "sketch": "pencil sketch",
    "sketchy": "pencil sketch",
    "pencil": "pencil sketch",
    "ink wash": "ink wash",
    "anime": "anime",
    "comic book": "comic book",
    "comic-book": "comic book",
    "3d render": "3D render",
    "charcoal": "charcoal drawing",
    "pastel": "pastel drawing",
    "gouache": "gouache painting",
    "woodcut": "woodcut print",
    "linocut": "linocut print",
    "etching": "etching",
    "engraving": "engraving",
    "pen and ink": "pen and ink drawing",
    "pen-and-ink": "pen and ink drawing",
    "ink drawing": "pen and ink drawing",
    "cartoon": "cartoon",
    "stop motion": "stop motion animation",
    "stop-motion": "stop motion animation",
    "claymation": "stop motion animation",
    "cutout": "cut-out animation",
    "cut-out": "cut-out animation",
    "manga": "manga",
    "graphic novel": "comic book",
    "pixar": "3D render",
}

NEUTRAL: dict[str, Any] = {
    # where a "no ..." leaves a field that held what is not wanted
    "camera_angle": CameraAngle.EYE_LEVEL,
    "composition": Composition.RULE_OF_THIRDS,
    "movement": Movement.STATIC,
    "expression": Expression.NEUTRAL,
    "pose": Pose.STAND,
    "key_light": KeyLight.MOTIVATED,
    "light_quality": LightQuality.NATURAL,
    "placement": Placement.AUTO,
    "framing": Framing.SINGLE,
    "t_stop": 2.8,
}

EXCLUSIVE_WEATHER: tuple[frozenset[Weather], ...] = (
    frozenset({Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.DUST}),
    frozenset({Weather.FOG, Weather.MIST}),
    frozenset(
        {Weather.CLEAR, Weather.OVERCAST, Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG}
    ),
)
"""Of each of these a frame holds one at a time."""

FILLER = frozenset(
    [
        *"a an and are as at be been being but by can could did do does for from get give go going has have".split(),
        *"he her here hers him his how i if in into is it its it's i'd i'll let let's like make makes making".split(),
        *"maybe me more most much my need needs now of off on one onto or our out over perhaps please put so".split(),
        *"just some somewhat still such than that that's the their them then there these they this those to".split(),
        *"too try up us use using want we what when where which who will with would you your she should be look".split(),
        *"looks looking feel feels feeling seem seems bit little shot frame image picture panel scene camera light".split(),
        *"lighting overall whole thing things way time also all again another lens view style keep set change add".split(),
        *"not no less were was gets shoot shot's turn really very hmm ok okay thanks thank great good nice".split(),
        *"dusting sprinkling flurry scattering layer falling coming think mm hd bring back side effect kind sort instead possible sure us see slowly it'd he's she's they're we're face film movie".split(),
    ]
)
"""Words that ask for nothing by themselves."""
