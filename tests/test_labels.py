"""Sources by their short names: no two alike, and none renamed without need."""

from typing import Any

import pytest

from marsad.catalogue import Catalogue
from marsad.schema.source import Source
from marsad.words.labels import labels
from marsad.words.language import Language

UNDATED = {"authors": (), "authors_complete": True, "organisation": "dal", "year": None}


@pytest.fixture
def sources(catalogue: Catalogue) -> dict[str, Source]:
    """Some of one name: people of one year, people and an organisation, parts of a repository."""
    paper = catalogue.sources["alef-2022"]

    def of(**changes: Any) -> Source:
        return paper.model_copy(update=changes)

    return {
        "alef-2022": paper,
        "alef-2021-early": of(title="Alef again"),
        "alef-2020": of(year=2020),
        "ensemble": of(authors=(), organisation="Alef and Ba"),
        "dal-one": of(**UNDATED, title="dal/one"),
        "dal-two": of(**UNDATED, title="dal/two: notes"),
        "dal-two-more": of(**UNDATED, title="dal/two: more notes"),
    }


def test_letters_tell_apart_what_has_one_name(
    sources: dict[str, Source], english: Language
) -> None:
    assert labels(sources, english) == {
        "alef-2020": "Alef and Ba 2020",
        "alef-2021-early": "Alef and Ba 2022a",
        "alef-2022": "Alef and Ba 2022b",
        "ensemble": "Alef and Ba 2022c",
        "dal-one": "one n.d.",
        "dal-two": "two n.d.-a",
        "dal-two-more": "two n.d.-b",
    }


def test_the_letters_are_those_of_the_language(
    sources: dict[str, Source], arabic: Language
) -> None:
    found = labels(sources, arabic)
    assert (found["alef-2021-early"], found["alef-2022"]) == ("Alef وBa، 2022أ", "Alef وBa، 2022ب")
    assert found["dal-two-more"] == "two، بلا تاريخ (ب)"


def test_two_of_many_are_not_named_as_if_they_were_all(
    catalogue: Catalogue, english: Language
) -> None:
    paper = catalogue.sources["alef-2022"]
    for names in (paper.authors[:1], paper.authors[:2]):
        first = paper.model_copy(update={"authors": names, "authors_complete": False})
        assert labels({"first": first}, english) == {"first": "Alef et al. 2022"}


def test_letters_never_run_out(catalogue: Catalogue, english: Language) -> None:
    found = labels({f"{n:04}": catalogue.sources["ha-2015"] for n in range(999)}, english)
    assert [found[key] for key in ("0000", "0025", "0026", "0702")] == [
        "Hâ 2015a", "Hâ 2015z", "Hâ 2015aa", "Hâ 2015aaa",
    ]  # fmt: skip
    assert len(set(found.values())) == 999


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_name_stands_for_two_real_sources(real_catalogue: Catalogue, code: str) -> None:
    found = labels(real_catalogue.sources, Language(real_catalogue.languages[code])).values()
    assert len(set(found)) == len(found)
