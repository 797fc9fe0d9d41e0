"""What pages say to machines: every property belongs to its type, and nothing is empty."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from marsad.catalogue import Catalogue
from marsad.exports.linked import Told, linked
from marsad.exports.shelf import Shelf
from marsad.words.language import Language

# What each type may carry, as schema.org defines it (its vocabulary of August 2026): only what we
# use.
PROPERTIES = {
    "BreadcrumbList": {"itemListElement"},
    "Claim": {"appearance", "author"},
    "ClaimReview": {
        "author", "claimReviewed", "datePublished", "inLanguage", "itemReviewed", "reviewRating",
        "url",
    },
    "CreativeWork": {"inLanguage", "name", "url"},
    "DataDownload": {
        "contentSize", "contentUrl", "encodingFormat", "license", "name", "sha256",
    },
    "Dataset": {
        "creator", "dateModified", "description", "distribution", "inLanguage",
        "isAccessibleForFree", "isBasedOn", "license", "name", "url",
    },
    "ListItem": {"item", "name", "position"},
    "Organization": {"name", "url"},
    "Person": {"name"},
    "Rating": {"alternateName", "ratingExplanation"},
    "ScholarlyArticle": {
        "author", "datePublished", "inLanguage", "isPartOf", "name", "sameAs", "url",
    },
    "WebSite": {"description", "inLanguage", "name", "url"},
}  # fmt: skip
ROOT = "https://x.example/en/"
TYPES = {
    "": ["WebSite"],
    "leaderboard/": [],
    "leaderboard/2012/": ["BreadcrumbList"],
    "models/alef-1/": ["BreadcrumbList", "ScholarlyArticle"],
    "families/alef/": ["BreadcrumbList"],
    "measured/": ["Dataset"],
    "measured/drawn/": ["Dataset", "BreadcrumbList"],
    "archive/": ["Dataset"],
    "archive/papers/": ["BreadcrumbList"],
    "fact-check/": ["ClaimReview"] * 4,
    "data/": ["Dataset"],
    "citations/": [],
    "citations/a/": ["BreadcrumbList", "ScholarlyArticle"],
    "citations/d/": ["BreadcrumbList"],
}


@pytest.mark.parametrize("path", TYPES)
def test_a_page_says_what_it_is(catalogue: Catalogue, english: Language, path: str) -> None:
    found = told(catalogue, english, path)
    assert [item["@type"] for item in found] == TYPES[path]
    for item in _objects(found):
        names = {name for name in item if not name.startswith("@")}
        assert names <= PROPERTIES[item["@type"]], item
        assert all(item[name] for name in names), item


def told(catalogue: Catalogue, say: Language, path: str) -> list[dict[str, Any]]:
    shelf = Shelf(catalogue, "https://x.example/", "ar")
    return [json.loads(text) for text in linked(catalogue, say, Told(path, ROOT, "Title"), shelf)]


def test_a_page_leads_to_the_one_that_it_stands_under(
    catalogue: Catalogue, english: Language
) -> None:
    found, _ = told(catalogue, english, "models/alef-1/")
    assert [
        (item["position"], item["name"], item["item"]) for item in found["itemListElement"]
    ] == [
        (1, "All models", f"{ROOT}models/"),
        (2, "Title", f"{ROOT}models/alef-1/"),
    ]


def test_the_home_page_says_what_the_site_is(catalogue: Catalogue, english: Language) -> None:
    (found,) = told(catalogue, english, "")
    assert (found["name"], found["url"]) == ("ImageNet Observatory", ROOT)


def test_rows_of_others_are_told_as_theirs(catalogue: Catalogue, english: Language) -> None:
    (found,) = told(catalogue, english, "archive/")
    assert (found["name"], found["description"]) == ("The board of Qaf", "Gathered by Qaf.")
    assert found["isBasedOn"] == catalogue.sources["dal-results"].url
    assert found["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    (file,) = found["distribution"]
    assert file["contentUrl"] == "https://x.example/data/archived/qaf.csv"


def test_a_paper_names_its_authors(catalogue: Catalogue, english: Language) -> None:
    _, found = told(catalogue, english, "citations/a/")
    assert [author["name"] for author in found["author"]] == ["Ada Alef", "Badr Ba"]
    assert found["isPartOf"]["name"] == "Journal of Invented Results"
    assert found["sameAs"] == "https://doi.org/10.1234/alef_2022"
    _, open_ended = told(catalogue, english, "citations/b/")
    assert [author["name"] for author in open_ended["author"]] == ["Badr Ba", "Carl Ta", "Dina Tha"]


def test_no_title_ends_the_script_that_it_stands_in(
    catalogue: Catalogue, english: Language
) -> None:
    page = Told("families/alef/", ROOT, "</script><b>")
    (text,) = linked(catalogue, english, page, Shelf(catalogue, "", "ar"))
    assert "<" not in text
    assert json.loads(text)["itemListElement"][-1]["name"] == page.title


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _objects(part)
