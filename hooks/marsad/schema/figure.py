"""A number and its evidence."""

from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

from .base import Locator, Number, Record, Sourced

Confidence = Literal["primary", "secondary", "third-party-note", "computed"]
ClaimConfidence = Literal[Confidence, "not-found"]
CONFIDENCE = (
    "primary = read in the paper or its repository; secondary = seen in another paper's table; "
    "third-party-note = seen in a note, not checked in the paper; computed = counted or computed "
    "by us from the source's figures (not: what an accuracy or an error leaves to 100%)."
)


class Printed(Sourced):
    """A value as its source prints it: digits are kept, nothing is rounded."""

    kind: Literal["reported", "measured", "estimated"] = Field(
        description="reported = by the authors, or given by others who do not say that they "
        "measured it; measured = by somebody else on the model's weights; estimated = by "
        "anyone, without a measurement."
    )
    value: Number
    locator: Locator = Field(description="Where in the source: abstract, Table 2, a row of a file.")
    confidence: Confidence = Field(description=CONFIDENCE)


F = TypeVar("F", bound=Printed)


class NotPublished(Record):
    """We looked and found no published value."""

    kind: Literal["not-published"]


# Percent. A value under 1 is taken for a share: 0.860 for 86.0.
SHARE, WHOLE, HALF = 1, 100, 50


def is_accuracy(figure: F) -> F:
    """`figure`, if it is an accuracy in percent. Raises ValueError."""
    return _between(figure, WHOLE)


def is_error(figure: F) -> F:
    """`figure`, if it is an error of people or winners in percent. Raises ValueError."""
    return _between(figure, HALF)


def _between(figure: F, most: int) -> F:
    if not SHARE <= figure.value <= most:
        said = f"must hold percent, at least {SHARE} and at most {most}, not {figure.value}"
        raise ValueError(said)
    return figure


AccuracyPrinted = Annotated[Printed, AfterValidator(is_accuracy)]
ErrorPrinted = Annotated[Printed, AfterValidator(is_error)]
