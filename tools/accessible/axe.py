"""Ask axe-core of a page: WCAG 2.2 AA, and what it holds to be good practice.

Rows that are alike give one answer, and so do words that are coloured alike: of each such group two
are asked for (shapes.js).
"""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SHAPES = Path(__file__).with_name("shapes.js").read_text("utf-8")
# Of the words that are coloured alike, those that shapes.js marks.
SAMPLED = """axe.configure({ rules: [
  { id: "color-contrast", selector: "[data-sample]" },
  { id: "link-in-text-block", selector: "a[href][data-sample]" },
] })"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Of what is right only the number is kept: the list of it took half of the time.
WRONG = {"resultTypes": ["violations"]}
ALL = WRONG | {"runOnly": {"type": "tag", "values": TAGS}}
COLOURS = WRONG | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SCHEMES = {"light": "default", "dark": "slate"}


def opened(page: Page, path: str, width: int) -> None:
    """Show `path` in a window `width` px wide, in light colours, with axe in it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(path)
    # Rows out of sight have a guessed height until a reader comes near: as if all were in sight.
    page.evaluate("document.documentElement.classList.add('led')")
    page.evaluate(Axe().axe_script)
    page.evaluate(SAMPLED)


def coloured(page: Page, scheme: str) -> None:
    """Show the page in the colours of `scheme`."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its literals
    page.locator(f"html[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()


def wrong(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe finds: each rule, its first element and their number."""
    page.evaluate(SHAPES)
    violations = page.evaluate(
        "options => axe.run(options).then(found => found.violations)", options
    )
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:120]} ({len(violation['nodes'])})"
        for violation in violations
    ]
