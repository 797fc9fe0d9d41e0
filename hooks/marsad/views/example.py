"""The worked example: which pictures count as right, for every number of guesses and both rules."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ..schema.example import GUESSES, Example, Picture
from .edition import Edition

# "one": only the picture's own label counts; "several": every label that is right for it.
RULES = ("one", "several")


@dataclass(frozen=True)
class GuessView:
    """`score` in percent; `is_label`: it is the label of the picture; `is_right`: right for it."""

    name: str
    score: int
    is_label: bool
    is_right: bool


@dataclass(frozen=True)
class PictureView:
    """`counted[rule]` has one mark for each k: 1 where the picture counts as right."""

    key: str
    title: str
    drawing: str
    label: str
    label_is_wrong: bool
    right: str
    guesses: list[GuessView]
    note: str
    counted: dict[str, str]


@dataclass(frozen=True)
class CaseView:
    """One number of guesses under one rule, over all pictures."""

    rule: str
    k: int
    right: int
    error: str
    said: str


@dataclass(frozen=True)
class ExampleView:
    pictures: list[PictureView]
    cases: dict[int, list[CaseView]]


def example(edition: Edition) -> ExampleView:
    """The pictures, and for each k the cases under both rules."""
    record = edition.catalogue.example["example"]
    names = {label.id: edition.language.text(label.name) for label in record.labels}
    return ExampleView(
        pictures=[_picture(edition, names, picture) for picture in record.pictures],
        cases={k: [_case(edition, record, rule, k) for rule in RULES] for k in guesses()},
    )


def guesses() -> range:
    """How many guesses may count: 1 to 5."""
    return range(1, GUESSES + 1)


def counts_as_right(picture: Picture, rule: str, k: int) -> bool:
    """Whether one of the first `k` guesses is a label that `rule` accepts."""
    accepted = {picture.label} if rule == "one" else set(picture.right)
    return any(guess.label in accepted for guess in picture.guesses[:k])


def error(right: int, total: int) -> Decimal:
    """The share of wrong pictures in percent, one decimal."""
    return (Decimal(100 * (total - right)) / total).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _case(edition: Edition, record: Example, rule: str, k: int) -> CaseView:
    say, total = edition.language, len(record.pictures)
    right = sum(counts_as_right(picture, rule, k) for picture in record.pictures)
    found = say.percent(error(right, total))
    said = say.t(f"example_said_{rule}", k=k, error=found, right=right, all=total)
    return CaseView(rule, k, right, found, said)


def _picture(edition: Edition, names: dict[str, str], picture: Picture) -> PictureView:
    say = edition.language
    return PictureView(
        key=picture.id,
        title=say.text(picture.title),
        drawing=say.text(picture.drawing),
        label=names[picture.label],
        label_is_wrong=picture.label not in picture.right,
        right=f"{say.t('comma')} ".join(names[label] for label in picture.right),
        guesses=[
            GuessView(
                name=names[guess.label],
                score=guess.score,
                is_label=guess.label == picture.label,
                is_right=guess.label in picture.right,
            )
            for guess in picture.guesses
        ],
        note=say.text(picture.note),
        counted={
            rule: "".join(str(int(counts_as_right(picture, rule, k))) for k in guesses())
            for rule in RULES
        },
    )
