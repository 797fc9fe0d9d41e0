"""Sources as BibTeX entries."""

from dataclasses import replace

import pytest

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.exports.bibtex import bibtex
from marsad.read.table import Table

# By their first author or publisher.
SOURCES = ("alef-2022", "ba-2021", "dal-results", "ha-2015", "jim-page")


@pytest.mark.parametrize(
    ("key", "kind", "line"),
    [
        ("alef-2022", "article", "author = {Ada Alef and Badr Ba},"),
        ("alef-2022", "article", "title = {{Alef: a model that was never trained}},"),
        ("alef-2022", "article", "journal = {Journal of Invented Results},"),
        ("alef-2022", "article", "doi = {10.1234/alef_2022},"),
        ("ba-2021", "misc", "author = {Badr Ba and Carl Ta and Dina Tha and others},"),
        ("ba-2021", "misc", r"title = {{Ba \& friends at 100\% speed}},"),
        ("ba-2021", "misc", "archiveprefix = {arXiv},"),
        ("dal-results", "misc", "author = {{Dal project}},"),
        ("ha-2015", "inproceedings", "booktitle = {Invented Conference},"),
        ("jim-page", "misc", "urldate = {2026-05-06},"),
    ],
)
def test_an_entry(catalogue: Catalogue, key: str, kind: str, line: str) -> None:
    made = bibtex(key, catalogue.sources[key])
    assert made.startswith(f"@{kind}{{{key},\n")
    assert f"  {line}\n" in made
    assert made.endswith("\n}")


def test_what_is_not_known_is_left_out(catalogue: Catalogue) -> None:
    made = bibtex("jim-page", catalogue.sources["jim-page"])
    assert "year" not in made
    assert "eprint" not in made
    assert "archiveprefix" not in made


def test_all_sources_stand_in_one_file_as_on_their_page(catalogue: Catalogue) -> None:
    last = catalogue.sources["alef-2022"].model_copy(update={"authors": ("Ada Zayn",)})
    sources = {**catalogue.sources, "alef-2022": last}
    catalogue = replace(catalogue, sources=Table(sources))
    (file,) = (f for f in exports(catalogue, "https://x.example/") if f.path == "data/sources.bib")
    head, *entries = file.text.rstrip("\n").split("\n\n")
    assert head == "% https://x.example/citations/ 2026-05-06"
    assert entries == [bibtex(key, sources[key]) for key in (*SOURCES[1:], SOURCES[0])]


def test_each_source_stands_in_a_file_of_its_own(catalogue: Catalogue) -> None:
    made = {file.path: file.text for file in exports(catalogue, "https://x.example/")}
    for key in SOURCES:
        assert made[f"data/cite/{key}.bib"] == bibtex(key, catalogue.sources[key]) + "\n"


def test_braces_stay_in_pairs(catalogue: Catalogue) -> None:
    odd = {"title": "A } and { of \\ ~ ^", "authors": ["{", "}}"], "venue": "{{{"}
    made = bibtex("ba-2021", catalogue.sources["ba-2021"].model_copy(update=odd))
    assert made.count("{") == made.count("}")
    assert r"\textbraceright{} and \textbraceleft{} of \textbackslash{}" in made
