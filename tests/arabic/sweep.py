"""One visit to every page, with all that is to be measured in a browser.

Pages are shown in a frame that lies beside the window. There a page is laid out, and told of the
width of its frame, as it is in a window of that width; to draw it as well took a third of the time.
"""

from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Frame, Page

from ..browsing import SLOW

Findings = dict[str, list[tuple[str, str]]]
HERE = Path(__file__).parent
DOM, FIT, GOING = ((HERE / name).read_text("utf-8") for name in ("sweep.js", "fit.js", "visit.js"))
VISIT = f"asked => ({GOING})(asked, {FIT}, {DOM})"
WIDTHS = (320, 375, 768, 1280)
# A file of the same site, around the frame.
AROUND = "/robots.txt"
FRAME = """width => {
  const frame = document.createElement("iframe");
  frame.style = "position: absolute; top: 0; left: 100vw; height: 900px; border: 0";
  frame.style.width = `${width}px`;
  document.body.replaceChildren(frame);
}"""


def sweep(page: Page, paths: list[str]) -> Findings:
    """What is found on all `paths`, by the number of the check: the page, and what is wrong."""
    found: Findings = defaultdict(list)
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    frame = _framed(page)
    for path in paths:
        frame.goto(f"/{path}", wait_until="domcontentloaded")
        for more in frame.evaluate(VISIT, {"widths": WIDTHS, "slow": SLOW}):
            _keep(found, path, more)
        _keep(found, path, {"policy": [*stopped]})
        stopped.clear()
    return found


def _framed(page: Page) -> Frame:
    """An empty frame of the first width, beside what `page` shows."""
    page.goto(AROUND)
    page.evaluate(FRAME, WIDTHS[0])
    (frame,) = page.main_frame.child_frames
    return frame


def _keep(found: Findings, path: str, more: dict[str, list[str]]) -> None:
    for number, wrong in more.items():
        found[number] += [(path, words) for words in wrong]
