"""Pages shown in a frame that lies beside the window, in one width after another.

There a page is laid out, and told of the width of its frame, as it is in a window of that width; to
draw it as well took a third of the time. So the frame lies further away than a browser draws ahead.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page

from .browsing import SLOW

GOING = Path(__file__).with_name("visit.js").read_text("utf-8")
# A file of the same site, around the frame.
AROUND = "/robots.txt"
# A look at a page, for visit.js.
Look = str
FRAME = """width => {
  const frame = document.createElement("iframe");
  frame.style = "position: fixed; top: 0; left: 20000px; height: 900px; border: 0";
  frame.style.width = `${width}px`;
  document.body.replaceChildren(frame);
}"""


def look(widths: tuple[int, ...], script: str, handle: str = "() => {}") -> Look:
    """`script` in each of `widths` (pixels), once `handle` has handled the page."""
    return f"{{ widths: {[*widths]}, script: {script}, handle: {handle} }}"


def framed(page: Page, width: int) -> Frame:
    """An empty frame of that width, beside what `page` shows."""
    page.goto(AROUND)
    page.evaluate(FRAME, width)
    (frame,) = page.main_frame.child_frames
    return frame


def visited(frame: Frame, path: str, looks: Iterable[Look]) -> list[Any]:
    """What the `looks` find on the page, one after the other: see visit.js."""
    frame.goto(path, wait_until="domcontentloaded")
    found: list[Any] = frame.evaluate(f"slow => ({GOING})(slow, [{', '.join(looks)}])", SLOW)
    return found
