"""What browsers and search engines read of each page."""

import json
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import lxml.etree

from marsad.words.runs import FSI, PDI

from .page import ORIGIN, Page

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGES = {"ar", "en"}


def test_a_page_names_itself_as_canonical(site_pages: dict[str, Page]) -> None:
    for page in _indexed(site_pages):
        found = page.root.xpath("//link[@rel='canonical']/@href")
        assert found == [f"{ORIGIN}/{page.path}"]


def test_each_page_names_all_its_languages(site_pages: dict[str, Page]) -> None:
    for page in _indexed(site_pages):
        assert _alternates(page) == _both(page.common_path), page.path


def test_a_missing_page_has_no_address_of_its_own(site_pages: dict[str, Page]) -> None:
    for path in ("404.html", "en/404.html"):
        assert site_pages[path].root.xpath("//link[@rel='canonical' or @rel='alternate']") == []


def test_links_to_the_other_language_keep_the_page_in_whatever_folder_the_site_lies(
    site_pages: dict[str, Page],
) -> None:
    for page in site_pages.values():
        (other,) = LANGUAGES - {page.language}
        found = set(page.root.xpath(f"//a[@hreflang='{other}' and @lang]/@href"))
        if _has_address(page):
            assert not any(link.startswith("/") for link in found), page.path
            assert {urljoin(f"{ORIGIN}/{page.path}", link) for link in found} == {
                _both(page.common_path)[other]
            }
        else:  # nobody knows where it is shown
            assert found == {"/" if other == "ar" else "/en/"}


def test_the_sitemap_lists_every_page_with_its_languages(
    site_pages: dict[str, Page], built_site: Path
) -> None:
    listed = {}
    for url in lxml.etree.parse(built_site / "sitemap.xml").iter(f"{SITEMAP}url"):
        found = {str(a.get("hreflang")): str(a.get("href")) for a in url.iter(f"{XHTML}link")}
        listed[str(url.findtext(f"{SITEMAP}loc"))] = found
    for page in _indexed(site_pages):
        found = listed.pop(f"{ORIGIN}/{page.path}")
        assert found.items() <= _both(page.common_path).items()
        assert found.keys() >= LANGUAGES, page.path
    assert not listed


def test_previews_are_told_the_languages_of_a_page(site_pages: dict[str, Page]) -> None:
    locales = {"ar": "ar_AR", "en": "en_US"}
    for page in _indexed(site_pages):
        (other,) = LANGUAGES - {page.language}
        assert _meta(page, "property", "og:locale") == locales[page.language]
        assert _meta(page, "property", "og:locale:alternate") == locales[other]


def test_the_sitemap_dates_a_page_by_the_day_that_it_ends_with(
    site_pages: dict[str, Page], built_site: Path
) -> None:
    days = {
        str(url.findtext(f"{SITEMAP}loc")): url.findtext(f"{SITEMAP}lastmod")
        for url in lxml.etree.parse(built_site / "sitemap.xml").iter(f"{SITEMAP}url")
    }
    for page in _indexed(site_pages):
        assert page.root.xpath("//footer//time/@datetime") == [days[f"{ORIGIN}/{page.path}"]]
    assert len({*days.values()}) > 1


def test_programs_that_visit_are_led_to_the_sitemap(built_site: Path) -> None:
    lines = (built_site / "robots.txt").read_text("utf-8").splitlines()
    (address,) = (line.removeprefix("Sitemap: ") for line in lines if line.startswith("Sitemap: "))
    assert (built_site / address.removeprefix(f"{ORIGIN}/")).is_file()
    assert "Disallow" not in "".join(lines)


def test_readers_of_feeds_find_those_of_their_language(
    site_pages: dict[str, Page], built_site: Path
) -> None:
    for path in ("", "data/", "en/", "en/data/"):
        page = site_pages[path]
        for form, end in (("atom+xml", "xml"), ("feed+json", "json")):
            (found,) = page.root.xpath(f"//link[@type='application/{form}']")
            assert found.get("href") == f"{ORIGIN}/data/changes-{page.language}.{end}"
            file = built_site / found.get("href").removeprefix(f"{ORIGIN}/")
            title = found.get("title").translate({ord(FSI): None, ord(PDI): None})
            assert title in file.read_text("utf-8")


def test_titles_and_descriptions_are_given_once_a_language(site_pages: dict[str, Page]) -> None:
    for code in sorted(LANGUAGES):
        pages = [page for page in _indexed(site_pages) if page.language == code]
        for found in (Counter(map(_title, pages)), Counter(map(_description, pages))):
            assert [text for text, count in found.items() if count > 1 or not text.strip()] == []


def test_link_previews_say_what_the_page_says(site_pages: dict[str, Page]) -> None:
    for page in _indexed(site_pages):
        assert _meta(page, "property", "og:description") == _description(page)
        assert _meta(page, "property", "og:title") in _title(page)


def test_link_previews_know_the_site_by_its_home_page(site_pages: dict[str, Page]) -> None:
    for page in _indexed(site_pages):
        said = "article" if page.common_path else "website"
        assert _meta(page, "property", "og:type") == said, page.path


def test_link_previews_show_a_picture_of_the_size_they_say(
    site_pages: dict[str, Page], built_site: Path
) -> None:
    for page in _indexed(site_pages):
        address = _meta(page, "property", "og:image")
        assert address == f"{ORIGIN}/assets/share-{page.language}.png"
        head = (built_site / address.removeprefix(f"{ORIGIN}/")).read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        size = [int.from_bytes(head[at : at + 4]) for at in (16, 20)]
        said = [_meta(page, "property", f"og:image:{side}") for side in ("width", "height")]
        assert [*map(str, size)] == said
        assert _meta(page, "name", "twitter:card") == "summary_large_image"


def test_one_main_heading(site_pages: dict[str, Page]) -> None:
    for page in site_pages.values():
        headings = list(page.root.iter("h1"))
        assert len(headings) == 1, page.path
        assert headings[0].text_content().strip(), page.path


def test_what_a_page_says_to_machines_is_json(site_pages: dict[str, Page]) -> None:
    found = [
        json.loads(text)
        for page in site_pages.values()
        for text in page.root.xpath("//script[@type='application/ld+json']/text()")
    ]
    assert found
    assert {said["@context"] for said in found} == {"https://schema.org"}


def _indexed(pages: dict[str, Page]) -> list[Page]:
    return [page for page in pages.values() if _has_address(page)]


def _has_address(page: Page) -> bool:
    return not page.path.endswith("404.html")


def _both(path: str) -> dict[str, str]:
    arabic, english = f"{ORIGIN}/{path}", f"{ORIGIN}/en/{path}"
    return {"ar": arabic, "en": english, "x-default": arabic}


def _alternates(page: Page) -> dict[str, str]:
    found = page.root.xpath("//link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang", ""): link.get("href", "") for link in found}


def _title(page: Page) -> str:
    return str(page.root.findtext("head/title"))


def _description(page: Page) -> str:
    return _meta(page, "name", "description")


def _meta(page: Page, kind: str, name: str) -> str:
    (content,) = page.root.xpath(f"//meta[@{kind}='{name}']/@content")
    return str(content)
