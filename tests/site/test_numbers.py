"""No number is shown in part, at any width; letters twice as large stay in the window."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page

from ..browsing import opened
from ..frames import framed, look, visited
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
# The theme's letters are 125% of the browser's; set by script, since the policy stops a sheet.
TWICE = "document.documentElement.style.fontSize = '250%'"
# Tables that need two directions may scroll with the page (WCAG 1.4.10); nothing else may.
OVERFLOW = """() => {
  for (const table of document.querySelectorAll("table.data")) table.style.display = "none";
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}"""
AS_BEFORE = """() => {
  for (const changed of document.querySelectorAll("html, table.data")) changed.style = "";
}"""
LARGE = (1280, 640)
LOOKS = [
    look(LARGE, OVERFLOW, f"() => {{ {TWICE} }}"),
    look(WIDTHS[:1], CUT, AS_BEFORE),
    look(WIDTHS, CUT, HANDLED),
]


@pytest.fixture(scope="module")
def frame(browser: Browser, address: str) -> Iterator[Frame]:
    """A frame in which pages are shown, one after the other."""
    with opened(browser, address, 1280, 720) as context:
        yield framed(context.new_page(), LARGE[0])


@pytest.fixture(scope="module", params=ADDRESSES)
def found(request: pytest.FixtureRequest, frame: Frame) -> list[Any]:
    """What is found on a page by each look, in each width."""
    return visited(frame, request.param, LOOKS)


def test_large_letters_stay_in_the_window(found: list[Any]) -> None:
    assert found[: len(LARGE)] == [0] * len(LARGE)


def test_no_number_is_cut(found: list[Any]) -> None:
    assert [number for numbers in found[len(LARGE) :] for number in numbers] == []


def test_a_number_at_an_edge_is_found(page: Page) -> None:
    box = "<p style='inline-size:3em;white-space:nowrap;{}'>aaaa 90.98% of 7</p>"
    page.set_viewport_size({"width": 800, "height": 900})
    page.set_content("".join(map(box.format, (*CUTTING, *SHOWING))))
    assert page.evaluate(CUT) == ["90.98% in p at 800"] * len(CUTTING)


def test_a_number_that_comes_between_two_looks_is_found(page: Page) -> None:
    page.set_content("<p style='inline-size:3em;white-space:nowrap;overflow:hidden'>aaaa 7</p>")
    change = "document.querySelector('p').firstChild.data = 'aaaa 90.98%'"
    found = page.evaluate(f"() => {{ const look = {CUT}; return [look(), ({change}, look())]; }}")
    assert found == [[], ["90.98% in p at 1280"]]
