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
# A word whose colour depends on what is in a hidden element, and a drawing that one names.
BESIDE_HIDDEN = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".beside:has(+ div b) { color: #aaa }");
  document.adoptedStyleSheets.push(sheet);
  const make = (name, holder, traits) =>
    holder.appendChild(Object.assign(document.createElement(name), traits));
  const main = document.querySelector("main article");
  make("p", main, { className: "beside", textContent: "beside" });
  make("b", make("div", main, { hidden: true }), { textContent: "drawn", id: "drawn" });
  const [picture, part] = ["svg", "g"].map(name =>
    document.createElementNS("http://www.w3.org/2000/svg", name));
  part.setAttribute("role", "img");
  part.setAttribute("aria-labelledby", "drawn");
  picture.append(part);
  main.append(picture);
}"""


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


def test_what_nobody_sees_may_say_how_what_is_seen_looks_and_what_it_is_called(
    window: Page,
) -> None:
    """A pale word beside something hidden is found; a picture named by something hidden is well."""
    opened(window, "/en/methodology/", 1280)
    window.evaluate(BESIDE_HIDDEN)
    (found,) = wrong(window, ALL)
    assert found.startswith("color-contrast: ")
    assert "beside" in found
