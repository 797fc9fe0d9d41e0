"""The board on paper."""

import re

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
MOST = 6
SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("path", ["/leaderboard/", "/en/leaderboard/"])
def test_the_boards_take_few_sheets(page: Page, path: str) -> None:
    page.goto(path)
    printed = page.pdf(prefer_css_page_size=True)
    assert 1 < len(SHEET.findall(printed)) <= MOST
