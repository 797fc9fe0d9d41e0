"""The claims in the order of their posts, page by page."""

from collections.abc import Iterator

from ..catalogue import Catalogue
from .parts import CLAIMS, further, page_at

# The name of the list of all claims.
ALL = "claims"


def claim_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of the list."""
    yield from further(ALL, len(catalogue.claims), CLAIMS, CLAIMS)


def pages_of(catalogue: Catalogue) -> dict[str, str]:
    """The name of the further page that holds each claim; empty for the first."""
    return {key: page_at(ALL, at, CLAIMS, CLAIMS) for at, key in enumerate(catalogue.claims)}
