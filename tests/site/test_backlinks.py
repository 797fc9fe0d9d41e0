"""Every page that names a source is named by it."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest

from .page import ORIGIN, Page

# What these say of a source repeats pages of records, which the source leads to.
REPEATING = ("families/", "leaderboard/", "citations/")


@pytest.fixture(scope="module")
def entries(site_pages: dict[str, Page]) -> dict[tuple[str, str], set[str]]:
    """By language and id, the pages that each source leads to."""
    return {
        (page.language, str(entry.get("aria-labelledby"))): {
            urlsplit(urljoin(f"{ORIGIN}/{page.path}", str(link))).path.lstrip("/")
            for link in entry.xpath(".//@href")
        }
        for page in site_pages.values()
        for entry in page.root.find_class("source")
    }


def test_a_page_that_names_a_source_is_named_by_it(
    site_pages: dict[str, Page], entries: dict[tuple[str, str], set[str]]
) -> None:
    told = [
        (page.path, source)
        for page in site_pages.values()
        if page.common_path and not page.common_path.startswith(REPEATING)
        for source in named(page)
    ]
    assert told
    lost = [(path, key) for path, key in told if path not in entries[_language(path), key]]
    assert lost == []


def named(page: Page) -> Iterator[str]:
    """The sources that a page leads to."""
    for link in page.links("href"):
        parts = urlsplit(link)
        if "/citations/" in parts.path and parts.fragment:
            yield parts.fragment


def test_an_old_address_still_comes_to_its_source(
    site_pages: dict[str, Page], entries: dict[tuple[str, str], set[str]]
) -> None:
    for path in ("citations/", "en/citations/"):
        page = site_pages[path]
        for language, key in entries:
            if language == page.language:
                line = page.root.get_element_by_id(key)
                assert line.xpath(f".//a[contains(@href, '/#{key}')]")


def _language(path: str) -> str:
    return "en" if path.startswith("en/") else "ar"
