"""What numbers and keys are called when a picture model must be told.

FIBO has no trained numeric inputs: every control goes into words. A threshold table is a list of
(upper bound, words), read from the top. Source: reference bria-fibo-api 3.4, agents 2.9 and
appendix A (design values).
"""

from __future__ import annotations

from core.domain.figure_look import Body, Garment, Hair, Hat, LegWear, Rgb
from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Genre,
    Movement,
    ShotSize,
    TimeOfDay,
    Weather,
)
from core.domain.staging import Expression, KeyLight, LightQuality, Pose

Thresholds = tuple[tuple[float, str], ...]

KELVIN_WORDS: Thresholds = (
    (2300, "candle-warm amber light"),
    (2900, "warm tungsten amber light"),
    (3600, "warm practical light"),
    (4300, "slightly warm neutral light"),
    (5000, "neutral light"),
    (6600, "daylight-balanced light"),
    (7500, "cool blue-tinged light"),
    (1e9, "cold blue light"),
)
KELVIN_PALETTE: Thresholds = (
    (2900, "deep amber palette"),
    (3600, "warm amber palette"),
    (4300, "gently warm palette"),
    (5000, "neutral palette"),
    (6600, "clean palette"),
    (7500, "cool palette"),
    (1e9, "cold blue palette"),
)
KELVIN_SUN: Thresholds = (
    (2300, "deep amber light"),
    (2900, "rich amber light"),
    (3600, "warm golden light"),
    *KELVIN_WORDS[3:],
)
"""Outdoors by day, where no lamp makes the light warm."""
KELVIN_DARK: Thresholds = (
    *KELVIN_WORDS[:5],
    (6600, "clean white light"),
    *KELVIN_WORDS[6:],
)
"""By night, when nothing is daylight."""
LIGHT_WORDS: Thresholds = (
    (15, "near-darkness, only edges visible"),
    (30, "low-key, mostly shadow"),
    (45, "dim, motivated light"),
    (60, "balanced exposure"),
    (75, "bright, even exposure"),
    (1e9, "high-key, very bright"),
)
CONTRAST_WORDS: Thresholds = (
    (25, "very low contrast"),
    (45, "soft contrast"),
    (60, "moderate contrast"),
    (75, "high contrast"),
    (1e9, "extreme contrast, crushed blacks"),
)
SHADOW_WORDS: Thresholds = (
    (25, "lifted and open"),
    (45, "gently opened up"),
    (60, "of moderate depth"),
    (75, "dense and deep"),
    (1e9, "crushed to black"),
)
"""What the contrast does to the shadows; the tones are in `CONTRAST_WORDS`."""
BLOOM_WORDS: Thresholds = (
    (15, "clean crisp highlights"),
    (35, "a slight glow on highlights"),
    (60, "visible bloom around light sources"),
    (80, "strong glowing highlights"),
    (1e9, "intense hazy bloom around every light"),
)
SATURATION_WORDS: Thresholds = (
    (5, "black and white"),
    (30, "muted, desaturated colour"),
    (45, "restrained colour"),
    (62, "natural colour"),
    (1e9, "rich saturated colour"),
)
LENS_WORDS: Thresholds = (
    (20, "ultra-wide lens"),
    (30, "wide-angle lens"),
    (42, "moderately wide lens"),
    (62, "standard lens"),
    (105, "portrait lens"),
    (1e9, "telephoto lens, compressed perspective"),
)
"""Millimetres on a gate 36 mm wide: what the field of view looks like on any sensor."""
STOP_WORDS: Thresholds = (
    (1.9, "very shallow, background strongly blurred"),
    (2.9, "shallow, background softly blurred"),
    (5.0, "moderate, background readable"),
    (1e9, "deep, sharp from foreground to background"),
)

