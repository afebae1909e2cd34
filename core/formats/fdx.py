"""Final Draft (.fdx): its paragraphs as Fountain.

The file is XML by strangers: a DOCTYPE is refused, so no entity is ever expanded, and only the
document's own `Content` is read, never one nested in notes or alternates.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element as XmlElement
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from core.errors import UnreadableFile
from core.formats import fountain, text
from core.formats.fountain import Element, Kind

MAX_BYTES = 20_000_000
"""Final Draft files carry revisions and notes."""
KINDS = {
    "Scene Heading": Kind.HEADING,
    "Character": Kind.CHARACTER,
    "Parenthetical": Kind.PARENTHETICAL,
    "Dialogue": Kind.DIALOGUE,
    "Transition": Kind.TRANSITION,
}
"""Paragraph types; others (Action, Shot, General, ...) are action."""
UNSEEN = ("Outline 1", "Outline 2", "Outline 3", "Outline Body", "Cast List")
"""Paragraph types that are about the script, not in the film."""


def read(data: bytes) -> str:
    """The script in *data* as Fountain.

    Raises:
        UnreadableFile: it is no Final Draft script, is damaged, or has no text.
    """
    text.check_size(data, MAX_BYTES)
    content = _document(data).find("Content")
    if content is None:
        raise UnreadableFile("The Final Draft file has no script in it.")
    script = fountain.written(_elements(content))
    if not script:
        raise UnreadableFile("The Final Draft file has no text in it.")
    return script


def _document(data: bytes) -> XmlElement:
    try:
        root: XmlElement = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableFile(
            "The Final Draft file declares a DOCTYPE, which real ones never do; it was not read."
        ) from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise UnreadableFile("The file is not a readable Final Draft script.") from error
    if root.tag != "FinalDraft":
        raise UnreadableFile("The file is XML, but not a Final Draft script.")
    return root


def _elements(content: XmlElement) -> Iterator[Element]:
    for paragraph in content.findall("Paragraph"):
        dual = paragraph.find("DualDialogue")
        if dual is not None:
            yield from _dual(dual)
        elif paragraph.get("Type") not in UNSEEN:
            yield _element(paragraph)


def _dual(block: XmlElement) -> Iterator[Element]:
    """Two speeches at once: the second cue is marked."""
    cues = 0
    for paragraph in block.findall("Paragraph"):
        element = _element(paragraph)
        cues += element.kind is Kind.CHARACTER
        yield Element(element.kind, element.words, dual=_second_cue(element, cues))


def _second_cue(element: Element, cues: int) -> bool:
    return element.kind is Kind.CHARACTER and cues == 2


def _element(paragraph: XmlElement) -> Element:
    kind = KINDS.get(paragraph.get("Type", ""), Kind.ACTION)
    return Element(kind, _words(paragraph), number=paragraph.get("Number", ""))


def _words(paragraph: XmlElement) -> str:
    """The runs of text joined, whatever styles divide them."""
    runs = ("".join(run.itertext()) for run in paragraph.findall("Text"))
    return "".join(runs)
