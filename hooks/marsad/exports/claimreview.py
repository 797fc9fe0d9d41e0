"""The fact-check for machines: schema.org ClaimReview, as JSON-LD."""

from collections.abc import Iterable
from typing import Any

from ..catalogue import Catalogue
from ..schema.claim import Claim
from ..schema.source import Source
from ..words.language import Language


def claim_reviews(
    catalogue: Catalogue, keys: Iterable[str], language: Language, address: str, publisher: str
) -> list[dict[str, Any]]:
    """A review of each claim of `keys`, in `language`; `address` is their page, absolute.

    A claim gets none where its post has no author or publisher that can be named: a review must
    say whose claim it is. Verdicts are words; no number is made of them.
    """
    shared = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "author": {"@type": "Organization", "name": publisher},
        "datePublished": catalogue.updated.isoformat(),
        "inLanguage": language.code,
    }
    items = {key: _item(catalogue.sources[post.source]) for key, post in catalogue.posts.items()}
    claims = ((key, catalogue.claims[key]) for key in keys)
    return [
        shared | _review(key, claim, language, address) | {"itemReviewed": items[claim.post]}
        for key, claim in claims
        if items[claim.post]["author"]
    ]


def _review(key: str, claim: Claim, language: Language, address: str) -> dict[str, Any]:
    return {
        "url": f"{address}#{key}",
        "claimReviewed": language.text(claim.claim),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": language.t(f"verdict_{claim.verdict}"),
            "ratingExplanation": language.text(claim.explanation),
        },
    }


def _item(post: Source) -> dict[str, Any]:
    appearance = {
        "@type": "CreativeWork",
        "name": post.title,
        "url": post.url,
        "inLanguage": post.language,
    }
    return {"@type": "Claim", "author": _author(post), "appearance": appearance}


def _author(post: Source) -> dict[str, str]:
    if post.authors:
        return {"@type": "Person", "name": post.authors[0].name}
    if post.organisation:
        return {"@type": "Organization", "name": post.organisation}
    return {}
