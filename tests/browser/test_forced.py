"""Where the system says the colours, or no motion is wanted: what colour said is still seen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from accessible.states import STATES

pytestmark = pytest.mark.browser
SYSTEM = ["Canvas", "CanvasText", "LinkText", "Highlight"]
COLOURS = """names => names.map(name => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
})"""
STYLE = "(part, [of, name]) => getComputedStyle(part, of)[name]"
# What marks, lines and words of charts and of intervals are drawn in; the lines behind are fainter.
DRAWN = """main => [...main.querySelectorAll(".chart svg *, td > svg *")]
  .filter(part => part.checkVisibility() && !part.closest(".lattice"))
  .flatMap(part => [getComputedStyle(part).fill, getComputedStyle(part).stroke])
  .filter(colour => colour !== "none")"""
FIGURE = "figure => { figure.style.visibility = 'hidden' }"
# What would move: what takes time to change, and what scrolls in more than one step.
MOVING = """() => [...document.querySelectorAll("*")].filter(part => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
  return parseFloat(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
}).map(part => part.outerHTML.slice(0, 80))"""
# What only a colour behind it told: where, the part, and what of it must show.
TOLD = {
    "the kind of a value": ("models/alef-1/", ".badge--reported", "::before", "backgroundColor"),
    "a verdict": ("fact-check/", ".badge--confirmed", "::before", "backgroundColor"),
    "a value not published": (
        "leaderboard/",
        ".board-table .badge--not-published",
        "::before",
        "backgroundColor",
    ),
    "that a line opens": ("fact-check/", "details.fold summary", "::after", "backgroundColor"),
    "the row a link leads to": ("models/alef-1/#parameters", ":target", "", "outlineStyle"),
    "the group of the page": ("models/alef-1/", ".groups [aria-current]", "", "borderBottomColor"),
}
# What takes the focus on the leaderboard, and the part and the property that show it.
FOCUSED = {
    ".site-name": (".site-name", "outlineStyle"),
    "#scheme": (".scheme", "outlineStyle"),
    ".filters select": (".filters select", "outlineStyle"),
    "thead button": ("thead button", "outlineStyle"),
    ".chart svg a": (".chart svg a .pt > *", "stroke"),
}


@pytest.fixture(scope="module")
def forced(browser: Browser, address: str) -> Iterator[Page]:
    """A window whose system says the colours: white and yellow on black."""
    with browser.new_context(
        base_url=address, forced_colors="active", color_scheme="dark", reduced_motion="reduce"
    ) as context:
        yield context.new_page()


@pytest.mark.parametrize("what", TOLD)
def test_what_a_colour_told_is_drawn(forced: Page, what: str) -> None:
    path, part, of, name = TOLD[what]
    forced.goto(f"/en/{path}")
    (paper,) = forced.evaluate(COLOURS, ["Canvas"])
    assert forced.locator(part).first.evaluate(STYLE, [of, name]) not in (paper, "none")


def test_of_the_groups_only_that_of_the_page_has_a_line(forced: Page) -> None:
    forced.goto("/models/alef-1/")
    (paper,) = forced.evaluate(COLOURS, ["Canvas"])
    others = forced.locator(".groups a:not([aria-current])").all()
    assert {other.evaluate(STYLE, ["", "borderBottomColor"]) for other in others} == {paper}


@pytest.mark.parametrize("path", ["/", "/en/leaderboard/"])
def test_drawings_take_the_colours_of_the_system(forced: Page, path: str) -> None:
    forced.goto(path)
    drawn = set(forced.locator("main").evaluate(DRAWN))
    assert len(drawn) > 1
    assert drawn <= set(forced.evaluate(COLOURS, SYSTEM))


@pytest.mark.parametrize("stop", FOCUSED)
def test_what_has_the_focus_looks_otherwise(forced: Page, stop: str) -> None:
    forced.goto("/en/leaderboard/")
    part, name = FOCUSED[stop]
    shown = forced.locator(f"{part}:visible").first
    before = shown.evaluate(STYLE, ["", name])
    forced.locator(f"{stop}:visible").first.focus()
    forced.keyboard.press("Shift")
    assert shown.evaluate(STYLE, ["", name]) != before


def test_the_large_figure_covers_no_word_beside_it(forced: Page) -> None:
    forced.goto("/en/")
    label = forced.locator(".best-label")
    seen = label.screenshot()
    forced.locator(".best-value .fig").evaluate(FIGURE)
    assert label.screenshot() == seen


def test_the_name_that_enter_would_pick_stands_out(forced: Page) -> None:
    forced.goto("/en/compare/")
    STATES["names to pick from"].do(forced)
    backs = [
        option.evaluate(STYLE, ["", "backgroundColor"])
        for option in forced.locator("[role=option]").all()
    ]
    assert backs.count(backs[0]) == 1


@pytest.mark.parametrize("name", ["the drawer open", "claims open", "results of a search"])
def test_nothing_moves_for_who_wants_no_motion(window: Page, name: str) -> None:
    state = STATES[name]
    window.set_viewport_size({"width": state.width, "height": 900})
    window.goto(f"/en/{state.path}")
    state.do(window)
    assert window.evaluate(MOVING) == []
