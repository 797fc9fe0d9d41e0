"""The heads of a long table stay in sight, and cover nothing that a reader is led to."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize("root", ["/", "/en/"])
LONG = ["archive/", "families/resnet/", "leaderboard/", "measured/", "models/"]
DRAWN = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));"
# How far the heads of a table are from the header, and the parts of the table that are seen in
# their lower edge and right below it, with such a part of it above the window.
SEEN = f"""async (table, part) => {{
  scrollTo(0, scrollY + table.getBoundingClientRect().top + part * table.offsetHeight);
  {DRAWN}
  const header = document.querySelector(".md-header").getBoundingClientRect();
  const heads = [...table.tHead.rows[0].cells].map(head => head.getBoundingClientRect());
  const low = Math.max(...heads.map(head => head.bottom));
  const across = heads.map(head => head.left + head.width / 2).filter(x => x > 0 && x < innerWidth);
  const parts = y => across.map(x => document.elementFromPoint(x, y)?.closest("thead, tbody"));
  return [
    Math.round(Math.max(...heads.map(head => Math.abs(head.top - header.bottom)))),
    [...new Set(parts(low - 4))].map(part => part?.localName),
    [...new Set(parts(low + 4))].map(part => part?.localName),
  ];
}}"""
# Whether nothing covers the upper edge of what is asked about.
CLEAR = f"""async place => {{
  {DRAWN}
  const {{ left, top, width }} = place.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + 2);
  return place.contains(seen) || seen.contains(place);
}}"""
BOTTOM = "part => part.getBoundingClientRect().bottom"


def shown(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(path)


@BOTH
@pytest.mark.parametrize("path", LONG)
def test_the_heads_stay_under_the_header_and_over_the_rows(
    page: Page, root: str, path: str
) -> None:
    shown(page, f"{root}{path}")
    table = page.locator("table[data-sortable]:not([data-view=frontier])").first
    for part in (0.3, 0.6):
        assert table.evaluate(SEEN, part) == [0, ["thead"], ["tbody"]], part


@BOTH
def test_the_heads_go_with_the_last_rows(page: Page, root: str) -> None:
    shown(page, f"{root}families/resnet/")
    page.locator("footer a").first.scroll_into_view_if_needed()
    box = page.locator(".scroll.wide")
    assert box.locator("thead th").last.evaluate(BOTTOM) < box.evaluate(BOTTOM)
    assert box.evaluate("box => box.scrollHeight <= box.clientHeight")


@BOTH
@pytest.mark.parametrize("path", ["archive/", "archive/papers/", "families/resnet/"])
def test_a_link_to_a_row_leads_below_the_heads(page: Page, root: str, path: str) -> None:
    shown(page, f"{root}{path}")
    named = page.locator("tbody [id]")
    page.goto(f"{root}{path}#{named.nth(named.count() // 2).get_attribute('id')}")
    expect(page.locator(":target")).to_be_in_viewport()
    assert page.locator(":target").evaluate(CLEAR)


@BOTH
def test_no_name_with_the_focus_lies_under_the_heads(page: Page, root: str) -> None:
    shown(page, f"{root}families/resnet/")
    page.locator("tbody th a").last.focus()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        assert page.locator(":focus").evaluate(CLEAR)
