"""The worked example: invented pictures, each with a label, five guesses and all right labels."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from .base import Id, Record, Text, Whole

GUESSES = 5


def twice(names: Iterable[str]) -> list[str]:
    """Those of `names` that stand there more than once."""
    return [name for name, times in Counter(names).items() if times > 1]


class Guess(Record):
    label: Id
    score: Whole = Field(gt=0, le=100, description="Percent.")


def _ranked(guesses: tuple[Guess, ...]) -> tuple[Guess, ...]:
    scores = [guess.score for guess in guesses]
    if len(guesses) != GUESSES:
        raise ValueError(f"must hold exactly {GUESSES} guesses, not {len(guesses)}")
    if scores != sorted(scores, reverse=True):
        raise ValueError("must be in falling order of `score`")
    if sum(scores) > 100:
        raise ValueError(f"the scores must add up to at most 100, not {sum(scores)}")
    if again := twice(guess.label for guess in guesses):
        raise ValueError(f"must not guess one label twice: {', '.join(again)}")
    return guesses


class Picture(Record):
    id: Id = Field(description="Also the name of its drawing in templates/example/.")
    title: Text
    drawing: Text = Field(description="What the drawing shows, for those who do not see it.")
    label: Id = Field(description="The one label that the picture carries, right or wrong.")
    right: tuple[Id, ...] = Field(min_length=1, description="Every label that is right for it.")
    guesses: Annotated[tuple[Guess, ...], AfterValidator(_ranked)]
    note: Text = Field(description="What the picture teaches.")


class Label(Record):
    id: Id
    name: Text


class Example(Record):
    labels: tuple[Label, ...]
    pictures: tuple[Picture, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _known(self) -> "Example":
        """Every label that a picture names is in `labels`, and every label is named."""
        known = {label.id for label in self.labels}
        named = {name for picture in self.pictures for name in _labels(picture)}
        if wrong := sorted(known ^ named):
            raise ValueError(f"`labels` and the labels of the pictures differ: {', '.join(wrong)}")
        if again := twice(label.id for label in self.labels):
            raise ValueError(f"no two labels may have the same `id`: {', '.join(again)}")
        if again := twice(picture.id for picture in self.pictures):
            raise ValueError(f"no two pictures may have the same `id`: {', '.join(again)}")
        return self


def _labels(picture: Picture) -> Iterable[str]:
    return picture.label, *picture.right, *(guess.label for guess in picture.guesses)
