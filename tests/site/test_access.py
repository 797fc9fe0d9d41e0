"""WCAG 2.2 AA by axe-core.

Colours are most of the work: each word is compared with all that lies behind it. Words that are
coloured alike give one answer, so of each such group two are asked for, in both schemes; everything
else is asked of the whole page, in one scheme: the other changes colours alone, which is checked.
"""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .places import ADDRESSES

pytestmark = pytest.mark.browser
SHAPES = Path(__file__).with_name("shapes.js").read_text("utf-8")
# Of the words that are coloured alike, those that shapes.js marks.
SAMPLED = """axe.configure({ rules: [
  { id: "color-contrast", selector: "[data-sample]" },
  { id: "link-in-text-block", selector: "a[href][data-sample]" },
] })"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Of what is right only the number is kept: the list of it took half of the time.
WRONG = {"resultTypes": ["violations"]}
ALL = WRONG | {"runOnly": {"type": "tag", "values": TAGS}}
COLOURS = WRONG | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
BOXES = """[...document.querySelectorAll("body *")]
  .map(element => Object.values(element.getBoundingClientRect().toJSON()).join()).join(";")"""
PALE = """(cell, pale) =>
  [cell, ...cell.querySelectorAll("*")].forEach(part => { part.style.color = pale })"""
SCHEMES = {"light": "default", "dark": "slate"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing(window: Page, path: str, width: int) -> None:
    opened(window, path, width)
    assert wrong(window, "light", ALL) == []
    in_light = window.evaluate(BOXES)
    assert wrong(window, "dark", COLOURS) == []
    assert window.evaluate(BOXES) == in_light


@pytest.mark.parametrize(("scheme", "pale"), [("light", "#aaa"), ("dark", "#555")])
def test_one_pale_word_in_a_long_table_is_found(window: Page, scheme: str, pale: str) -> None:
    opened(window, "/en/measured/", 1280)
    heads = window.locator("table[data-sortable] tbody th:visible")
    heads.nth(heads.count() // 2).evaluate(PALE, pale)
    (found,) = wrong(window, scheme, COLOURS)
    assert found.startswith("color-contrast: ")


def opened(page: Page, path: str, width: int) -> None:
    """Show `path` in a window `width` px wide, in light colours, with axe in it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(path)
    page.evaluate(Axe().axe_script)
    page.evaluate(SAMPLED)


def wrong(page: Page, scheme: str, options: dict[str, Any]) -> list[str]:
    """What axe finds in the colours of `scheme`: each rule, its first element and their number."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its literals
    page.locator(f"html[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()
    page.evaluate(SHAPES)
    violations = page.evaluate(
        "options => axe.run(options).then(found => found.violations)", options
    )
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:120]} ({len(violation['nodes'])})"
        for violation in violations
    ]
