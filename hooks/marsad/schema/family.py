"""Families of architectures: which released weights belong together, and what they are."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from .base import CalledText, Record, SourceId, Text, Words

Prefix = Annotated[Words, Field(pattern=r"^[a-z0-9_]+$")]


class Family(Record):
    """Weights whose names begin alike, whoever trained them."""

    name: CalledText
    prefixes: tuple[Prefix, ...] = Field(
        min_length=1,
        description="How the names of its architectures begin. No letter may follow, but after "
        "`_`: `resnet` takes resnet50, not resnetv2_50.",
    )
    paper: SourceId | None = Field(description="Where the architecture was introduced, if seen.")
    text: Text = Field(description="What the architecture is: the idea, who, when; one sentence.")


def prefixes_of(architecture: str) -> Iterator[str]:
    """Every prefix that takes `architecture`, shortest first; the last is the whole of it."""
    for end in range(1, len(architecture)):
        if architecture[end - 1] == "_" or not architecture[end].isalpha():
            yield architecture[:end]
    yield architecture
