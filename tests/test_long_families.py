"""Hundreds of families: on further pages of their list, and some of them where measurements are."""

import gzip
import random
import re
from collections import Counter

import pytest

from marsad import places
from marsad.catalogue import Catalogue, load
from marsad.pages.kinds import KINDS
from marsad.pages.sheet import Paint
from marsad.rank.parts import FAMILIES, NAMED

from .painting import painted, shown
from .project import copy_tree, seal

# Of 50 kB, what the style sheets, the scripts and the frame of the page leave.
LEFT = 30_000
MANY = FAMILIES + 100
FAMILY = re.compile(r"families/([^/\"]+)/")
ROW = re.compile(r'<th scope="row"><a href="(?:\.\./)*families/([^/"]+)/">')


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A weight of each, with names as hard to pack as those of ours."""
    data, chance = copy_tree(tmp_path_factory.mktemp("grown")) / "data", random.Random(1)
    text = (data / "families" / "ta.yml").read_text("utf-8")
    with (data / "measurements" / "dal.csv").open("a", encoding="utf-8") as file:
        for number in range(MANY):
            name = "".join(chance.choices("abcdefghijklmnop", k=9))
            file.write(f"{name},224,{50 + number / 100:.3f},97.000,{1 + number}\n")
            called = text.replace("Ta", name.title()).replace("ta_small", name)
            if name < "b":  # stands elsewhere in the list of one language
                called = called.replace("ar: ", "ar: ي", 1)
            (data / "families" / f"{name}.yml").write_text(called, "utf-8")
    seal(data)
    return load(data)


@pytest.fixture(scope="module")
def paint(grown: Catalogue) -> Paint:
    return painted(grown)


@pytest.fixture(scope="module")
def pages(paint: Paint, grown: Catalogue) -> dict[str, str]:
    """By address, the pages of the list."""
    (kind,) = (kind for kind in KINDS if kind.template == "families_part.md")
    views = {kind.address(key): kind.view(paint.site, key) for key in kind.pages(grown)}
    further = {page: shown(paint, page, "families_part", part=view) for page, view in views.items()}
    return {places.FAMILIES: shown(paint, places.FAMILIES, "families"), **further}


def test_every_family_stands_on_one_page(pages: dict[str, str], grown: Catalogue) -> None:
    assert [*pages] == ["families/", "families/all/2/"]
    assert Counter(key for page in pages.values() for key in ROW.findall(page)) == Counter(
        [*grown.families]
    )
    every = f"{len(grown.families):,}"
    assert f"Rows 1 to {FAMILIES} of {every}. Pages:" in pages["families/"]
    assert 'href="../../../families/"' in pages["families/all/2/"]


def test_a_page_is_light(pages: dict[str, str]) -> None:
    assert max(len(gzip.compress(page.encode(), 9)) for page in pages.values()) < LEFT


def test_the_page_of_measurements_names_some_and_leads_to_all(
    paint: Paint, grown: Catalogue
) -> None:
    block = shown(paint, places.MEASURED, "family_list")
    said = f"Named here: {NAMED} of {len(grown.families):,}. They all stand on the page:"
    assert f'{said} <a href="../families/">Families of open models</a>' in block
    assert len(FAMILY.findall(block)) == NAMED


def test_measurements_name_the_same_families_in_every_language(grown: Catalogue) -> None:
    """However they are called there."""
    named = [
        {*FAMILY.findall(shown(painted(grown, code), places.MEASURED, "family_list"))}
        for code in ("ar", "en")
    ]
    assert named[0] == named[1]


def test_a_list_that_fits_has_no_further_page(catalogue: Catalogue) -> None:
    assert 'class="parts"' not in shown(painted(catalogue), places.FAMILIES, "families")
