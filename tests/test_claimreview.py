"""The fact-check as schema.org's ClaimReview."""

from dataclasses import replace

from marsad.catalogue import Catalogue
from marsad.exports.claimreview import claim_reviews
from marsad.read.table import Table
from marsad.words.language import Language

ADDRESS = "https://observatory.example/fact-check/"


def test_a_review_says_whose_claim_it_is_and_where_it_stands(
    catalogue: Catalogue, arabic: Language
) -> None:
    reviews = claim_reviews(catalogue, catalogue.claims, arabic, ADDRESS, "مرصد")
    assert [review["url"] for review in reviews] == [f"{ADDRESS}#{key}" for key in catalogue.claims]
    for review in reviews:
        assert review["@type"] == "ClaimReview"
        assert review["inLanguage"] == "ar"
        assert review["claimReviewed"]
        assert review["author"]["name"] == "مرصد"
        assert review["reviewRating"]["alternateName"]
        assert review["itemReviewed"]["author"]["name"]
        assert review["itemReviewed"]["appearance"]["url"].startswith("https://")


def test_a_post_of_nobody_gets_no_review(catalogue: Catalogue, arabic: Language) -> None:
    (post,) = catalogue.posts.values()
    nobody = catalogue.sources[post.source].model_copy(update={"authors": (), "organisation": None})
    sources = Table({**catalogue.sources, post.source: nobody})
    found = replace(catalogue, sources=sources)
    assert claim_reviews(found, found.claims, arabic, ADDRESS, "مرصد") == []


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
    found = claim_reviews(two, two.claims, arabic, ADDRESS, "مرصد")
    authors = [review["itemReviewed"]["author"]["name"] for review in found]
    assert authors == ["Ada Alef", *["Jim project"] * 3]
