"""What the parts of a training tag say about the images that weights have learned from."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field, model_validator

from .base import Evidence, Record, Text, Words

Data = Literal["imagenet-1k", "more", "nothing", "from-before"]


class TagParts(Evidence):
    """Parts that say the same."""

    parts: tuple[Words, ...] = Field(min_length=1, description="Between the `_` of a tag.")
    data: Data = Field(
        description="imagenet-1k = these images; more = others, or more than these; nothing = no "
        "images; from-before = those that the parts before it name."
    )
    says: Text


class Tags(Record):
    """All parts whose meaning we have seen; what is not here is unknown."""

    groups: tuple[TagParts, ...]

    @model_validator(mode="after")
    def _once(self) -> "Tags":
        counts = Counter(part for group in self.groups for part in group.parts)
        if twice := [part for part, times in counts.items() if times > 1]:
            raise ValueError(f"must name each part once, but {', '.join(twice)} stands twice")
        return self


Meanings = Mapping[str, TagParts]


def meanings(records: Iterable[Tags]) -> Meanings:
    """What each known part of a tag says."""
    return {part: group for tags in records for group in tags.groups for part in group.parts}


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
