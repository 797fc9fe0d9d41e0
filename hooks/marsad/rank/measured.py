"""Measurements that may be compared: those of one benchmark that have the columns."""

from collections.abc import Mapping

from ..catalogue import Catalogue
from ..schema.benchmark import MAIN
from ..schema.measurement import Key, Measurement


def measured(catalogue: Catalogue, *columns: str) -> Mapping[Key, Measurement]:
    """The rows on the main benchmark, of the sets that have all of `columns`."""
    sets = {
        key
        for key, note in catalogue.measurements.items()
        if note.benchmark == MAIN and set(columns) <= set(note.columns)
    }
    return {key: row for key, row in catalogue.rows.items() if key[0] in sets}
