"""Which images weights have learned from, as far as their training tag says."""

from collections.abc import Mapping

from ..catalogue import Catalogue
from ..schema.tags import TagParts

Meanings = Mapping[str, TagParts]


def meanings(catalogue: Catalogue) -> Meanings:
    """What each known part of a tag says."""
    records = catalogue.tags.values()
    return {part: group for tags in records for group in tags.groups for part in group.parts}


def data_of(known: Meanings, tag: str) -> list[TagParts]:
    """What the parts of `tag` say about images, each once, in their order."""
    found = (known[part] for part in tag.split("_") if part in known)
    said = [group for group in found if group.data in ("imagenet-1k", "more")]
    return [group for at, group in enumerate(said) if group not in said[:at]]


def only_imagenet_1k(known: Meanings, tag: str) -> bool | None:
    """Whether the weights saw images of ImageNet-1K only; None where the tag does not say.

    A part that is not known may mean anything, unless another says that there was more. What is
    fine-tuned has learned before: from images that a part of its own names.
    """
    said = [known[part].data if part in known else "unknown" for part in tag.split("_")]
    if "more" in said:
        return False
    named = said.count("imagenet-1k")
    return True if named > said.count("from-before") and "unknown" not in said else None
