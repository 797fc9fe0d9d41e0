"""A phone whose reader has set letters twice as large in the browser: no page moves sideways."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext, FloatRect, Frame, Page, expect

from ..browsing import opened
from ..frames import framed, look, visited
from .places import ADDRESSES

pytestmark = pytest.mark.browser
NARROW = 320
# Twice what browsers begin with. Unlike a style of the page it also counts where a sheet asks for
# a width in `em`.
LARGE = {"standard": 32, "fixed": 26}
# Tables that need two directions may move with the page (WCAG 1.4.10); as lists they do not.
BEYOND = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return [getComputedStyle(document.documentElement).fontSize, scrollWidth - clientWidth];
}"""
OWN = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important }");
  document.adoptedStyleSheets = [sheet];
  document.documentElement.classList.add("led");
}"""
UNFOLDED = "() => document.querySelectorAll('main details').forEach(part => { part.open = true })"
LOOKS = [look((NARROW,), BEYOND, UNFOLDED)]


@pytest.fixture(scope="module")
def narrow(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with opened(browser, address, NARROW, 640) as context:
        yield context


@pytest.fixture(scope="module")
def large(narrow: BrowserContext) -> Page:
    """A window of a narrow phone with large letters."""
    return enlarged(narrow)


@pytest.fixture(scope="module")
def frame(narrow: BrowserContext) -> Frame:
    """A frame as wide as that window, in which pages are shown."""
    return framed(enlarged(narrow), NARROW)


def enlarged(phone: BrowserContext) -> Page:
    page = phone.new_page()
    phone.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": LARGE})
    return page


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_page_moves_sideways(frame: Frame, path: str) -> None:
    assert visited(frame, path, LOOKS) == [["40px", 0]]


@pytest.mark.parametrize("root", ["/", "/en/"])
@pytest.mark.parametrize("path", ["archive/", "measured/", "models/coca/", "snapshot/"])
def test_a_sheet_of_the_reader_makes_no_page_move_sideways(
    window: Page, root: str, path: str
) -> None:
    """It counts not where a sheet of ours asks for a width in `em`."""
    window.set_viewport_size({"width": 390, "height": 844})
    window.goto(root + path)
    window.evaluate(OWN)
    assert window.evaluate(BEYOND) == ["32px", 0]


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_the_signs_of_the_header_keep_clear_of_each_other(large: Page, root: str) -> None:
    large.goto(root)
    signs = large.locator(".md-header__inner").locator("svg:visible, .languages a")
    boxes = sorted(filter(None, (sign.bounding_box() for sign in signs.all())), key=_start)
    assert len(boxes) == 5
    for first, second in pairwise(boxes):
        assert first["x"] + first["width"] <= second["x"]
    expect(large.locator(".site-name")).to_have_accessible_name(re.compile("ImageNet"))


def _start(box: FloatRect) -> float:
    return box["x"]
