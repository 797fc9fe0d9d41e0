"""Draw the picture of the site that the README shows: its home page in each language.

make picture                after the home page has changed for the eye

It is drawn from the built site, and kept: hosts of repositories show no pages.
"""

import os
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmark.server import serving
from marsad.catalogue import load

ROOT = Path(__file__).resolve().parent.parent
SHEET = Path(__file__).with_suffix(".html")
PICTURE = ROOT / ".github" / "site.png"
DEFAULT = "ar"
PUT = """address => new Promise(done => {
  const frame = document.createElement("iframe");
  frame.onload = done;
  frame.src = address;
  document.body.append(frame);
})"""


def main() -> None:
    languages = [*load(ROOT / "data").languages]
    with sync_playwright() as playwright, serving(ROOT / "site") as address:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        page = browser.new_page(viewport={"width": 1280, "height": 672})
        draw(page, address, sorted(languages, key=lambda code: code != DEFAULT))


def draw(page: Page, address: str, languages: list[str]) -> None:
    """The home page of each of `languages` on the site at `address`, side by side."""
    page.goto(f"{address}/robots.txt")
    page.set_content(SHEET.read_text("utf-8"))
    for code in languages:
        page.evaluate(PUT, f"{address}/{'' if code == DEFAULT else f'{code}/'}")
    page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
