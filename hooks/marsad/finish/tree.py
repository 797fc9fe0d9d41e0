"""A finished page as a tree: read once, looked through by every pass, written once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

# What no pass looks into: code, isolates, drawings, and places where no markup is possible.
PASSED = {
    "bdi", "code", "kbd", "math", "noscript", "option", "pre", "script", "style", "svg", "template",
    "textarea", "title",
}  # fmt: skip
# Where moreover no term is linked: links, names, headings, controls, tables.
NAMES = PASSED | {
    "a", "button", "cite", "dt", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "summary", "table",
}  # fmt: skip
# Words that are not ours to mark.
VERBATIM = "data-verbatim"
# The parser takes these for elements with an end, or the writer gives them one.
VOID = ("embed", "source", "track", "wbr")
# The names in drawings that the parser writes small.
CAPITALS = {
    name.lower(): name
    for name in (
        "attributeName", "clipPath", "clipPathUnits", "foreignObject", "gradientTransform",
        "gradientUnits", "lengthAdjust", "linearGradient", "markerHeight", "markerUnits",
        "markerWidth", "maskContentUnits", "maskUnits", "pathLength", "patternContentUnits",
        "patternTransform", "patternUnits", "preserveAspectRatio", "radialGradient", "refX", "refY",
        "spreadMethod", "startOffset", "textLength", "textPath", "viewBox",
    )
}  # fmt: skip
SMALL = " or ".join(f"self::{name} or @{name}" for name in CAPITALS)
SPELT = etree.XPath(f"//svg/descendant-or-self::*[{SMALL}]")


@dataclass(frozen=True)
class Words:
    """A text of the tree: the first in `parent`, or what follows its child `after`."""

    parent: HtmlElement
    after: HtmlElement | None

    @property
    def text(self) -> str:
        return (self.parent.text if self.after is None else self.after.tail) or ""

    def put(self, pieces: Iterable[str | HtmlElement]) -> None:
        """`pieces`, of which no two texts stand side by side, instead of the text."""
        pieces, last, at = list(pieces), self.after, 0
        if last is None:
            self.parent.text = None
        else:
            last.tail, at = None, self.parent.index(last) + 1
        for piece in pieces:
            if isinstance(piece, HtmlElement):
                self.parent.insert(at, piece)
                last, at = piece, at + 1
            elif last is None:
                self.parent.text = piece
            else:
                last.tail = piece

    def element(self, name: str, attributes: dict[str, str], text: str) -> HtmlElement:
        """An element to put here."""
        made = self.parent.makeelement(name, attributes)
        made.text = text
        return made


def parsed(html: str) -> HtmlElement:
    """The whole page `html` as a tree."""
    page = lxml.html.document_fromstring(html)
    for element in list(page.iter(*VOID)):
        element.addprevious(element.makeelement(element.tag, dict(element.attrib)))
        element.drop_tag()
    for element in SPELT(page):
        _spell(element)
    return page


def _spell(element: HtmlElement) -> None:
    """Write the name of `element` and its attributes as drawings spell them."""
    attributes = [(CAPITALS.get(name, name), value) for name, value in element.items()]
    element.tag = CAPITALS.get(str(element.tag), str(element.tag))
    element.attrib.clear()
    element.attrib.update(attributes)


def written(page: HtmlElement) -> str:
    """The tree `page` as HTML."""
    html = str(lxml.html.tostring(page, encoding="unicode", doctype="<!doctype html>"))
    for name in VOID:
        html = html.replace(f"</{name}>", "")
    return html


def main_of(page: HtmlElement) -> HtmlElement:
    """The part of `page` that holds its own words; the whole page where none is marked."""
    return next(page.iter("main"), page)


def texts(top: HtmlElement, is_passed: Callable[[HtmlElement], bool]) -> list[Words]:
    """Each text inside `top`, in the order of the page, but for the elements passed over."""
    found = []
    walk = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event != "start":
            if element is not top and (parent := element.getparent()) is not None:
                found.append(Words(parent, element))
        elif element is not top and is_passed(element):
            walk.skip_subtree()
        else:
            found.append(Words(element, None))
    return found
