"""One visit to every page, with all that is to be measured in a browser."""

from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Page, expect

Findings = dict[str, list[tuple[str, str]]]
HERE = Path(__file__).parent
DOM, FIT = ((HERE / name).read_text("utf-8") for name in ("sweep.js", "fit.js"))
WIDTHS = (320, 375, 768, 1280)
UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true })"
# A page that is left is not laid out again for the next.
LEAVE = "document.documentElement.hidden = true"
# Tables and filters are laid hand on by script, which comes after the page.
UNSTARTED = "form.filters[data-for] [role=status]:empty, form[hidden]"


def sweep(page: Page, paths: list[str]) -> Findings:
    """What is found on all `paths`, by the number of the check: the page, and what is wrong."""
    found: Findings = defaultdict(list)
    stopped: list[str] = []
    page.on("console", lambda message: stopped.append(message.text))
    for path in paths:
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        page.goto(f"/{path}", wait_until="domcontentloaded")
        expect(page.locator(UNSTARTED)).to_have_count(0)
        _keep(found, path, page.evaluate(FIT))
        page.evaluate(UNFOLD)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            _keep(found, path, page.evaluate(FIT))
        _keep(found, path, page.evaluate(DOM))
        page.evaluate(LEAVE)
        _keep(found, path, {"policy": [*stopped]})
        stopped.clear()
    return found


def _keep(found: Findings, path: str, more: dict[str, list[str]]) -> None:
    for number, wrong in more.items():
        found[number] += [(path, words) for words in wrong]
