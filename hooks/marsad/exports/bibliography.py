"""All sources in one file of each format, and each in files of its own."""

from collections.abc import Iterator

from .. import places
from ..catalogue import Catalogue
from ..rank.sources import listed
from .csl import csl
from .file import File
from .formats import FORMATS


def bibliography(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """Every source, in the order of the citations page."""
    head = f"{site_url}{places.CITATIONS} {catalogue.updated.isoformat()}"
    items = [csl(key, catalogue.sources[key]) for key in listed(catalogue)]
    for form in FORMATS:
        text = form.comment.format(head) + form.write(items)
        yield File(places.references(form.extension), form.media_type, text)
        for item in items:
            path = places.citation(item["id"], form.extension)
            yield File(path, form.media_type, form.write([item]))
