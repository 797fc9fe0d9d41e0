"""Models side by side: what a script needs to say of any of them."""

from dataclasses import dataclass
from typing import get_args

from ..rank.boards import PROTOCOLS, Board
from ..schema.benchmark import MAIN
from ..schema.model import Model, Regime, Standing
from ..words.language import Named
from .boards import board_name
from .edition import Edition

KINDS = ("reported", "measured", "estimated", "not-published")
MONTHS = range(1, 13)


@dataclass(frozen=True)
class ComparisonView:
    """The rows of the comparison, and every word that may stand in it, by its interface string."""

    protocols: list[Named]
    tests: list[Named]
    words: list[Named]


def comparison(edition: Edition) -> ComparisonView:
    """What the page of the comparison holds beside figures."""
    known, say = edition.catalogue.benchmarks, edition.language
    tests = dict.fromkeys(note.benchmark for note in edition.catalogue.measurements.values())
    return ComparisonView(
        protocols=[board_name(edition, Board(MAIN, protocol)) for protocol in PROTOCOLS],
        tests=[Named(key, say.text(known[key].name)) for key in tests],
        words=_words(edition),
    )


def _words(edition: Edition) -> list[Named]:
    say = edition.language
    values = {
        "kind": KINDS,
        "regime": get_args(Regime),
        "standing": get_args(Standing),
        "weights": get_args(Model.model_fields["weights"].annotation),
    }
    keys = [f"{kind}_{value}" for kind, found in values.items() for value in found]
    months = [Named(f"month_{month:02}", say.month_name(month)) for month in MONTHS]
    return [*(Named(key, say.t(key)) for key in keys), *months]