SIZE_WORDS: dict[ShotSize, str] = {
    ShotSize.EXTREME_WIDE: "extreme wide shot",
    ShotSize.WIDE: "wide shot",
    ShotSize.FULL: "full shot, head to toe",
    ShotSize.MEDIUM_WIDE: "medium wide shot, from the knees up",
    ShotSize.COWBOY: "cowboy shot, from mid-thigh up",
    ShotSize.MEDIUM: "medium shot, from the waist up",
    ShotSize.MEDIUM_CLOSE: "medium close-up, from the chest up",
    ShotSize.CLOSE: "close-up, head and shoulders",
    ShotSize.BIG_CLOSE: "big close-up, chin to forehead",
    ShotSize.EXTREME_CLOSE: "extreme close-up",
    ShotSize.INSERT: "insert close-up",
}
PERSON_SCALE: dict[ShotSize, str] = {
    ShotSize.EXTREME_WIDE: "very small in a vast frame",
    ShotSize.WIDE: "small within frame",
    ShotSize.FULL: "medium within frame",
    ShotSize.MEDIUM_WIDE: "medium-to-large within frame",
    ShotSize.COWBOY: "medium-to-large within frame",
    ShotSize.MEDIUM: "large within frame",
    ShotSize.MEDIUM_CLOSE: "large within frame",
    ShotSize.CLOSE: "very large within frame",
    ShotSize.BIG_CLOSE: "the face fills the frame",
    ShotSize.EXTREME_CLOSE: "a detail fills the frame",
    ShotSize.INSERT: "partly visible",
}
ANGLE_WORDS: dict[CameraAngle, str] = {
    CameraAngle.EYE_LEVEL: "eye-level",
    CameraAngle.LOW: "low angle, camera below chest height looking up",
    CameraAngle.HIGH: "high angle, camera above looking down",
    CameraAngle.DUTCH: "dutch angle, horizon tilted",
    CameraAngle.BIRDS_EYE: "bird's-eye view, looking straight down",
    CameraAngle.WORMS_EYE: "worm's-eye view from ground level",
    CameraAngle.OVER_SHOULDER: "over-the-shoulder, near eye-level",
    CameraAngle.POV: "first-person point of view",
}
COMPOSITION_WORDS: dict[Composition, str] = {
    Composition.RULE_OF_THIRDS: "rule of thirds",
    Composition.CENTERED: "centered subject",
    Composition.SYMMETRICAL: "symmetrical composition",
    Composition.LEADING_LINES: "leading lines drawing the eye to the subject",
    Composition.FRAME_WITHIN_FRAME: "a frame within the frame, foreground elements around the subject",
    Composition.NEGATIVE_SPACE: "wide negative space around the subject",
    Composition.GOLDEN_RATIO: "golden ratio composition",
}
COMPOSITION_EMPTY: dict[Composition, str] = {
    **COMPOSITION_WORDS,
    Composition.CENTERED: "centered view",
    Composition.LEADING_LINES: "leading lines drawing the eye into the depth",
    Composition.FRAME_WITHIN_FRAME: "a frame within the frame, foreground elements around the view",
    Composition.NEGATIVE_SPACE: "wide negative space",
}
"""The same where nobody is in the frame."""
MOTION_FOCUS: dict[Movement, str] = {
    Movement.WHIP_PAN: "strong horizontal motion blur",
    Movement.HANDHELD: "slight handheld softness",
    Movement.TRACK: "slight motion blur in the background",
    Movement.FOLLOW: "slight motion blur in the background",
    Movement.LEAD: "slight motion blur in the background",
}

