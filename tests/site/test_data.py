"""The page of the data, its words for search engines and the built files are one list."""

import json
from pathlib import Path

import pytest
from lxml.html import fromstring

from .page import ORIGIN, Page

PAGES = {"ar": "data/", "en": "en/data/"}
INDEX = "data/index.json"


@pytest.mark.parametrize("code", PAGES)
def test_every_file_of_the_list_is_on_the_page(
    site_pages: dict[str, Page], built_site: Path, code: str
) -> None:
    page = site_pages[PAGES[code]]
    shown = {*page.links("href"), *(f"{ORIGIN}{code.text}" for code in page.root.iter("code"))}
    listed = json.loads((built_site / INDEX).read_text("utf-8"))["files"]
    for entry in listed:
        assert entry["url"] in shown
        assert entry["title"][code] in page.main.text_content()
    assert f"{ORIGIN}/{INDEX}" in shown


def test_the_sizes_of_the_list_are_those_of_the_files(built_site: Path) -> None:
    listed = json.loads((built_site / INDEX).read_text("utf-8"))["files"]
    for entry in listed:
        if "bytes" in entry:
            file = built_site / entry["url"].removeprefix(f"{ORIGIN}/")
            assert file.stat().st_size == entry["bytes"]


@pytest.mark.parametrize("code", PAGES)
def test_search_engines_are_told_of_every_file(
    site_pages: dict[str, Page], built_site: Path, code: str
) -> None:
    page = site_pages[PAGES[code]]
    (text,) = page.root.xpath("//script[@type='application/ld+json']/text()")
    found = json.loads(text)
    assert found["@type"] == "Dataset"
    assert found["url"] == f"{ORIGIN}/{PAGES[code]}"
    listed = json.loads((built_site / INDEX).read_text("utf-8"))["files"]
    told = {item["contentUrl"] for item in found["distribution"]} - {f"{ORIGIN}/{INDEX}"}
    assert told == {entry["url"] for entry in listed if "bytes" in entry}


@pytest.mark.parametrize("code", PAGES)
def test_what_is_to_be_copied_leads_into_the_language_of_the_page(
    site_pages: dict[str, Page], built_site: Path, code: str
) -> None:
    (shown,) = site_pages[PAGES[code]].root.xpath("//*[@id='embed-badge']")
    copied = fromstring(shown.text_content())
    (link,) = copied.xpath("//a/@href")
    (picture,) = copied.xpath("//img/@src")
    assert site_pages[link.removeprefix(f"{ORIGIN}/")].language == code
    assert (built_site / picture.removeprefix(f"{ORIGIN}/")).is_file()
