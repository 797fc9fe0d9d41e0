"""Language, titles and styles of pages: checks 1, 4, 6 and 30."""

import re
from pathlib import Path

import lxml.html

from marsad.words.runs import FSI, PDI

from ..site.page import Page
from .words import AR, body

ISOLATED = re.compile(f"{FSI}[^{FSI}{PDI}]*{PDI}")


def test_check_01_language_and_direction(all_pages: list[Page]) -> None:
    directions = {"ar": "rtl", "en": "ltr"}
    for page in all_pages:
        code = page.language
        assert (page.root.get("lang"), page.root.get("dir")) == (code, directions[code])
        assert "dir" not in body(page).attrib, page.path


def test_check_04_the_root_is_arabic_without_script(built_site: Path) -> None:
    root = lxml.html.document_fromstring((built_site / "index.html").read_text("utf-8"))
    assert root.get("lang") == "ar"
    assert root.xpath("//meta/@http-equiv") == ["Content-Security-Policy"]
    (heading,) = root.iter("h1")
    assert re.search(f"[{AR}]", heading.text_content())
    assert len(root.xpath("string(//main)")) > 1000


def test_check_06_titles_and_descriptions_read_from_right_to_left(
    arabic_pages: list[Page],
) -> None:
    wrong = [(page.path, text) for page in arabic_pages for text in _shown(page) if _jumbles(text)]
    assert wrong == []


def test_check_30_no_side_in_a_page(all_pages: list[Page]) -> None:
    """The first style is the theme's and ours: of ours, other tests look at the source."""
    styles = [
        (page.path, str(text))
        for page in all_pages
        for text in page.root.xpath(
            "//@style | //style[position() > 1]/text() | //body//style/text()"
        )
    ]
    # Words for readers stand in quotes.
    found = [(path, re.sub('"[^"]*"', "", text)) for path, text in styles]
    assert [style for style in found if re.search("left|right", style[1])] == []


def _shown(page: Page) -> list[str]:
    names = "@name='description' or @property='og:title' or @property='og:description'"
    return [str(page.root.findtext("head/title")), *page.root.xpath(f"//meta[{names}]/@content")]


def _jumbles(text: str) -> bool:
    """Whether a left-to-right run is not isolated, or the first letter of all is not Arabic."""
    rest = ISOLATED.sub("", text)
    first = re.search(r"[^\W\d_]", rest)
    begins = bool(first) and re.match(f"[{AR}]", first[0]) if first else False
    return not begins or bool(re.search(f"[A-Za-z%~<>≈≤≥±−{FSI}{PDI}]", rest))
