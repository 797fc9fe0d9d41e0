"""All sources in one BibTeX file, and each in a file of its own."""

from collections.abc import Iterator

from .. import places
from ..catalogue import Catalogue
from ..rank.sources import listed
from .bibtex import bibtex
from .file import File

BIBTEX = "application/x-bibtex"


def bibliography(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """Every source, in the order of the citations page; BibTeX reads over the first line."""
    entries = {key: bibtex(key, catalogue.sources[key]) for key in listed(catalogue)}
    head = f"% {site_url}{places.CITATIONS} {catalogue.updated.isoformat()}"
    yield File(places.BIBTEX, BIBTEX, "\n\n".join((head, *entries.values())) + "\n")
    for key, entry in entries.items():
        yield File(places.bibtex(key), BIBTEX, f"{entry}\n")
