"""Keep left-to-right runs together inside right-to-left text.

In markup a run is wrapped in `<bdi dir="ltr">`; where no markup is possible (titles, attributes)
it stands between the characters FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
"""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from ..words.runs import FSI, NEEDS, Runs
from .tree import PASSED, REMEMBERED, Element, Words, texts

ATTRIBUTES = ("alt", "title", "aria-label", "label", "placeholder")
NAMING = {*ATTRIBUTES, "content"}
PARTS = etree.XPath("//@dir[. = 'rtl']/..")
# Some frames say it of the body alone.
WHOLE = etree.XPath("@dir = 'rtl' or body/@dir = 'rtl'")
NAMED = ("description", "og:title", "og:description", "og:site_name")
TEXT_ONLY = ("desc", "option", "title")
# More letters than a phone shows on a line.
LONG = 28


def isolate(page: Element, runs: Runs) -> None:
    """Isolate every left-to-right run of what `page`, or a part of it, says right to left."""
    if WHOLE(page):
        for element in page.iter("*"):
            if NAMING.isdisjoint(element.keys()):
                continue  # as most
            for name in _speaking(element):
                element.set(name, _isolated(element.get(name, ""), runs))
        for element in page.iter(*TEXT_ONLY):
            element.text = _isolated(element.text or "", runs)
    for part in PARTS(page):
        if not any(element.tag in PASSED for element in (part, *part.iterancestors())):
            for words in texts(part, _is_passed):
                _wrap(words, runs)


def spans(text: str, runs: Runs) -> Iterator[tuple[int, int]]:
    """Where each left-to-right run of `text` begins and ends."""
    at = 0
    for is_run, part in _parts(text, runs):
        if is_run:
            yield at, at + len(part)
        at += len(part)


def isolate_of(words: Words, run: str) -> Element:
    """An isolate that holds `run`, a part of `words`, to put there."""
    long = {"class": "long"} if len(run) > LONG else {}
    return words.element("bdi", {"dir": "ltr", **long}, run)


def _is_passed(element: Element) -> bool:
    return element.tag in PASSED or element.get("dir") in ("ltr", "rtl")


def _speaking(element: Element) -> Iterator[str]:
    """The attributes of `element` that hold words."""
    if element.get("dir") != "ltr":
        yield from (name for name in ATTRIBUTES if name in element.attrib)
    if element.tag == "meta" and (element.get("name") or element.get("property")) in NAMED:
        yield "content"


@lru_cache(maxsize=REMEMBERED)
def _isolated(text: str, runs: Runs) -> str:
    """`text` as `runs` has it, once."""
    return text if FSI in text else runs.isolated(text)


def _wrap(words: Words, runs: Runs) -> None:
    if NEEDS.search(words.text):
        words.put(_pieces(words, runs))


@lru_cache(maxsize=REMEMBERED)
def _parts(text: str, runs: Runs) -> tuple[tuple[bool, str], ...]:
    return tuple(runs.parts(text))


def _pieces(words: Words, runs: Runs) -> Iterator[str | Element]:
    for is_run, text in _parts(words.text, runs):
        yield isolate_of(words, text) if is_run else text
