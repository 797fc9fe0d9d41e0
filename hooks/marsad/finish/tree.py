"""A finished page as a tree: read once, looked through by every pass, written once."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element

Element = _Element
# What no pass looks into: code, isolates, drawings, and places where no markup is possible.
PASSED = {
    "bdi", "code", "kbd", "math", "option", "pre", "script", "style", "svg", "template",
    "textarea", "title",
}  # fmt: skip
# Where moreover no term is linked: links, names, headings, controls, tables.
NAMES = PASSED | {
    "a", "button", "cite", "dt", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "summary", "table",
}  # fmt: skip
# How many texts a pass keeps its answer for: many pages say the same.
REMEMBERED = 10_000
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


class Words(NamedTuple):
    """A text of the tree: the first in `parent`, or what follows its child `after`."""

    parent: Element
    after: Element | None
    text: str

    def put(self, pieces: Iterable[str | Element]) -> None:
        """`pieces`, of which no two texts stand side by side, instead of the text."""
        pieces, last, at = list(pieces), self.after, 0
        if last is None:
            self.parent.text = None
        else:
            last.tail, at = None, self.parent.index(last) + 1
        for piece in pieces:
            if not isinstance(piece, str):
                self.parent.insert(at, piece)
                last, at = piece, at + 1
            elif last is None:
                self.parent.text = piece
            else:
                last.tail = piece

    def element(self, name: str, attributes: dict[str, str], text: str) -> Element:
        """An element to put here."""
        made = self.parent.makeelement(name, attributes)
        made.text = text
        return made


class Unread(ValueError):
    """The parser would leave out some or all of what is to be read."""


def parsed(html: str) -> Element:
    """The whole page `html` as a tree. Raises Unread."""
    page = read(html)
    for element in list(page.iter(*VOID)):
        _empty(element)
    for drawing in page.iter("svg"):
        drawing.attrib.pop("xmlns", None)  # as files of icons have it; in HTML it says nothing
    for element in (inside for drawing in page.iter("svg") for inside in drawing.iter("*")):
        if element.tag in CAPITALS or not CAPITALS.keys().isdisjoint(element.keys()):
            _spell(element)
    return page


def read(html: str, *, is_whole: bool = True) -> Element:
    """The page or part of a page `html`, as the parser has it. Raises Unread.

    Where it `is_whole`, its elements end in it. Nobody asks for an element by its id.
    """
    parser = etree.HTMLParser(encoding="utf-8", collect_ids=False, huge_tree=True)
    found = etree.fromstring(html.encode(), parser) if html.strip() else None
    if found is None:
        raise Unread("must hold HTML, but is empty")
    if parser.error_log.filter_from_fatals():
        raise Unread("elements must not nest so deep: what is inside would be lost")
    unpaired = parser.error_log.filter_types(etree.ErrorTypes.ERR_TAG_NAME_MISMATCH)
    if unpaired and is_whole:
        raise Unread(f"every element must end where it began: {unpaired[0].message}")
    return found


def _empty(element: Element) -> None:
    """Move what the parser took for the inside of `element` behind it."""
    parent, tail = element.getparent(), element.tail or ""
    children = list(element)
    element.tail, element.text = element.text, None
    if parent is not None:
        at = parent.index(element) + 1
        parent[at:at] = children
    last = [element, *children][-1]
    last.tail = (last.tail or "") + tail


def _spell(element: Element) -> None:
    """Write the name of `element` and its attributes as drawings spell them."""
    attributes = [(CAPITALS.get(name, name), value) for name, value in element.items()]
    element.tag = CAPITALS.get(str(element.tag), str(element.tag))
    element.attrib.clear()
    element.attrib.update(attributes)


def written(page: Element) -> str:
    """The tree `page` as HTML."""
    html = etree.tostring(page, encoding="unicode", method="html", doctype="<!doctype html>")
    for name in VOID:
        html = html.replace(f"</{name}>", "")
    return html


def main_of(page: Element) -> Element:
    """The part of `page` that holds its own words: its article, where frames put more into `main`.

    The whole page where none is marked.
    """
    return next(page.iter("article"), next(page.iter("main"), page))


def texts(top: Element, is_passed: Callable[[Element], bool]) -> list[Words]:
    """Each text inside `top` that is not blank, in the order of the page, but for the elements
    passed over; the place behind each of them too.
    """
    found, passed = [], None
    walk = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event != "start":
            tail = element.tail or ""
            said = element is passed or (tail and not tail.isspace())
            if said and element is not top and (parent := element.getparent()) is not None:
                found.append(Words(parent, element, tail))
        elif element is not top and is_passed(element):
            walk.skip_subtree()
            passed = element
        elif (text := element.text) and not text.isspace():
            found.append(Words(element, None, text))
    return found
