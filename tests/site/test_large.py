"""A phone whose reader has set letters twice as large in the browser: no page moves sideways."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from ..browsing import opened
from .places import ADDRESSES

pytestmark = pytest.mark.browser
NARROW = 320
# Twice what browsers begin with. Unlike a style of the page it also counts where a sheet asks for
# a width in `em`.
LARGE = {"standard": 32, "fixed": 26}
# Tables that need two directions may move with the page (WCAG 1.4.10); as lists they do not.
BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def large(browser: Browser, address: str) -> Iterator[Page]:
    """A window of a narrow phone with large letters."""
    with opened(browser, address, NARROW, 640) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": LARGE})
        yield page


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_page_moves_sideways(large: Page, path: str) -> None:
    large.goto(path)
    expect(large.locator("form[hidden]")).to_have_count(0)
    large.locator("main details").evaluate_all("all => all.forEach(one => { one.open = true })")
    assert large.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    assert large.evaluate(BEYOND) == 0


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
