"""The fact-check as schema.org's ClaimReview."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from marsad.catalogue import Catalogue
from marsad.exports.claimreview import claim_reviews
from marsad.read.table import Table
from marsad.words.language import Language

# What each type may carry, as schema.org defines it (its vocabulary of August 2026): only what we
# use. All 54 reviews of both languages were checked against the whole vocabulary once.
PROPERTIES = {
    "ClaimReview": {
        "author", "claimReviewed", "datePublished", "inLanguage", "itemReviewed", "reviewRating",
        "url",
    },
    "Rating": {"alternateName", "ratingExplanation"},
    "Claim": {"appearance", "author"},
    "CreativeWork": {"inLanguage", "name", "url"},
    "Organization": {"name"},
    "Person": {"name"},
}  # fmt: skip
ADDRESS = "https://observatory.example/fact-check/"


def test_a_review_says_whose_claim_it_is_and_where_it_stands(
    catalogue: Catalogue, arabic: Language
) -> None:
    reviews = claim_reviews(catalogue, arabic, ADDRESS, "مرصد")
    assert [review["url"] for review in reviews] == [f"{ADDRESS}#{key}" for key in catalogue.claims]
    for review in reviews:
        assert review["@type"] == "ClaimReview"
        assert review["inLanguage"] == "ar"
        assert review["claimReviewed"]
        assert review["author"]["name"] == "مرصد"
        assert review["reviewRating"]["alternateName"]
        assert review["itemReviewed"]["author"]["name"]
        assert review["itemReviewed"]["appearance"]["url"].startswith("https://")


def test_every_property_is_one_of_its_type(catalogue: Catalogue, english: Language) -> None:
    reviews = claim_reviews(catalogue, english, ADDRESS, "Observatory")
    assert reviews
    for item in _objects(reviews):
        names = {name for name in item if not name.startswith("@")}
        assert names <= PROPERTIES[item["@type"]], item
        assert all(item[name] for name in names), item


def test_a_post_of_nobody_gets_no_review(catalogue: Catalogue, arabic: Language) -> None:
    (post,) = catalogue.posts.values()
    nobody = catalogue.sources[post.source].model_copy(update={"authors": (), "organisation": None})
    sources = Table({**catalogue.sources, post.source: nobody})
    assert claim_reviews(replace(catalogue, sources=sources), arabic, ADDRESS, "مرصد") == []


def test_each_claim_is_given_to_the_author_of_its_own_post(
    catalogue: Catalogue, arabic: Language
) -> None:
    (key, post), (claim, *_) = next(iter(catalogue.posts.items())), catalogue.claims
    other = post.model_copy(update={"source": "alef-2022"})
    moved = catalogue.claims[claim].model_copy(update={"post": "other"})
    two = replace(
        catalogue,
        posts=Table({"other": other, key: post}),
        claims=Table({**catalogue.claims, claim: moved}),
    )
    found = claim_reviews(two, arabic, ADDRESS, "مرصد")
    authors = [review["itemReviewed"]["author"]["name"] for review in found]
    assert authors == ["Ada Alef", *["Jim project"] * 3]


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _objects(part)
