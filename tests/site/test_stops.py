"""By keyboard: how far the end of the longest board is, and whether each stop is seen."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
# Whether it is in the table, and whether it is seen.
Stop = tuple[bool, bool]
BOARD = "#board-fine-tuned"
MOST = 150
# Whether what has the focus is shown, and nothing lies over its middle.
SEEN = """() => {
  const stop = document.activeElement, box = stop.getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.width > 0 && Boolean(over) && (stop.contains(over) || over.contains(stop));
}"""
# The stop of each press, once the focus has gone on.
WATCH = f"""table => {{
  window.stops = [];
  addEventListener("keyup", ({{ key }}) => {{
    if (key === "Tab") stops.push([table.tBodies[0].contains(document.activeElement), ({SEEN})()]);
  }});
}}"""
BACK = 30
# Presses after which the page is asked where it has got to.
AT_ONCE = 10


@pytest.mark.parametrize("path", ["/leaderboard/", "/en/leaderboard/"])
def test_the_end_of_a_long_board_is_near_and_each_stop_is_seen(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.locator(f"{BOARD} tbody th button")).to_have_count(
        page.locator(f"{BOARD} tbody tr").count()
    )
    page.locator(BOARD).evaluate(WATCH)
    stops = list[Stop]()
    while not (end := _end(stops)):
        assert len(stops) < MOST
        stops += pressed(page, "Tab", AT_ONCE)
    assert end < MOST
    assert all(seen for inside, seen in stops if inside)
    pressed(page, "Shift+Tab", len(stops) - end)  # to the first stop behind the table
    assert [seen for _, seen in pressed(page, "Shift+Tab", BACK)] == [True] * BACK


def _end(stops: list[Stop]) -> int:
    """How many stops it takes into the table and out of it again; 0 if they are not that many."""
    inside = [inside for inside, _ in stops]
    return inside.index(False, inside.index(True)) + 1 if True in inside and not inside[-1] else 0


def pressed(page: Page, key: str, times: int) -> list[Stop]:
    """The stops to which `key` leads, pressed so many times."""
    for _ in range(times):
        page.keyboard.press(key)
    stops: list[Stop] = page.evaluate("stops.splice(0)")
    assert len(stops) == times
    return stops
