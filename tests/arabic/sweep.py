"""One visit to each page, with all that is to be measured in a browser."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from ..frames import framed, look, visited

Findings = dict[str, list[tuple[str, str]]]
HERE = Path(__file__).parent
DOM, FIT = ((HERE / name).read_text("utf-8") for name in ("sweep.js", "fit.js"))
UNFOLDED = "() => document.querySelectorAll('details').forEach(part => { part.open = true })"
WIDTHS = (320, 375, 768, 1280)
# To ask of each row out of sight whether its button is shown takes longer than to lay out all rows.
WHOLE = """() => document.documentElement.classList.toggle(
  "led", document.querySelectorAll("tr button").length > 100)"""
# As a page comes; unfolded in each width; and all that depends on none.
LOOKS = [look(WIDTHS[:1], FIT, WHOLE), look(WIDTHS, FIT, UNFOLDED), look(WIDTHS[-1:], DOM)]
# The same of a page that is read and not shown.
READ = f"""async path => {{
  const answer = await fetch(path);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  page.head.prepend(Object.assign(page.createElement("base"), {{ href: path }}));
  return ({DOM})(page);
}}"""


def sweep(page: Page, paths: Iterable[str], others: Iterable[str]) -> Findings:
    """What is found by the number of the check: the page, and what is wrong.

    `paths` are shown in all widths; of `others` only the markup is read.
    """
    found: Findings = defaultdict(list)
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    frame = framed(page, WIDTHS[0])
    for path in paths:
        for more in visited(frame, f"/{path}", LOOKS):
            _keep(found, path, more)
        _keep(found, path, {"policy": [*stopped]})
        stopped.clear()
    for path in others:
        _keep(found, path, page.evaluate(READ, f"/{path}"))
    return found


def _keep(found: Findings, path: str, more: dict[str, list[str]]) -> None:
    for number, wrong in more.items():
        found[number] += [(path, words) for words in wrong]
