"""Independent measurements of released weights: where the figures come from."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .base import (
    BenchmarkId,
    Day,
    Millions,
    Number,
    Pixels,
    Record,
    Sourced,
    Text,
    Whole,
    Words,
)  # fmt: skip

Key = tuple[str, str, int]
ALWAYS = ("weights", "image_size")


def _no_formula(name: str) -> str:
    if name[0] in "=+-@":
        raise ValueError(f"must not begin with `{name[0]}`: a spreadsheet would run it")
    return name


Name = Annotated[Words, AfterValidator(_no_formula)]


class Measurement(Record):
    """A row of measurements. Its fields are all the columns that a set may have."""

    weights: Name
    image_size: Pixels = Field(description="Side of the input image, in pixels.")
    top1: Number | None = Field(default=None, gt=0, le=100, description="Percent.")
    top5: Number | None = Field(default=None, gt=0, le=100, description="Percent.")
    parameters_millions: Millions | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What tells a row from the others of its set."""
        return self.weights, self.image_size

    def value(self, column: str) -> Decimal:
        """The number in `column`, which the row's set must have."""
        return Decimal(getattr(self, column))


def _columns(names: tuple[str, ...]) -> tuple[str, ...]:
    known = tuple(Measurement.model_fields)
    if names != tuple(name for name in known if name in {*ALWAYS, *names}):
        raise ValueError(f"must hold {' and '.join(ALWAYS)}, and only {', '.join(known)}, in order")
    return names


class MeasurementSet(Sourced):
    """The note beside a CSV file of measurements."""

    title: Text
    benchmark: BenchmarkId
    file: Words = Field(pattern=r"^[a-z0-9-]+\.csv$")
    columns: Annotated[tuple[str, ...], AfterValidator(_columns)] = Field(
        description="The head of the file: see Measurement."
    )
    publisher: Literal["timm"] | None = Field(description="Whose files an import can read.")
    row: Text = Field(description="Where a row stands in the source; its weights follow.")
    rows_published: Whole | None = Field(gt=0, description="Rows of the publisher's whole file.")
    weights_published: Whole | None = Field(gt=0, description="Different weights in these rows.")
    commit: Words = Field(pattern=r"^[0-9a-f]{40}$")
    changed: Day
    fingerprint: Words | None = Field(pattern=r"^[0-9a-f]{8}-[0-9a-f]{12}$")
    licence: Words
    protocol: Text
