"""Film idioms: how a beat of each kind is usually covered.

A slot is one set-up. Its subject: ``set`` the place, ``a`` who acts, ``b`` the other, ``ab`` the
two, ``all`` everybody, ``obj`` the key prop, ``det`` a part of the actor's body. Its line is what
we see when the text itself has no clause for it: ``[a:run]`` is conjugated for that subject.
Azimuth is degrees from square-on to the line of action, positive towards its right-hand end; |az|
below 90 stays on the audience side.
Source: reference agents 2.6 (after Christianson, He/Cohen/Salesin, Arijon) and 2.7 (azimuths).
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import CameraAngle, Composition, Movement, ShotSize

EWS, WS, FS = ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL
MWS, MS, MCU = ShotSize.MEDIUM_WIDE, ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE
CU, BCU, ECU, INS = ShotSize.CLOSE, ShotSize.BIG_CLOSE, ShotSize.EXTREME_CLOSE, ShotSize.INSERT

_ANGLES = {
    "EL": CameraAngle.EYE_LEVEL,
    "LA": CameraAngle.LOW,
    "HA": CameraAngle.HIGH,
    "DA": CameraAngle.DUTCH,
    "BE": CameraAngle.BIRDS_EYE,
    "WE": CameraAngle.WORMS_EYE,
    "OS": CameraAngle.OVER_SHOULDER,
    "PV": CameraAngle.POV,
}
_COMPOSITIONS = {
    "thirds": Composition.RULE_OF_THIRDS,
    "centred": Composition.CENTERED,
    "symmetry": Composition.SYMMETRICAL,
    "lines": Composition.LEADING_LINES,
    "frame": Composition.FRAME_WITHIN_FRAME,
    "space": Composition.NEGATIVE_SPACE,
    "golden": Composition.GOLDEN_RATIO,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One set-up of an idiom."""

    function: str
    size: ShotSize
    angle: CameraAngle
    movement: Movement
    composition: Composition
    subject: str
    priority: int
    """1 belongs to the spine, 3 is garnish; 0 was asked for in the text."""
    seconds: float
    azimuth_deg: float
    line: str


def _slot(
    size: ShotSize, look: str, subject: str, weight: tuple[int, float, float], line: str
) -> Slot:
    function, angle, movement, composition = look.split()
    priority, seconds, azimuth_deg = weight
    return Slot(
        function,
        size,
        _ANGLES[angle],
        Movement(movement),
        _COMPOSITIONS[composition],
        subject,
        priority,
        seconds,
        azimuth_deg,
        line,
    )


