"""Tab goes on as the page is read: in Arabic to the left, in English to the right."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PATHS = ("", "leaderboard/", "compare/", "my-result/", "fact-check/", "models/alef-1/", "data/")
PRESSES = 24
# The sentence beside a word comes when it comes, and takes a stop of its own.
WATCH = """() => {
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => {
    if (!target.closest(".gloss-box")) stops.push(target);
  });
}"""
# Stops one after the other in a row, of which the second does not stand further on.
ASTRAY = """() => stops.flatMap((stop, at) => {
  const rowOf = part => part?.closest("ul, form, nav, tr, dd, p, header"), next = stops[at + 1];
  if (!next || rowOf(stop) !== rowOf(next)) return [];
  const one = [...stop.getClientRects()].at(-1), other = next.getClientRects()[0];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (shared < Math.min(one.height, other.height) / 2) return [];
  const left = getComputedStyle(rowOf(stop)).direction === "rtl";
  const on = left ? one.left >= other.right - 1 : one.right <= other.left + 1;
  return on ? [] : [[stop, next].map(part => part.outerHTML.slice(0, 80)).join(" → ")];
})"""
MIRRORED = "n => stops.slice(n, 2 * n - 1).every((stop, at) => stop === stops[n - 2 - at])"


@pytest.mark.parametrize("path", [root + path for root in ("/", "/en/") for path in PATHS])
def test_tab_follows_the_direction_of_the_page_and_back(window: Page, path: str) -> None:
    window.goto(path, wait_until="networkidle")  # scripts make stops
    window.evaluate(WATCH)
    for _ in range(PRESSES):
        window.keyboard.press("Tab")
    there = window.evaluate("stops.length")
    assert there > PRESSES / 2
    assert window.evaluate(ASTRAY) == []
    for _ in range(PRESSES - 1):
        window.keyboard.press("Shift+Tab")
    assert window.evaluate(MIRRORED, there)
