"""The boards as they stood at the end of a year, judged as our records judge today."""

from collections import defaultdict
from collections.abc import Mapping

from ..catalogue import Catalogue
from ..schema.model import Model, Result, Standing
from .boards import Board, Found, Place, arranged, results
from .boards import standing as now
from .printings import printings

RANKED: Standing = "accepted"
UNRANKED: tuple[Standing, ...] = ("unreproduced", "withdrawn", "ensemble")


def years(catalogue: Catalogue) -> list[int]:
    """Every year that has ended since our first result was printed, the first year first."""
    first = (int(model.published[:4]) for _, model, *_ in results(catalogue, RANKED, *UNRANKED))
    return list(range(min(first, default=catalogue.updated.year), catalogue.updated.year))


def entered(catalogue: Catalogue, found: Found) -> int:
    """The year from which a result counts: that in which a figure of it was first printed.

    What somebody else measured counts from the year of its source, unless its record says better.
    """
    _, _, result, top1 = found
    first, source = next(printings(found)), catalogue.sources[top1.source]
    if top1.kind == "measured" and result.revision is None:
        return max(first.year, source.year or first.year)
    return first.year


def boards(catalogue: Catalogue, year: int) -> Mapping[Board, list[Place]]:
    """The boards of the end of `year`, with the figures of then and bands among these alone."""
    found = results(catalogue, RANKED)
    known = (item for item in found if entered(catalogue, item) <= year)
    return arranged(catalogue, (_then(item, year) for item in known))


def _then(found: Found, year: int) -> Found:
    """The result with the last figure that was printed by the end of `year`."""
    *_, last = (item.found for item in printings(found) if item.year <= year)
    return last


def standing(catalogue: Catalogue, wanted: Standing, year: int) -> dict[str, Model]:
    """The models of one standing with what was printed by the end of `year`, newest first."""
    known: dict[str, list[Result]] = defaultdict(list)
    for item in results(catalogue, wanted):
        if entered(catalogue, item) <= year:
            known[item[0]].append(_then(item, year)[2])
    return {
        key: model.model_copy(update={"results": tuple(known[key])})
        for key, model in now(catalogue, wanted).items()
        if int(model.published[:4]) <= year
    }
