"""Ask axe-core of a page: WCAG 2.2 AA, and what it holds to be good practice.

Rows that are alike give one answer, and so do words that are coloured alike, on whichever page and
in whichever width: of each such group two are asked for (shapes.js).
"""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SHAPES = Path(__file__).with_name("shapes.js").read_text("utf-8")
# The buttons of a long table's rows come a screenful at a time.
FINISHED = """async () => {
  const coming = "table[data-sortable] > tbody > tr:has(> .rest):not(:has(.more))";
  while (document.querySelector(coming)) await new Promise(requestAnimationFrame);
}"""
# Of the words that are coloured alike, those that shapes.js marks.
SAMPLED = """axe.configure({ rules: [
  { id: "color-contrast", selector: "[data-sample]" },
  { id: "link-in-text-block", selector: "a[href][data-sample]" },
] })"""
# Rows that are alike in one width may not be so in another.
PUT_BACK = """() => {
  for (const [list, nodes] of window.twins ?? []) list.replaceChildren(...nodes);
  window.twins?.clear();
}"""
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
    page.evaluate(FINISHED)
    # Rows out of sight have a guessed height until a reader comes near: as if all were in sight.
    page.evaluate("document.documentElement.classList.add('led')")
    page.evaluate(Axe().axe_script)
    page.evaluate(SAMPLED)


def resized(page: Page, width: int) -> None:
    """Show the whole page that was `opened` in a window of another `width`, in light colours."""
    page.set_viewport_size({"width": width, "height": 900})
    coloured(page, "light")
    page.evaluate(PUT_BACK)


def coloured(page: Page, scheme: str) -> None:
    """Show the page in the colours of `scheme`."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its literals
    page.locator(f"html[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()


def wrong(page: Page, options: dict[str, Any], asked: set[str] | None = None) -> list[str]:
    """What axe finds: each rule, its first element and their number.

    It is asked for no colours of words whose shape is among those `asked` for; where nothing is
    wrong, the shapes of the others are added to them.
    """
    known = set() if asked is None else asked
    new = page.evaluate(SHAPES, [*known])
    if options is COLOURS and not new:
        return []
    violations = page.evaluate(
        "options => axe.run(options).then(found => found.violations)", options
    )
    known.update(new if not violations else ())
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:120]} ({len(violation['nodes'])})"
        for violation in violations
    ]
