"""Released weights: their figures as columns of a table, and those that are named outside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ..rank.weights import Released
from ..schema.benchmark import MAIN
from ..words.language import Named
from .edition import Edition
from .links import ModelLink

Value = Callable[[Released], Decimal | None]
SPEEDS = ("images_per_second", "milliseconds")


@dataclass(frozen=True)
class Column:
    """A column of figures: its `head` tells it apart in an address."""

    head: Named
    value: Value


@dataclass(frozen=True)
class WeightsView:
    """Weights at an image size with their figures, empty where none was published.

    `differ`: their architecture was timed with other parameters. `begins`: the architecture whose
    first row it is, if any.
    """

    name: str
    image_size: int
    begins: str
    cells: list[str]
    differ: bool
    model: ModelLink | None


@dataclass(frozen=True)
class PickView:
    """Weights named outside a table, and what is said of them."""

    name: str
    image_size: int
    said: str


def columns(edition: Edition) -> list[Column]:
    """Accuracy, size, arithmetic, speed on each machine, accuracy on each further test set."""
    say = edition.language
    return [
        Column(Named("top1", say.t("axis_top1")), lambda w: w.row.top1),
        Column(Named("top5", say.t("axis_top5")), lambda w: w.row.top5),
        Column(Named("parameters", say.t("col_parameters")), lambda w: w.row.parameters_millions),
        Column(Named("gmacs", say.t("col_gmacs")), _gmacs),
        *_speeds(edition),
        *_accuracies(edition),
    ]


def pick(edition: Edition, item: Released, words: str, **more: object) -> PickView:
    """`item`, of which the interface string `words` says accuracy, size and what `more` holds."""
    accuracy, size = edition.language.percent(item.row.value("top1")), item.row.image_size
    said = edition.language.t(words, accuracy=accuracy, size=size, **more)
    return PickView(item.row.weights, size, said)


def row(
    edition: Edition,
    item: Released,
    shown: list[Column],
    begins: str = "",
    owner: str | None = None,
) -> WeightsView:
    """One row of a table with the columns `shown`; `owner` is the model of ours, if any."""
    found = [column.value(item) for column in shown]
    return WeightsView(
        name=item.row.weights,
        image_size=item.row.image_size,
        begins=begins,
        cells=["" if value is None else edition.language.number(value) for value in found],
        differ=item.parameters_differ,
        model=edition.model(owner) if owner else None,
    )


def _accuracies(edition: Edition) -> Iterator[Column]:
    """Top-1 on each benchmark but the main one."""
    say, catalogue = edition.language, edition.catalogue
    for key in dict.fromkeys(note.benchmark for note in catalogue.measurements.values()):
        if key != MAIN:
            name = say.text(catalogue.benchmarks[key].name)
            yield Column(Named(key, say.t("col_top1_on", benchmark=name)), partial(_top1, key))


def _speeds(edition: Edition) -> Iterator[Column]:
    say = edition.language
    for key, note in edition.catalogue.speeds.items():
        for name in [name for name in SPEEDS if name in note.columns]:
            head = Named(key, say.t(f"col_{name}", hardware=say.text(note.hardware)))
            yield Column(head, partial(_speed, key, name))


def _gmacs(item: Released) -> Decimal | None:
    return item.computed.gmacs if item.computed else None


def _top1(benchmark: str, item: Released) -> Decimal | None:
    row = item.on(benchmark)
    return row.top1 if row else None


def _speed(machine: str, name: str, item: Released) -> Decimal | None:
    row = item.speeds.get(machine)
    value: Decimal | None = getattr(row, name) if row else None
    return value
