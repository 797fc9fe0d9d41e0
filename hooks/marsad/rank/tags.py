"""Which images weights have learned from, as far as their training tag says."""

from ..catalogue import Catalogue
from ..schema import tags
from ..schema.tags import Meanings


def meanings(catalogue: Catalogue) -> Meanings:
    """What each known part of a tag says."""
    return tags.meanings(catalogue.tags.values())
