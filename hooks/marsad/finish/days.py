"""Mark in a finished page the days that its authors write in words."""

from collections.abc import Iterator

from babel import Locale
from lxml import etree

from ..schema.saidday import SaidDays, said_days
from .tree import PASSED, VERBATIM, Element, Words, texts

ALL_TEXT = etree.XPath("string()", smart_strings=False)


def mark_days(main: Element, locale: Locale) -> None:
    """Mark every day of `main` in this language's words: `<time datetime="2025-11-23">…`."""
    days = said_days(locale)
    if not _are_unmarked(main, days):
        return  # most pages: a template has marked their days
    for words in texts(main, _is_passed):
        if days.pattern.search(words.text):
            words.put(_pieces(words, days))


def _are_unmarked(main: Element, days: SaidDays) -> bool:
    """Whether `main` holds more days than are marked."""
    marked = sum(len(days.near.findall(time.text or "")) for time in main.iter("time"))
    return len(days.near.findall(ALL_TEXT(main))) > marked


def _is_passed(element: Element) -> bool:
    return element.tag in PASSED or element.tag == "time" or VERBATIM in element.attrib


def _pieces(words: Words, days: SaidDays) -> Iterator[str | Element]:
    at = 0
    for match in days.pattern.finditer(words.text):
        yield words.text[at : match.start()]
        yield words.element("time", {"datetime": days.iso(match)}, match[0])
        at = match.end()
    yield words.text[at:]
