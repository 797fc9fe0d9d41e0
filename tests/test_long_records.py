"""Hundreds of changes, facts and terms: on further pages, each where links lead to it."""

import gzip
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from mkdocs.config import load_config

from marsad import ids, places
from marsad.catalogue import Catalogue, load
from marsad.exports.feeds import feeds
from marsad.finish.terms import lexicon, link_terms
from marsad.pages.kinds import KINDS, Kind
from marsad.pages.sheet import Paint
from marsad.problems import BadData
from marsad.read.table import Table
from marsad.rules.lengths import LONGEST
from marsad.schema.base import Record, Spellings
from marsad.schema.term import Term
from marsad.views.edition import Edition
from marsad.views.shown import SHOWN

from .finishing import inside
from .growing import text
from .painting import painted, shown
from .project import ROOT

MANY = 500
# How long ours are, in words, and several times as long.
LENGTHS = {"usual": 1, "long": 4}


@dataclass(frozen=True)
class Listed:
    """`left` is what other parts of its first page leave of 50 kB; `lengths` are of texts."""

    kind: str
    page: str
    block: str
    of: str
    left: int
    lengths: Mapping[str, int]
    place: Callable[[str], str] = str


LISTED = {
    "changes": Listed(
        "changes",
        places.DATA,
        "changes",
        "2024-02-03-ba",
        16_000,
        {"what": 4, "before": 4, "after": 4, "why": 15},
        ids.change,
    ),
    "facts": Listed("facts", places.EVIDENCE, "evidence", "images", 32_000, {"statement": 15}),
    "terms": Listed(
        "glossary", places.GLOSSARY, "glossary", "band", 32_000, {"term": 2, "definition": 20}
    ),
}


@pytest.fixture(scope="module", params=LISTED)
def listed(request: pytest.FixtureRequest) -> Listed:
    return LISTED[request.param]


@pytest.fixture(scope="module", params=LENGTHS)
def grown(request: pytest.FixtureRequest, catalogue: Catalogue, listed: Listed) -> Catalogue:
    table, chance, made = catalogue.table(listed.kind), random.Random(1), {}
    for number in range(MANY):
        words = {name: text(chance, n) for name, n in listed.lengths.items()}
        longer = text(chance, LENGTHS[request.param] * [*listed.lengths.values()][-1])
        new = words | {[*listed.lengths][-1]: longer}
        made[f"zay-{number}"] = _named(table[listed.of], number).model_copy(update=new)
    return replace(catalogue, **{listed.kind: Table({**table, **made})})


R = TypeVar("R", bound=Record)


def _named(record: R, number: int) -> R:
    """With forms of its own, where it is a term."""
    if not isinstance(record, Term):
        return record
    forms = Spellings({"ar": (f"زاي {number}",), "en": (f"zay {number}",)})
    return record.model_copy(update={"forms": forms})


@pytest.fixture(scope="module", params=["ar", "en"])
def paint(request: pytest.FixtureRequest, grown: Catalogue) -> Paint:
    return painted(grown, request.param)


@pytest.fixture(scope="module")
def pages(paint: Paint, grown: Catalogue, listed: Listed) -> dict[str, str]:
    """By address, the pages of the list."""
    block = f"{listed.block}_part"
    (kind,) = (kind for kind in KINDS if kind.template == f"{block}.md")
    views = {kind.address(key): kind.view(paint.site, key) for key in kind.pages(grown)}
    further = {page: shown(paint, page, block, part=view) for page, view in views.items()}
    return {listed.page: shown(paint, listed.page, listed.block), **further}


def test_every_record_stands_on_one_page(
    pages: dict[str, str], grown: Catalogue, listed: Listed
) -> None:
    wanted = {listed.place(key) for key in grown.table(listed.kind)}
    found = [place for html in pages.values() for place in re.findall(r'id="([^"]+)"', html)]
    assert sorted(place for place in found if place in wanted) == sorted(wanted)
    assert len(pages) > 2


def test_a_page_is_light(pages: dict[str, str], listed: Listed) -> None:
    weights = {page: len(gzip.compress(html.encode(), 9)) for page, html in pages.items()}
    assert max(weights.values()) < listed.left, weights


def test_links_lead_to_the_page_of_a_record(
    paint: Paint, pages: dict[str, str], grown: Catalogue, listed: Listed
) -> None:
    edition = Edition(grown, paint.site.language)
    for key in grown.table(listed.kind):
        page, _, place = SHOWN[listed.kind].address(edition, key).partition("#")
        assert f'id="{place}"' in pages[page]


def test_each_page_leads_to_all_others(pages: dict[str, str], listed: Listed) -> None:
    for page, html in pages.items():
        others = {other for other in pages if other != page}
        led = {link.replace("../", "") for link in re.findall(r'href="([^"#]+)', html)}
        assert others <= led


def test_a_list_that_fits_has_no_further_page(catalogue: Catalogue, listed: Listed) -> None:
    page = shown(painted(catalogue), listed.page, listed.block)
    assert not re.search(r'class="parts"|data-module="seek"', page)


def test_a_text_too_long_to_be_shown_among_others_is_refused(tree: Path) -> None:
    path = tree / "data" / "glossary" / "band.yml"
    text, said = path.read_text("utf-8"), "The places that a result may hold."
    path.write_text(text.replace(said, "a" * LONGEST), "utf-8")
    load(tree / "data")
    path.write_text(text.replace(said, "a" * (LONGEST + 1)), "utf-8")
    with pytest.raises(BadData) as error:
        load(tree / "data")
    wanted = "`definition.en` must be at most 1,000 letters long, not 1,001"
    assert [str(problem) for problem in error.value.problems] == [f"{path}:7: {wanted}"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.template)
def test_no_generated_page_needs_a_place_in_the_navigation(kind: Kind[Any]) -> None:
    """MkDocs would warn of one, and stop a strict build."""
    outside = load_config(str(ROOT / "mkdocs.yml")).not_in_nav
    assert outside
    assert outside.match_file(f"/ar/{places.file_of(kind.address('zay/2'))}")


def test_a_feed_keeps_the_first_address_of_a_change_and_leads_to_its_page(
    catalogue: Catalogue,
) -> None:
    change, chance = catalogue.changes["2024-02-03-ba"], random.Random(1)
    new = [change.model_copy(update={"why": text(chance, 40)}) for _ in range(MANY)]
    made = {f"zay-{number}": change for number, change in enumerate(new)}
    grown = replace(catalogue, changes=Table({**made, **catalogue.changes}))
    (atom,) = (f for f in feeds(grown, "https://x.example/", "ar") if f.path.endswith("-en.xml"))
    assert "<id>https://x.example/en/data/#change-2024-02-03-ba</id>" in atom.text
    assert re.search(r'"https://x.example/en/data/changes/\d+/#change-2024-02-03-ba"', atom.text)


def test_a_word_leads_to_the_page_of_its_term(catalogue: Catalogue) -> None:
    term, chance = catalogue.glossary["band"], random.Random(1)
    made = {
        f"zay-{n}": _named(term, n).model_copy(update={"definition": text(chance, 20)})
        for n in range(MANY)
    }
    grown = replace(catalogue, glossary=Table({**catalogue.glossary, **made}))
    edition = Edition(grown, painted(catalogue).site.language)
    words = lexicon(edition.language.file, grown.glossary, edition.term)
    said = inside(f"<p>A zay {MANY - 1} is one.</p>", lambda page: link_terms(page, words, "../"))
    assert re.search(rf'href="\.\./glossary/terms/\d+/#zay-{MANY - 1}"', said)
