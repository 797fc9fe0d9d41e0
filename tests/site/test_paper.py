"""The board and the lists to choose from on paper."""

import re

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
MOST = 6
# A4 across without its margins, in CSS pixels.
ACROSS = 1047
SIZES = "parts => parts.map(part => getComputedStyle(part).fontSize)"
SHEET = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("place", ["leaderboard/", "choose/"])
@pytest.mark.parametrize("root", ["/", "/en/"])
def test_the_longest_tables_take_few_sheets(page: Page, root: str, place: str) -> None:
    page.goto(root + place)
    printed = page.pdf(prefer_css_page_size=True)
    assert 1 < len(SHEET.findall(printed)) <= MOST


# With the rows of today.
@pytest.mark.parametrize(
    ("place", "most"),
    [
        ("", 5),
        ("models/coca/", 4),
        ("top-5/", 14),
        ("fact-check/", 24),
        ("archive/", 28),
        # One more where the first row has no room under what is said of the table.
        ("snapshot/", 4),
        ("en/snapshot/", 5),
    ],
)
def test_a_page_takes_no_more_sheets_than_it_fills(page: Page, place: str, most: int) -> None:
    page.goto(f"/{place}")
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True))) <= most


@pytest.mark.parametrize("path", ["/choose/", "/en/choose/"])
def test_the_lists_to_choose_from_fit_on_their_paper(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": ACROSS, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == ACROSS


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_what_stands_in_a_cell_is_printed_in_letters_of_its_table(page: Page, root: str) -> None:
    page.goto(f"{root}snapshot/")
    page.emulate_media(media="print")
    sizes = page.locator(".snapshot tbody :is(.printed, .verified, .badge, p)").evaluate_all(SIZES)
    assert len(sizes) > 20
    assert len(set(sizes)) == 1