IDIOMS: dict[str, tuple[Slot, ...]] = {
    "establish": (
        _slot(EWS, "establish HA crane_down lines", "set", (1, 4.5, 0), "{setting}."),
        _slot(WS, "master EL static thirds", "all", (2, 4, 0), "{all} {in_place}."),
        _slot(
            INS, "detail EL rack_focus thirds", "obj", (3, 2, 20), "A detail of the place: {obj}."
        ),
    ),
    "chase": (
        _slot(WS, "master HA track lines", "ab", (1, 3, 0), "{a} [a:chase] {b} through {place}."),
        _slot(
            MWS, "lead LA lead lines", "b", (1, 2, 60), "{b} [b:run] towards us, {a} close behind."
        ),
        _slot(
            MS, "pursuer LA handheld thirds", "a", (1, 2, 25), "{a} [a:pound] after {b}, gaining."
        ),
        _slot(INS, "feet LA track lines", "det", (2, 1, 10), "{a_s} feet hit the {ground}."),
        _slot(
            FS,
            "pov PV handheld lines",
            "b",
            (2, 1.5, -60),
            "What {a} [a:see]: {b}, running, just out of reach.",
        ),
        _slot(
            CU, "look-back EL handheld thirds", "b", (2, 1.5, 40), "{b} [b:glance] back at {a}."
        ),
        _slot(
            FS,
            "obstacle LA whip_pan frame",
            "b",
            (3, 2, 15),
            "{b} [b:swerve] round an obstacle without slowing.",
        ),
        _slot(
            WS,
            "escape HA pull_out space",
            "ab",
            (3, 3, -35),
            "{b} [b:pull] away; {a} [a:be] left behind.",
        ),
    ),
    "flight": (
        _slot(WS, "master HA track lines", "a", (1, 3, 0), "{a} [a:run] through {place}."),
        _slot(MWS, "lead LA lead lines", "a", (1, 2, 60), "{a} [a:run] straight towards us."),
        _slot(INS, "feet LA track lines", "det", (2, 1, 10), "{a_s} feet hit the {ground}."),
        _slot(CU, "look-back EL handheld thirds", "a", (2, 1.5, 35), "{a} [a:glance] back."),
        _slot(
            WS,
            "pov PV handheld lines",
            "set",
            (2, 1.5, -60),
            "What {a} [a:see]: {place}, rushing by.",
        ),
        _slot(FS, "behind HA follow space", "a", (3, 2.5, -60), "{a} [a:run] away from us."),
    ),
    "stunt": (
        _slot(MS, "windup EL track lines", "a", (2, 1.5, 35), "{a} [a:gather] for the leap."),
        _slot(FS, "peak LA track lines", "a", (1, 2, 0), "{a} in mid-air."),
        _slot(MWS, "landing HA tilt centred", "a", (2, 1.5, -30), "{a} [a:land] hard."),
        _slot(INS, "grip EL static centred", "det", (3, 1, 20), "{a_s} hands close on the edge."),
    ),
    "travel": (
        _slot(FS, "pass-by EL track lines", "a", (1, 3.5, 0), "{a} [a:move] through {place}."),
        _slot(MS, "lead EL lead thirds", "a", (2, 3, 50), "{a} [a:come] towards us."),
        _slot(
            MWS,
            "behind LA follow lines",
            "a",
            (3, 3, -60),
            "{a} [a:walk] away from us, {place} ahead.",
        ),
    ),
    "stealth": (
        _slot(
            WS,
            "concealed HA static frame",
            "a",
            (1, 3.5, 0),
            "{a} [a:move] unseen through {place}.",
        ),
        _slot(
            CU, "watch EL push_in frame", "a", (1, 2.5, 35), "{a} [a:hold] still and [a:listen]."
        ),
        _slot(FS, "pov PV follow frame", "b", (2, 2.5, -60), "What {a} [a:see]: {b}, unaware."),
        _slot(
            INS,
            "hand LA static centred",
            "det",
            (2, 1.5, 15),
            "{a_s} hand, held quite still.",
        ),
        _slot(
            MWS, "threat LA static space", "b", (3, 2.5, -30), "{b} [b:loom] in the background."
        ),
    ),
    "arrival": (
        _slot(FS, "threshold LA static frame", "a", (1, 3, 0), "{a} [a:stop] on the threshold."),
        _slot(MCU, "react EL push_in thirds", "b", (2, 2.5, -40), "{b} [b:look] up."),
        _slot(INS, "feet LA track lines", "det", (3, 1.5, 20), "{a_s} feet cross the threshold."),
    ),
    "departure": (
        _slot(MS, "turn EL static thirds", "a", (2, 2.5, 35), "{a} [a:turn] to go."),
        _slot(
            WS,
            "away EL pull_out lines",
            "a",
            (1, 4, -60),
            "{a} [a:go], getting smaller {in_place}.",
        ),
        _slot(CU, "left-behind HA static space", "b", (2, 3, -40), "{b} [b:stay] behind."),
    ),
    "look": (
        _slot(
            MCU, "look EL push_in thirds", "a", (1, 2.5, 30), "{a} [a:look], and [a:keep] looking."
        ),
        _slot(FS, "pov PV static centred", "seen", (1, 2.5, -40), "What {a} [a:see]: {seen}."),
        _slot(CU, "react EL static thirds", "a", (3, 2, -5), "{a_s} face, taking it in."),
    ),
    "discovery": (
        _slot(MWS, "approach EL push_in lines", "a", (2, 3, -20), "{a} [a:come] closer."),
        _slot(INS, "insert HA push_in centred", "obj", (1, 2, 0), "{obj}, filling the frame."),
        _slot(
            CU,
            "realise LA push_in centred",
            "a",
            (1, 2.5, 30),
            "{a} [a:understand] what this means.",
        ),
        _slot(
            WS,
            "pull-back HA pull_out space",
            "all",
            (3, 3.5, 0),
            "{all} {in_place}, small before what was found.",
        ),
    ),
    "reveal": (
        _slot(
            MS,
            "withhold EL static frame",
            "a",
            (2, 2.5, -20),
            "{a} [a:stop]; we do not see what {a_pronoun} [a:see] yet.",
        ),
        _slot(MCU, "turn EL push_in thirds", "a", (2, 2, 35), "{a} [a:turn] slowly."),
        _slot(WS, "reveal LA crane_up symmetry", "seen", (1, 4, 0), "The reveal: {seen}."),
        _slot(CU, "react EL push_in centred", "a", (1, 2.5, 30), "It lands on {a_s} face."),
    ),
    "search": (
        _slot(MWS, "sweep HA pan thirds", "a", (1, 3, 0), "{a} [a:search] {place}."),
        _slot(
            INS,
            "hands HA handheld centred",
            "det",
            (2, 1.5, 15),
            "{a_s} hands go through everything.",
        ),
        _slot(CU, "focus EL push_in thirds", "a", (2, 2.5, 35), "{a} [a:concentrate]."),
    ),
    "dialogue": (
        _slot(MWS, "two-shot EL static thirds", "ab", (1, 4, 0), "{a} and {b}, face to face."),
        _slot(
            MS, "ots-a OS static thirds", "a", (1, 3, 40), "{a} [a:speak], over {b_s} shoulder."
        ),
        _slot(
            MS, "ots-b OS static thirds", "b", (1, 3, -40), "{b} [b:answer], over {a_s} shoulder."
        ),
        _slot(MCU, "single-a EL static thirds", "a", (2, 2.5, 40), "{a} [a:speak]."),
        _slot(MCU, "single-b EL static thirds", "b", (2, 2.5, -40), "{b} [b:answer]."),
        _slot(
            CU, "react-b EL push_in thirds", "b", (2, 2, -35), "{b} [b:listen], saying nothing."
        ),
        _slot(INS, "hands HA static thirds", "obj", (3, 1.5, 0), "{obj} between them."),
    ),
    "monologue": (
        _slot(WS, "wide EL static space", "a", (1, 4, 0), "{a} [a:speak], alone {in_place}."),
        _slot(MS, "single EL push_in thirds", "a", (1, 4, 30), "{a} [a:speak]."),
        _slot(CU, "close EL push_in centred", "a", (1, 3, -5), "{a}, close, still speaking."),
        _slot(INS, "hands HA static thirds", "det", (3, 1.5, 15), "{a_s} hands, restless."),
    ),
    "group": (
        _slot(WS, "master HA static symmetry", "all", (1, 4.5, 0), "{all} gathered {in_place}."),
        _slot(
            MS, "speaker EL static thirds", "a", (1, 3, 35), "{a} [a:speak]; the others listen."
        ),
        _slot(MCU, "listener EL pan thirds", "b", (2, 2, -35), "{b} [b:listen]."),
        _slot(MWS, "three-shot EL pan thirds", "all", (2, 3, 0), "{all}, one after the other."),
    ),
    "confrontation": (
        _slot(
            MWS,
            "face-off EL push_in symmetry",
            "ab",
            (1, 3.5, 0),
            "{a} and {b}, squared up to each other.",
        ),
        _slot(MCU, "dominant LA push_in centred", "a", (1, 2.5, 40), "{a} [a:press] the point."),
        _slot(MCU, "pressed HA push_in space", "b", (1, 2.5, -40), "{b} [b:take] it, cornered."),
        _slot(ECU, "eyes-a EL static centred", "a", (2, 1.5, 45), "{a_s} eyes."),
        _slot(ECU, "eyes-b EL static centred", "b", (3, 1.5, -45), "{b_s} eyes."),
        _slot(
            CU, "profile EL static symmetry", "ab", (3, 2, 0), "Two profiles, close: {a} and {b}."
        ),
    ),
    "standoff": (
        _slot(
            EWS,
            "long LA static symmetry",
            "ab",
            (1, 5, 0),
            "{a} and {b} face each other across {place}.",
        ),
        _slot(FS, "behind WE static frame", "ab", (1, 3, -60), "From behind {a}: {b}, waiting."),
        _slot(
            INS, "hand LA static thirds", "det", (1, 1.5, 15), "{a_s} hand hovers at the holster."
        ),
        _slot(ECU, "eyes-a EL zoom_in centred", "a", (1, 1.5, 45), "{a_s} eyes narrow."),
        _slot(ECU, "eyes-b EL zoom_in centred", "b", (2, 1.5, -45), "{b_s} eyes do not blink."),
        _slot(MS, "draw LA whip_pan thirds", "a", (2, 1, 30), "{a} [a:draw]."),
    ),
    "fight": (
        _slot(
            FS, "geography EL handheld lines", "ab", (1, 2.5, 0), "{a} and {b} fight {in_place}."
        ),
        _slot(MS, "blow LA handheld thirds", "a", (1, 1.2, 35), "{a} [a:strike]."),
        _slot(CU, "impact DA handheld centred", "b", (1, 1, -40), "{b} [b:take] the blow."),
        _slot(INS, "weapon LA whip_pan centred", "obj", (2, 0.8, 0), "{obj}, in a blur."),
        _slot(MWS, "counter LA handheld lines", "b", (2, 1.5, -25), "{b} [b:hit] back."),
        _slot(
            WS,
            "aftermath HA pull_out space",
            "ab",
            (2, 3.5, 0),
            "It is over; {a} and {b} {in_place}.",
        ),
    ),
    "struggle": (
        _slot(FS, "geography EL handheld lines", "a", (1, 2.5, 0), "{a} [a:fight] {in_place}."),
        _slot(MS, "blow LA handheld thirds", "a", (1, 1.2, 35), "{a} [a:put] everything into it."),
        _slot(INS, "impact LA whip_pan centred", "obj", (2, 0.8, 0), "{obj}, on impact."),
        _slot(CU, "strain DA handheld centred", "a", (2, 1, -20), "{a_s} face, straining."),
        _slot(WS, "aftermath HA pull_out space", "a", (3, 3.5, 0), "{a}, spent, {in_place}."),
    ),
    "explosion": (
        _slot(MS, "before EL push_in thirds", "a", (2, 2, 30), "{a}, a second too late."),
        _slot(EWS, "blast LA handheld centred", "set", (1, 3, 0), "The blast lights {place}."),
        _slot(
            FS, "thrown DA handheld lines", "a", (1, 1.5, -20), "{a} [a:be] thrown off balance."
        ),
        _slot(CU, "aftermath HA push_in space", "a", (2, 3, 35), "{a}, dazed, dust settling."),
    ),
    "death": (
        _slot(MWS, "fall HA tilt space", "b", (1, 2.5, 0), "{b} [b:go] down."),
        _slot(CU, "face HA static centred", "b", (1, 3, -35), "{b_s} face goes still."),
        _slot(MCU, "survivor LA push_in thirds", "a", (2, 3, 40), "{a} [a:look] down at {b}."),
        _slot(INS, "hand EL static space", "det", (3, 2, 10), "An open hand, motionless."),
        _slot(
            EWS, "leave BE crane_up space", "all", (2, 4, 0), "From high above: {all} {in_place}."
        ),
    ),
    "dying": (
        _slot(MWS, "fall HA tilt space", "a", (1, 2.5, 0), "{a} [a:go] down."),
        _slot(CU, "face HA static centred", "a", (1, 3, -35), "{a_s} face goes still."),
        _slot(INS, "hand EL static space", "det", (3, 2, 10), "{a_s} open hand, motionless."),
        _slot(
            EWS, "leave BE crane_up space", "all", (2, 4, 0), "From high above: {all} {in_place}."
        ),
    ),
    "mourning": (
        _slot(WS, "gathering HA static symmetry", "all", (1, 5, 0), "{all} gathered {in_place}."),
        _slot(CU, "face EL static space", "a", (1, 3.5, 35), "{a_s} face, grief held back."),
        _slot(INS, "token HA push_in centred", "obj", (2, 2.5, 0), "{obj}."),
    ),
    "romance": (
        _slot(MWS, "together EL orbit golden", "ab", (1, 4, 0), "{a} and {b}, close together."),
        _slot(CU, "look-a EL push_in thirds", "a", (1, 2.5, 40), "{a} [a:look] at {b}."),
        _slot(CU, "look-b EL push_in thirds", "b", (1, 2.5, -40), "{b} [b:look] at {a}."),
        _slot(INS, "touch EL static thirds", "det", (2, 2, 0), "Their hands meet."),
        _slot(
            MCU, "embrace EL orbit golden", "ab", (2, 3.5, 20), "{a} and {b} in each other's arms."
        ),
        _slot(
            WS,
            "silhouette LA pull_out symmetry",
            "ab",
            (3, 4, 0),
            "{a} and {b}, two silhouettes against the light.",
        ),
    ),
    "celebration": (
        _slot(WS, "crowd HA crane_down symmetry", "all", (1, 4, 0), "{all} {in_place}."),
        _slot(MS, "joy LA orbit centred", "a", (1, 2.5, 30), "{a}, carried away by it."),
        _slot(
            CU, "faces EL handheld thirds", "b", (2, 1.5, -35), "{b_s} face in the middle of it."
        ),
        _slot(INS, "detail EL rack_focus thirds", "obj", (3, 1.5, 10), "{obj}."),
    ),
    "emotion": (
        _slot(CU, "face EL push_in thirds", "a", (1, 3, 30), "{a_s} face."),
        _slot(FS, "isolation HA static space", "a", (2, 3.5, 0), "{a}, alone {in_place}."),
        _slot(INS, "hands HA static centred", "det", (3, 2, 10), "{a_s} hands."),
    ),
    "phone": (
        _slot(MWS, "caller-wide EL static space", "a", (1, 3, 0), "{a} on the phone {in_place}."),
        _slot(
            MCU,
            "caller-close EL push_in thirds",
            "a",
            (1, 2.5, 40),
            "{a} [a:listen] to the phone.",
        ),
        _slot(MCU, "other-end EL static thirds", "b", (1, 2.5, -40), "{b} at the other end."),
        _slot(INS, "phone HA static centred", "obj", (2, 1.5, 0), "The phone."),
    ),
    "vehicle": (
        _slot(EWS, "vista BE track lines", "set", (1, 3.5, 0), "{setting}, from above."),
        _slot(MCU, "front EL static centred", "a", (1, 2.5, 50), "{a}, eyes ahead."),
        _slot(INS, "wheel LA track lines", "obj", (2, 1.2, 10), "{obj}, in motion."),
        _slot(
            WS,
            "pov PV handheld lines",
            "set",
            (2, 2, -60),
            "What {a} [a:see]: {place}, coming fast.",
        ),
        _slot(FS, "pass LA pan lines", "a", (2, 2, 0), "{a} [a:go] past."),
    ),
    "transform": (
        _slot(MS, "begin LA push_in centred", "a", (1, 2.5, 30), "It begins: {a}."),
        _slot(
            INS,
            "hands EL push_in centred",
            "det",
            (1, 1.5, 10),
            "{a_s} hands, light gathering between the fingers.",
        ),
        _slot(WS, "full LA crane_up symmetry", "a", (1, 4, 0), "{a} in the full light of it."),
        _slot(
            CU, "witness EL push_in thirds", "b", (2, 2, -40), "{b} [b:watch], light on the face."
        ),
    ),
    "handle": (
        _slot(MS, "action EL static thirds", "a", (1, 2.5, 25), "{a} at it."),
        _slot(INS, "insert HA static centred", "obj", (2, 1.5, 0), "{obj}."),
    ),
    "still": (
        _slot(MWS, "portrait EL static space", "a", (1, 3, 0), "{a} {in_place}."),
        _slot(MCU, "close EL push_in thirds", "a", (3, 2.5, 30), "{a}, not moving."),
    ),
    "montage": (
        _slot(WS, "m1 EL track lines", "a", (1, 2, 0), "{a} {in_place}."),
        _slot(INS, "m2 HA static centred", "det", (1, 1.2, 10), "{a_s} hands at work."),
        _slot(MS, "m3 LA push_in thirds", "a", (1, 1.8, 35), "{a}, again and again."),
        _slot(FS, "m4 EL static symmetry", "all", (2, 2, 0), "{all} {in_place}."),
        _slot(CU, "m5 EL handheld centred", "a", (2, 1.5, -15), "{a_s} face."),
    ),
    "atmosphere": (
        _slot(WS, "atmosphere EL pan lines", "set", (2, 2.5, 0), "{setting}."),
        _slot(INS, "atmosphere EL static thirds", "obj", (2, 2, 20), "{obj}."),
    ),
    "performance": (
        _slot(MWS, "whole EL orbit golden", "a", (1, 3.5, 0), "{a} {in_place}."),
        _slot(CU, "lost EL push_in thirds", "a", (1, 3, 35), "{a_s} face, lost in it."),
        _slot(INS, "hands HA static lines", "det", (2, 2, 15), "{a_s} hands."),
        _slot(MCU, "listener EL static thirds", "b", (2, 2.5, -40), "{b} [b:listen]."),
    ),
    "closing": (
        _slot(
            WS,
            "closing HA pull_out space",
            "all",
            (1, 4.5, 0),
            "We pull back: {all}, small {in_place}.",
        ),
    ),
}

