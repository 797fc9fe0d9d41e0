"""What links say of themselves: check 40."""

import re
from datetime import date
from urllib.parse import urljoin

from lxml.html import HtmlElement

from marsad.catalogue import Catalogue

from ..site.page import ORIGIN, Page, inside

EMPTY = re.compile(r"\W*(?:هنا|اضغط هنا|انقر هنا|المزيد|اقرأ المزيد|الرابط|رابط)\W*")


def test_check_40_a_link_says_where_it_leads(arabic_pages: list[Page]) -> None:
    texts = [(page.path, link.text_content()) for page, link, _ in _links(arabic_pages)]
    assert [(path, text) for path, text in texts if EMPTY.fullmatch(text) or not text.strip()] == []


def test_check_40_links_to_english_pages_say_so(arabic_pages: list[Page]) -> None:
    assert {
        (page.path, address)
        for page, link, address in _links(arabic_pages)
        if link.get("hreflang") is None
        and (not inside(address) or address.startswith(f"{ORIGIN}/en/"))
    } == set()


def test_check_40_archived_copies_are_called_so(
    arabic_pages: list[Page], real_catalogue: Catalogue
) -> None:
    archived = {source.archive.url for source in real_catalogue.sources.values() if source.archive}
    found = [link for _, link, address in _links(arabic_pages) if address in archived]
    assert len(found) >= len(archived) > 0
    assert [link.text_content() for link in found if "نسخة مؤرشفة" not in link.text_content()] == []


def test_check_40_last_update_is_that_of_the_data(
    arabic_pages: list[Page], real_catalogue: Catalogue
) -> None:
    for page in arabic_pages:
        (time,) = page.root.xpath("//footer//time")
        day, said = date.fromisoformat(time.get("datetime")), time.getparent().text_content()
        assert day <= real_catalogue.updated
        if not said.startswith("آخر تحديث لبيانات هذه الصفحة: "):
            assert said.startswith("آخر تحديث للبيانات: ")
            assert day == real_catalogue.updated


def _links(pages: list[Page]) -> list[tuple[Page, HtmlElement, str]]:
    """Each link with its page and its absolute address."""
    return [
        (page, link, urljoin(f"{ORIGIN}/{page.path}", link.get("href", "")))
        for page in pages
        for link in page.root.iter("a")
        if isinstance(link, HtmlElement)
    ]
