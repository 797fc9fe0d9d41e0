"""Independent measurements of released weights: where the figures come from."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from .base import BenchmarkId, Day, Millions, Number, Text, Whole
from .csvrow import CsvNote, MayBeEmpty, Name, Side, SizedRow
from .figure import SHARE

Key = tuple[str, str, int]
Percent = Annotated[Number, Field(ge=0, le=100)]


class Measurement(SizedRow):
    """How accurate weights are at an image size."""

    KEY: ClassVar = ("weights", "image_size")
    FIGURES: ClassVar = ("top1", "top5")

    weights: Name
    image_size: Side
    top1: Percent = Field(description="Percent.")
    top5: Percent | None = Field(default=None, description="Percent.")
    top1_difference: Annotated[Number | None, MayBeEmpty] = Field(
        default=None,
        gt=-100,
        lt=100,
        description="Points of top-1 to the same classes of the validation set, as published; "
        "empty where it is not.",
    )
    parameters_millions: Millions | None = None

    @property
    def architecture(self) -> str:
        """What the weights are of: their name as far as the point."""
        return self.weights.partition(".")[0]

    @property
    def tag(self) -> str:
        """How the weights were trained: what follows the point; may be empty."""
        return self.weights.partition(".")[2]

    @model_validator(mode="after")
    def _in_percent(self) -> "Measurement":
        """On a set of hard images a top-1 may be under 1%; its top-5 is more."""
        highest = max((found for found in (self.top1, self.top5) if found), default=None)
        if highest and highest < SHARE:
            raise ValueError(f"must hold percent, not shares, but no accuracy is above {highest}")
        return self

    @model_validator(mode="after")
    def _in_order(self) -> "Measurement":
        if self.top1 and self.top5 and self.top5 < self.top1:
            raise ValueError(f"`top5` must not be below `top1`, but {self.top5} < {self.top1}")
        return self


class MeasurementSet(CsvNote):
    """The note beside a CSV file of measurements."""

    ROW: ClassVar = Measurement

    changed: Day
    benchmark: BenchmarkId
    weights_published: Whole | None = Field(gt=0, description="Different weights in these rows.")
    protocol: Text
