"""A fact-check of hundreds of claims: on further pages, each claim where links lead to it."""

import gzip
import random
import re
from collections import Counter
from dataclasses import replace

import pytest

from marsad import places
from marsad.catalogue import Catalogue
from marsad.exports.linked import Told, linked
from marsad.exports.shelf import Shelf
from marsad.pages.kinds import KINDS
from marsad.pages.sheet import Paint
from marsad.rank.parts import ABOUT
from marsad.read.table import Table

from .growing import text
from .painting import painted, shown

# Of 50 kB, what the style sheets, the scripts, the frame and the words of the page leave.
LEFT = 28_500
MANY = 500
CLAIM = re.compile(r'<article class="claim" id="([^"]+)"')
LINK = re.compile(r'href="(?:\.\./)*(fact-check/(?:claims/\d+/)?)#([^"]+)"')
# How long ours are, in words.
LENGTHS = {"claim": 10, "right": 8, "explanation": 25, "would_change": 8}


@pytest.fixture(scope="module", params=[1, 4], ids=["usual", "long"])
def grown(request: pytest.FixtureRequest, catalogue: Catalogue) -> Catalogue:
    """Claims as long as ours are, or several times as long."""
    claim, chance, made = catalogue.claims["jim-link"], random.Random(1), {}
    for number in range(MANY):
        said = {name: text(chance, request.param * count) for name, count in LENGTHS.items()}
        made[f"zay-{number}"] = claim.model_copy(update={**said, "order": 5 + number})
    return replace(catalogue, claims=Table({**catalogue.claims, **made}))


@pytest.fixture(scope="module", params=["ar", "en"])
def paint(request: pytest.FixtureRequest, grown: Catalogue) -> Paint:
    return painted(grown, request.param)


@pytest.fixture(scope="module")
def pages(paint: Paint, grown: Catalogue) -> dict[str, str]:
    """By address, the pages of the fact-check."""
    (kind,) = (kind for kind in KINDS if kind.template == "claims_part.md")
    views = {kind.address(key): kind.view(paint.site, key) for key in kind.pages(grown)}
    further = {page: shown(paint, page, "claims_part", part=view) for page, view in views.items()}
    return {places.FACT_CHECK: shown(paint, places.FACT_CHECK, "claims"), **further}


@pytest.fixture(scope="module")
def told(paint: Paint, grown: Catalogue, pages: dict[str, str]) -> dict[str, str]:
    """By address, what the pages say to machines."""
    say, shelf = paint.site.language, Shelf(grown, "")
    return {page: "".join(linked(grown, say, Told(page, "", page), shelf)) for page in pages}


def test_every_claim_stands_on_one_page_in_its_order(
    paint: Paint, pages: dict[str, str], grown: Catalogue
) -> None:
    found = [CLAIM.findall(html) for html in pages.values()]
    assert [key for keys in found for key in keys] == [*grown.claims]
    assert [*pages][:2] == ["fact-check/", "fact-check/claims/2/"]
    every = f"{len(grown.claims):,}"
    said = paint.site.language.t("parts_claims", first=1, last=len(found[0]), all=every)
    assert said in pages["fact-check/"]


def test_a_page_is_light(pages: dict[str, str], told: dict[str, str]) -> None:
    for page, html in pages.items():
        assert len(gzip.compress(f"{told[page]}{html}".encode(), 9)) < LEFT, page


def test_links_lead_to_the_page_of_a_claim(paint: Paint, pages: dict[str, str]) -> None:
    block = shown(paint, places.CITATIONS, "claims_about", page="citations")
    led = LINK.findall(block)
    assert len(led) == ABOUT
    for page, key in led:
        assert f'id="{key}"' in pages[page]


def test_a_page_names_the_first_claims_about_it_and_counts_all(
    paint: Paint, grown: Catalogue
) -> None:
    say, about = paint.site.language, paint.site.claims.on("citations")
    said = say.t("named_short", shown=say.number(ABOUT), all=say.number(about.count))
    assert about.count > MANY
    for block in ("claims_about", "claims_named"):
        html = shown(paint, places.CITATIONS, block, page="citations")
        assert f'<p>{said} <a href="../fact-check/">' in html
        assert len(LINK.findall(html)) == ABOUT
        assert len(gzip.compress(html.encode(), 9)) < 12_000


def test_machines_are_told_of_the_claims_on_the_page(
    pages: dict[str, str], told: dict[str, str]
) -> None:
    for page, html in pages.items():
        reviewed = Counter(re.findall(r'"url": "(fact-check/[^"#]*)#', told[page]))
        assert reviewed == {page: len(CLAIM.findall(html))}


def test_search_finds_each_claim_of_a_further_page(
    paint: Paint, pages: dict[str, str], grown: Catalogue
) -> None:
    (kind,) = (kind for kind in KINDS if kind.template == "claims_part.md")
    for key in kind.pages(grown):
        whole, *found = kind.entries(kind.view(paint.site, key), paint.site.language)
        page = whole.location
        assert [entry.location for entry in found] == [
            f"{page}#{claim}" for claim in CLAIM.findall(pages[page])
        ]


def test_a_fact_check_that_fits_has_no_further_page(catalogue: Catalogue) -> None:
    assert 'class="parts"' not in shown(painted(catalogue), places.FACT_CHECK, "claims")
