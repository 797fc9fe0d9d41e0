"""Where a result of the reader's own would stand: what every accuracy can be told apart from."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import get_args

from ..rank.apart import least_gain
from ..rank.bands import half_width
from ..rank.boards import PROTOCOLS, Board, images
from ..schema.model import Regime
from ..words.language import Named
from .edition import Edition

ACCURACIES = range(50, 100)


@dataclass(frozen=True)
class ApartRow:
    """An accuracy in percent, half of its 95% interval, and the least differences that tell.

    `higher` to a higher accuracy and `lower` to a lower one, in points and rounded up; empty where
    no accuracy is so far away.
    """

    accuracy: str
    half_width: str
    higher: str
    lower: str


@dataclass(frozen=True)
class MyResultView:
    """`images` are those of the main board; what may be chosen, and the table of accuracies.

    `among` is JSON: how results are counted after "among", in each plural form.
    """

    images: int
    among: str
    protocols: list[Named]
    regimes: list[Named]
    rows: list[ApartRow]


def my_result(edition: Edition) -> MyResultView:
    """The page as it stands before the reader types anything."""
    say, count = edition.language, images(edition.catalogue, Board()) or 0
    return MyResultView(
        images=count,
        among=json.dumps(dict(say.forms("among_results")), ensure_ascii=False),
        protocols=[say.named("protocol", protocol) for protocol in PROTOCOLS],
        regimes=[say.named("regime", regime) for regime in get_args(Regime)],
        rows=list(_rows(count)) if count else [],
    )


def _rows(count: int) -> Iterator[ApartRow]:
    for accuracy in ACCURACIES:
        gains = (least_gain(accuracy, count, sign) for sign in (1, -1))
        higher, lower = ("" if gain is None else rounded_up(gain) for gain in gains)
        yield ApartRow(f"{accuracy}%", f"{half_width(accuracy, count):.2f}", higher, lower)


def rounded_up(points: float) -> str:
    """`points` with two decimals, never less than they are."""
    return f"{ceil(points * 100) / 100:.2f}"
