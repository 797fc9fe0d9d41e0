"""Digits, punctuation and code points of the Arabic text: checks 9 to 15."""

import re
import unicodedata
from pathlib import Path

from lxml.html import HtmlElement

from ..project import ROOT
from ..site.page import Page
from .words import AR, LETTER, hits, text_files, words_of

CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
# A style sheet ends the label of a value in one: what it writes is in no text, and is never copied.
ISOLATES = "[\u2068\u2069]"
# Where no markup is possible, the build writes isolates instead.
MARKUP_FREE = ("title", "alt", "aria-label", "label", "placeholder", "content")
TATWEEL = rf"(?<![{AR}])[وفبلك]\u0640(?=[A-Za-z])|(?<![{AR}])ال\u0640(?=[A-Za-z])"


def test_check_09_western_digits_only(all_pages: list[Page]) -> None:
    assert hits(all_pages, "[٠-٩۰-۹]") == []


def test_check_10_no_arabic_percent_or_separators(all_pages: list[Page]) -> None:
    assert hits(all_pages, "[\u066a\u066b\u066c]") == []


def test_check_11_percent_stands_at_its_number(all_pages: list[Page]) -> None:
    assert hits(all_pages, r"\d\s+%|%\s*\d") == []


def test_check_12_arabic_punctuation(arabic_pages: list[Page]) -> None:
    assert hits(arabic_pages, rf"[{LETTER}][,;?]|\s[،؛؟]") == []


def test_check_13_no_straight_quotes_in_arabic(arabic_pages: list[Page]) -> None:
    assert hits(arabic_pages, rf'[{LETTER}]"|"[{LETTER}]') == []


def test_check_14_no_tatweel_but_before_latin(all_pages: list[Page]) -> None:
    texts = [(p.path, t) for p in all_pages for t in words_of(p) if "\u0640" in t]
    assert [found for found in texts if "\u0640" in re.sub(TATWEEL, "", found[1])] == []


def test_check_14_no_presentation_forms_or_persian_letters(all_pages: list[Page]) -> None:
    assert hits(all_pages, "[\ufb50-\ufdff\ufe70-\ufefc\u06cc\u06a9\u06c1]") == []


def test_check_14_composed_characters(all_pages: list[Page]) -> None:
    texts = [(p.path, t) for p in all_pages for t in words_of(p)]
    assert [found for found in texts if not unicodedata.is_normalized("NFC", found[1])] == []


def test_check_15_no_direction_characters_in_text_or_addresses(all_pages: list[Page]) -> None:
    assert [
        (page.path, element.tag)
        for page in all_pages
        for element in page.root.iter()
        if isinstance(element, HtmlElement) and CONTROLS.search(_without_isolates(element))
    ] == []


def test_check_15_no_direction_characters_in_files(built_site: Path) -> None:
    folders = (ROOT / "data", ROOT / "docs", ROOT / "templates", built_site)
    files = ((path, text) for path, text in text_files(*folders) if path.suffix != ".html")
    told = ((path, re.sub(ISOLATES, "", t) if path.suffix == ".css" else t) for path, t in files)
    assert [path for path, text in told if CONTROLS.search(text)] == []


def _without_isolates(element: HtmlElement) -> str:
    """The text and attributes of `element` where no direction character may stand."""
    values = [value for name, value in element.attrib.items() if name not in MARKUP_FREE]
    text = "" if element.tag in ("title", "desc", "option") else element.text or ""
    text = re.sub(ISOLATES, "", text) if element.tag == "style" else text
    return " ".join(map(str, [*values, text, element.tail or ""]))
