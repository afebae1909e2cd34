# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""The small words of English that decide what the big ones are doing.

Closed classes, so plain sets; source: reference agents 2.4 and ordinary grammar.
"""

from __future__ import annotations

DETERMINERS = frozenset(
    """a an the his her their its my your our this that these those one two three four five six
    seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand dozen dozens several some many no another each every both""".split()
)
POSSESSIVES = frozenset({"his", "her", "their", "its"})
PREPOSITIONS = frozenset(
    """in on at of to from with into onto through over under across behind beside near by for
    toward towards against around along down up off inside outside beneath between among amid past
    above below before after like without within beyond atop""".split()
)
ATTACHES = frozenset({"with", "in", "of", "from", "without", "on", "at"})
"""What ties a thing to whoever has it, ``a man with a gun``, or is there: ``kids on a roof``."""
PRONOUNS: dict[str, str] = {
    "he": "male",
    "him": "male",
    "she": "female",
    "her": "female",
    "they": "group",
    "them": "group",
    "it": "creature",
}
BE = frozenset({"is", "are", "was", "were", "be", "being", "been", "'s", "'re"})
HAVE = frozenset({"has", "have", "had", "will", "'s"})
CLAUSE_STARTERS = frozenset(
    {
        "and",
        ",",
        ";",
        "or",
        "but",
        "--",
        "",
        ".",
        ":",
        "while",
        "as",
        "before",
        "after",
        "then",
        '"',
    }
)
RELATIVE = frozenset({"who", "which", "that"})
ADVERBS_BEFORE_VERB = frozenset(
    "also just still never not has have had to then suddenly always almost now both all".split()
)
COUNT_WORDS: dict[str, int] = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "several": 3,
    "many": 4,
    "some": 3,
    "ten": 4,
    "dozen": 4,
    "dozens": 4,
    "nine": 4,
    **dict.fromkeys(
        """eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
        seventy eighty ninety hundred hundreds thousand thousands""".split(),
        5,
    ),
}
NOT_COUNTED = frozenset(
    """days hours minutes seconds feet meters metres miles steps times years weeks months shots
    ways things years' inches pounds dollars nights moments""".split()
)

STOP_WORDS = frozenset(
    """the a an and but or so as if then when while where who which that there here it he she they we you i his her
    their its this these those in on at of to from with into onto through over under across behind beside near by for
    toward inside outside beneath between after before during until once suddenly slowly quickly finally meanwhile later
    now just only not no yes all every each both one two three four five some many several another other others same such
    very too also again even still ever never above below beyond around along down up off out is are was were be been
    being has have had do does did will would can could should may might must let lets we're it's open close cut fade day
    night dawn dusk morning evening int ext wide angle shot camera pov nothing everything something someone everyone
    nobody silence darkness rain snow fog wind light lights what how why more most hers moments against
    ahead alone already although always amid among anyway anybody anyone anything apart aside away back because behind
    below besides between both cannot clearly deep despite downstairs early either else elsewhere enough except eventually
    everybody everywhere exactly far few fifteen first forty furious gone good great half halfway hard hardly hello hence
    hey high however hundred hurry immediately indeed instead its itself knew last late least less like little long
    look lost low maybe mere merely minutes much my myself nearby neither nervous new next nor none nowhere off often
    okay old onto otherwise ours outside overhead past perhaps please plus presumably rather really right said
    second seconds seemingly seven shall since six sixty sometimes somehow somewhere soon sorry sort straight sure
    ten thanks then thence third thirty thousand though thus today together tomorrow tonight toward twelve twenty twice
    underneath unless unlike upon upstairs us usually well whatever whenever wherever whether whichever whoever whole whom
    whose within without wow yeah year years yes yesterday yet you'd your yours yourself opening meet ready quiet
    black white red blue green grey gray dark bright cold hot warm big small huge tiny dead alive
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december spring summer autumn winter christmas god sir ma'am north south east west continued
    title super montage flashback intercut series beat pause insert establishing close-up reveal angle pan tilt
    thunder lightning smoke dust steam water fire blood music applause laughter sirens gunfire footsteps""".split()
)

BODY_PARTS = frozenset(
    """hand hands eye eyes face faces finger fingers fist fists heart head foot feet boot boots shoulder shoulders lip
    lips mouth voice hair arm arms leg legs knees breath chest gaze shadow silhouette body jaw brow tears smile""".split()
)
INANIMATE = frozenset(
    """shell bell clock alarm light lights wave waves wind sun moon rain snow fire flame flames smoke shot bullet bullets
    engine siren sirens music song sound voice thunder lightning leaf leaves tree trees branch branches floor ground wall
    walls building buildings crane blade water blood dust glass glow beam beams curtain curtains machine tv television hatch
    gate neon sign signs ship spaceship helicopter motorcycle scream screams laughter bird city street
    candle candles steam snowflakes sky cloud clouds stars sparks embers fog mist shadows footsteps headlights train
    room crowdnoise door doors window windows wheels tires tyres bells drums phone radio pipes ash petals flag flags
    sunlight daylight darkness silence heat air lantern torch tide river sea""".split()
)
NOT_A_PLACE = frozenset(
    """middle air end edge dark darkness distance light way moment time side top bottom center centre corner rest back front shade
    shadows shadow silence cold rain snow fog wind sun same others other crowd face silence arms""".split()
)
FUNCTION_WORDS = frozenset(
    """the a an and of to in is on at with his her their he she it they that this for as by from into who through are was
    but not be has have you i we my your what there out up down over under behind across no one two""".split()
)
"""Enough of these and the text is English."""
