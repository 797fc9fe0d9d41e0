"""Keep left-to-right runs together inside right-to-left text.

In markup a run is wrapped in `<bdi dir="ltr">`; where no markup is possible (titles,
attributes) it stands between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
"""

import re
from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement

FSI, PDI = "\u2068", "\u2069"
PLAIN = {
    "bdi", "code", "kbd", "math", "noscript", "pre", "script", "style", "svg", "template",
    "textarea",
}  # fmt: skip
CODE = ("code", "kbd", "pre")
ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
NAMING = "//*[@alt or @title or @aria-label or @placeholder] | //meta[@content]"
NAMED = ("description", "og:title", "og:description", "og:site_name")

WORD = r"[A-Za-z][\w@.:/+\-'’&()\[\]=×]*"
# A number before such a word counts it, and is no part of the name before.
COUNTED = r"\d[\d.,]*\s(?:مليار|مليون|ألف)"
NEXT = rf"(?!{COUNTED})[A-Za-z0-9(][\w@.:/+\-'’&()\[\]=×]*"
NUMBER = r"\d[\d.,:/]*(?:\s?[-–—×]\s?\d[\d.,]*)*"
WORDS = rf"{WORD}(?:(?<!:) (?:[&+] )?{NEXT})*"
RUN = re.compile(
    rf"(?:[~≈<>≤≥±+\-−#]\s?)?(?:{WORDS}|{NUMBER}(?:-?[A-Za-z][\w./-]*)?)%?|%", re.ASCII
)
NEEDS = re.compile(r"[A-Za-z%~≈<>≤≥±−#×]|^[+\-]|\d\s?[-–—]\s?\d", re.ASCII)
# The text of a right-to-left element, and whether an element follows inside it.
RIGHT_TO_LEFT = re.compile(r'\bdir="rtl"[^>]*>([^<]*)(<[^/])?')
# More letters than a phone shows on a line.
LONG = 28
TRAIL = ".,:-& (["
PAIRS = {")": "(", "]": "["}


def isolate_page(html: str, direction: str) -> str:
    """A whole page of `direction` with every left-to-right run in right-to-left text isolated."""
    if direction == "ltr" and not _has_work(html):
        return html
    page = lxml.html.document_fromstring(html)
    if direction == "rtl":
        for element in page.xpath(NAMING):
            _isolate_attributes(element)
        _isolate_titles(page)
    for part in _right_to_left(page, direction):
        _isolate_inside(part)
    return str(lxml.html.tostring(page, encoding="unicode", doctype="<!doctype html>"))


def _has_work(html: str) -> bool:
    """Whether a left-to-right page holds right-to-left words with something to isolate.

    Most hold a single one, the other language's name, and need not be read as a tree.
    """
    return any(match[2] or NEEDS.search(match[1]) for match in RIGHT_TO_LEFT.finditer(html))


def _right_to_left(page: HtmlElement, direction: str) -> list[HtmlElement]:
    """The body of a right-to-left page; the right-to-left parts of any other."""
    if direction == "rtl":
        return list(page.iter("body"))
    return [e for e in page.iter() if isinstance(e, HtmlElement) and e.get("dir") == "rtl"]


def isolate_text(text: str) -> str:
    """Plain text with its left-to-right runs between FSI and PDI."""
    return "".join(f"{FSI}{part}{PDI}" if run else part for run, part in parts(text))


def parts(text: str) -> Iterator[tuple[bool, str]]:
    """`text` cut into (is a left-to-right run, words), in order."""
    at = seen = 0
    while match := RUN.search(text, seen):
        run = _tight(match[0])
        # What a run leaves over, as of `CoCa (91.0%`, may hold the next one.
        seen = match.start() + len(run) if run else match.end()
        if not NEEDS.search(run):
            continue
        if match.start() > at:
            yield False, text[at : match.start()]
        yield True, run
        at = seen
    if at < len(text):
        yield False, text[at:]


def _tight(run: str) -> str:
    """`run` without the punctuation and brackets at its end that belong to the sentence."""
    while run and (run[-1] in TRAIL or _is_unpaired(run)):
        run = run[:-1]
    for close, opening in PAIRS.items():
        if run.count(opening) > run.count(close):
            run = run[: run.rindex(opening)].rstrip()
    return run


def _is_unpaired(run: str) -> bool:
    """Whether `run` ends in a closing bracket that it does not open."""
    last = run[-1]
    return last in PAIRS and run.count(last) > run.count(PAIRS[last])


def _isolate_attributes(element: HtmlElement) -> None:
    for name in ATTRIBUTES:
        if name in element.attrib and element.get("dir") != "ltr":
            element.set(name, isolate_text(str(element.attrib[name])))
    if element.tag == "meta" and (element.get("name") or element.get("property")) in NAMED:
        element.set("content", isolate_text(element.get("content", "")))


def _isolate_titles(page: HtmlElement) -> None:
    """Titles and descriptions of the page and of drawings, which hold text only."""
    for element in page.iter("title", "desc"):
        if element.text and FSI not in element.text:
            element.text = isolate_text(element.text)


def _isolate_inside(element: HtmlElement) -> None:
    if element.tag in CODE and "dir" not in element.attrib:
        element.set("dir", "ltr")  # an element with a direction of its own is an isolate
    if _is_plain(element):
        return
    for child in list(element):
        if isinstance(child, HtmlElement):
            _isolate_inside(child)
        _wrap(element, child.tail, after=child)
    _wrap(element, element.text, after=None)


def _is_plain(element: HtmlElement) -> bool:
    return element.tag in PLAIN or element.get("dir") == "ltr"


def _wrap(parent: HtmlElement, text: str | None, after: HtmlElement | None) -> None:
    """Put `text`, behind `after` or first in `parent`, back with its runs wrapped."""
    if not text or not NEEDS.search(text):
        return
    found = list(parts(text))
    if not any(run for run, _ in found):
        return
    at = 0 if after is None else parent.index(after) + 1
    lead = found.pop(0)[1] if not found[0][0] else ""
    if after is None:
        parent.text = lead
    else:
        after.tail = lead
    for run, words in found:
        if run:
            long = {"class": "long"} if len(words) > LONG else {}
            bdi = parent.makeelement("bdi", {"dir": "ltr", **long})
            bdi.text = words
            parent.insert(at, bdi)
            at += 1
        else:
            parent[at - 1].tail = words