TIME_WORDS: dict[TimeOfDay, tuple[str, str, str]] = {
    # the hour in the light, the direction outdoors, the shadows
    TimeOfDay.DAWN: ("cool-to-warm dawn light", "low light from the left", "long soft shadows"),
    TimeOfDay.MORNING: ("clear morning light", "side-lit from the left", "medium soft shadows"),
    TimeOfDay.DAY: ("plain daylight", "high three-quarter sun from the left", "defined shadows"),
    TimeOfDay.NOON: ("harsh midday sun", "sun from straight above", "short hard shadows"),
    TimeOfDay.AFTERNOON: (
        "warm afternoon light",
        "side-lit from the right",
        "lengthening shadows",
    ),
    TimeOfDay.GOLDEN_HOUR: (
        "golden hour",
        "low warm back light from the right",
        "long soft golden shadows",
    ),
    TimeOfDay.DUSK: ("dusk, the last light in the sky", "soft sky light", "soft shadows"),
    TimeOfDay.BLUE_HOUR: (
        "blue hour, deep blue sky light",
        "soft sky light from above",
        "barely any shadows",
    ),
    TimeOfDay.EVENING: (
        "evening, practical lamps on",
        "motivated by practical lamps",
        "soft pooled shadows",
    ),
    TimeOfDay.NIGHT: ("night", "sparse motivated sources", "deep shadows with pools of light"),
    TimeOfDay.MIDNIGHT: (
        "deep night, midnight",
        "sparse motivated sources",
        "large areas of black",
    ),
}
KEY_WORDS: dict[KeyLight, str] = {
    KeyLight.MOTIVATED: "",
    KeyLight.SINGLE: "strong single-source key from one side",
    KeyLight.BACK: "back-lit with a defined rim light",
    KeyLight.SIDE: "hard side light",
    KeyLight.FRONT: "flat front light",
    KeyLight.TOP: "hard top light",
    KeyLight.BELOW: "lit from below",
    KeyLight.REMBRANDT: "Rembrandt key at 45 degrees, a triangle of light on the far cheek",
    KeyLight.SILHOUETTE: "strong back light, the subject in silhouette",
}
QUALITY_WORDS: dict[LightQuality, str] = {
    LightQuality.NATURAL: "",
    LightQuality.SOFT: "soft, diffused shadows",
    LightQuality.HARD: "sharp, hard-edged shadows",
    LightQuality.LONG: "long raking shadows",
}
WEATHER_WORDS: dict[Weather, tuple[str, str]] = {
    # what is in the air, what it does to the ground
    Weather.CLEAR: ("clear air", "dry surfaces"),
    Weather.OVERCAST: ("flat overcast sky", "dull surfaces"),
    Weather.RAIN: ("steady rain, drops catching the light", "wet reflective ground"),
    Weather.STORM: (
        "driving rain and wind, distant lightning",
        "streaming water and whipped puddles",
    ),
    Weather.SNOW: ("falling snow", "snow-covered ground"),
    Weather.FOG: ("thick fog swallowing the background", "damp surfaces"),
    Weather.MIST: ("low mist drifting", "dew-damp ground"),
    Weather.WIND: ("strong wind pulling at hair and cloth", "blown leaves"),
    Weather.DUST: ("dust hanging in the air", "dusty ground"),
    Weather.SMOKE: ("smoke drifting in layers", "soot-stained surfaces"),
}
INDOOR_WEATHER: dict[Weather, str] = {
    Weather.CLEAR: "clear sky beyond the window",
    Weather.OVERCAST: "grey light at the window",
    Weather.RAIN: "rain running down the window panes",
    Weather.STORM: "rain lashing the window panes, distant lightning",
    Weather.SNOW: "snow falling beyond the window",
    Weather.FOG: "fog pressing against the window",
    Weather.MIST: "a fine mist in the air",
    Weather.WIND: "curtains stirred by wind",
    Weather.DUST: "dust hanging in the light",
    Weather.SMOKE: "smoke drifting in layers",
}
PRACTICAL_WORDS: dict[str, str] = {
    "neon": "saturated neon signs bleeding colour",
    "candle": "flickering candlelight",
    "torch": "flickering torchlight",
    "fire": "firelight from below",
    "campfire": "a campfire glowing from below",
    "lantern": "lantern light",
    "lamp": "a warm practical lamp",
    "chandelier": "warm chandelier light",
    "fluorescent": "flat greenish fluorescent tubes",
    "street_lamp": "pools of sodium street light",
    "headlights": "headlights flaring into the lens",
    "flashlight": "a narrow flashlight beam",
    "screen": "cold glow of screens",
    "hologram": "blue holographic glow",
    "moon": "cool moonlight",
    "strobe": "strobing light",
    "siren": "red and blue emergency lights sweeping",
    "spotlight": "a hard spotlight",
    "sunbeam": "shafts of sun",
    "light_shafts": "volumetric shafts of light",
    "stained_glass": "coloured light from stained glass",
    "blinds": "slatted light through blinds",
    "skylight": "soft top light from a skylight",
    "lava": "lava glow from below",
    "explosion": "the flash of an explosion",
    "muzzle_flash": "muzzle flashes",
    "lightning": "lightning flashes",
    "glow": "a soft unexplained glow",
    "red_light": "deep red light",
    "searchlight": "sweeping searchlights",
}

