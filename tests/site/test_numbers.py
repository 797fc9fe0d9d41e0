"""No number is shown in part, at any width: whole, or out of sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from ..browsing import opened
from ..frames import framed, visited
from .places import ADDRESSES

pytestmark = pytest.mark.browser
WIDTHS = (320, 360, 390, 412, 430, 768, 960, 1024, 1120, 1280, 1440, 1920)
CUT = (Path(__file__).parent / "numbers.js").read_text("utf-8")
# What shows a part of what is wider than it, and what shows the whole.
CUTTING = ("overflow:hidden", "overflow:auto", "content-visibility:auto", "clip-path:inset(0)")
SHOWING = ("overflow:visible", "content-visibility:auto;overflow-clip-margin:9em")
# Sort by the second column, then look for a digit.
HANDLED = """() => {
  document.querySelector("table[data-sortable] th:nth-child(2)[data-key] button")?.click();
  const field = document.querySelector("form.filters[data-for] [name=q]");
  if (!field) return;
  field.value = "8";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
NOTHING = "() => []"


@pytest.fixture(scope="module")
def frame(browser: Browser, address: str) -> Iterator[Frame]:
    """A frame in which pages are shown, one after the other."""
    with opened(browser, address, 1280, 720) as context:
        yield framed(context.new_page(), WIDTHS[0])


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_number_is_cut(frame: Frame, path: str) -> None:
    found = visited(frame, path, WIDTHS, CUT, HANDLED, NOTHING)
    assert [number for numbers in found for number in numbers] == []


def test_a_number_at_an_edge_is_found(page: Page) -> None:
    box = "<p style='inline-size:3em;white-space:nowrap;{}'>aaaa 90.98% of 7</p>"
    page.set_viewport_size({"width": 800, "height": 900})
    page.set_content("".join(map(box.format, (*CUTTING, *SHOWING))))
    assert page.evaluate(CUT) == ["90.98% in p at 800"] * len(CUTTING)
