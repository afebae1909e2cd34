"""How things and numbers are said in a note, as patterns.

Source: reference agents 5.1 (structural patterns), widened by trying notes.
"""

from __future__ import annotations

import re

from core.grammar.lexicon.people_tables import COLOURS, GARMENTS
from core.grammar.notes import rules_tables as tables

_NAMES = "|".join(sorted(tables.NUMBER_NAMES, key=len, reverse=True)).replace(" ", r"\s+")
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_UNIT = r"\s*(?:k(?:elvin)?\b|%|degrees?\b|deg\b|°|points?\b)?"
_VERBS = "increase|raise|boost|push|up|lower|reduce|drop|decrease|cut|set|bring"
_HOW = "|".join(tables.PERCENT_WORDS).replace(" ", r"\s+")

NUMBERS: dict[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "named": rf"(?:\b(?P<verb>{_VERBS})\s+)?(?:the\s+)?\b(?P<name>{_NAMES})\s*(?:(?:right |all the way )?(?:up|down|back) )?(?:(?P<by>by)|to|at|=|:|of|is)?\s*(?:about |around |roughly )?(?P<sign>[+-])?(?P<value>{_NUMBER}){_UNIT}",
        "signed": rf"(?P<sign>[+-])\s*(?P<value>{_NUMBER}){_UNIT}\s*(?:of\s+)?(?P<name>{_NAMES})\b",
        "stops": r"(?:(?:brighter|darker|over|under|up|down) by\s+)?\b(?P<value>\d(?:\.\d+)?|1/[23]|half(?: a)?|one|an?|two|three)\s+stops?\b(?:\s+(?P<how>brighter|darker|over|under|up|down|less|more))?",
        "percent": rf"\b(?P<value>{_NUMBER})\s*%\s*(?P<how>{_HOW})\b",
        "kelvin": r"\b(?P<value>\d{1,2},\d{3}|[1-9]\d{3}|1\d{4})\s*k(?:elvin)?\b",
        "millimetres": r"(?:(?:on|use|with|try|through)\s+)?(?:an?\s+|the\s+)?\b(?P<value>\d{1,4}(?:\.\d+)?)\s*mm\b(?!\s+(?:feel|grain|film))(?:\s+(?:lens|prime))?",
        "prime": r"\b(?:throw|put|stick|pop|whack|get|try|use|give me|go to|switch to|shoot on|on) (?:on )?(?:an?|the|our|my) (?P<value>1[468]|2[014578]|3[25]|40|50|65|75|85|100|105|135|150|180|200)\b(?!\s*(?:%|k\b|s\b|secs?\b|seconds?\b|degrees?\b|or\b|people|of\b))(?:\s+on\b)?",
        "stop": r"\b[ft]\s*/?\s*(?P<value>\d{1,2}(?:\.\d+)?)\b",
        "seconds": r"(?:\b(?:hold|for|to|make it|duration|lasts?)\s+(?:it\s+)?(?:for\s+)?)?\b(?P<value>\d{1,3}(?:\.\d+)?)\s*(?:s|secs?|seconds?)\b(?:\s+long)?",
        "height": r"\bcamera\s+(?:height|at|up|down)\s*(?:to|at|of|=)?\s*(?P<value>\d{1,2}(?:\.\d+)?)\s*(?:m|metres?|meters?)\b",
    }.items()
}

_COLOUR = "|".join(sorted(COLOURS, key=len, reverse=True))
_WORN = "|".join(sorted((*GARMENTS, "trench coat", "trench", "hair"), key=len, reverse=True))
_DET = r"(?:the|that|this|those|these|any|his|her|their|its|all the|all|every|a|an)\s+"
_END = r"(?=\s*$|\s*[,.;!|]|\s+(?:and|but|from|so|then|please|completely|entirely)\b"
_SHADE = r"(?:(?P<shade>dark|light|bright|deep|pale)\s+)?"