SOLO_IDIOM: dict[str, str] = {
    "chase": "flight",
    "fight": "struggle",
    "death": "dying",
    "dialogue": "monologue",
    "group": "monologue",
    "confrontation": "emotion",
    "standoff": "still",
    "celebration": "performance",
    "romance": "emotion",
}
"""What a beat for two becomes when only one person is known."""

FILLERS: tuple[Slot, ...] = (
    # texture for a short text on a long board
    _slot(INS, "texture EL rack_focus golden", "set", (3, 2, 0), "A corner of {place}."),
    _slot(WS, "overhead BE static symmetry", "all", (3, 2, 0), "From straight above: {all}."),
    _slot(CU, "profile EL track space", "a", (3, 2, 5), "{a} in profile."),
    _slot(INS, "hands LA static lines", "det", (3, 2, 25), "{a_s} hands, close."),
    _slot(
        FS,
        "silhouette LA static centred",
        "a",
        (3, 2, -25),
        "{a}, a silhouette against the light.",
    ),
    _slot(WS, "along LA track lines", "set", (3, 2, 0), "Along {place}."),
    _slot(MS, "through EL push_in frame", "a", (3, 2, 45), "{a}, seen through the foreground."),
    _slot(EWS, "vista HA pan lines", "set", (3, 2, 0), "{setting}."),
)

