"""The pages of each language."""

import pytest

from ..site.page import Page


@pytest.fixture(scope="session")
def all_pages(site_pages: dict[str, Page]) -> list[Page]:
    return list(site_pages.values())


@pytest.fixture(scope="session")
def arabic_pages(all_pages: list[Page]) -> list[Page]:
    return [page for page in all_pages if page.language == "ar"]
