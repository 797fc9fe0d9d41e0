"""Draw the picture that link previews show, one a language, into docs/assets.

make share                  after the mark, the site's name or its description has changed

A browser draws it with the fonts of this machine, so it is kept, not built. It holds no figure:
those change, and previews are kept elsewhere for years.
"""

import os
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from marsad.catalogue import load
from marsad.schema.language import LanguageFile

ROOT = Path(__file__).resolve().parent.parent
SHEET = Path(__file__).with_suffix(".html")
WORDS = """([code, direction, name, said]) => {
  Object.assign(document.documentElement, { lang: code, dir: direction });
  document.getElementById("name").textContent = name;
  document.getElementById("said").textContent = said;
}"""


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        for file in load(ROOT / "data").languages.values():
            draw(page, file, ROOT / "docs" / "assets" / f"share-{file.code}.png")


def draw(page: Page, file: LanguageFile, to: Path) -> None:
    """Fill the words of one language in, and keep what is seen."""
    page.goto(SHEET.as_uri())
    words = [file.code, file.direction, file.strings["site_name"], file.strings["site_description"]]
    page.evaluate(WORDS, words)
    page.screenshot(path=to)


if __name__ == "__main__":
    main()
