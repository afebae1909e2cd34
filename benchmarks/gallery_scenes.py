"""What the contact sheets show: places, lights and the bare stage of the poses."""

from __future__ import annotations

PLAIN = "INT. STUDIO - DAY\n\nA man in a grey jacket stands in a bare studio."
PAIR = (
    "EXT. STREET - DAY\n\nA woman in a red coat talks to a man in a grey suit.\n\n"
    "WOMAN\nIt is time.\n\nMAN\nNot yet."
)

SETS = (
    # caption, genre, heading, action
    (
        "neon street, rain, midnight",
        "noir",
        "EXT. NEON STREET - MIDNIGHT",
        "Rain. A man in a long coat waits under a sign.",
    ),
    (
        "alley, night",
        "thriller",
        "EXT. ALLEY - NIGHT",
        "A woman in a red coat walks between the bins.",
    ),
    (
        "rooftop, dusk",
        "action",
        "EXT. ROOFTOP - DUSK",
        "A woman stands at the edge. The city lies below.",
    ),
    (
        "suburban street, morning",
        "comedy",
        "EXT. SUBURBAN STREET - MORNING",
        "A boy rides past the houses. A woman waves.",
    ),
    (
        "living room, evening",
        "drama",
        "INT. LIVING ROOM - EVENING",
        "An old man sits on the sofa beside the lamp.",
    ),
    (
        "bedroom, dawn",
        "romance",
        "INT. BEDROOM - DAWN",
        "A woman sits on the bed. Light falls through the blinds.",
    ),
    (
        "kitchen, day",
        "comedy",
        "INT. KITCHEN - DAY",
        "A cook in an apron stands at the stove.",
    ),
    (
        "office, night",
        "thriller",
        "INT. OFFICE - NIGHT",
        "A man sits at a desk before two screens.",
    ),
    (
        "diner, night",
        "noir",
        "INT. DINER - NIGHT",
        "A waitress leans on the counter. A man drinks coffee.",
    ),
    (
        "hospital corridor",
        "horror",
        "INT. HOSPITAL CORRIDOR - NIGHT",
        "A nurse walks towards us.",
    ),
    (
        "warehouse, day",
        "action",
        "INT. WAREHOUSE - DAY",
        "Two men wait among the crates.",
    ),
    (
        "church, morning",
        "drama",
        "INT. CHURCH - MORNING",
        "A priest kneels before the candles.",
    ),
    (
        "library, afternoon",
        "fantasy",
        "INT. LIBRARY - AFTERNOON",
        "A girl reads between the shelves.",
    ),
    (
        "car, night",
        "thriller",
        "INT. CAR - NIGHT",
        "A man drives. A woman sits beside him.",
    ),
    (
        "train, day",
        "drama",
        "INT. TRAIN - DAY",
        "A woman looks out of the window.",
    ),
    (
        "forest, fog, dawn",
        "horror",
        "EXT. FOREST - DAWN",
        "Fog. A girl in a hood walks between the trunks.",
    ),
    (
        "desert, noon",
        "western",
        "EXT. DESERT - NOON",
        "A rider in a wide hat leads his horse.",
    ),
    (
        "beach, golden hour",
        "romance",
        "EXT. BEACH - SUNSET",
        "A couple walk along the water.",
    ),
    (
        "mountain, snow",
        "action",
        "EXT. MOUNTAIN - DAY",
        "Snow. A climber stands on the ridge.",
    ),
    (
        "farm, golden hour",
        "drama",
        "EXT. FARM - SUNSET",
        "A farmer stands in the wheat before the barn.",
    ),
    (
        "starship bridge",
        "scifi",
        "INT. STARSHIP BRIDGE - NIGHT",
        "The captain stands before the consoles.",
    ),
    (
        "castle, storm",
        "fantasy",
        "EXT. CASTLE - NIGHT",
        "Storm. A knight stands before the gate.",
    ),
    (
        "cave, torchlight",
        "fantasy",
        "INT. CAVE - NIGHT",
        "A boy holds a torch.",
    ),
    (
        "harbour, fog",
        "noir",
        "EXT. HARBOUR - NIGHT",
        "Fog. A sailor waits on the quay.",
    ),
    (
        "throne room, torches",
        "fantasy",
        "INT. CASTLE HALL - NIGHT",
        "Torches burn. A KING sits on a throne. A KNIGHT kneels before him.",
    ),
    (
        "classroom, day",
        "drama",
        "INT. CLASSROOM - DAY",
        "A TEACHER writes on the blackboard. Five pupils sit at desks.",
    ),
    (
        "railway station, snow",
        "romance",
        "EXT. RAILWAY STATION - EVENING",
        "Snow falls. A soldier in uniform embraces his wife on the platform.",
    ),
    (
        "subway train",
        "thriller",
        "INT. SUBWAY TRAIN - NIGHT",
        "A woman in a green coat stands. A man in a hoodie sits.",
    ),
)

WARDROBE = (
    # caption, who
    ("trench coat, fedora", "A man in a tan trench coat and a fedora"),
    ("suit and tie", "A man in a navy suit"),
    ("hoodie", "A man in a grey hoodie"),
    ("dress, long hair", "A woman in a red dress"),
    ("skirt and shirt", "A woman in a white shirt and a black skirt"),
    ("policeman", "A policeman"),
    ("knight", "A knight in armour and a helm"),
    ("king", "A king"),
    ("monk", "A monk"),
    ("chef, beard", "A bearded chef in an apron"),
    ("explorer", "An explorer"),
    ("masked thief", "A masked thief in a black hoodie"),
    ("sunglasses", "A woman in a black coat and sunglasses"),
    ("professor", "An old professor with a beard"),
    ("girl", "A girl"),
    ("robot", "A robot"),
)

MOODS = (
    # caption, what a director says
    ("as it comes", "hold"),
    ("golden hour", "make it golden hour"),
    ("overcast", "make it overcast"),
    ("moonlight", "make it midnight"),
    ("blue hour", "make it blue hour"),
    ("one hard key", "single hard key light"),
    ("soft, from the side", "soft light from the side"),
    ("silhouette", "silhouette"),
    ("rim from behind", "backlight"),
    ("from below", "light from below"),
    ("Rembrandt", "Rembrandt light"),
    ("low key", "low key, darker, more contrast"),
)

LOOKED_AT = (
    # genre, heading, action
    (
        "noir",
        "EXT. CITY STREET - NIGHT",
        "Rain. JACK, a man in a trench coat and a fedora, runs from TOM, a man in a suit.",
    ),
    (
        "drama",
        "INT. KITCHEN - MORNING",
        "MAYA, a woman in a dress, sits at the table with her father and laughs.",
    ),
    (
        "western",
        "EXT. DESERT - SUNSET",
        "A cowboy rides a horse through the canyon.",
    ),
)
