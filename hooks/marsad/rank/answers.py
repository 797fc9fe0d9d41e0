"""The answers that most readers come for, one a question."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from ..catalogue import Catalogue
from ..schema.measurement import Key, Measurement
from ..schema.model import Model
from .boards import Place
from .measured import measured
from .weights import Released

# Millions of parameters: what "small" means to those who ask for a small model.
SMALL = 100


def tied(ranked: Sequence[Place]) -> list[Place]:
    """The first of a board, and those that it can not be told apart from."""
    band = ranked[0].band if ranked else None
    return [*ranked[: band.last if band else 1]]


def highest(ranked: Iterable[Place], wanted: Callable[[Model], bool]) -> list[Place]:
    """Of a board, best first: the highest result of a model that is `wanted`, and its equals."""
    found = [place for place in ranked if wanted(place.model)]
    return [place for place in found if place.top1.value == found[0].top1.value]


def best_small(weights: Iterable[Released]) -> Released | None:
    """The first of `weights`, best first, that are known to have `SMALL` parameters or fewer."""
    return next((item for item in weights if _is_small(item.row.parameters_millions)), None)


def lowest_top5_error(catalogue: Catalogue) -> tuple[Key, Measurement] | None:
    """The row of the highest top-5 accuracy measured on the main benchmark, if any was."""
    rows = measured(catalogue, "top5").items()
    return max(rows, key=lambda item: item[1].value("top5"), default=None)


def _is_small(millions: Decimal | None) -> bool:
    return millions is not None and millions <= SMALL
