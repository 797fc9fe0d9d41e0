"""No number is shown in part, at any width: whole, or out of sight."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .places import ADDRESSES

pytestmark = pytest.mark.browser
WIDTHS = (320, 360, 390, 412, 430, 768, 960, 1024, 1120, 1280, 1440, 1920)
CUT = (Path(__file__).parent / "numbers.js").read_text("utf-8")
# Tables are laid hand on by script, which comes after the page.
UNSTARTED = "form.filters:not([hidden]) [role=status]:empty"
# What shows a part of what is wider than it, and what shows the whole.
CUTTING = ("overflow:hidden", "overflow:auto", "content-visibility:auto", "clip-path:inset(0)")
SHOWING = ("overflow:visible", "content-visibility:auto;overflow-clip-margin:9em")
# Sort by the second column, then look for a digit.
HANDLED = """async () => {
  document.querySelector("table[data-sortable] th:nth-child(2)[data-key] button")?.click();
  const field = document.querySelector("form.filters[data-for] [name=q]");
  if (!field) return;
  field.value = "8";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def cut(page: Page, width: int) -> list[str]:
    """The numbers of which a window of this width shows a part."""
    page.set_viewport_size({"width": width, "height": 900})
    found: list[str] = page.evaluate(CUT)
    return found


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_number_is_cut(window: Page, path: str) -> None:
    window.set_viewport_size({"width": WIDTHS[0], "height": 900})
    window.goto(path)
    expect(window.locator(UNSTARTED)).to_have_count(0)
    assert cut(window, WIDTHS[0]) == []
    window.evaluate(HANDLED)
    assert [number for width in WIDTHS for number in cut(window, width)] == []


def test_a_number_at_an_edge_is_found(page: Page) -> None:
    box = "<p style='inline-size:3em;white-space:nowrap;{}'>aaaa 90.98% of 7</p>"
    page.set_content("".join(map(box.format, (*CUTTING, *SHOWING))))
    assert cut(page, 800) == ["90.98% in p at 800"] * len(CUTTING)
