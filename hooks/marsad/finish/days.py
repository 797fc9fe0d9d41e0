"""Mark in a finished page the days that its authors write in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from lxml import etree

from .tree import PASSED, VERBATIM, Element, Words, texts

ALL_TEXT = etree.XPath("string()", smart_strings=False)


@dataclass(frozen=True)
class Days:
    """How a language writes a day, what stands in each, and the months' numbers by name."""

    pattern: re.Pattern[str]
    near: re.Pattern[str]
    months: dict[str, int]


def mark_days(main: Element, locale: Locale) -> None:
    """Mark every day of `main` in this language's words: `<time datetime="2025-11-23">…`."""
    days = _days(locale)
    if not _are_unmarked(main, days):
        return  # most pages: a template has marked their days
    for words in texts(main, _is_passed):
        if days.pattern.search(words.text):
            words.put(_pieces(words, days))


def _are_unmarked(main: Element, days: Days) -> bool:
    """Whether `main` holds more days than are marked."""
    marked = sum(len(days.near.findall(time.text or "")) for time in main.iter("time"))
    return len(days.near.findall(ALL_TEXT(main))) > marked


def _is_passed(element: Element) -> bool:
    return element.tag in PASSED or element.tag == "time" or VERBATIM in element.attrib


def _pieces(words: Words, days: Days) -> Iterator[str | Element]:
    at = 0
    for match in days.pattern.finditer(words.text):
        day, month, year = match.groups()
        iso = f"{year}-{days.months[month]:02}-{int(day):02}"
        yield words.text[at : match.start()]
        yield words.element("time", {"datetime": iso}, match[0])
        at = match.end()
    yield words.text[at:]


@cache
def _days(locale: Locale) -> Days:
    names = locale.months["format"]["wide"]
    months = {str(name): number for number, name in names.items()}
    either = "|".join(map(re.escape, months))
    day = re.compile(rf"(?<![\d.,])(\d{{1,2}}) ({either}) (\d{{4}})(?!\d)")
    return Days(day, re.compile(rf"\d (?:{either}) \d"), months)
