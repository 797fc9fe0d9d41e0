"""Every page gives readers a sentence to copy and says how to cite it."""

import re

import pytest

from .page import ORIGIN, Page


@pytest.fixture(scope="module")
def citable(site_pages: dict[str, Page]) -> list[Page]:
    return [page for page in site_pages.values() if not page.path.endswith("404.html")]


def test_every_page_is_cited_by_its_own_address(citable: list[Page]) -> None:
    wrong = [
        page.path
        for page in citable
        if not page.root.get_element_by_id("quote-page")
        .text_content()
        .endswith(f" {ORIGIN}/{page.path}")
    ]
    assert wrong == []


@pytest.mark.parametrize("path", ["", "en/", "about/", "en/about/"])
def test_a_page_of_prose_is_cited_by_its_heading(site_pages: dict[str, Page], path: str) -> None:
    root = site_pages[path].root
    (heading,) = root.iter("h1")
    assert heading.text_content() in root.get_element_by_id("quote-page").text_content()


def test_a_page_of_a_model_is_quoted_with_the_figure_at_its_head(citable: list[Page]) -> None:
    figures = {
        page.path: (found[0].text_content(), page.root.get_element_by_id("quote").text_content())
        for page in citable
        if (found := page.root.find_class("headline"))
    }
    assert figures
    values = {path: re.findall(r"[\d.]+%", shown) for path, (shown, _) in figures.items()}
    assert [path for path, (_, said) in figures.items() if values[path][0] not in said] == []


def test_a_sentence_to_quote_says_whose_records_it_is_about(citable: list[Page]) -> None:
    """Where it is copied to, "our" is somebody else, and "was found" says: by anybody."""
    unclear = r"\b(?:we|our|us)\b|\b(?:was|were) found\b|لم [تي]وجد|(?<!\w)لم نجد|سجلّنا"
    said = {page.path: _quote(page) for page in citable}
    assert any(said.values())
    assert {path: text for path, text in said.items() if re.search(unclear, text)} == {}


def _quote(page: Page) -> str:
    """What `page` gives to quote; nothing where it gives nothing."""
    found = page.root.get_element_by_id("quote", None)
    return "" if found is None else str(found.text_content())
