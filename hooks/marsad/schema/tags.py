"""What the parts of a training tag say about the images that weights have learned from."""

from collections import Counter
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
