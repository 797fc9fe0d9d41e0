"""How fast architectures are on one machine, and how much they compute: whatever their weights."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Day, Millions, Number, Text, Words
from .csvrow import CsvNote, MayBeEmpty, Name, Side, SizedRow

Above = Annotated[Annotated[Number, Field(gt=0)] | None, MayBeEmpty]


class Speed(SizedRow):
    """How fast an architecture runs at an image size; what was not measured is empty."""

    KEY: ClassVar = ("architecture", "image_size")
    FIGURES: ClassVar = ("images_per_second", "milliseconds")
    RISING: ClassVar = ("milliseconds",)

    architecture: Name
    image_size: Side
    images_per_second: Above = None
    milliseconds: Above = Field(default=None, description="For one image.")
    parameters_millions: Millions | None = None
    gmacs: Above = Field(
        default=None, description="Billions of multiplications, each with an addition, an image."
    )
    activations_millions: Above = Field(
        default=None, description="Values that the layers hand on, for an image."
    )


class SpeedSet(CsvNote):
    """The note beside a CSV file of speeds."""

    ROW: ClassVar = Speed

    changed: Day
    hardware: Text
    machine: Words = Field(description="The name of the hardware alone, where room is short.")
    precision: Words = Field(description="Of the numbers: `fp32`, or `amp` for mixed.")
    software: Words
    batch: Text = Field(description="How many images run at once.")
