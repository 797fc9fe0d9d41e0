"""Citations given away are read back by other people's programs: what went in comes out."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parsed
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.exports.csl import Item, csl
from marsad.exports.formats import FORMATS
from marsad.schema.source import Source

WRITE = {form.extension: form.write for form in FORMATS}
# Signs of LaTeX that its reader in Python does not know.
SIGNS = {"braceleft": "{", "braceright": "}", "bar": "|", "less": "<", "greater": ">"}
TITLES = [
    "A } and { of \\ ~ ^",
    "100% & more_or #less for $5",
    'On "ImageNet" and | < >, it\'s',
    "قياس الدقة على ImageNet: هل بلغت 91%؟",
    "α-β and ∑ₖ ≤ √2",
    "Ünïcödé ŝîgns",
    "{Braced} \\emph{words}",
    "ER - TY - JOUR",
]
NAMES: list[tuple[Any, dict[str, str]]] = [
    ("Ada Alef", {"family": "Alef", "given": "Ada"}),
    ("Alef", {"family": "Alef"}),
    ("Jan van der Berg", {"family": "van der Berg", "given": "Jan"}),
    ("Martin L. Kingsley Jr.", {"family": "Kingsley", "given": "Martin L.", "suffix": "Jr."}),
    (
        {"name": "محمد عبد الله", "family": "عبد الله"},
        {"family": "عبد الله", "given": "محمد"},
    ),
    (
        {"name": "Ana García López", "family": "García López"},
        {"family": "García López", "given": "Ana"},
    ),
    ({"name": "Ma Yi", "family": "Ma"}, {"family": "Ma", "given": "Yi"}),
    ("Øyvind Åström-Żak", {"family": "Åström-Żak", "given": "Øyvind"}),
]


@pytest.fixture
def made(catalogue: Catalogue) -> Callable[..., Item]:
    """The item of a source with other values than those of the invented one."""
    plain = catalogue.sources["ba-2021"].model_dump(mode="json") | {"accessed": None}
    accessed = catalogue.sources["ba-2021"].accessed

    def item(**changes: Any) -> Item:
        return csl("ba-2021", Source(**(plain | {"accessed": accessed} | changes)))

    return item


@pytest.mark.parametrize("title", TITLES)
def test_a_title_comes_back(made: Callable[..., Item], title: str) -> None:
    item = made(title=title, venue=title)
    entry = parse_string(WRITE["bib"]([item]), "bibtex").entries["ba-2021"]
    (record,) = rispy.loads(WRITE["ris"]([item]))
    assert plain(entry.fields["title"]) == plain(entry.fields["howpublished"]) == title
    assert record["title"] == record["secondary_title"] == title
    assert json.loads(WRITE["json"]([item]))[0]["title"] == title
    assert title in rendered(item)


def plain(tex: str) -> str:
    """What LaTeX prints, its quotation marks straight."""
    known = get_default_latex_context_db()
    signs = [MacroTextSpec(f"text{name}", sign) for name, sign in SIGNS.items()]
    known.add_context_category("signs", macros=signs, prepend=True)
    text = LatexNodes2Text(latex_context=known).latex_to_text(tex)
    return str(text).translate({ord("“"): '"', ord("”"): '"', ord("ˆ"): "^"})


def rendered(item: Item) -> str:
    """The entry of `item` in a list of references by author and year."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    entries = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    entries.register(Citation([CitationItem(item["id"])]))
    return "".join(map(str, entries.bibliography()))


@pytest.mark.parametrize(("author", "parts"), NAMES)
def test_the_parts_of_a_name_come_back(
    made: Callable[..., Item], author: Any, parts: dict[str, str]
) -> None:
    item = made(authors=[author], authors_complete=True)
    assert item["author"] == [parts]
    (person,) = parse_string(WRITE["bib"]([item]), "bibtex").entries["ba-2021"].persons["author"]
    names = (
        person.prelast_names + person.last_names,
        person.first_names + person.middle_names,
        person.lineage_names,
    )
    family, given, suffix = (plain(" ".join(name)) for name in names)
    found = {"family": family, "given": given, "suffix": suffix}
    assert found == {"given": "", "suffix": ""} | parts
    (record,) = rispy.loads(WRITE["ris"]([item]))
    whole = [parts["family"], parts.get("given"), parts.get("suffix")]
    assert record["authors"] == [", ".join(filter(None, whole))]
    assert parts["family"] in rendered(item)


def test_thirty_authors_and_others_come_back(made: Callable[..., Item]) -> None:
    authors = [f"Given{n} Family{n}" for n in range(30)]
    item = made(authors=authors, authors_complete=False)
    library = parsed(
        WRITE["bib"]([item]), append_middleware=[SeparateCoAuthors(), SplitNameParts()]
    )
    *people, others = library.entries[0]["author"]
    assert [f"{p.first[0]} {p.last[0]}" for p in people] == authors
    assert others.last == ["others"]
    (record,) = rispy.loads(WRITE["ris"]([item]))
    assert len(record["authors"]) == 31
    assert record["authors"][-1] == "et al."


@pytest.mark.parametrize("name", ["Salt and Pepper Group", "A & B, Inc.", "معهد القياس"])
def test_an_organisation_is_one_author(made: Callable[..., Item], name: str) -> None:
    item = made(authors=[], authors_complete=True, organisation=name)
    (author,) = parse_string(WRITE["bib"]([item]), "bibtex").entries["ba-2021"].persons["author"]
    assert plain(" ".join(author.last_names)) == name
    (record,) = rispy.loads(WRITE["ris"]([item]))
    assert record["authors"] == [name]


def test_every_real_source_is_read_by_others(real_catalogue: Catalogue) -> None:
    files = {file.path: file.text for file in exports(real_catalogue, "https://x.example/")}
    sources = real_catalogue.sources
    entries = parse_string(files["data/references.bib"], "bibtex").entries
    again = parsed(files["data/references.bib"])
    records = rispy.loads(files["data/references.ris"])
    items = json.loads(files["data/references.json"])
    assert not again.failed_blocks
    assert [*entries] == [entry.key for entry in again.entries] == [item["id"] for item in items]
    assert [record["id"] for record in records] == [*entries]
    assert {*entries} == {*sources}
    for record, item in zip(records, items, strict=True):
        source = sources[item["id"]]
        assert record["title"] == item["title"] == source.title
        assert plain(entries[item["id"]].fields["title"]) == source.title
        assert record.get("doi") == item.get("DOI") == source.doi
        assert entries[item["id"]].fields["url"] == record["urls"][0] == source.url
        assert len(record["authors"]) == len(item["author"])
