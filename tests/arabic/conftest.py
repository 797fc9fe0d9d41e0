"""The pages of each language, and what a browser found on them."""

from pathlib import Path

import pytest

from ..site.page import Page, read_pages


@pytest.fixture(scope="session")
def all_pages(built_site: Path) -> list[Page]:
    return list(read_pages(built_site).values())


@pytest.fixture(scope="session")
def arabic_pages(all_pages: list[Page]) -> list[Page]:
    return [page for page in all_pages if page.language == "ar"]


@pytest.fixture(scope="session")
def english_pages(all_pages: list[Page]) -> list[Page]:
    return [page for page in all_pages if page.language == "en"]
