"""Every number that is a link leads, in one step, to its kind, its source and the place in it."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from lxml.html import HtmlElement

from marsad import ids
from marsad.catalogue import Catalogue

from .page import ORIGIN, Page

FIGURES = "//main//a[contains(concat(' ', @class, ' '), ' fig ')]"
SOURCE = ".//a[contains(@href, 'citations/') and contains(@href, '#')]"
CONFIDENCE = ".//*[contains(@class, 'confidence')]"
IMAGE_SIZE = ("Image size", "أبعاد الصورة")
NUMBER = re.compile(r"\d[\d,.]*")
BADGE = ".//*[contains(@class, 'badge')]"


@pytest.fixture(scope="module")
def places(site_pages: dict[str, Page]) -> dict[str, HtmlElement]:
    """Where the numbers of all pages lead, by address."""
    found: dict[str, HtmlElement] = {}
    for page in site_pages.values():
        for link in page.root.xpath(FIGURES):
            address = urljoin(f"{ORIGIN}/{page.path}", link.get("href"))
            if address not in found:
                parts = urlsplit(address)
                target = site_pages[parts.path.removeprefix("/")].root
                (found[address],) = target.xpath(f"//*[@id='{parts.fragment}']")
    return found


def test_a_number_leads_to_the_same_number(
    site_pages: dict[str, Page], places: dict[str, HtmlElement]
) -> None:
    """But for parameters, which boards give in millions."""
    there = {address: NUMBER.findall(place.text_content()) for address, place in places.items()}
    lost = []
    for page in site_pages.values():
        for link in page.root.xpath(FIGURES):
            address = urljoin(f"{ORIGIN}/{page.path}", link.get("href"))
            shown = NUMBER.findall(link.text_content())
            if not address.endswith("#parameters") and not {*shown} <= {*there[address]}:
                lost.append((page.path, shown, address))
    assert lost == []


def test_a_number_leads_to_its_source_and_the_place_in_it(
    places: dict[str, HtmlElement],
) -> None:
    assert places
    lost = [address for address, place in places.items() if not _evidence(place)]
    assert lost == []


def test_a_number_leads_to_its_kind(
    places: dict[str, HtmlElement], real_catalogue: Catalogue
) -> None:
    # Parameters have no kind of their own: all are as their authors state them. A range of several
    # people has none either.
    humans = real_catalogue.humans.items()
    ranges = (f"#{ids.human(key)}" for key, human in humans if human.top5_error_range)
    without = ("#parameters", *ranges)
    silent = [
        address
        for address, place in places.items()
        if not address.endswith(without) and not place.xpath(BADGE)
    ]
    assert silent == []


def test_a_result_names_its_image_size_and_protocol(places: dict[str, HtmlElement]) -> None:
    cells = {a: p for a, p in places.items() if "#top1-" in a or "#top5-" in a}
    assert cells
    for address, cell in cells.items():
        (row,), heads = cell.xpath("parent::tr"), cell.xpath("ancestor::table/thead/tr/th")
        (size,) = (
            at for at, head in enumerate(heads) if head.text_content().startswith(IMAGE_SIZE)
        )
        for told in (row[0], row[size]):
            assert told.text_content().strip(), address


def _evidence(place: HtmlElement) -> bool:
    """Whether a source, the place in it and how we know of it are named here or right below."""
    return all(_locator(item) for item in place.xpath(SOURCE)) and bool(place.xpath(CONFIDENCE))


def _locator(link: HtmlElement) -> bool:
    """Behind the source's name stands where in it the number was read."""
    return len((link.tail or "").strip("،, \n")) > 1 or link.getnext() is not None
