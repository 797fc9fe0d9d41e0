"""WCAG 2.2 AA by axe-core, on each kind of page.

Colours are asked for in both schemes, once for all pages and widths; everything else in one scheme:
the other changes colours alone, which is checked.
"""

import pytest
from playwright.sync_api import Page

from accessible.axe import ALL, COLOURS, coloured, opened, resized, wrong
from accessible.visits import WIDTHS

from .places import ADDRESSES

pytestmark = pytest.mark.browser
# Whether all lies where it lay when this was asked before, which stays in the page.
SAME = """() => {
  const boxes = [...document.querySelectorAll("body *")]
    .map(element => Object.values(element.getBoundingClientRect().toJSON()).join()).join(";");
  const before = window.boxes;
  window.boxes = boxes;
  return boxes === before;
}"""
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


@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing(window: Page, asked: set[str], path: str) -> None:
    opened(window, path, WIDTHS[0])
    for width in WIDTHS:
        resized(window, width)
        assert wrong(window, ALL, asked) == [], width
        window.evaluate(SAME)
        coloured(window, "dark")
        assert window.evaluate(SAME), width
        assert wrong(window, COLOURS, asked) == [], width


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
