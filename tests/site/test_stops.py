"""By keyboard: how far the end of the longest board is, and whether each stop is seen."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
BOARD = "#board-fine-tuned"
MOST = 150
# Whether what has the focus is shown, and nothing lies over its middle.
SEEN = """() => {
  const stop = document.activeElement, box = stop.getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.width > 0 && Boolean(over) && (stop.contains(over) || over.contains(stop));
}"""
INSIDE = "(table) => table.tBodies[0].contains(document.activeElement)"
BOTH = f"table => [({INSIDE})(table), ({SEEN})()]"


@pytest.mark.parametrize("path", ["/leaderboard/", "/en/leaderboard/"])
def test_the_end_of_a_long_board_is_near_and_each_stop_is_seen(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.locator(f"{BOARD} tbody th button")).to_have_count(
        page.locator(f"{BOARD} tbody tr").count()
    )
    table, stops, hidden = page.locator(BOARD), 0, []
    while not table.evaluate(INSIDE):
        page.keyboard.press("Tab")
        stops += 1
    while (found := table.evaluate(BOTH))[0]:
        hidden += [] if found[1] else [stops]
        page.keyboard.press("Tab")
        stops += 1
    assert stops < MOST
    for back in range(30):
        page.keyboard.press("Shift+Tab")
        hidden += [] if page.evaluate(SEEN) else [-back]
    assert hidden == []
