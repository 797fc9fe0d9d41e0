"""A trained network that somebody published, and the results printed for it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from .base import (
    BenchmarkId,
    Called,
    Locator,
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
from .figure import AccuracyPrinted, Confidence, Printed, is_accuracy
from .measurement import Key

Protocol = Literal["fine-tuned", "frozen-features", "zero-shot"]
Probe = Literal["linear", "attention"]
Regime = Literal["imagenet-1k", "larger-public", "web-scale-or-private", "unknown"]
Standing = Literal["accepted", "ensemble", "unreproduced", "withdrawn", "no-figure"]


class Parameters(Sourced):
    """How many parameters, in millions, and what was counted."""

    millions: Millions = Field(
        description="Within 20% of those of the re-measured weights, unless `counts` says more."
    )
    locator: Locator
    confidence: Confidence
    counts: Text | None = Field(description="What the number counts, where that is not plain.")


class OtherFigure(Printed):
    """The top-1 accuracy that somebody else gives for the same model under the same protocol."""

    who: Text = Field(description="Who measured it, or who gives it without saying who did.")


class Revision(Record):
    """A top-1 accuracy that was printed later than its model: since when, and what until then."""

    since: Month = Field(
        description="When `top1` was first printed: after `published` of the model, as in a later "
        "version of its paper or in another paper."
    )
    before: AccuracyPrinted | None = Field(
        description="What was printed in its place until then; null: nothing."
    )


class Remeasured(Record):
    """The released weights of this very result, as named in a set of measurements."""

    set: SetId
    weights: Words
    image_size: Pixels

    @property
    def key(self) -> Key:
        """What names the row in all measurements."""
        return self.set, self.weights, self.image_size


class Result(Record):
    """Accuracies of one model on one benchmark under one protocol, percent."""

    benchmark: BenchmarkId
    protocol: Protocol = Field(
        description="fine-tuned: every weight trained on ImageNet-1K (from scratch included)."
    )
    probe: Probe | None = Field(
        description="What is trained on frozen features: one linear layer, or attention before it."
    )
    image_size: Pixels | None = Field(
        description="Side of the input image, in pixels: one at which its weights were measured "
        "again, unless `setting` says more."
    )
    setting: Text | None = Field(description="What else belongs to the protocol.")
    top1: Percent = Field(description="Percent, at least 1.")
    top5: Percent = Field(description="Percent, not below `top1`.")
    revision: Revision | None = Field(
        description="Where `top1` was printed later than the model; null: with it, or, where "
        "others measured it, in the year of its source."
    )
    others: tuple[Annotated[OtherFigure, AfterValidator(is_accuracy)], ...]
    remeasured: tuple[Remeasured, ...] = Field(
        description="Rows of its own weights: within a point of its accuracies, or `caution` names "
        "what was measured."
    )

    @property
    def contest(self) -> str:
        """What it may be ranked under. The linear probe goes without its name: it came first."""
        return f"{self.protocol}-{self.probe}" if self.probe == "attention" else self.protocol

    @model_validator(mode="after")
    def _probed(self) -> "Result":
        """Frozen features are read by a probe; under other protocols there is none."""
        if self.protocol == "frozen-features" and not self.probe:
            raise ValueError("`probe` must be named where `protocol` is frozen-features")
        if self.probe and self.protocol != "frozen-features":
            raise ValueError(f"`probe` must be null where `protocol` is {self.protocol}")
        return self


class Model(Record):
    name: Called
    published: Month = Field(
        description="When the first result was first printed; `caution` names the year where it is "
        "more than one after the paper."
    )
    standing: Standing = Field(
        description="accepted: may be ranked; ensemble: several networks vote, history only; "
        "unreproduced: a claim nobody else has repeated; withdrawn: by its authors; "
        "no-figure: known, but no number seen."
    )
    summary: Text
    caution: Text | None = Field(
        description="What a reader must know before taking its figures; why it is unreproduced or "
        "withdrawn."
    )
    parameters: Parameters | None
    regime: Regime = Field(
        description="What it learned from. imagenet-1k: these images alone, so no tag of its "
        "re-measured weights names more."
    )
    training_data: Text
    weights: Literal["public", "partly-public", "not-public", "unknown"]
    code: Url | None = Field(
        description="The official repository; public weights are offered there."
    )
    paper: SourceId = Field(description="The source to cite for it.")
    related: tuple[ModelId, ...] = Field(
        description="Other records of the same network; said in one, shown in both."
    )
    results: tuple[Result, ...]

    @property
    def weights_at(self) -> Url | None:
        """Where its weights are offered, as far as they are public."""
        return self.code if self.weights in ("public", "partly-public") else None
