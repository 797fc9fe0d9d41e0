"""The best top-1 accuracy over time, ensembles included, and what is claimed beside it."""

from ..catalogue import Catalogue
from ..schema.model import Standing
from .boards import Board, Found, results


def frontier(catalogue: Catalogue) -> list[Found]:
    """Each result that was the highest when it was printed, oldest first.

    Ensembles are among them, though no board ranks one.
    """
    best: list[Found] = []
    for item in _over_time(catalogue, "accepted", "ensemble"):
        if not best or item[3].value > best[-1][3].value:
            best.append(item)
    return best


def unreproduced(catalogue: Catalogue) -> list[Found]:
    """The results that nobody else is known to have repeated, oldest first."""
    return _over_time(catalogue, "unreproduced")


def _over_time(catalogue: Catalogue, *standings: Standing) -> list[Found]:
    found = [item for item in results(catalogue, *standings) if Board.of(item[2]) == Board()]
    return sorted(found, key=lambda item: (item[1].published, -item[3].value, item[0]))
