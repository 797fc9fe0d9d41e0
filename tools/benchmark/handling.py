"""How long a hand waits for long tables to be sorted and filtered, and for another choice."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import cycle, islice
from statistics import median

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

from . import views

PATHS = (
    "/measured/",
    "/measured/real/",
    "/archive/",
    "/families/vit/",
    "/leaderboard/",
    "/choose/",
)
# Times that each thing is done, after once to warm up: then what a page fetches is there.
TIMES = 20
MOST_MS = 100
SORT = "main table[data-sortable] th button"
SEARCH = "main form.filters input[type=search]"
SELECT = "main form.filters select"
BOX = "main form.filters input[type=checkbox]"
NUMBER = "main form.filters input[type=number]"
# From the event, past the first change that it makes, until the frame that shows it is painted.
TO_NEXT_FRAME = """([selector, index, value]) => new Promise((done, fail) => {
  const element = document.querySelectorAll(selector)[index];
  const giveUp = setTimeout(() => fail(new Error('nothing changed')), 5000);
  const start = performance.now();
  const painted = () => {
    clearTimeout(giveUp);
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => done(performance.now() - start);
    requestAnimationFrame(() => port2.postMessage(null));
  };
  const observer = new MutationObserver(() => { observer.disconnect(); painted(); });
  observer.observe(document.body, {attributes: true, childList: true, subtree: true});
  if (value === null) element.click();
  else {
    element.value = value;
    element.dispatchEvent(new Event('input', {bubbles: true}));
  }
})"""


def report(chromium: Browser, origin: str) -> None:
    """Print how long each handling of the tables served at `origin` takes."""
    print(f"Sort, filter, choose: ms to the painted frame, of {TIMES}; budget {MOST_MS}")
    for path in PATHS:
        for slowdown in (1, 4):
            _handle(chromium, origin + path, path, slowdown)


def _handle(chromium: Browser, url: str, path: str, slowdown: int) -> None:
    with views.cold_page(chromium) as page:
        answer = page.goto(url)
        if answer is None or not answer.ok:
            print(f"  there is no {path}")
            return
        _until_ready(page)
        rows = page.locator("main tbody tr").count()
        print(f"  {path}, {rows:,} rows, CPU {slowdown}x:")
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        print(f"    sort by each column: {_clicks(page, SORT)}")
        print(f"    search text: {_times(page, SEARCH, ['v', 'vit', 'large', ''])}")
        print(f"    choose from a list: {_options(page)}")
        print(f"    type a limit: {_times(page, NUMBER, ['25', '10', '100', ''])}")
        print(f"    tick a box: {_clicks(page, BOX)}", flush=True)


def _until_ready(page: Page) -> None:
    """Wait for the script that makes tables sortable; where it never comes, the report says so."""
    with suppress(BrowserError):
        page.wait_for_selector(SORT, state="attached", timeout=10_000)


def _clicks(page: Page, selector: str) -> str:
    """Every one of `selector` clicked twice in a row."""
    count = page.locator(selector).count()
    return _several(page, selector, [(index, None) for index in range(count) for _ in range(2)])


def _options(page: Page) -> str:
    """Every option of the first list that filters."""
    if not page.locator(SELECT).count():
        return _said([], SELECT)
    options = page.locator(SELECT).first.locator("option").all()
    values = [option.get_attribute("value") or option.inner_text() for option in options]
    return _times(page, SELECT, [*values[1:], values[0]])


def _times(page: Page, selector: str, values: Sequence[str]) -> str:
    if not page.locator(selector).count():
        return _said([], selector)
    return _several(page, selector, [(0, value) for value in values])


def _several(page: Page, selector: str, things: Sequence[tuple[int, str | None]]) -> str:
    for index, value in things:
        _time(page, selector, index, value)
    again = islice(cycle(things), TIMES if things else 0)
    return _said([_time(page, selector, index, value) for index, value in again], selector)


def _time(page: Page, selector: str, index: int, value: str | None) -> float | None:
    try:
        return float(page.evaluate(TO_NEXT_FRAME, [selector, index, value]))
    except BrowserError:
        return None


def _said(found: list[float | None], selector: str) -> str:
    times = [time for time in found if time is not None]
    if not found:
        return f"nothing there ({selector})"
    if not times:
        return f"nothing happened ({selector})"
    lost = f", {len(found) - len(times)} without effect" if len(times) < len(found) else ""
    return f"{median(times):.0f} (median), {max(times):.0f} (longest), of {len(times)}{lost}"
