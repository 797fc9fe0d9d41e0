"""Which images weights have learned from, as far as their training tag says."""

from ..catalogue import Catalogue
from ..schema import tags
from ..schema.tags import Meanings, TagParts


def meanings(catalogue: Catalogue) -> Meanings:
    """What each known part of a tag says."""
    return tags.meanings(catalogue.tags.values())


def data_of(known: Meanings, tag: str) -> list[TagParts]:
    """What the parts of `tag` say about images, each once, in their order."""
    found = (known[part] for part in tag.split("_") if part in known)
    said = [group for group in found if group.data in ("imagenet-1k", "more")]
    return [group for at, group in enumerate(said) if group not in said[:at]]
