"""The years of ILSVRC and the people who were measured, a row each."""

from ..catalogue import Catalogue
from ..schema.challenge import ChallengeYear, Human
from .cells import Cells, figure, plain, spoken
from .column import Column
from .table import Table


def ilsvrc(catalogue: Catalogue, site_url: str) -> Table:
    """The winner of each year."""
    return Table.of(_year(catalogue, year) for year in catalogue.challenge.values())


def humans(catalogue: Catalogue, site_url: str) -> Table:
    """Each person or group."""
    return Table.of(_human(catalogue, *item) for item in catalogue.humans.items())


def _year(catalogue: Catalogue, found: ChallengeYear) -> Cells:
    return {
        **plain(year=found.year, team=found.team),
        **spoken(catalogue, "members", found.members),
        **spoken(catalogue, "method", found.method),
        **spoken(catalogue, "ensemble", found.ensemble),
        **plain(neural=found.neural, test_images=found.test_images),
        **figure(catalogue, "top5_error", found.top5_error),
        **figure(catalogue, "top5_error_extra_data", found.top5_error_extra_data),
        **spoken(catalogue, "note", found.note),
    }


def _human(catalogue: Catalogue, key: str, found: Human) -> Cells:
    lowest, highest = found.top5_error_range or (None, None)
    return {
        **plain(id=key),
        **spoken(catalogue, "who", found.who),
        **plain(year=found.year, images=found.images, practice_images=found.practice_images),
        **figure(catalogue, "top5_error", found.top5_error),
        **plain(top5_error_lowest=lowest, top5_error_highest=highest, source=found.source),
        **spoken(catalogue, "locator", found.locator),
        Column("confidence"): found.confidence,
        **spoken(catalogue, "note", found.note),
    }
