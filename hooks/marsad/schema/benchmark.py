"""Labelled images that accuracies are measured on."""

from pydantic import Field

from .base import LeadingId, Locator, Sourced, Text, Whole
from .figure import CONFIDENCE, Confidence

# What pages speak of where they name no benchmark.
MAIN = "imagenet-1k"


class Count(Sourced):
    """How many there are, and where that is printed."""

    value: Whole = Field(
        gt=0, description="Of images: one of which the figures measured on them are whole parts."
    )
    locator: Locator
    confidence: Confidence = Field(description=CONFIDENCE)


class Benchmark(Sourced):
    """A set of images with the labels that count. Without `images` no bands are drawn."""

    name: Text
    labels: Text = Field(description="What counts as right.")
    locator: Locator
    confidence: Confidence = Field(description=CONFIDENCE)
    images: Count | None
    classes: Count | None
    leading: LeadingId | None = Field(
        description="The set of measurements that stands first on its page. On `imagenet-1k` its "
        "weights have families and are those to choose from; elsewhere it may be null."
    )
