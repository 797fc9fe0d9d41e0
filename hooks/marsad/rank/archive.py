"""Which rows of an archived board are results of ours, and what is printed otherwise there."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from ..catalogue import Catalogue
from ..schema.address import arxiv_in
from ..schema.archive import ArchivedRow, keyed, number
from ..schema.figure import Printed
from ..schema.model import Model, Result, Standing
from .boards import Board, result_on, results

STANDINGS: tuple[Standing, ...] = ("accepted", "ensemble", "unreproduced")
Ours = tuple[str, Board]


@dataclass(frozen=True)
class Difference:
    """A figure that differs: nothing is `printed`, or nothing is `ours`, where there is none."""

    column: str
    printed: str
    ours: Decimal | None


@dataclass(frozen=True)
class Match:
    """The model of ours that a row is."""

    model: str
    differences: tuple[Difference, ...]


def matches(catalogue: Catalogue, board: str) -> Mapping[str, Match]:
    """The rows that are results of ours, by their keys, in the order of the board.

    The note beside the board says it of some. Of the others, a row is ours where paper and top-1
    fit one result of ours, and fit it in no other row.
    """
    rows, found = keyed(catalogue.archived[board]), candidates(catalogue, board)
    benchmark = catalogue.archive[board].benchmark
    times = Counter(ours for several in found.values() for ours in several)
    known = {item.row: item for item in catalogue.archive[board].known}
    made: dict[str, Match] = {}
    for key, row in rows.items():
        several = found.get(key, [])
        if key in known and (model := known[key].model) and (protocol := known[key].protocol):
            made[key] = _match(catalogue, row, (model, Board(benchmark, protocol)))
        elif key not in known and len(several) == 1 and times[several[0]] == 1:
            made[key] = _match(catalogue, row, several[0])
    return MappingProxyType(made)


def higher(catalogue: Catalogue, board: str, year: int, top1: Decimal) -> list[ArchivedRow]:
    """The rows of papers of `year` that are no result of ours, above an accuracy of `top1` (%)."""
    ours = matches(catalogue, board)
    rows = (row for key, row in keyed(catalogue.archived[board]).items() if key not in ours)
    dated = (row for row in rows if row.date and row.date.year == year)
    return [row for row in dated if row.top1 and number(row.top1) > top1]


def candidates(catalogue: Catalogue, board: str) -> Mapping[str, list[Ours]]:
    """By the keys of rows, the results of ours with the same paper and top-1."""
    ours: dict[tuple[str, Decimal], list[Ours]] = defaultdict(list)
    for key, model, result, top1 in results(catalogue, *STANDINGS):
        if result.benchmark == catalogue.archive[board].benchmark:
            for paper in _papers(catalogue, model, top1):
                ours[paper, top1.value].append((key, Board.of(result)))
    rows = keyed(catalogue.archived[board])
    found = {key: ours.get(_mark(row), []) for key, row in rows.items() if row.top1}
    return MappingProxyType({key: several for key, several in found.items() if several})


def _papers(catalogue: Catalogue, model: Model, top1: Printed) -> set[str]:
    """The arXiv numbers of the papers that a result may be known by."""
    named = (catalogue.sources[key].arxiv for key in (model.paper, top1.source))
    return {number for number in named if number}


def _mark(row: ArchivedRow) -> tuple[str, Decimal]:
    return arxiv_in(row.paper_url or "") or "", number(row.top1 or "0")


def _match(catalogue: Catalogue, row: ArchivedRow, ours: Ours) -> Match:
    key, board = ours
    model = catalogue.models[key]
    result = result_on(model, board)
    if result is None:  # a rule has refused it
        raise LookupError(f"{key} has no result on {board.name}")
    return Match(key, tuple(_differences(row, model, result)))


def _differences(row: ArchivedRow, model: Model, result: Result) -> Iterator[Difference]:
    """Every figure of `row` that is not ours. What the board may leave out, it does not deny."""
    parameters = model.parameters.millions if model.parameters else None
    for column, printed, ours in (
        ("top1", row.top1, _value(result.top1)),
        ("top5", row.top5, _value(result.top5)),
        ("parameters", row.parameters, parameters),
    ):
        if printed and (ours is None or not agree(number(printed), ours)):
            yield Difference(column, printed, ours)
        elif column == "top1" and not printed:
            yield Difference(column, "", ours)


def _value(figure: object) -> Decimal | None:
    return figure.value if isinstance(figure, Printed) else None


def agree(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are the same as far as both have digits: 480.31 and 480 are."""
    digits = max(int(value.as_tuple().exponent) for value in (one, other))
    return abs(one - other) <= Decimal(5).scaleb(digits - 1)
