"""The fact-check for machines: schema.org ClaimReview, as JSON-LD."""

from typing import Any

from ..catalogue import Catalogue
from ..schema.claim import Claim
from ..schema.source import Source
from ..words.language import Language


def claim_reviews(
    catalogue: Catalogue, language: Language, address: str, publisher: str
) -> list[dict[str, Any]]:
    """A review of each claim, in `language`; `address` is the fact-check page, absolute.

    Empty where the post has no author or publisher that can be named: a review must say whose
    claim it is. Verdicts are words; no number is made of them.
    """
    posts = [catalogue.sources[snapshot.source] for snapshot in catalogue.snapshots.values()]
    if not posts or not (author := _author(posts[0])):
        return []
    shared = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "author": {"@type": "Organization", "name": publisher},
        "datePublished": catalogue.updated.isoformat(),
        "inLanguage": language.code,
    }
    return [
        shared | _review(key, claim, language, address) | {"itemReviewed": _item(posts[0], author)}
        for key, claim in catalogue.claims.items()
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


def _item(post: Source, author: dict[str, str]) -> dict[str, Any]:
    appearance = {
        "@type": "CreativeWork",
        "name": post.title,
        "url": post.url,
        "inLanguage": post.language,
    }
    return {"@type": "Claim", "author": author, "appearance": appearance}


def _author(post: Source) -> dict[str, str]:
    if post.authors:
        return {"@type": "Person", "name": post.authors[0]}
    if post.organisation:
        return {"@type": "Organization", "name": post.organisation}
    return {}
