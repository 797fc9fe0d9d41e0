"""Released weights: their figures as columns of a table, and those that are named outside it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ..rank.costs import Cost, costs, top1
from ..rank.weights import Released
from ..schema.benchmark import MAIN
from ..schema.speed import Speed
from ..words.language import Named
from .edition import Edition
from .links import ModelLink

Value = Callable[[Released], Decimal | int | None]
COUNTED = "images_per_second"
# Letters of a name that stand on a line of a narrow phone, beside a figure.
BESIDE = 24
# Behind each `_` and each point that something follows.
PART_ENDS = re.compile("(?<=[_.])(?=.)")
HALF_ENDS = re.compile("(?<=[.])(?=.)")


@dataclass(frozen=True)
class Column:
    """A column of figures: its `head` tells it apart in an address."""

    head: Named
    value: Value


@dataclass(frozen=True)
class WeightsView:
    """Weights at an image size with their figures, empty where none was published.

    `page` is that of their family on which they stand. `begins`: the architecture whose first row
    it is, if any. `differ`: their architecture was timed with other parameters.
    """

    page: str
    name: str
    parts: list[str]
    image_size: int
    begins: str
    cells: list[str]
    differ: bool
    model: ModelLink | None


@dataclass(frozen=True)
class PickView:
    """Weights named outside a table, the page of their family, and what is said of them."""

    page: str
    name: str
    image_size: int
    said: str


def parts_of(name: str) -> list[str]:
    """The parts of the name of weights, between which a line may end."""
    return PART_ENDS.split(name)


def halves_of(name: str) -> list[str]:
    """The name of weights: a long one may end a line behind its point, a long half behind `_`."""
    halves = HALF_ENDS.split(name) if len(name) > BESIDE else [name]
    return [part for half in halves for part in (parts_of(half) if len(half) > BESIDE else [half])]


def columns(edition: Edition) -> list[Column]:
    """Accuracy, sizes, arithmetic, speed, and accuracy on each further test set."""
    say = edition.language
    return [
        Column(Named("top1", say.t("axis_top1")), lambda w: w.row.top1),
        Column(Named("top5", say.t("axis_top5")), lambda w: w.row.top5),
        Column(Named("image", say.t("col_image_size")), lambda w: w.row.image_size),
        *(column_of(edition, cost) for cost in costs(edition.catalogue) if not cost.set),
        *(Column(Named(c.column, say.t(f"col_{c.column}")), c.of) for c in timed(edition)),
        *_accuracies(edition),
    ]


def column_of(edition: Edition, cost: Cost) -> Column:
    """A cost in words, and of every item."""
    say = edition.language
    if not cost.set:
        return Column(Named(cost.key, say.t(f"col_{cost.key}")), cost.of)
    hardware = say.text(edition.catalogue.speeds[cost.set].hardware)
    return Column(Named(cost.key, say.t(f"cost_{cost.column}", hardware=hardware)), cost.of)


def short(edition: Edition, cost: Cost) -> str:
    """A cost in few words, for the list that a phone offers."""
    say = edition.language
    if not cost.set:
        return say.t(f"col_{cost.key}")
    machine = edition.catalogue.speeds[cost.set].machine
    return say.t(f"cost_{cost.column}_short", machine=machine)


def pick(edition: Edition, item: Released, page: str, words: str, **more: object) -> PickView:
    """`item`, of which the interface string `words` says accuracy, size and what `more` holds."""
    say, size = edition.language, item.row.image_size
    accuracy, pixels = say.percent(item.row.value("top1")), say.count("pixels", size)
    said = say.t(words, accuracy=accuracy, pixels=pixels, **more)
    return PickView(page, item.row.weights, size, said)


def row(
    edition: Edition,
    item: Released,
    shown: list[Column],
    page: str,
    begins: str = "",
    owner: str | None = None,
) -> WeightsView:
    """One row of a table with the columns `shown`; `owner` is the model of ours, if any.

    `page` is where it stands among its family.
    """
    found = [column.value(item) for column in shown]
    return WeightsView(
        page=page,
        name=item.row.weights,
        parts=halves_of(item.row.weights),
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
            yield Column(Named(key, say.t("col_top1_on", benchmark=name)), partial(_on, key))


def _on(benchmark: str, item: Released) -> Decimal | None:
    return top1(item, benchmark)


def machines(edition: Edition) -> list[str]:
    """What each measure of speed was taken on, a sentence each."""
    say, speeds = edition.language, edition.catalogue.speeds
    found = ((cost.column, say.text(speeds[cost.set].hardware)) for cost in timed(edition))
    return [say.t(f"{name}_on", hardware=hardware) for name, hardware in found]


def timed(edition: Edition) -> list[Cost]:
    """Each measure of speed, on the first machine that it was taken on."""
    known = [cost for cost in costs(edition.catalogue) if cost.set]
    measures = [[cost for cost in known if cost.column == name] for name in Speed.FIGURES]
    return [found[0] for found in measures if found]
