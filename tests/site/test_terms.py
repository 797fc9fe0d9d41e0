"""On every page the first use of an agreed term leads to the glossary."""

import re
from itertools import groupby

import pytest
from lxml.html import HtmlElement

from marsad.catalogue import Catalogue

from .page import Page

PASSED = {
    "a", "button", "cite", "code", "dt", "figcaption", "form", "h1", "h2", "h3", "h4",
    "pre", "script", "style", "summary", "svg", "table", "time",
}  # fmt: skip
VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0670\u0640]")
HREF = re.compile(r"glossary/#([\w.-]+)$")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_term_is_used_before_it_is_linked(
    site_pages: dict[str, Page], real_catalogue: Catalogue, code: str
) -> None:
    forms = _forms(real_catalogue, code)
    early = {
        (page.path, key)
        for page in site_pages.values()
        if page.language == code and page.common_path not in ("glossary/", "404.html")
        for key in _used_before_linked(page, forms)
    }
    assert early == set()


def test_links_to_terms_are_many(site_pages: dict[str, Page]) -> None:
    for path in ("top-5/", "en/top-5/", "models/coca/", "en/fact-check/"):
        assert len(site_pages[path].root.xpath("//a[@class='gloss']")) > 5, path


def _forms(catalogue: Catalogue, code: str) -> list[tuple[re.Pattern[str], str]]:
    """Each form of each term, the longest first, with what may be joined to it."""
    joined = "|".join(catalogue.languages[code].particles)
    found = [
        (form, key) for key, term in catalogue.glossary.items() for form in term.forms.root[code]
    ]
    found.sort(key=lambda item: -len(item[0]))
    return [
        (re.compile(rf"(?<![\w-])(?:{joined})?{re.escape(form)}(?![\w-])", re.I), key)
        for form, key in found
    ]


def _used_before_linked(page: Page, forms: list[tuple[re.Pattern[str], str]]) -> set[str]:
    linked: set[str] = set()
    early: set[str] = set()
    for key, pieces in groupby(_pieces(page.main, False), key=lambda piece: piece[1]):
        text = "".join(words for words, _ in pieces)
        if key:
            linked.add(key)
        for form, term in forms:
            # A term inside a longer one is part of that one.
            text, uses = form.subn(" · ", text)
            if uses and term not in linked:
                early.add(term)
    return early


def _pieces(element: HtmlElement, prose: bool) -> list[tuple[str, str]]:
    """The texts of prose, and the terms that are linked, in the order of the page."""
    if not isinstance(element.tag, str) or {"data-verbatim", "data-label"} & set(element.attrib):
        return []
    if element.tag == "a" and (match := HREF.search(element.get("href", ""))):
        return [("", match[1])]
    if element.tag in PASSED:
        return []
    block = element.tag in ("p", "li", "dd")
    prose = prose or block
    # A term does not run over the edge of a paragraph; an isolate is no edge.
    found = [("\n" if block else "", ""), (_plain(element.text or ""), "")] if prose else []
    for child in element:
        found += _pieces(child, prose)
        found += [(_plain(child.tail or ""), "")] if prose else []
    return found


def _plain(text: str) -> str:
    return VOWEL_SIGNS.sub("", text)
