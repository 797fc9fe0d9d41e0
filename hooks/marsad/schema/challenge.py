"""ILSVRC years, people who were measured, and single facts that pages name."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Evidence, Record, Sourced, Text, Words
from .figure import Confidence, PercentPrinted, Printed


class ChallengeYear(Record):
    """The winner of image classification in one year, scored on the hidden test set."""

    year: int = Field(ge=2010, le=2017)
    team: Words
    members: Text
    method: Text
    ensemble: Text
    test_images: int = Field(gt=0)
    top5_error: PercentPrinted
    top5_error_extra_data: PercentPrinted | None = Field(description="With outside training data.")
    neural: bool = Field(description="Whether the winner was a neural network.")
    evidence: tuple[Evidence, ...] = Field(
        description="Where the winner's name and the rest were read, if not where the error was."
    )
    note: Text | None


class Human(Sourced):
    """A person's or group's top-5 error, percent."""

    who: Text
    year: int = Field(ge=2010, le=2100)
    images: int | None = Field(gt=0)
    practice_images: int | None = Field(gt=0)
    top5_error: PercentPrinted | None
    top5_error_range: tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(le=100)]] | None
    locator: Text
    confidence: Confidence
    note: Text | None


class Fact(Record):
    """One number that prose names, with its unit and evidence."""

    unit: Literal["percent", "points", "count", "images", "classes", "none"]
    figure: Printed
    statement: Text
