"""How directors ask for things of the board. Patterns match a whole clause.

``n`` is the frame meant (none: the open one), ``other`` the frame it is compared with, ``after`` and
``before`` where something shall stand, ``words`` what shall be inserted.
"""

from __future__ import annotations

COUNTED = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()  # noqa: SIM905 - a list of words reads best as a line
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
N = rf"(?:\d{{1,2}}|{'|'.join(COUNTED)}|(?:the )?(?:{'|'.join(ORDINALS)}|last)(?: one| frame| shot| panel)?)"
_FRAME = r"(?:(?:frame|shot|panel|number|no\.?)s? )?"
_HERE = r"(?:(?:this|that)(?: one| frame| shot| panel| picture| drawing| board)?|it|the (?:frame|shot|panel))"
_ONE = rf"(?:{_FRAME}(?P<n>{N})|{_HERE})"
_PUT = r"(?:insert|add|put|cut to|slip|drop|stick|squeeze|place|give me|i need|i want|we need|let's have)"
ASK = r"(?:(?:can|could|would|will) you |(?:let's|let us|we should|i want to|i'd like (?:you )?to|please|now|no,?|nah,?|right,?|actually,?|sorry,?|ok(?:ay)?,?) )*"

VERBS: tuple[tuple[str, str], ...] = (
    ("move", rf"(?:move|put|bring|slot|slip) {_ONE} (?:in )?between {_FRAME}(?P<after>{N}) and {_FRAME}{N}"),
    ("move", rf"(?:move|put|bring) {_ONE} (?:right |just |straight )?after {_FRAME}(?P<after>{N})"),
    ("move", rf"(?:move|put|bring) {_ONE} (?:right |just |straight )?before {_FRAME}(?P<before>{N})"),
    ("move", rf"(?:move|put|bring|have) {_ONE} (?P<front>first|up front|at the (?:front|start|beginning|top))"),
    ("move", rf"(?:move|put|bring|have) {_ONE} (?P<end>last|at the (?:end|back))"),
    ("move", rf"(?P<front>(?:open|start|begin) (?:with|on)) {_ONE}"),
    ("move", rf"(?P<end>(?:end|finish|close) (?:with|on)) {_ONE}"),
    ("insert", rf"between {_FRAME}(?P<after>{N}) and {_FRAME}{N},? {_PUT} (?P<words>.+)"),
    ("insert", rf"{_PUT} (?P<words>.+?),? (?:in )?between {_FRAME}(?P<after>{N}) and {_FRAME}{N}"),
    ("insert", rf"{_PUT} (?P<words>.+?) (?:right |just |straight )?after {_FRAME}(?P<after>{N}|{_HERE})"),
    ("insert", rf"{_PUT} (?P<words>.+?) (?:right |just |straight )?before {_FRAME}(?P<before>{N}|{_HERE})"),
    ("insert", rf"after {_FRAME}(?P<after>{N}|{_HERE}),? {_PUT} (?P<words>.+)"),
    ("swap", rf"{_FRAME}(?P<n>{N}) and {_FRAME}(?P<other>{N}) (?:should |ought to |need to |could |can )?(?:trade|change|swap|switch|exchange)(?: places| over| round| around)?"),
    ("swap", rf"{_FRAME}(?P<n>{N}) and {_FRAME}(?P<other>{N}) the other way (?:round|around)"),
    ("swap", rf"(?:swap|switch|exchange|flip|trade)(?: round| around| over)? {_ONE} (?:and|with|for) {_FRAME}(?P<other>{N})"),
    ("move", rf"(?:move|put|bring) {_ONE} to the (?P<front>front|start|beginning)"),
    ("move", rf"(?:move|put|bring) {_ONE} to the (?P<end>end|back)"),
    ("remove", rf"(?:delete|remove|omit|drop|cut out|cut|lose|kill|bin|junk|scrap|ditch|get rid of|throw (?:out|away)) {_ONE}(?: (?:altogether|entirely|completely|please))?"),
    ("remove", rf"(?:we|i) (?:don't|do not) need {_ONE}(?:,? (?:so )?(?:delete|remove|omit|drop|cut|lose|bin|ditch|scrap) (?:it|this|that))?"),
    ("remove", rf"{_ONE} (?:can|should|has to|must) go"),
    ("remove", rf"take {_ONE} (?:off|out)(?: (?:of )?the board)?"),
    ("duplicate", rf"(?:make (?:me )?|give me |i want |let me have )?(?:a |another )?(?:copy|duplicate) of {_ONE}"),
    ("duplicate", rf"(?:duplicate|copy|double|repeat|clone) {_ONE}(?: please| again)?"),
    ("take", r"(?:(?:give me |make |do |try )?(?:another|a new|one more) (?:take|version|one)|(?:try|do|shoot) (?:it |that )?again|re-?(?:do|shoot|roll))"),
    ("take", rf"(?:give me |make |do |try )?(?:another|a new|a fresh|one more|a different) (?:take|version|one|go|pass|try) (?:of|for|at|on) (?:{_ONE}|these|those)(?:,? .*\b(?:dice|seed|roll|luck)\b)?"),
    ("take", rf"re-?(?:do|shoot|roll) {_ONE}"),
    ("like", rf"(?:make |light |grade |have |get )?(?:{_ONE} )?(?:to )?(?:(?:look|feel)(?:ing)? )?(?:more |just |exactly )?like {_FRAME}(?P<other>{N})(?: does| looks)?"),
    ("like", rf"(?:give )?{_ONE} the (?:look|light|grade|colours?) (?:of|from) {_FRAME}(?P<other>{N})"),
    ("like", rf"(?:copy|take|use) the (?:look|light|lighting|grade|colours?) (?:of|from) {_FRAME}(?P<other>{N})(?: (?:to|on|for|onto) {_HERE})?"),
    ("like", rf"(?:make |let )?(?:{_ONE} )?match(?:ing)? (?:the (?:look|light|lighting|grade|colours?) (?:of|in|from) )?{_FRAME}(?P<other>{N})"),
    ("like", rf"(?:the )?same (?:look|light|grade) as (?:in )?{_FRAME}(?P<other>{N})"),
    ("undo", r"(?:undo|revert|reverse) (?:that|this|the|my) (?:last |latest )?(?:change|note|one|take|step)?"),
    ("undo", r"(?:undo|revert|go back|put it back|take (?:that|it) back|back to the (?:last|previous) take)(?: that| it)?(?: (?:to )?(?:how|the way|what) (?:it|we|that) (?:was|had|were)(?: had)?(?: before| earlier| originally)?| to (?:the )?(?:last|previous|earlier) (?:one|take|version)| please)?"),
    ("undo", rf"(?:undo|revert|go back)(?: on| in)? {_FRAME}(?P<n>{N})"),
)  # fmt: skip

EVERYWHERE = (
    r"\b(?:(?:in |on |for )?(?:all|every|each)(?: of)?(?: the)? (?:frames?|shots?|panels?|of them)"
    r"|(?:in |on |across |for )?the (?:whole|entire) (?:scene|board|sequence)"
    r"|everywhere|across the board|throughout|everything)(?: (?:on|of|in) the (?:board|scene|sequence|film))?\b[:,]?"
)
SOME = rf"\b(?:in |on |for )?(?:frames?|shots?|panels?) (?P<a>{N})(?: ?(?P<to>-|to|through|till) ?(?P<b>{N})|(?P<more>(?:(?:,? and |, ){N})+))?[:,]?"
CLAUSES = r"\s*(?:[;\n]|[.!](?=\s|$)|,? (?:and )?then )\s*"
