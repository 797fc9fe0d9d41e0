"""Sources in the order in which they are listed."""

from ..catalogue import Catalogue
from ..fold import unaccented


def listed(catalogue: Catalogue) -> list[str]:
    """The ids of all sources, by their first author or publisher, then year."""

    def place(key: str) -> tuple[str, int, str]:
        return filed_under(catalogue, key), catalogue.sources[key].year or 0, key

    return sorted(catalogue.sources, key=place)


def filed_under(catalogue: Catalogue, key: str) -> str:
    """The family name of the first author of a source, or its publisher, without marks."""
    source = catalogue.sources[key]
    publisher = source.organisation or source.title
    return unaccented(source.authors[0].parts.family if source.authors else publisher)