POSE_WORDS: dict[Pose, tuple[str, str]] = {
    # the body, and the action in the present tense
    Pose.STAND: ("standing, weight even", "standing still"),
    Pose.CONTRAPPOSTO: ("standing at ease, weight on one leg", "waiting"),
    Pose.HANDS_IN_POCKETS: ("standing, hands in pockets", "waiting"),
    Pose.ARMS_CROSSED: ("standing, arms crossed", "listening"),
    Pose.WALK: ("walking, weight on the front foot", "walking"),
    Pose.RUN: ("mid-stride, body leaning forward", "running"),
    Pose.SPRINT: ("mid-stride at full speed, arms pumping", "sprinting"),
    Pose.SNEAK: ("crouched low, moving carefully", "creeping forward"),
    Pose.LOOK_BACK: ("turned to look back over a shoulder", "glancing back"),
    Pose.JUMP: ("suspended in mid-air, limbs extended", "leaping"),
    Pose.FALL: ("off balance, arms thrown out", "falling"),
    Pose.CRAWL: ("low on hands and knees", "crawling"),
    Pose.CLIMB: ("reaching upward, one foot raised", "climbing"),
    Pose.CROUCH: ("crouched low", "keeping low"),
    Pose.KNEEL: ("kneeling on one knee", "kneeling"),
    Pose.SIT: ("seated upright", "sitting"),
    Pose.SIT_SLUMPED: ("seated, slumped forward", "sitting slumped"),
    Pose.LIE: ("lying on the ground", "lying still"),
    Pose.LEAN: ("leaning with one shoulder", "leaning"),
    Pose.TALK: ("mid-gesture, one hand raised", "talking"),
    Pose.POINT: ("one arm stretched out, pointing", "pointing"),
    Pose.REACH: ("one arm reaching out", "reaching out"),
    Pose.HOLD: ("hands close to the chest, fingers tight", "holding on"),
    Pose.CARRY: ("both arms around a load", "carrying"),
    Pose.PHONE: ("one hand at the ear, gaze off to the side", "on the phone"),
    Pose.DRINK: ("hand raised to the mouth", "drinking"),
    Pose.WRITE: ("bent forward, one hand moving", "writing"),
    Pose.AIM: ("squared up, arms levelled", "taking aim"),
    Pose.HANDS_UP: ("both hands raised", "surrendering"),
    Pose.PUNCH: ("mid-swing, fist forward", "throwing a punch"),
    Pose.GUARD: ("fists up, braced", "on guard"),
    Pose.SWORD: ("blade arm drawn back", "swinging a blade"),
    Pose.EMBRACE: ("arms around the other", "embracing"),
    Pose.DANCE: ("mid-turn, arms open", "dancing"),
    Pose.PRAY: ("head bowed, palms together", "praying"),
    Pose.COVER_FACE: ("face buried in both hands", "grieving"),
    Pose.DRIVE: ("seated, hands on the wheel", "driving"),
    Pose.WAVE: ("one hand raised high, palm open", "waving"),
    Pose.SALUTE: ("upright, flat hand at the brow", "saluting"),
    Pose.PUSH: ("leaning in, both arms stretched out, palms flat", "pushing"),
    Pose.THROW: ("arm drawn back, weight on the rear foot", "throwing"),
    Pose.RIDE: ("seated astride, leaning forward", "riding"),
}
RAISED_POSES = frozenset({Pose.PHONE, Pose.DRINK, Pose.AIM, Pose.HOLD, Pose.SWORD})
"""Poses that bring what is held into a frame of the face."""
SHOULDER_POSE = "seen from behind, only one shoulder and the back of the head in frame"
SOAKED: dict[Weather | None, str] = {
    Weather.RAIN: "hair and cloth wet from rain",
    Weather.STORM: "hair and cloth soaked and blown by the storm",
    Weather.SNOW: "snow on hair and shoulders",
}
"""What falls from the sky, on people."""
SOAKED_CREATURE: dict[Weather | None, str] = {
    Weather.RAIN: "wet from rain",
    Weather.STORM: "soaked by the storm",
    Weather.SNOW: "dusted with snow",
}
FAST_POSES = frozenset(
    {Pose.RUN, Pose.SPRINT, Pose.JUMP, Pose.FALL, Pose.PUNCH, Pose.SWORD, Pose.RIDE, Pose.DANCE}
)
EXPRESSION_WORDS: dict[Expression, str] = {
    Expression.NEUTRAL: "composed, neutral",
    Expression.CALM: "calm, at ease",
    Expression.HAPPY: "a warm smile",
    Expression.SAD: "tearful, grieving",
    Expression.AFRAID: "wide-eyed with fear",
    Expression.ANGRY: "furious, jaw clenched",
    Expression.SURPRISED: "mouth open in shock",
}

