"""Camera directions as directors write them into action: they win over every idiom.

Each row is a pattern and what it asks for. Source: reference agents 2.3 (explicit directions win)
and trade 4.4 to 4.6 (the words).
"""

from __future__ import annotations

from core.domain.film_terms import CameraAngle, Movement, ShotSize

SIZE_WORDS: tuple[tuple[str, ShotSize], ...] = (
    (r"extreme close[- ]?up|(?-i:\bECU\b)|extremely close", ShotSize.EXTREME_CLOSE),
    (r"big close[- ]?up|(?-i:\bBCU\b)|choker", ShotSize.BIG_CLOSE),
    (r"medium close[- ]?up|(?-i:\bMCU\b)", ShotSize.MEDIUM_CLOSE),
    (r"close[- ]?up\b|\bclose on\b|\bin close\b|(?-i:\bCU\b)|tight on", ShotSize.CLOSE),
    (
        r"extreme wide|extreme long shot|(?-i:\bEWS\b)|establishing shot|vista of|aerial (?:shot|view)",
        ShotSize.EXTREME_WIDE,
    ),
    (
        r"medium (?:wide|long) shot|(?-i:\bMWS\b)|(?-i:\bMLS\b)|three[- ]quarter shot",
        ShotSize.MEDIUM_WIDE,
    ),
    (r"cowboy shot|american shot", ShotSize.COWBOY),
    (r"full shot|full[- ]length shot|(?-i:\bFS\b)", ShotSize.FULL),
    (r"wide (?:shot|angle|view|on)|long shot|(?-i:\bWS\b)|master shot", ShotSize.WIDE),
    (r"medium shot|mid[- ]shot|(?-i:\bMS\b)|waist shot", ShotSize.MEDIUM),
    (r"insert(?: of| on|:)|(?-i:\bINSERT\b)|cutaway (?:to|of)", ShotSize.INSERT),
)
ANGLE_WORDS: tuple[tuple[str, CameraAngle], ...] = (
    (
        r"bird'?s[- ]eye|overhead shot|top shot|from directly above|god'?s eye",
        CameraAngle.BIRDS_EYE,
    ),
    (r"worm'?s[- ]eye|from ground level", CameraAngle.WORMS_EYE),
    (
        r"high[- ]angle|shot from above|camera looks down|looking down on (?:him|her|them)",
        CameraAngle.HIGH,
    ),
    (r"low[- ]angle|shot from below|camera looks up", CameraAngle.LOW),
    (r"dutch(?: angle| tilt)?|canted angle|tilted frame", CameraAngle.DUTCH),
    (
        r"over[- ]the[- ]shoulder|(?-i:\bOTS\b)|over (?:his|her|their|\w+'s) shoulder (?:we|shot)",
        CameraAngle.OVER_SHOULDER,
    ),
    (r"(?-i:\bPOV\b)|point of view|through (?:his|her|their|\w+'s) eyes", CameraAngle.POV),
)
MOVEMENT_WORDS: tuple[tuple[str, Movement], ...] = (
    (
        r"camera (?:slowly )?(?:pushes|dollies|moves|creeps) in|\bpush in\b|dolly in|\bpush(?:es)? in on",
        Movement.PUSH_IN,
    ),
    (
        r"camera (?:slowly )?(?:pulls|dollies|moves) (?:back|out)|\bpull (?:back|out)\b|dolly out",
        Movement.PULL_OUT,
    ),
    (r"crane (?:up|shot)|camera rises|camera cranes up", Movement.CRANE_UP),
    (r"crane down|camera (?:descends|cranes down)", Movement.CRANE_DOWN),
    (r"whip[- ]pan|swish pan", Movement.WHIP_PAN),
    (r"camera pans|\bpan (?:to|across|left|right|over)\b|panning", Movement.PAN),
    (r"camera tilts|\btilt (?:up|down)\b|tilts? (?:up|down) to", Movement.TILT),
    (r"tracking shot|camera tracks|dolly shot|trucking shot", Movement.TRACK),
    (r"camera follows|steadicam|we follow", Movement.FOLLOW),
    (r"camera (?:circles|orbits)|arc shot|orbit(?:s|ing) shot", Movement.ORBIT),
    (r"hand[- ]?held", Movement.HANDHELD),
    (r"dolly zoom|vertigo effect", Movement.DOLLY_ZOOM),
    (r"zoom(?:s)? in", Movement.ZOOM_IN),
    (r"zoom(?:s)? out", Movement.ZOOM_OUT),
    (r"rack focus|focus (?:shifts|racks|pulls)", Movement.RACK_FOCUS),
    (r"drone shot|drone flies over", Movement.DRONE),
)
