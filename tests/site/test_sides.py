"""On which side things stand, and that nothing of them is cut off or struck through."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize("root", ["/", "/en/"])
# How wide the bars of a quotation are: left, right.
BARS = """quote => {
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(quote);
  return [borderLeftWidth, borderRightWidth].map(parseFloat);
}"""
# How far a mark reaches below the box of its letters, whose lines are close.
BELOW = """marks => marks.map(mark => {
  const letters = document.createRange();
  letters.selectNodeContents(mark);
  return mark.getBoundingClientRect().bottom - letters.getBoundingClientRect().bottom;
})"""
CUT = "box => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth"


@BOTH
def test_the_bar_of_a_quotation_stands_where_its_language_begins(phone: Page, root: str) -> None:
    phone.goto(f"{root}fact-check/")
    quotation = phone.locator(".claim blockquote[dir=rtl]").first
    left, right = quotation.evaluate(BARS)
    assert left == 0
    assert right > 0


@BOTH
def test_what_says_how_a_figure_was_read_touches_no_line_below(phone: Page, root: str) -> None:
    phone.goto(f"{root}top-5/")
    phone.locator("details:has(#ilsvrc-years) > summary").click()
    said = phone.locator("#ilsvrc-years .confidence-secondary")
    assert set(said.evaluate_all(BELOW)) == {0}


@BOTH
@pytest.mark.parametrize("model", ["coca", "vit-22b-linear"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_citation_is_shown_whole(page: Page, root: str, model: str, media: str) -> None:
    page.emulate_media(media="print" if media == "print" else "screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{root}models/{model}/")
    assert not page.locator("#bibtex").evaluate(CUT)
