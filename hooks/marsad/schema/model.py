"""A trained network that somebody published, and the results printed for it."""

from typing import Literal

from pydantic import Field

from .base import (
    BenchmarkId,
    Millions,
    ModelId,
    Month,
    Pixels,
    Record,
    SetId,
    Sourced,
    SourceId,
    Text,
    Url,
    Words,
)  # fmt: skip
from .derived import Percent
from .figure import Confidence
from .measurement import Key

Protocol = Literal["fine-tuned", "frozen-features", "zero-shot"]
Regime = Literal["imagenet-1k", "larger-public", "web-scale-or-private", "unknown"]
Standing = Literal["accepted", "ensemble", "unreproduced", "no-figure"]


class Parameters(Sourced):
    """How many parameters, in millions, and what was counted."""

    millions: Millions
    locator: Text
    confidence: Confidence
    counts: Text | None = Field(description="What the number counts, where that is not plain.")


class Remeasured(Record):
    """The released weights of this very result, as named in a set of measurements."""

    set: SetId
    weights: Words
    image_size: Pixels

    @property
    def key(self) -> Key:
        return self.set, self.weights, self.image_size


class Result(Record):
    """Accuracies of one model on one benchmark under one protocol, percent."""

    benchmark: BenchmarkId
    protocol: Protocol = Field(
        description="fine-tuned: every weight trained on ImageNet-1K (from scratch included)."
    )
    image_size: Pixels | None = Field(description="Side of the input image, in pixels.")
    setting: Text | None = Field(description="What else belongs to the protocol.")
    top1: Percent
    top5: Percent
    remeasured: tuple[Remeasured, ...]


class Model(Record):
    name: Words
    published: Month = Field(description="When the first result was first printed.")
    standing: Standing = Field(
        description="accepted: may be ranked; ensemble: several networks vote, history only; "
        "unreproduced: a claim nobody else has repeated; no-figure: known, but no number seen."
    )
    summary: Text
    caution: Text | None
    parameters: Parameters | None
    regime: Regime
    training_data: Text
    weights: Literal["public", "partly-public", "not-public", "unknown"]
    code: Url | None
    paper: SourceId = Field(description="The source to cite for it.")
    related: tuple[ModelId, ...] = Field(description="Other records of the same network.")
    results: tuple[Result, ...]
