"""A table for other programs, and how it is written as CSV."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO

from .column import Column

Cell = str | int | Decimal | date | None
Row = Mapping[Column, Cell]
# What a spreadsheet would run, and the sign that keeps it from that.
ACTIVE = ("=", "+", "-", "@", "\t", "\r", "'")
HARMLESS = "'"
MARK = "\ufeff"  # tells a spreadsheet that the text is UTF-8


@dataclass(frozen=True)
class Table:
    """Rows of one length, their cells in the order of `columns`."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> "Table":
        """The table of `rows`, which all have the columns of the first."""
        found = [*rows]
        columns = tuple(found[0]) if found else ()
        return cls(columns, tuple(tuple(row[column] for column in columns) for row in found))

    def csv(self) -> str:
        """The table as RFC 4180 has it, with a mark that it is UTF-8; nothing is rounded.

        A text that a spreadsheet might run has `'` before it, and so has one that begins with `'`:
        whoever takes one `'` away from the beginning of a text has what stood there.
        """
        text = StringIO(newline="")
        write = csv.writer(text, lineterminator="\r\n")
        write.writerow(column.name for column in self.columns)
        write.writerows(map(written, row) for row in self.rows)
        return MARK + text.getvalue()


def written(cell: Cell) -> str:
    """A cell in plain characters: every digit of a number, a day as YYYY-MM-DD."""
    if isinstance(cell, str):
        return f"{HARMLESS}{cell}" if cell.startswith(ACTIVE) else cell
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"{cell:f}" if isinstance(cell, Decimal) else "" if cell is None else str(cell)
