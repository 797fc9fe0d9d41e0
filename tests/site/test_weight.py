"""A page stays within its budget as its records grow."""

import gzip

import pytest
from lxml import html

from marsad.catalogue import Catalogue
from marsad.rank.costs import to_choose

from .page import Page

# Packed. Names repeat more in a longer table: with timm's whole file (1,556 rows) a row took 16
# bytes where it took 21 in ours, and the page stayed within the 50 kB of a first view.
BYTES_A_ROW, BYTES_OF_DOTS = 23, 2
# A line of the list of sources: with 350 of them the first view stays within 50 kB.
BYTES_A_SOURCE = 75


@pytest.mark.parametrize("path", ["measured/", "en/measured/"])
def test_a_measured_row_is_light(site_pages: dict[str, Page], path: str) -> None:
    for table in site_pages[path].root.xpath("//table[starts-with(@id, 'measured-')]"):
        packed = len(gzip.compress(html.tostring(table), 9))
        assert packed / len(table.findall("tbody/tr")) < BYTES_A_ROW


@pytest.mark.parametrize("path", ["citations/", "en/citations/"])
def test_a_source_is_light(site_pages: dict[str, Page], path: str) -> None:
    sources = site_pages[path].root.get_element_by_id("sources")
    served = html.tostring(sources, encoding="utf-8")
    assert len(gzip.compress(served, 9)) / len(sources.findall(".//li")) < BYTES_A_SOURCE


@pytest.mark.parametrize("path", ["measured/", "measured/real/", "choose/", "en/choose/"])
def test_a_measurement_of_no_model_of_ours_is_a_dot_of_a_few_bytes(
    site_pages: dict[str, Page], real_catalogue: Catalogue, path: str
) -> None:
    drawn = site_pages[path].root.xpath("//*[@class='dots']/@d")
    assert drawn
    for dots in drawn:
        assert len(gzip.compress(dots.encode(), 9)) < BYTES_OF_DOTS * len(to_choose(real_catalogue))
