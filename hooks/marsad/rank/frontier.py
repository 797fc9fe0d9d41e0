"""The best top-1 accuracy over time, ensembles included, and what is claimed beside it."""

from ..catalogue import Catalogue
from ..schema.model import Standing
from .boards import Board, results
from .printings import Printing, printings


def frontier(catalogue: Catalogue) -> list[Printing]:
    """Each figure that was the highest when it was printed, oldest first.

    Ensembles are among them, though no board ranks one.
    """
    best: list[Printing] = []
    for item in _over_time(catalogue, "accepted", "ensemble"):
        if not best or item.found[3].value > best[-1].found[3].value:
            best.append(item)
    return best


def unreproduced(catalogue: Catalogue) -> list[Printing]:
    """The figures that nobody else is known to have repeated, oldest first."""
    return _over_time(catalogue, "unreproduced")


def _over_time(catalogue: Catalogue, *standings: Standing) -> list[Printing]:
    found = (item for item in results(catalogue, *standings) if Board.of(item[2]) == Board())
    printed = (printing for item in found for printing in printings(item))
    return sorted(printed, key=lambda item: (item.month, -item.found[3].value, item.found[0]))
