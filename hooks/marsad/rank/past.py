"""The boards as they stood at the end of a year, judged as our records judge today."""

from collections.abc import Mapping

from ..catalogue import Catalogue
from ..schema.model import Model, Standing
from .boards import Board, Found, Place, arranged, results
from .boards import standing as now

RANKED: Standing = "accepted"
UNRANKED: tuple[Standing, ...] = ("unreproduced", "withdrawn", "ensemble")


def years(catalogue: Catalogue) -> list[int]:
    """Every year that has ended since our first result was printed, the first year first."""
    first = (int(model.published[:4]) for _, model, *_ in results(catalogue, RANKED, *UNRANKED))
    return list(range(min(first, default=catalogue.updated.year), catalogue.updated.year))


def entered(catalogue: Catalogue, found: Found) -> int:
    """The year from which a result counts: that in which its model was first printed.

    What somebody else measured later counts from the year of its source.
    """
    _, model, _, top1 = found
    year, source = int(model.published[:4]), catalogue.sources[top1.source]
    return max(year, source.year or year) if top1.kind == "measured" else year


def boards(catalogue: Catalogue, year: int) -> Mapping[Board, list[Place]]:
    """The boards of the end of `year`, with bands among the results of then."""
    found = results(catalogue, RANKED)
    return arranged(catalogue, (item for item in found if entered(catalogue, item) <= year))


def standing(catalogue: Catalogue, wanted: Standing, year: int) -> dict[str, Model]:
    """The models of one standing that were printed by the end of `year`, newest first."""
    found = now(catalogue, wanted)
    return {key: model for key, model in found.items() if int(model.published[:4]) <= year}