GENRE_PALETTE: dict[Genre, str] = {
    Genre.NOIR: "near-monochrome blacks with small amber accents",
    Genre.SCIFI: "cyan and magenta accents on clean dark surfaces",
    Genre.HORROR: "sickly desaturated greens and deep black",
    Genre.ACTION: "teal and orange",
    Genre.DRAMA: "restrained natural earth tones",
    Genre.FANTASY: "rich greens and golds",
    Genre.THRILLER: "cold steel greys",
    Genre.WESTERN: "sun-bleached ochres and pale blue",
    Genre.ROMANCE: "warm skin tones and soft rose",
    Genre.COMEDY: "bright clean colours",
    Genre.DOCUMENTARY: "unpolished available-light colours",
    Genre.ANIMATION: "bold saturated colour script",
}
GENRE_PALETTE_DARK: dict[Genre, str] = {Genre.WESTERN: "dusty ochres and deep blue"}
"""By night, where the genre's own palette speaks of the sun."""
GENRE_MOOD: dict[Genre, str] = {
    Genre.NOIR: "fatalistic, brooding",
    Genre.SCIFI: "cool, wondering",
    Genre.HORROR: "dread",
    Genre.ACTION: "urgent",
    Genre.DRAMA: "restrained, human",
    Genre.FANTASY: "wonder",
    Genre.THRILLER: "uneasy, watchful",
    Genre.WESTERN: "sparse, laconic",
    Genre.ROMANCE: "tender",
    Genre.COMEDY: "light-hearted",
    Genre.DOCUMENTARY: "observational",
    Genre.ANIMATION: "playful",
}
GENRE_MEDIUM: dict[Genre, tuple[str, str]] = {
    # style_medium, artistic_style (three words at most)
    **dict.fromkeys(Genre, ("photograph", "cinematic, realistic")),
    Genre.NOIR: ("photograph", "cinematic film noir"),
    Genre.DOCUMENTARY: ("photograph", "documentary, realistic"),
    Genre.ANIMATION: ("3D animation", "stylised, bold"),
}
STYLE_MEDIA: dict[str, str] = {
    # a word of `Staging.style` that is a medium, and the artistic style it brings
    "oil painting": "painterly, expressive",
    "watercolour": "loose, luminous",
    "pencil sketch": "loose storyboard sketch",
    "ink wash": "spare, brushed",
    "anime": "anime, cel-shaded",
    "comic book": "inked, graphic",
    "3D render": "stylised, rendered",
}
STYLE_LOOKS: dict[str, str] = {
    "realistic": "realistic, natural light",
    "vintage film stock": "vintage film stock",
    "cinematic": "cinematic, anamorphic",
    "gritty": "gritty, raw",
}
STYLE_PALETTES: dict[str, str] = {
    "teal and orange": "teal shadows and orange highlights",
    "sepia": "sepia monochrome",
}
STYLE_FOCUS: dict[str, str] = {
    "film grain": "visible film grain",
    "vignette": "dark vignette at the corners",
    "motion blur": "motion blur on the moving subject",
}
GENRE_NOUN: dict[Genre, str] = {
    **{genre: genre.value for genre in Genre},
    Genre.NOIR: "film noir",
    Genre.SCIFI: "science fiction",
    Genre.ANIMATION: "animated",
}

