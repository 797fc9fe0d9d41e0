"""Dates: check 21."""

import re

from lxml.html import HtmlElement

from ..site.page import Page
from .words import hits, is_verbatim

MONTHS = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
OTHERS = "تشرين|نونبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|أيلول"
OTHERS += "|جانفي|فيفري|يونيه|يوليه|إبريل|شتنبر|غشت"


def test_check_21_days_are_written_in_words(arabic_pages: list[Page]) -> None:
    day = re.compile(rf"(?:[1-9]|[12]\d|3[01]) (?:{MONTHS}) \d{{4}}|(?:{MONTHS}) \d{{4}}")
    times = [(page.path, time) for page in arabic_pages for time in page.root.iter("time")]
    assert times
    assert [
        (path, time.text_content())
        for path, time in times
        if not day.fullmatch(time.text_content())
        or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", time.get("datetime", ""))
    ] == []


def test_check_21_days_are_marked_as_dates(arabic_pages: list[Page]) -> None:
    assert hits(arabic_pages, rf"\d{{1,2}} (?:{MONTHS}) \d{{4}}", _is_time_or_verbatim) == []


def test_check_21_months_of_one_set_and_no_days_in_digits(arabic_pages: list[Page]) -> None:
    assert hits(arabic_pages, rf"(?:{OTHERS})(?![\u0600-\u06ff])|\d{{4}}-\d\d-\d\d") == []


def _is_time_or_verbatim(element: HtmlElement) -> bool:
    return element.tag == "time" or is_verbatim(element)
