"""The first view of a page in a browser that knows nothing of the site yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from .traffic import Seen, Traffic

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
# On a busy machine modules are asked for when the network has long been idle; ms.
LATE = 2000
OBSERVE = """
window.seen = {FCP: 0, LCP: 0, TBT: 0, CLS: 0};
const watch = (type, take) =>
  new PerformanceObserver(list => list.getEntries().forEach(take)).observe({type, buffered: true});
watch('paint', e => { if (e.name === 'first-contentful-paint') seen.FCP = e.startTime; });
watch('largest-contentful-paint', e => { seen.LCP = e.startTime; });
watch('longtask', e => { seen.TBT += Math.max(0, e.duration - 50); });
watch('layout-shift', e => { if (!e.hadRecentInput) seen.CLS += e.value; });
"""


class Times(NamedTuple):
    """On slow 4G with a processor four times slower: ms, but for the shift of the layout."""

    fcp: float
    lcp: float
    tbt: float
    cls: float


@contextmanager
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable)
        yield chromium
        chromium.close()


@contextmanager
def cold_page(chromium: Browser) -> Iterator[Page]:
    """A page with nothing in its cache, as wide as a phone."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def asked(chromium: Browser, origin: str, path: str) -> Seen | None:
    """What the first view of `path` asks of the network; nothing where there is no such page."""
    with cold_page(chromium) as page:
        traffic = Traffic(page, origin)
        answer = page.goto(origin + path, wait_until="networkidle")
        page.wait_for_timeout(LATE)
        return traffic.seen() if answer and answer.ok else None


def painted(chromium: Browser, url: str) -> Times:
    """One first view of `url`."""
    with cold_page(chromium) as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.add_init_script(OBSERVE)
        page.goto(url, wait_until="networkidle")
        page.wait_for_timeout(500)
        seen = page.evaluate("seen")
        return Times(*(float(seen[name]) for name in ("FCP", "LCP", "TBT", "CLS")))
