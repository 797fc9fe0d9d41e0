"""On paper no column is cut, names are whole, evidence is drawn; the page says where it is from."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
# A4 without its margins, in CSS pixels: upright, and across where `page: wide` asks for it.
UPRIGHT, ACROSS, HEIGHT = 673, 1047, 700
PATHS = [
    "leaderboard/", "snapshot/", "models/alef-1/", "measured/", "choose/", "families/alef/",
    "top-5/", "archive/",
]  # fmt: skip
FAULTS = """() => {
  const width = document.documentElement.clientWidth, range = document.createRange(), found = [];
  for (const cell of document.querySelectorAll("table.data :is(th, td)")) {
    const { left, right } = cell.getBoundingClientRect();
    const over = cell.scrollWidth > cell.clientWidth + 1;
    if (left < -1 || right > width + 1 || over) found.push(`cut: ${cell.textContent.trim()}`);
  }
  for (const head of document.querySelectorAll("table.data tbody th")) {
    const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { 0: word, index } of texts.currentNode.data.matchAll(/[^\\s\\-/]+/g)) {
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
        if (lines.size > 1) found.push(`broken: ${word}`);
      }
    }
  }
  return found;
}"""


def on_paper(page: Page, path: str) -> None:
    """Show the page at `path` as it is printed, as wide as its paper."""
    page.goto(path)
    page.emulate_media(media="print")
    across = page.evaluate("getComputedStyle(document.body).page") == "wide"
    page.set_viewport_size({"width": ACROSS if across else UPRIGHT, "height": HEIGHT})


@pytest.mark.parametrize("root", ["/", "/en/"])
@pytest.mark.parametrize("path", PATHS)
def test_no_column_is_cut_and_no_name_broken(page: Page, root: str, path: str) -> None:
    on_paper(page, f"{root}{path}")
    assert page.locator("table.data").count() > 0
    assert page.evaluate(FAULTS) == []


def test_what_is_folded_is_drawn(page: Page) -> None:
    page.goto("/en/fact-check/")
    evidence = page.get_by_text("A newer version of the paper.").first
    expect(evidence).to_be_hidden()
    page.emulate_media(media="print")
    expect(evidence).to_be_visible()


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_a_printed_page_says_its_address_and_day(page: Page, root: str) -> None:
    on_paper(page, f"{root}leaderboard/")
    said = page.locator("#quote-page")
    expect(said).to_be_visible()
    expect(said).to_contain_text(f"{root}leaderboard/")
    expect(said.locator("time")).to_have_attribute("datetime", "2026-05-06")


@pytest.mark.parametrize("path", ["", "leaderboard/", "models/alef-1/", "top-5/", "archive/"])
def test_nothing_to_press_is_on_paper(page: Page, path: str) -> None:
    on_paper(page, f"/en/{path}")
    pressed = page.locator("button:not(thead *), input, select, #embed, [href='#quote']")
    assert [one.inner_text() for one in pressed.all() if one.is_visible()] == []


def test_an_address_is_written_out_once(page: Page) -> None:
    on_paper(page, "/en/models/alef-1/")
    written = "link => getComputedStyle(link, '::after').content !== 'none'"
    code = page.locator(".side a[translate=no]")
    assert not code.evaluate(written)
    assert page.locator(".side dd > a[href^=http]:not([translate])").first.evaluate(written)


def test_intervals_stand_in_their_rows(page: Page) -> None:
    on_paper(page, "/en/leaderboard/")
    for row in page.locator(".board-table tbody tr", has=page.locator("svg")).all():
        cell, line = row.locator("td").first.bounding_box(), row.locator("svg").bounding_box()
        assert cell
        assert line
        assert cell["y"] < line["y"] < cell["y"] + cell["height"]
