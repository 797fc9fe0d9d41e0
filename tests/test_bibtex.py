"""Sources as BibTeX entries."""

from dataclasses import replace

import pytest
from pybtex.database import parse_string

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.exports.bibtex import bibtex
from marsad.exports.csl import csl
from marsad.exports.shelf import Shelf
from marsad.read.table import Table
from marsad.schema.person import Person
from marsad.views.downloads import downloads
from marsad.words.language import Language

# By their first author or publisher.
SOURCES = ("alef-2022", "ba-2021", "dal-results", "ha-2015", "jim-page")


@pytest.mark.parametrize(
    ("key", "kind", "line"),
    [
        ("alef-2022", "article", "author = {Alef, Ada and Ba, Badr},"),
        ("alef-2022", "article", "title = {{Alef: a model that was never trained}},"),
        ("alef-2022", "article", "journal = {Journal of Invented Results},"),
        ("alef-2022", "article", "doi = {10.1234/alef_2022},"),
        ("ba-2021", "misc", "author = {Ba, Badr and Ta, Carl and Tha, Dina and others},"),
        ("ba-2021", "misc", r"title = {{Ba \& friends at 100\% speed}},"),
        ("ba-2021", "misc", "archiveprefix = {arXiv},"),
        ("dal-results", "misc", "author = {{Dal project}},"),
        ("ha-2015", "inproceedings", "booktitle = {Invented Conference},"),
        ("jim-page", "misc", "urldate = {2026-05-06},"),
    ],
)
def test_an_entry(catalogue: Catalogue, key: str, kind: str, line: str) -> None:
    made = bibtex(csl(key, catalogue.sources[key]))
    assert made.startswith(f"@{kind}{{{key},\n")
    assert f"  {line}\n" in made
    assert made.endswith("\n}")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("&%$#_", r"\&\%\$\#\_"),
        ("{}", r"\textbraceleft{}\textbraceright{}"),
        ("\\~^", r"\textbackslash{}\textasciitilde{}\textasciicircum{}"),
        ("|<>", r"\textbar{}\textless{}\textgreater{}"),
        ('"a"', "``a''"),
    ],
)
def test_a_sign_of_latex_is_printed_and_not_obeyed(
    catalogue: Catalogue, typed: str, printed: str
) -> None:
    source = catalogue.sources["alef-2022"].model_copy(update={"title": f"net {typed} small"})
    made = bibtex(csl("alef-2022", source))
    assert f"  title = {{{{net {printed} small}}}},\n" in made


def test_what_is_not_known_is_left_out(catalogue: Catalogue) -> None:
    made = bibtex(csl("jim-page", catalogue.sources["jim-page"]))
    assert "year" not in made
    assert "eprint" not in made
    assert "archiveprefix" not in made


def test_all_sources_stand_in_one_file_as_on_their_page(catalogue: Catalogue) -> None:
    authors = (Person(name="Ada Zayn", family=None),)
    last = catalogue.sources["alef-2022"].model_copy(update={"authors": authors})
    sources = {**catalogue.sources, "alef-2022": last}
    catalogue = replace(catalogue, sources=Table(sources))
    files = exports(catalogue, "https://x.example/")
    (file,) = (file for file in files if file.path == "data/references.bib")
    head, *entries = file.text.rstrip("\n").split("\n\n")
    assert head == "% https://x.example/citations/ 2026-05-06"
    assert entries == [bibtex(csl(key, sources[key])) for key in (*SOURCES[1:], SOURCES[0])]


def test_the_data_as_a_whole_have_an_entry(catalogue: Catalogue, english: Language) -> None:
    """Of the day of the data, at the address of the language; the day of reading is the citer's."""
    shelf = Shelf(catalogue, "https://x.example/", "ar")
    made = downloads(english, shelf).citation
    (entry,) = parse_string(made, "bibtex").entries.values()
    assert entry.fields["title"] == "{ImageNet Observatory}"
    assert entry.fields["version"] == "2026-05-06"
    assert entry.fields["url"] == "https://x.example/en/"
    assert "urldate" not in entry.fields


def test_each_source_stands_in_a_file_of_its_own(catalogue: Catalogue) -> None:
    made = {file.path: file.text for file in exports(catalogue, "https://x.example/")}
    for key in SOURCES:
        assert made[f"data/cite/{key}.bib"] == bibtex(csl(key, catalogue.sources[key])) + "\n"
