"""Independent measurements of released weights: where the figures come from."""

from typing import Annotated

from pydantic import AfterValidator, Field

from .base import Day, Millions, Number, Pixels, Record, Sourced, Text, Words


def _no_formula(name: str) -> str:
    if name[0] in "=+-@":
        raise ValueError(f"must not begin with `{name[0]}`: a spreadsheet would run it")
    return name


Name = Annotated[Words, AfterValidator(_no_formula)]


class MeasurementSet(Sourced):
    """The note beside a CSV file of measurements."""

    file: Words = Field(pattern=r"^[a-z0-9-]+\.csv$")
    commit: Words = Field(pattern=r"^[0-9a-f]{40}$")
    changed: Day
    fingerprint: Words | None = Field(pattern=r"^[0-9a-f]{8}-[0-9a-f]{12}$")
    licence: Words
    protocol: Text


class Measurement(Record):
    """Released weights on the ImageNet-1K validation set; accuracies in percent."""

    weights: Name
    image_size: Pixels
    top1: Number = Field(gt=0, le=100)
    top5: Number = Field(gt=0, le=100)
    parameters_millions: Millions
