"""WCAG 2.2 AA by axe-core.

Colours are most of the work: each word is compared with all that lies behind it. Words that are
coloured alike give one answer, so of each such group two are asked for, in both schemes; everything
else is asked of the whole page, in one scheme: the other changes colours alone, which is checked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .places import ADDRESSES

pytestmark = pytest.mark.browser
SHAPES = Path(__file__).with_name("shapes.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ("color-contrast", "link-in-text-block")
# Of what is right only the number is kept: the list of it took half of the time.
WRONG = {"resultTypes": ["violations"]}
COLOURS = WRONG | {"runOnly": {"type": "rule", "values": OF_COLOURS}}
ALL_ELSE = WRONG | {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {rule: {"enabled": False} for rule in OF_COLOURS},
}
BOXES = """[...document.querySelectorAll("body *")]
  .map(element => Object.values(element.getBoundingClientRect().toJSON()).join()).join(";")"""
SCHEMES = {"light": "default", "dark": "slate"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing(browser: Browser, address: str, path: str, width: int) -> None:
    with opened(browser, address + path, width) as page:
        assert wrong(page, ALL_ELSE) == []
        in_light = page.evaluate(BOXES)
        assert colours(page, "light") == []
        assert colours(page, "dark") == []
        assert page.evaluate(BOXES) == in_light


@pytest.mark.parametrize(("scheme", "pale"), [("light", "#aaa"), ("dark", "#555")])
def test_one_pale_word_in_a_long_table_is_found(
    browser: Browser, address: str, scheme: str, pale: str
) -> None:
    with opened(browser, f"{address}/en/leaderboard/", 1280) as page:
        cells = page.locator("table[data-sortable] tbody td:visible")
        cells.nth(cells.count() // 2).evaluate("(cell, pale) => { cell.style.color = pale }", pale)
        (found,) = colours(page, scheme)
    assert found.startswith("color-contrast: <td")


@contextmanager
def opened(browser: Browser, url: str, width: int) -> Iterator[Page]:
    """The page at `url` in a window `width` px wide, in light colours."""
    with browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="light", reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(url)
        yield page


def colours(page: Page, scheme: str) -> list[str]:
    """What is wrong with the colours of `scheme`, light or dark."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its literals
    page.locator(f"html[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()
    page.evaluate(SHAPES)
    return wrong(page, COLOURS, "[data-sample]")


def wrong(page: Page, options: dict[str, Any], parts: str = "html") -> list[str]:
    """What axe finds in `parts` of `page`: the rule, the first element and how many there are."""
    found = Axe().run(page, parts, options)
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:120]} ({len(violation['nodes'])})"
        for violation in found.response["violations"]
    ]
