"""Language, addresses and titles: checks 1, 2, 3, 4, 6."""

import re
from pathlib import Path

import lxml.html

from marsad.finish.isolate import FSI, PDI

from ..site.page import ORIGIN, Page
from .words import AR, body

ISOLATED = re.compile(f"{FSI}[^{FSI}{PDI}]*{PDI}")


def test_check_01_language_and_direction(all_pages: list[Page]) -> None:
    directions = {"ar": "rtl", "en": "ltr"}
    for page in all_pages:
        code = page.language
        assert (page.root.get("lang"), page.root.get("dir")) == (code, directions[code])
        assert "dir" not in body(page).attrib, page.path


def test_check_02_the_same_addresses_in_both_languages(
    arabic_pages: list[Page], english_pages: list[Page]
) -> None:
    paths = {page.common_path for page in arabic_pages}
    assert paths == {page.common_path for page in english_pages}
    assert [path for path in paths if not path.isascii()] == []


def test_check_03_hreflang(all_pages: list[Page]) -> None:
    linked = {f"{ORIGIN}/{p.path}": _alternates(p) for p in all_pages if _has_address(p)}
    for address, found in linked.items():
        assert found.keys() == {"ar", "en", "x-default"}
        assert found["x-default"] == found["ar"]
        assert address in found.values()
        assert linked[found["ar"]] == linked[found["en"]] == found


def test_check_03_canonical_is_the_page_itself(all_pages: list[Page]) -> None:
    for page in filter(_has_address, all_pages):
        assert page.root.xpath("//link[@rel='canonical']/@href") == [f"{ORIGIN}/{page.path}"]


def test_check_04_the_root_is_arabic_without_script(built_site: Path) -> None:
    root = lxml.html.document_fromstring((built_site / "index.html").read_text("utf-8"))
    assert root.get("lang") == "ar"
    assert not root.xpath("//meta[@http-equiv]")
    (heading,) = root.iter("h1")
    assert re.search(f"[{AR}]", heading.text_content())
    assert len(root.xpath("string(//main)")) > 1000


def test_check_06_titles_and_descriptions_read_from_right_to_left(
    arabic_pages: list[Page],
) -> None:
    wrong = [(page.path, text) for page in arabic_pages for text in _shown(page) if _jumbles(text)]
    assert wrong == []


def _has_address(page: Page) -> bool:
    """The page for missing pages is shown at any address, so it has none."""
    return not page.path.endswith("404.html")


def _alternates(page: Page) -> dict[str, str]:
    found = page.root.xpath("//link[@rel='alternate']")
    return {link.get("hreflang", ""): link.get("href", "") for link in found}


def _shown(page: Page) -> list[str]:
    names = "@name='description' or @property='og:title' or @property='og:description'"
    return [str(page.root.findtext("head/title")), *page.root.xpath(f"//meta[{names}]/@content")]


def _jumbles(text: str) -> bool:
    """Whether a left-to-right run is not isolated, or the first letter of all is not Arabic."""
    rest = ISOLATED.sub("", text)
    first = re.search(r"[^\W\d_]", rest)
    begins = bool(first) and re.match(f"[{AR}]", first[0]) if first else False
    return not begins or bool(re.search(f"[A-Za-z{FSI}{PDI}]", rest))
