"""The rows of others that we hold, as they published them: measurements, speeds, archives."""

from collections.abc import Iterator

from .. import stored
from ..catalogue import Catalogue
from ..read.kinds import kinds
from ..schema.csvrow import CsvNote, CsvRow
from .column import Column
from .file import File, csv_file
from .licence import OF_NOTE
from .table import Table

# An archived board prints these with a sign or a unit: texts, where other tables have numbers.
PRINTED = {
    "top1": "printed_top1",
    "top5": "printed_top5",
    "parameters": "printed_parameters",
    "gflops": "printed_gflops",
}


def sets(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """A file for each set, in its publisher's order and under its licence."""
    for kind in kinds():
        if kind.rows:
            rows = catalogue.table(kind.rows)
            for key, note in catalogue.table(kind.name).items():
                names = PRINTED if kind.name == "archive" else {}
                table = _table(note, rows[key], names)
                licences = (OF_NOTE[note.licence],)
                yield csv_file(stored.rows(kind.rows, key), table, note.title, licences)


def _table(note: CsvNote, rows: tuple[CsvRow, ...], names: dict[str, str]) -> Table:
    columns = tuple(Column(names.get(name, name)) for name in note.columns)
    return Table(columns, tuple(tuple(getattr(r, name) for name in note.columns) for r in rows))
