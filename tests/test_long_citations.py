"""A list of thousands of sources: on further pages, each line where links lead to it."""

import gzip
import random
import re
from collections import Counter
from dataclasses import replace

import pytest

from marsad import places
from marsad.catalogue import Catalogue
from marsad.pages.kinds import KINDS
from marsad.pages.sheet import Paint
from marsad.rank.backlinks import uses
from marsad.rank.parts import SOURCES
from marsad.rank.sources import grouped
from marsad.read.table import Table
from marsad.views.citations import NAMED

from .painting import painted, shown

# Of 50 kB, what the style sheets, the scripts and the words of the page leave.
LEFT = 30_000
MANY = 1000
LINE = re.compile(r'<li id="([^"]+)"')
CALLED = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def grown(catalogue: Catalogue) -> Catalogue:
    """A thousand papers, and more models than a list names."""
    paper, model = catalogue.sources["ba-2021"], catalogue.models["ba"]
    chance, made = random.Random(1), {}
    for number in range(MANY):
        # As hard to pack as titles are.
        title = " ".join("".join(chance.choices(CALLED, k=6)) for _ in range(6))
        made[f"zay-{number}"] = paper.model_copy(update={"title": title})
    models = {f"zay-{number}": model for number in range(NAMED)}
    return replace(
        catalogue,
        sources=Table({**catalogue.sources, **made}),
        models=Table({**catalogue.models, **models}),
    )


@pytest.fixture(scope="module")
def paint(grown: Catalogue) -> Paint:
    return painted(grown)


@pytest.fixture(scope="module")
def pages(paint: Paint, grown: Catalogue) -> dict[str, str]:
    """By address, the pages of the list."""
    (kind,) = (kind for kind in KINDS if kind.template == "citations_part.md")
    views = {kind.address(key): kind.view(paint.site, key) for key in kind.pages(grown)}
    further = {page: shown(paint, page, "citations_part", part=v) for page, v in views.items()}
    return {places.CITATIONS: shown(paint, places.CITATIONS, "citations"), **further}


def test_every_source_stands_on_one_page(pages: dict[str, str], grown: Catalogue) -> None:
    found = Counter(key for html in pages.values() for key in LINE.findall(html))
    assert found == Counter([*grown.sources])
    assert [*pages][:2] == ["citations/", "citations/papers/2/"]


def test_the_first_page_shows_the_short_groups_whole(
    pages: dict[str, str], grown: Catalogue
) -> None:
    first = LINE.findall(pages[places.CITATIONS])
    groups = grouped(grown)
    assert len(first) == SOURCES
    assert {key for name, keys in groups.items() if name != "papers" for key in keys} < {*first}
    shown_of_all = rf"Sources 1 to \d+ of {len(groups['papers']):,}\. Pages:"
    assert re.search(shown_of_all, pages[places.CITATIONS])


def test_a_page_is_light_however_many_models_there_are(pages: dict[str, str]) -> None:
    assert max(len(gzip.compress(html.encode(), 9)) for html in pages.values()) < LEFT
    assert not any("data-model=" in html for html in pages.values())
    assert 'data-ask="../models/"' in pages[places.CITATIONS]


def test_letters_and_search_lead_to_the_page_of_a_source(
    paint: Paint, pages: dict[str, str]
) -> None:
    led = re.findall(
        r'<a href="(?:\.\./)*(citations/\w+/\d/)#([^"]+)" dir="ltr">', pages[places.CITATIONS]
    )
    searched = [item.listed.split("#") for item in paint.site.sources("z").sources]
    assert led
    for page, key in [*led, *searched]:
        assert f'<li id="{key}"' in pages[page]


def test_search_calls_a_line_by_the_page_that_it_stands_on(paint: Paint, grown: Catalogue) -> None:
    (kind,) = (kind for kind in KINDS if kind.template == "citations_part.md")
    views = [kind.view(paint.site, key) for key in kind.pages(grown)]
    entries = [entry for view in views for entry in kind.entries(view, paint.site.language)]
    listed = {item.listed.split("#")[0] for item in paint.site.sources("z").sources}
    assert listed <= {places.CITATIONS, *(entry.location for entry in entries)}
    assert "Citations: Papers, page 2" in [entry.title for entry in entries]


def test_a_list_that_fits_names_the_models_and_has_no_further_page(catalogue: Catalogue) -> None:
    page = shown(painted(catalogue), places.CITATIONS, "citations")
    assert 'data-model="alef-1 ba ta tha"' in page
    assert not re.search(r'data-ask|class="parts"', page)


def test_the_page_of_a_model_names_the_sources_of_its_record(catalogue: Catalogue) -> None:
    """And no others: a list too long to name the models asks it for them."""
    rests: dict[str, set[str]] = {key: set() for key in catalogue.models}
    for source, found in uses(catalogue).items():
        for use in found:
            if use.kind == "models":
                rests[use.record].add(source)
    paint = painted(catalogue)
    for key, sources in rests.items():
        page = shown(paint, places.model(key), "model", model=paint.site.model(key))
        assert {*re.findall(r'citations/\w/#([^"]+)"', page)} == sources
