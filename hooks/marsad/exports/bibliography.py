"""All sources in one file of each format, and each in files of its own."""

from collections.abc import Iterator

from .. import places, stored
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
        path = stored.references(form.extension)
        yield File(path, form.media_type, text, "references", len(items))
        series = stored.citation("{id}", form.extension)
        for item in items:
            path, text = stored.citation(item["id"], form.extension), form.write([item])
            yield File(path, form.media_type, text, "citation", 1, series=series)
