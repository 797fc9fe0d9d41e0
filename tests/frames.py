"""Pages shown in a frame that lies beside the window, in one width after another.

There a page is laid out, and told of the width of its frame, as it is in a window of that width; to
draw it as well took a third of the time.
"""

from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page

from .browsing import SLOW

GOING = Path(__file__).with_name("visit.js").read_text("utf-8")
# A file of the same site, around the frame.
AROUND = "/robots.txt"
FRAME = """width => {
  const frame = document.createElement("iframe");
  frame.style = "position: absolute; top: 0; left: 100vw; height: 900px; border: 0";
  frame.style.width = `${width}px`;
  document.body.replaceChildren(frame);
}"""


def framed(page: Page, width: int) -> Frame:
    """An empty frame of that width, beside what `page` shows."""
    page.goto(AROUND)
    page.evaluate(FRAME, width)
    (frame,) = page.main_frame.child_frames
    return frame


def visited(
    frame: Frame, path: str, widths: tuple[int, ...], fit: str, handle: str, last: str
) -> list[Any]:
    """What the scripts `fit` and `last` find on the page, which `handle` handles: see visit.js."""
    frame.goto(path, wait_until="domcontentloaded")
    visit = f"asked => ({GOING})(asked, {fit}, {handle}, {last})"
    found: list[Any] = frame.evaluate(visit, {"widths": widths, "slow": SLOW})
    return found
