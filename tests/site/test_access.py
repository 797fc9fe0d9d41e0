"""WCAG 2.2 AA by axe-core.

Rows that are alike give one answer, and so do words that are coloured alike: of each such group two
are asked for (shapes.js). Colours are asked for in both schemes; everything else in one: the other
changes colours alone, which is checked.
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
# What is wrong in the middle of a long table, by the rule that tells of it.
ODD = {
    "color-contrast": """row => [row, ...row.querySelectorAll("*")].forEach(
      part => { part.style.color = "#aaa" })""",
    "link-name": "row => { row.querySelector('a').textContent = '' }",
    "aria-allowed-attr": "row => row.querySelector('td').setAttribute('aria-checked', 'true')",
    "target-size": """row => {
      const buttons = [1, 2].map(() => document.createElement("button"));
      for (const button of buttons) Object.assign(button, { textContent: "!" }).style.all = "unset";
      row.querySelector("td").replaceChildren(...buttons);
    }""",
}
SCHEMES = {"light": "default", "dark": "slate"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing(window: Page, path: str, width: int) -> None:
    opened(window, path, width)
    assert wrong(window, ALL) == []
    in_light = window.evaluate(BOXES)
    coloured(window, "dark")
    assert window.evaluate(BOXES) == in_light
    assert wrong(window, COLOURS) == []


@pytest.mark.parametrize("rule", ODD)
def test_one_odd_row_in_a_long_table_is_found(window: Page, rule: str) -> None:
    opened(window, "/en/measured/", 1280)
    rows = window.locator("table[data-sortable] tbody tr:has(a):visible")
    rows.nth(rows.count() // 2).evaluate(ODD[rule])
    assert [found.partition(":")[0] for found in wrong(window, ALL)] == [rule]


def test_one_word_that_is_pale_in_the_dark_is_found(window: Page) -> None:
    opened(window, "/en/measured/", 1280)
    coloured(window, "dark")
    heads = window.locator("table[data-sortable] tbody th:visible")
    heads.nth(heads.count() // 2).evaluate(ODD["color-contrast"].replace("#aaa", "#555"))
    (found,) = wrong(window, COLOURS)
    assert found.startswith("color-contrast: ")


def opened(page: Page, path: str, width: int) -> None:
    """Show `path` in a window `width` px wide, in light colours, with axe in it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(path)
    page.evaluate(Axe().axe_script)
    page.evaluate(SAMPLED)


def coloured(page: Page, scheme: str) -> None:
    """Show the page in the colours of `scheme`."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its literals
    page.locator(f"html[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()


def wrong(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe finds: each rule, its first element and their number."""
    page.evaluate(SHAPES)
    violations = page.evaluate(
        "options => axe.run(options).then(found => found.violations)", options
    )
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:120]} ({len(violation['nodes'])})"
        for violation in violations
    ]
