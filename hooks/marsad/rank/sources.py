"""Sources in the order in which they are listed."""

from ..catalogue import Catalogue
from ..fold import unaccented


def listed(catalogue: Catalogue) -> list[str]:
    """The ids of all sources, by their first author or publisher, then year."""

    def place(key: str) -> tuple[str, int, str]:
        source = catalogue.sources[key]
        publisher = source.organisation or source.title
        name = source.authors[0].parts.family if source.authors else publisher
        return unaccented(name), source.year or 0, key

    return sorted(catalogue.sources, key=place)