BODY_WORDS: dict[Body, tuple[str, str, str]] = {
    # noun, FIBO gender, build
    Body.MALE: ("man", "male", "average build"),
    Body.FEMALE: ("woman", "female", "average build"),
    Body.ATHLETIC: ("person", "androgynous", "athletic build"),
    Body.HEAVY: ("person", "androgynous", "heavy build"),
    Body.CHILD: ("child", "androgynous", "a child's build"),
    Body.OLD: ("elderly person", "androgynous", "slight build"),
}
GARMENT_WORDS: dict[Garment, str] = {garment: garment.value for garment in Garment}
LEG_WORDS: dict[LegWear, str] = {LegWear.TROUSERS: "trousers", LegWear.SKIRT: "a skirt"}
HAIR_WORDS: dict[Hair, str] = {
    Hair.SHORT: "short hair",
    Hair.LONG: "long hair",
    Hair.BUN: "hair in a bun",
    Hair.BALD: "shaved head",
}
HAT_WORDS: dict[Hat, str] = {
    Hat.NONE: "",
    Hat.FEDORA: "a fedora",
    Hat.CAP: "a cap",
    Hat.WIDE_BRIM: "a wide-brimmed hat",
    Hat.HOOD: "a raised hood",
    Hat.HELMET: "a helmet",
    Hat.HARD_HAT: "a hard hat",
    Hat.STEEL_HELMET: "a steel combat helmet",
    Hat.IRON_HELM: "an iron helm",
}
GENDER_WORDS: dict[str, str] = {
    "male": "male",
    "female": "female",
    "group": "mixed",
    "unknown": "androgynous",
}

COLOUR_RGB: dict[str, Rgb] = {
    # scene-linear Rec.709 reflectance of cloth
    "black": (0.025, 0.025, 0.028),
    "charcoal": (0.06, 0.06, 0.065),
    "grey": (0.20, 0.20, 0.20),
    "white": (0.75, 0.75, 0.73),
    "cream": (0.68, 0.60, 0.45),
    "beige": (0.45, 0.36, 0.24),
    "tan": (0.36, 0.23, 0.12),
    "brown": (0.13, 0.07, 0.035),
    "maroon": (0.12, 0.015, 0.02),
    "red": (0.45, 0.03, 0.03),
    "orange": (0.60, 0.20, 0.03),
    "yellow": (0.70, 0.52, 0.05),
    "olive": (0.12, 0.13, 0.04),
    "green": (0.04, 0.22, 0.07),
    "teal": (0.02, 0.18, 0.19),
    "blue": (0.03, 0.09, 0.42),
    "navy": (0.015, 0.025, 0.09),
    "purple": (0.16, 0.04, 0.28),
    "pink": (0.65, 0.25, 0.34),
}
"""Nearest of these names a colour that has no words of its own."""
HUMAN_FORM = "human figure"
