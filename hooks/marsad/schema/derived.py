"""Figures that stand in another file, or are counted there: named here, never typed again."""

from typing import Annotated, Any, Literal, Protocol

from pydantic import Field, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from .base import BenchmarkId, Id, Locator, ModelId, Number, Pixels, Record, SetId, Whole, Words
from .figure import AccuracyPrinted, NotPublished, Printed

Accuracy = Literal["top1", "top5"]
Percents = Literal[Accuracy, "top1-error", "top5-error"]
Accurate = Annotated[Number, Field(ge=0, le=100)]
Column = Literal[Percents, "parameters_millions"]


class Asked(Record):
    """What to look up."""


class Row(Asked):
    """One value of one row; an error is what the accuracy leaves of 100%."""

    kind: Literal["row"]
    set: SetId
    weights: Words
    image_size: Pixels
    column: Column
    place: Whole | None = Field(
        default=None, ge=1, description="Where the row must stand in its column, 1 being the best."
    )


class OfResult(Asked):
    """A result of a model on the main benchmark; an error is what the accuracy leaves of 100%."""

    kind: Literal["result"]
    model: ModelId
    protocol: Id = Field(description="As boards name it, the probe too: fine-tuned, zero-shot …")
    column: Percents


class Derived(Asked):
    """Computed by us, by a function of marsad.derive.figures; `locator` says from what."""

    kind: Literal["derived"]
    locator: Locator


class OfBenchmark(Derived):
    by: Literal["images", "classes", "points-an-image"]
    benchmark: BenchmarkId


class Published(Derived):
    """How much the publisher's whole file holds, of which ours may be a part."""

    by: Literal["rows-published", "weights-published"]
    set: SetId


class AtLeast(Derived):
    """The rows whose `column` is at least `at_least`: how many, or their median `median`."""

    by: Literal["rows-at-least", "median"]
    set: SetId
    column: Accuracy
    at_least: Accurate
    median: Percents | None = None


class RowsAbove(Derived):
    """How many rows stand above one row in `column`."""

    by: Literal["rows-above"]
    set: SetId
    weights: Words
    image_size: Pixels
    column: Accuracy


class Trend(Derived):
    """The top-5 accuracy at a top-1 accuracy of `at`, by a fit over rows of at least `at_least`."""

    by: Literal["trend"]
    set: SetId
    at: Number
    at_least: Accurate
    degree: Whole = Field(ge=1, le=2)


class LookedUp(Printed):
    """A figure as if its source printed it, and what was asked for it."""

    asked: Asked


class Lookup(Protocol):
    """What figures and texts are looked up in."""

    def figure(self, asked: Asked) -> LookedUp:
        """Raises ValueError where there is no such figure."""
        ...

    def filled(self, text: str, *, located: bool = False) -> str:
        """`text` with the figures that it names. Raises ValueError for what it may not say."""
        ...


class ReadAs:
    """Reads a field as `form`, then looks up what was asked: the field itself never holds that."""

    def __init__(self, form: Any) -> None:
        self.form = form

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        form = handler.generate_schema(self.form)
        return core_schema.with_info_after_validator_function(_looked_up, form)


def _looked_up(read: Any, info: ValidationInfo) -> Any:
    if not isinstance(read, Asked):
        return read
    lookup: Lookup | None = info.context
    if lookup is None:
        raise ValueError("can only be looked up beside the other files of data")
    return lookup.figure(read)


ByFunction = Annotated[
    OfBenchmark | Published | AtLeast | RowsAbove | Trend, Field(discriminator="by")
]
Figure = Annotated[
    Printed, ReadAs(Annotated[Printed | Row | OfResult | ByFunction, Field(discriminator="kind")])
]
Percent = Annotated[
    Printed | NotPublished,
    ReadAs(Annotated[AccuracyPrinted | NotPublished | Row, Field(discriminator="kind")]),
]
