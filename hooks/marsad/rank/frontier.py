"""The best accepted top-1 accuracy of the main board over time."""

from ..catalogue import Catalogue
from .boards import Board, Found, results


def frontier(catalogue: Catalogue) -> list[Found]:
    """Each result that was the highest when it was printed, oldest first; ensembles included."""
    found = [
        item for item in results(catalogue, "accepted", "ensemble") if Board.of(item[2]) == Board()
    ]
    found.sort(key=lambda item: (item[1].published, -item[3].value, item[0]))
    best: list[Found] = []
    for item in found:
        if not best or item[3].value > best[-1][3].value:
            best.append(item)
    return best