REMOVE = re.compile(
    r"\b(?:remove|lose|delete|get rid of|take (?:out|away|off)|cut(?: out)?|drop|no more|no|too many|too much|hide|don't show|do not show|don't want(?: to see)?|stop(?= the)|"
    rf"without|erase|clear)\s+(?:{_DET})?(?P<thing>[a-z][a-z' -]{{1,30}}?){_END}|\s+(?:in|on|at|out|away)\b)",
    re.IGNORECASE,
)
REPLACE = re.compile(
    rf"\b(?:swap|replace|change|turn|make|switch)\s+(?:{_DET})?(?P<old>[a-z][a-z' -]{{1,24}}?)\s+"
    rf"(?:with|for|into|to|to be|by)\s+(?:an?\s+|the\s+)?(?P<new>[a-z][a-z' -]{{1,30}}?){_END})",
    re.IGNORECASE,
)
RECOLOUR = re.compile(
    rf"\b(?:make|turn|paint|dye|colou?r|change)\s+(?:{_DET}|(?P<who>[a-z]+)'s\s+)?"
    rf"(?P<thing>(?!it\b|this\b)[a-z-]+(?: [a-z-]+)??)\s+(?:to\s+|into\s+)?{_SHADE}(?P<colour>{_COLOUR})\b",
    re.IGNORECASE,
)
RECOLOUR_IS = re.compile(
    rf"\b(?:{_DET}|(?P<who>[a-z]+)'s\s+)(?P<thing>{_WORN})\s+"
    rf"(?:should be|is|are|needs? to be|must be|could be|to be)\s+{_SHADE}(?P<colour>{_COLOUR})\b",
    re.IGNORECASE,
)
DRESS = re.compile(
    r"(?:\b(?:make (?:it|that)|wearing|wears?|dress(?:ed)?(?: (?:him|her|them))? in|in|"
    r"(?:put|give) (?:him|her|them|(?-i:[A-Z])\w+)(?: in)?|change to)\s+)?(?:\b(?:an?|the|his|her|their)\s+)?"
    rf"\b{_SHADE}(?P<colour>{_COLOUR})\s+(?P<cut>(?:[a-z]+ )?)(?P<garment>{_WORN})\b",
    re.IGNORECASE,
)
PUT_ON = re.compile(
    r"\b(?:wearing|wears?|dress(?:ed)?(?: (?:him|her|them))? in|(?:put|give) (?:him|her|them|(?-i:[A-Z])\w+)"
    rf"(?: in)?)\s+(?:an?|the|some)\s+(?P<colour>)(?P<garment>{_WORN})\b",
    re.IGNORECASE,
)
PUT_ON_HIM = re.compile(
    rf"\b(?:put|stick|pop) (?:an?|the|some|his|her)\s+{_SHADE}(?:(?P<colour>{_COLOUR})\s+)?(?P<cut>(?:[a-z]+ )?)(?P<garment>{_WORN})"
    r"\s+on\s+(?P<who>him|her|them|(?:the )?[a-z]+)\b",
    re.IGNORECASE,
)
TAKE_OFF = re.compile(
    rf"\b(?:take|pull|push|put|throw|get) (?:{_DET}|(?P<who>[a-z]+)'s\s+)(?P<thing>{_WORN}) (?:off|down|back|away)\b"
    rf"|\b(?:take|pull) off (?:{_DET}|(?P<who2>[a-z]+)'s\s+)(?P<thing2>{_WORN})\b"
    rf"|\b(?:hood|hat|mask|helmet|cap|coat|jacket) (?:off|down)\b",
    re.IGNORECASE,
)
INTO_HANDS = re.compile(r"in(?:to)? (?:(?P<who>[a-z]+)'s|his|her|their) hands?$", re.IGNORECASE)
SET_IN = re.compile(
    r"\b(?:set|play|put|move|shoot|stage|relocate|make|have|do) (?:this|it|the (?:scene|shot|frame|whole thing)|everything|them|us) "
    r"(?:in(?:side|to)?|at|on|to) (?:an?|the) (?P<new>[a-z][a-z' -]{2,30}?)(?: instead)?(?=\s*$|\s*[,.;!|])",
    re.IGNORECASE,
)
HOLDING = re.compile(
    r"\b(?:holding|holds|hold|carrying|carries)\s+(?:an?|her|his)\s+(?P<thing>[a-z][a-z -]{1,24}?)"
    r"(?=\s*$|\s*[,.;!|]|\s+(?:instead|rather|and|in|at|up)\b)",
    re.IGNORECASE,
)
ADD = re.compile(
    r"\b(?:add|put(?: in)?|include|place|throw in|bring (?:in|on)|introduce|let's have|i want|i'd like|there should be|give (?:me|us)|show|(?P<give>give|hand) (?P<who>(?!it\b|this\b|me\b|us\b)(?:the )?[a-z]+))"
    r"\s+(?P<thing>(?:an?|some|more|two|three|several|the)?\s*[a-z][a-z' -]{1,40}?)"
    r"(?=\s*$|\s*[,.;!|]|\s+(?:and|but|so|then)\b|\s+(?P<where>(?:(?:somewhere|right|just|way|off) )?(?:in|on|behind|beside|near|next to|at|"
    r"over|under|to)\s+[a-z ]{2,30}))",
    re.IGNORECASE,
)
