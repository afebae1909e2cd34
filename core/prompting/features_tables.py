"""What the pieces of a place are called, where they stand in a frame, and how they look.

Feature -> (words, where in the frame, how large, shape and colour). Own design values; the words
for positions and sizes are those of reference bria-fibo-api 3.1.
"""

from __future__ import annotations

from core.domain.staging import Feature

_GROUND = "bottom, foreground to background"
_WALLS = "background, filling the frame behind"
_SIDES = "left and right, midground"
_MID = "center, midground"
_LEFT = "left third, midground"
_RIGHT = "right third, midground"
_FAR = "center, background"
_TOP = "top of the frame"
_ALL = "large within frame"
_MEDIUM = "medium within frame"
_SMALL = "small within frame"

FEATURES: dict[Feature, tuple[str, str, str, str]] = {
    Feature.SMALL_ROOM: ("close walls", _WALLS, _ALL, "low, boxed-in planes close to the camera"),
    Feature.HALL: ("a high ceiling", _TOP, _ALL, "tall, wide empty volume overhead"),
    Feature.CORRIDOR: ("a long corridor", _FAR, _ALL, "narrow straight passage, walls converging"),
    Feature.VEHICLE_CABIN: ("a vehicle cabin", _MID, _ALL, "seats, wheel and dashboard, close round"),
    Feature.PLASTER: ("plaster walls", _WALLS, _ALL, "flat pale matte surfaces"),
    Feature.BRICK: ("brick walls", _WALLS, _ALL, "rows of dull red-brown bricks"),
    Feature.WOOD: ("wooden panelling", _WALLS, _ALL, "vertical brown boards"),
    Feature.STONE: ("stone walls", _WALLS, _ALL, "rough grey blocks"),
    Feature.METAL: ("metal plating", _WALLS, _ALL, "riveted grey panels"),
    Feature.TILE: ("tiled walls", _WALLS, _ALL, "a grid of pale glazed squares"),
    Feature.WINDOW: ("a window", _LEFT, _MEDIUM, "upright rectangle with dark frame and panes"),
    Feature.BLINDS: ("window blinds", _LEFT, _MEDIUM, "thin horizontal slats"),
    Feature.DOOR: ("a door", _RIGHT, _MEDIUM, "upright painted rectangle in its frame"),
    Feature.LAMP: ("a lamp", _RIGHT, _SMALL, "warm glowing shade on a stand"),
    Feature.CANDLES: ("candles", _MID, _SMALL, "thin pale sticks with small flames"),
    Feature.FIREPLACE: ("a fireplace", _FAR, _MEDIUM, "square dark opening with a stone surround"),
    Feature.SCREENS: ("screens", _FAR, _MEDIUM, "flat glowing rectangles"),
    Feature.NEON: ("neon signs", "upper left and right, background", _SMALL, "glowing coloured tubes"),
    Feature.STREET_LAMPS: ("street lamps", _SIDES, _MEDIUM, "tall thin dark posts with lit heads"),
    Feature.TABLE: ("a table", _MID, _MEDIUM, "flat wooden top on four legs"),
    Feature.CHAIRS: ("chairs", _MID, _MEDIUM, "upright backs on thin legs"),
    Feature.SOFA: ("a sofa", _LEFT, _MEDIUM, "long low upholstered seat"),
    Feature.BED: ("a bed", _MID, _MEDIUM, "low long mattress with pale sheets"),
    Feature.DESK: ("a desk", _MID, _MEDIUM, "broad flat wooden top on drawers"),
    Feature.COUNTER: ("a counter", _MID, _MEDIUM, "long waist-high block"),
    Feature.SHELVES: ("shelves", _FAR, _MEDIUM, "rows of boards filled with things"),
    Feature.PEWS: ("rows of pews", _MID, _ALL, "long parallel wooden benches"),
    Feature.COLUMNS: ("columns", _SIDES, _ALL, "tall round pale shafts"),
    Feature.CRATES: ("crates", _RIGHT, _MEDIUM, "stacked rough wooden boxes"),
    Feature.MACHINES: ("machines", _FAR, _MEDIUM, "bulky grey metal bodies with pipes"),
    Feature.CONSOLES: ("control consoles", _MID, _MEDIUM, "sloping panels with small lights"),
    Feature.KITCHEN: ("kitchen cupboards", _FAR, _MEDIUM, "rows of plain doors over a worktop"),
    Feature.RUG: ("a rug", "bottom, midground", _MEDIUM, "flat woven rectangle"),
    Feature.PICTURES: ("framed pictures", "upper half, background", _SMALL, "small dark frames in a row"),
    Feature.PLANTS: ("plants", _SIDES, _SMALL, "green leaves on stems"),
    Feature.STAIRS: ("stairs", _RIGHT, _MEDIUM, "rising steps with a rail"),
    Feature.BARS: ("iron bars", "across the frame, foreground", _ALL, "thin dark upright rods"),
    Feature.ASPHALT: ("an asphalt roadway", _GROUND, _ALL, "flat dark grey surface"),
    Feature.SAND: ("sand", _GROUND, _ALL, "rippled pale ochre surface"),
    Feature.GRASS: ("grass", _GROUND, _ALL, "soft uneven green surface"),
    Feature.ROCK: ("rocky ground", _GROUND, _ALL, "broken grey-brown stones"),
    Feature.MUD: ("mud", _GROUND, _ALL, "rutted wet brown surface"),
    Feature.COBBLES: ("cobblestones", _GROUND, _ALL, "rounded grey stones in rows"),
    Feature.SNOW_GROUND: ("deep snow", _GROUND, _ALL, "smooth white drifts"),
    Feature.WATER: ("water", _FAR, _ALL, "flat moving surface that mirrors the sky"),
    Feature.DUNES: ("dunes", _FAR, _ALL, "long smooth crescent ridges"),
    Feature.HILLS: ("hills", _FAR, _ALL, "low rounded slopes"),
    Feature.MOUNTAINS: ("mountains", _FAR, _ALL, "high jagged ridge against the sky"),
    Feature.CLIFF: ("a sheer cliff", _RIGHT, _ALL, "vertical bare rock face"),
    Feature.TREES: ("trees", _SIDES, _ALL, "tall trunks with spreading crowns"),
    Feature.PINES: ("pine trees", _SIDES, _ALL, "straight dark trunks, pointed crowns"),
    Feature.PALMS: ("palm trees", _SIDES, _ALL, "thin bare trunks with fans of leaves"),
    Feature.CACTI: ("cacti", _SIDES, _SMALL, "upright ribbed green columns"),
    Feature.CROPS: ("standing crops", _MID, _ALL, "dense even rows of stalks"),
    Feature.BUSHES: ("bushes", _SIDES, _SMALL, "low rounded dark green clumps"),
    Feature.HOUSES: ("houses", _FAR, _MEDIUM, "pitched roofs over plain fronts"),
    Feature.TOWERS: ("tower blocks", _FAR, _ALL, "tall slabs with grids of windows"),
    Feature.RUINS: ("ruined walls", _FAR, _ALL, "broken stone arches and stumps"),
    Feature.BARN: ("a barn", _FAR, _MEDIUM, "big boarded box with a pitched roof"),
    Feature.SALOON_FRONTS: (
        "false-fronted wooden buildings", _SIDES, _ALL, "square weathered board fronts with porches",
    ),
    Feature.CASTLE: ("a castle", _FAR, _ALL, "massive grey walls and towers"),
    Feature.TENTS: ("tents", _SIDES, _MEDIUM, "pale sloping canvas"),
    Feature.FENCE: ("a fence", _MID, _MEDIUM, "long row of posts and rails"),
    Feature.GRAVES: ("leaning gravestones", _MID, _SMALL, "rows of upright grey slabs"),
    Feature.SHIP: ("a ship", _FAR, _ALL, "long hull with masts or funnels"),
    Feature.CARS: ("parked cars", _SIDES, _MEDIUM, "rounded metal bodies along the kerb"),
    Feature.MARKET_STALLS: ("market stalls", _SIDES, _MEDIUM, "awnings over heaped tables"),
    Feature.BRIDGE: ("a bridge", _FAR, _ALL, "long span with railings"),
    Feature.RAILS: ("railway tracks", "bottom, converging to the background", _MEDIUM, "two dark parallel rails"),
    Feature.ROOFTOP: ("a rooftop parapet", "bottom, midground", _MEDIUM, "low wall along the edge of the roof"),
    Feature.CAMPFIRE: ("a campfire", "lower center, midground", _SMALL, "small heap of burning wood"),
}  # fmt: skip

SAME_AS_LIGHT: dict[str, Feature] = {
    "neon": Feature.NEON,
    "candle": Feature.CANDLES,
    "lamp": Feature.LAMP,
    "street_lamp": Feature.STREET_LAMPS,
    "fire": Feature.FIREPLACE,
    "campfire": Feature.CAMPFIRE,
    "screen": Feature.SCREENS,
    "blinds": Feature.BLINDS,
}
"""A lamp that the text names and the piece of the place that carries it: said once."""
