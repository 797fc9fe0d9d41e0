"""Labelled images that accuracies are measured on."""

from pydantic import Field

from .base import Sourced, Text, Whole
from .figure import CONFIDENCE, Confidence

# What pages speak of where they name no benchmark.
MAIN = "imagenet-1k"


class Count(Sourced):
    """How many there are, and where that is printed."""

    value: Whole = Field(
        gt=0, description="Of images: one of which the figures measured on them are whole parts."
    )
    locator: Text
    confidence: Confidence = Field(description=CONFIDENCE)


class Benchmark(Sourced):
    """A set of images with the labels that count. Without `images` no bands are drawn."""

    name: Text
    labels: Text = Field(description="What counts as right.")
    locator: Text
    confidence: Confidence = Field(description=CONFIDENCE)
    images: Count | None
    classes: Count | None
