"""Words beside drawings in cells, which axe leaves undecided: contrast, and room."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
LEAST = 4.5  # to 1: WCAG 2.2, 1.4.3
CELLS = "#board-fine-tuned td:has(> svg)"
# Of every word in a cell, its contrast with the cell, and its distance from the drawing in pixels.
WORDS = """cells => cells.flatMap(cell => {
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
  const { backgroundColor, paddingLeft } = getComputedStyle(cell), behind = light(backgroundColor);
  const clear = cell.getBoundingClientRect().left + parseFloat(paddingLeft);
  return [...cell.querySelectorAll("a, span")].map(word => {
    const [low, high] = [light(getComputedStyle(word).color), behind].sort((a, b) => a - b);
    return [(high + .05) / (low + .05), word.getBoundingClientRect().left - clear];
  });
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accuracies_stand_out_beside_their_intervals(
    page: Page, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/leaderboard/")
    expect(page.locator(f"{CELLS} a").first).to_be_visible()
    words = page.locator(CELLS).evaluate_all(WORDS)
    assert len(words) > 100
    assert min(contrast for contrast, _ in words) >= LEAST
    assert min(room for _, room in words) >= -1
