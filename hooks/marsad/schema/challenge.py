"""ILSVRC years, people who were measured, and single facts that pages name."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Called, Evidence, Flag, Locator, Record, Sourced, Text, Whole, Year
from .derived import Figure
from .figure import HALF, SHARE, Confidence, ErrorPrinted
from .number import written

Least = Annotated[Whole, Field(ge=SHARE)]
Most = Annotated[Whole, Field(le=HALF)]

BETWEEN = f"Percent, at least {SHARE} and at most {HALF}."


class ChallengeYear(Record):
    """The winner of image classification in one year, scored on the hidden test set."""

    year: Whole = Field(ge=2010, le=2017)
    team: Called
    members: Text
    method: Text
    ensemble: Text
    test_images: Whole = Field(gt=0)
    top5_error: ErrorPrinted = Field(description=BETWEEN)
    top5_error_extra_data: ErrorPrinted | None = Field(description="With outside training data.")
    neural: Flag = Field(description="Whether the winner was a neural network.")
    evidence: tuple[Evidence, ...] = Field(
        description="Where the winner's name and the rest were read, if not where the error was."
    )
    note: Text | None


class Human(Sourced):
    """A person's or group's top-5 error, percent."""

    who: Text
    year: Year = Field(ge=2010)
    images: Whole | None = Field(gt=0)
    practice_images: Whole | None = Field(gt=0)
    top5_error: ErrorPrinted | None = Field(description=BETWEEN)
    top5_error_range: tuple[Least, Most] | None
    locator: Locator
    confidence: Confidence
    note: Text | None


class Fact(Record):
    """One number that prose names, with its unit and evidence."""

    unit: Literal["percent", "points", "count", "images", "classes", "none"]
    figure: Figure
    statement: Text

    @property
    def text(self) -> str:
        """The figure as pages show it."""
        return written(self.figure.value) + "%" * (self.unit == "percent")
