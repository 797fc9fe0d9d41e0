"""A letter that a thousand sources begin with, and a source that thousands of models rest on."""

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
from marsad.rank.parts import ENTRIES, USES
from marsad.read.table import Table
from marsad.schema.person import Person
from marsad.views.shown import SHOWN

from .painting import painted, shown

# Of 50 kB, what the style sheets, the scripts and the frame of the page leave.
LEFT = 30_000
SOURCES, MODELS, AUTHORS = 1000, 5000, 8
ENTRY = re.compile(r'<h2 id="([^"]+)"')
LINK = re.compile(r'href="(?:\.\./)*(citations/\w(?:/\d+)?/)#([^"]+)"')
CALLED = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def grown(catalogue: Catalogue) -> Catalogue:
    """As hard to pack as titles, authors and names of models are."""
    paper, model, chance = catalogue.sources["ba-2021"], catalogue.models["ba"], random.Random(1)

    def words(count: int) -> str:
        return " ".join("".join(chance.choices(CALLED, k=6)).title() for _ in range(count))

    def people() -> tuple[Person, ...]:
        return tuple(Person(name=words(2), family=None) for _ in range(AUTHORS))

    sources = {
        f"zay-{number}": paper.model_copy(update={"title": words(7), "authors": people()})
        for number in range(SOURCES)
    }
    models = {
        f"zay-{number}": model.model_copy(update={"name": words(2)}) for number in range(MODELS)
    }
    return replace(
        catalogue,
        sources=Table({**catalogue.sources, **sources}),
        models=Table({**catalogue.models, **models}),
    )


@pytest.fixture(scope="module", params=["ar", "en"])
def paint(request: pytest.FixtureRequest, grown: Catalogue) -> Paint:
    return painted(grown, request.param)


@pytest.fixture(scope="module")
def pages(paint: Paint, grown: Catalogue) -> dict[str, str]:
    """By address, the pages of all letters."""
    (kind,) = (kind for kind in KINDS if kind.template == "sources.md")
    views = {kind.address(key): kind.view(paint.site, key) for key in kind.pages(grown)}
    return {page: shown(paint, page, "sources", page=view) for page, view in views.items()}


@pytest.fixture(scope="module")
def told(paint: Paint, grown: Catalogue, pages: dict[str, str]) -> dict[str, str]:
    """By address, what the pages say to machines."""
    say, shelf = paint.site.language, Shelf(grown, "")
    return {page: "".join(linked(grown, say, Told(page, "", page), shelf)) for page in pages}


def test_every_source_stands_in_full_on_one_page(pages: dict[str, str], grown: Catalogue) -> None:
    found = Counter(key for html in pages.values() for key in ENTRY.findall(html))
    assert found == Counter([*grown.sources])
    letter = [page for page in pages if page.startswith("citations/z")]
    assert letter[:2] == ["citations/z/", "citations/z/2/"]
    assert len(letter) == SOURCES // ENTRIES


def test_a_page_is_light(pages: dict[str, str], told: dict[str, str]) -> None:
    for page, html in pages.items():
        assert len(gzip.compress(f"{told[page]}{html}".encode(), 9)) < LEFT, page


def test_each_page_leads_to_all_others_of_its_letter(paint: Paint, pages: dict[str, str]) -> None:
    first, second = pages["citations/z/"], pages["citations/z/2/"]
    said = paint.site.language.t("parts_sources", first=1, last=ENTRIES, all="1,000")
    assert said in first
    assert '<strong aria-current="page">1</strong>' in first
    assert '<a href="../../citations/z/2/" aria-label="' in first
    assert second.count('<a href="../../../citations/z/20/" aria-label="') == 2
    assert 'href="../../../citations/z/" aria-current="true"' in second
    assert 'class="parts"' not in pages["citations/b/"]


def test_links_lead_to_the_page_of_a_source(
    paint: Paint, pages: dict[str, str], grown: Catalogue
) -> None:
    block = shown(paint, places.CITATIONS, "citations")
    edition = paint.site.citations.edition
    told = [SHOWN["sources"].address(edition, key).split("#") for key in grown.sources]
    led = [*LINK.findall(block), *told]
    assert {page for page, _ in led} == {*pages}
    for page, key in led:
        assert f'<h2 id="{key}"' in pages[page]


def test_machines_are_told_of_the_papers_on_the_page(
    told: dict[str, str], pages: dict[str, str]
) -> None:
    found = {page: text.count('"ScholarlyArticle"') for page, text in told.items()}
    assert found["citations/z/2/"] == len(ENTRY.findall(pages["citations/z/2/"])) == ENTRIES


def test_of_too_many_models_the_first_are_named_and_the_rest_counted(
    paint: Paint, pages: dict[str, str]
) -> None:
    (source,) = paint.site.sources("b").sources
    assert sum(len(page.records) for page in source.used) == USES
    models = source.used[0]
    assert f" {len(models.records)} " in models.short
    assert f" {MODELS + 4:,}" in models.short
    assert f'{models.short} <a href="../../models/">' in pages["citations/b/"]
    assert not any(page.short for page in source.used[1:])
