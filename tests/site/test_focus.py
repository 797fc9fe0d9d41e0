"""By Tab nothing stays under the head of the page, and words beside a chart show their focus."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
# How many pixels of what has the focus lie under the head of the page.
UNDER = """() => {
  const stop = document.activeElement, head = document.querySelector(".md-header");
  if (stop === document.body || head.contains(stop) || stop.matches(".md-skip")) return 0;
  const { top } = stop.getBoundingClientRect(), { bottom } = head.getBoundingClientRect();
  return Math.max(0, Math.round(bottom - top));
}"""
# Asked at each press, once the focus has gone on.
WATCH = f"""() => {{
  window.hidden = [];
  addEventListener("keyup", ({{ key }}) => {{ if (key === "Tab") hidden.push(({UNDER})()); }});
}}"""
# Kinds of page with what is pressed or followed far down, and how many stops are gone back there.
LONG = ["archive/differences/", "citations/", "data/", "fact-check/", "glossary/", "models/coca/"]
BACK = 25


@pytest.mark.parametrize("path", [start + path for start in ("/", "/en/") for path in LONG])
def test_no_stop_stays_under_the_head_on_the_way_back(window: Page, path: str) -> None:
    window.set_viewport_size({"width": 1280, "height": 700})
    window.goto(path)
    window.locator("footer a").first.focus()
    window.evaluate(WATCH)
    for _ in range(BACK):
        window.keyboard.press("Shift+Tab")
    assert window.evaluate("hidden") == [0] * BACK


@pytest.mark.parametrize("path", ["/", "/leaderboard/charts/"])
def test_words_beside_a_chart_show_their_focus(window: Page, path: str) -> None:
    window.goto(path)
    word = window.locator(".chart a.gloss").first
    word.focus()
    window.keyboard.press("Shift+Tab")
    window.keyboard.press("Tab")
    assert word.evaluate("word => getComputedStyle(word).outlineStyle") == "solid"
