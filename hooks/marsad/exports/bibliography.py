"""All sources in one BibTeX file."""

from .. import places
from ..catalogue import Catalogue
from ..rank.sources import listed
from .bibtex import bibtex
from .file import File


def sources_bib(catalogue: Catalogue, site_url: str) -> File:
    """Every source, in the order of the citations page; BibTeX reads over the first line."""
    head = f"% {site_url}{places.CITATIONS} {catalogue.updated.isoformat()}"
    entries = (bibtex(key, catalogue.sources[key]) for key in listed(catalogue))
    return File("data/sources.bib", "application/x-bibtex", "\n\n".join((head, *entries)) + "\n")