BODY_PART_OF_FUNCTION: dict[str, str] = {"feet": "feet", "hand": "hand", "touch": "hands"}
"""What a detail shot of that function shows; otherwise hands."""

FUNCTION_REASONS: dict[str, str] = {
    # what a set-up is for, as a director would say it
    "establish": "Opens on the place, so that we know where we are.",
    "master": "Shows who is where before we go closer.",
    "lead": "The camera runs ahead: we see the face and what is behind it.",
    "pursuer": "Gives the other side of the chase.",
    "look-back": "A look back tells how close it is.",
    "feet": "A detail that carries the rhythm.",
    "pov": "We see what they see.",
    "pov-place": "We see what they see.",
    "two-shot": "Both in one frame sets the line before it is cut up.",
    "ots-a": "Over the shoulder keeps the listener in the shot.",
    "ots-b": "The reverse, from the same side of the line.",
    "single-a": "Alone in frame: what is said counts.",
    "single-b": "The matching single, same size, same distance.",
    "react-b": "The listener's face tells what the words do.",
    "insert": "The thing itself, large, because the story turns on it.",
    "realise": "The face in the moment of understanding.",
    "watch": "Close on who listens, so that we listen too.",
    "concealed": "From far and half covered: somebody does not want to be seen.",
    "threshold": "Framed in the doorway: an entrance.",
    "away": "Leaving is shown from behind, getting smaller.",
    "left-behind": "Who stays is the point of a departure.",
    "face-off": "Symmetry puts them on equal terms before one wins.",
    "dominant": "From below: the stronger.",
    "pressed": "From above: the weaker.",
    "geography": "Before blows are cut together we must know who stands where.",
    "blow": "Low and close lends the blow its weight.",
    "impact": "The tilt is the impact.",
    "aftermath": "After the noise, distance.",
    "peak": "From below at the height of the leap.",
    "face": "The scene plays on this face.",
    "isolation": "From above and with room around: alone.",
    "close": "Closer, because it goes on inside.",
    "closing": "Pulls back to let the scene go.",
    "atmosphere": "The text dwells on it.",
}
