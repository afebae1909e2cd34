# ruff: noqa: SIM905 - a list of words reads best as a paragraph
"""Words that decide where a name begins and ends in a sentence.

Closed classes of English and ordinary words that are also given names. Own lists.
"""

from __future__ import annotations

TITLES = frozenset(
    """mr mrs ms miss dr sir lady lord father mother brother sister uncle aunt grandma grandpa the a an of de la le du
    da van von der den old young big little jr sr st and""".split()
)
"""Parts of names that are ordinary words: alone they name nobody."""

NAMES_THAT_ARE_WORDS = frozenset(
    """art bill bob buck chance chase chip cliff dale daisy dawn dean drew earl eve faith fern finn flint flora frank
    gene ginger glen grace grant guy hank harmony harper hazel heath heather holly homer hope hunter iris ivy jack jade jasmine
    jasper jay jet joy june king kitty lance lily lucky march mark marina mason max may melody mercy miles mike misty
    nick olive opal page pat patience pearl penny piper poppy port prince pepper queen ray red reed rex rich river
    rob robin rocky rod roman rose rosemary ruby rusty sage sandy scarlet seven shell six sky skip sonny stella sterling
    sue summer sunny ted tiger tony trip van vera viola violet wade ward warren west will willow winter wolf woody
    brown black white green grey gray gold golden silver stone wood woods field fields hill hills lake rivers bridge
    brook brooks bush church court cross day knight night north south east fox bird bishop baker butcher carpenter
    carter cook cooper farmer fisher gardener hall house judge long marsh miller moon noble park parks pope potter
    power price rains rice sharp short singer smith snow star storm sweet swift tailor taylor turner vale walker wall
    wells wise worth young puff nine ten one two three four five eight voice""".split()
)
"""Given and family names that, in small letters, are words of their own."""

DETERMINERS = """the an a his her their its my your our this that these those another one two three four five six
seven eight nine ten eleven twelve several some both""".split()

NOT_MODIFIERS = frozenset(
    """the an a his her their its my your our this that these those another and or but nor as at by for from in into of
    off on onto out over past to toward towards under up with without across after along around before behind beside
    between near through until while who whom which whose is was not then he she it they him them""".split()
)
"""What cannot stand between an article and its noun."""

BODY_PARTS = frozenset(
    """hand hands eye eyes face feet foot arm arms back head shoulder shoulders voice mouth lips knees legs fingers
    fist fists hair neck chest throat cheek forehead palm palms""".split()
)
