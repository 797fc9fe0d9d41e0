"""A page is painted before its sheet and its scripts have come, and nothing moves when they do."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserType, Route
from playwright.sync_api import Page as Tab

from ..browsing import launched, opened
from .page import Page
from .places import ADDRESSES

pytestmark = pytest.mark.browser
TOGETHER = 6  # pages that are opened at once: each is waited for until it asks for nothing more
PAINTED = """() => new Promise(found => new PerformanceObserver(list => {
  if (list.getEntriesByName("first-contentful-paint").length) found();
}).observe({ type: "paint", buffered: true }))"""
READ = """() => new Promise(found => {
  const look = () => { if (document.readyState !== "loading") found(); };
  document.addEventListener("readystatechange", look);
  look();
})"""
MOVED = """() => new Promise(found => {
  const moved = [], said = node => (node?.outerHTML ?? node?.data)?.slice(0, 80);
  new PerformanceObserver(list => {
    for (const { value, sources } of list.getEntries())
      moved.push([value, ...sources.map(({ node }) => said(node))]);
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => found(moved))));
})"""

# How wide the window is without a scroll bar, and where the page lies in it.
EDGES = """(() => {
  const { left, right } = document.querySelector("main").getBoundingClientRect();
  return [document.documentElement.clientWidth, [left, right]];
})()"""
SHORT = """() => {
  document.querySelector("main").replaceChildren("short");
  if (document.documentElement.scrollHeight > innerHeight) throw new Error("the page is long");
}"""


@pytest.fixture(scope="module")
def kinds(site_pages: dict[str, Page]) -> list[str]:
    """An address for each set of sheets and modules that a page of the first language has."""
    found = {_kind(site_pages[path]): address for address, path in _paths(site_pages)}
    return [*found.values()]


def _paths(pages: dict[str, Page]) -> Iterator[tuple[str, str]]:
    for address in reversed(ADDRESSES):
        path = address.removeprefix("/")
        if path in pages and not address.startswith("/en/"):
            yield address, path


def _kind(page: Page) -> tuple[str, ...]:
    asked = page.root.xpath("//style/text() | //link[@rel='stylesheet']/@href | //@data-module")
    return tuple(sorted({str(one).rpartition("/")[2] for one in asked}))


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_when_sheets_and_scripts_come_late(
    browser: Browser, address: str, kinds: list[str], width: int
) -> None:
    assert len(kinds) > 12
    moved = dict[str, list[object]]()
    for at in range(0, len(kinds), TOGETHER):
        with ExitStack() as readers:
            late = [
                Late(readers.enter_context(opened(browser, address, width, 900)).new_page(), kind)
                for kind in kinds[at : at + TOGETHER]
            ]
            moved |= {page.address: page.moved() for page in late}
    assert {kind: found for kind, found in moved.items() if found} == {}


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_a_scroll_bar_that_takes_room_moves_nothing(
    browsers: BrowserType, address: str, root: str
) -> None:
    """On Windows it would come with the first line beyond the window and go with the last."""
    with (
        launched(browsers, without=["--hide-scrollbars"]) as browser,
        opened(browser, address, 1280, 720) as context,
    ):
        page = context.new_page()
        page.goto(root)
        places = [page.evaluate(EDGES), page.evaluate(f"({SHORT})(), {EDGES}")]
    (with_bar, edges), (without, same) = places
    assert with_bar == without < 1280
    assert edges == same


class Late:
    """A page whose sheets come after its first paint, and its scripts after all of it is read."""

    def __init__(self, page: Tab, address: str) -> None:
        self.page, self.address = page, address
        self.waiting = {ending: held(page, ending) for ending in ("css", "js")}
        page.goto(address, wait_until="commit")
        for ending, awaited in (("css", PAINTED), ("js", READ)):
            page.evaluate(awaited)
            page.route(f"**/*.{ending}", lambda route: route.continue_())
            for route in self.waiting[ending]:
                route.continue_()

    def moved(self) -> list[object]:
        """What moved, once all has come."""
        self.page.wait_for_load_state("networkidle")
        return list(self.page.evaluate(MOVED))


def held(page: Tab, ending: str) -> list[Route]:
    """The requests of `page` for files with that ending, which are not answered."""
    routes = list[Route]()
    page.route(f"**/*.{ending}", lambda route: routes.append(route))
    return routes
