"""What a new file of rows has that ours has not, and the other way round."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from statistics import median
from typing import Any

from ..read.fingerprint import printed
from ..schema.csvrow import CsvNote, CsvRow

SHOWN = 20  # rows of a kind of change

Key = tuple[Any, ...]
Rows = dict[Key, CsvRow]


@dataclass(frozen=True)
class Difference:
    """The rows we have beside `note` and those of the new file, by their keys."""

    note: CsvNote
    old: Rows
    new: Rows

    @cached_property
    def figures(self) -> list[str]:
        """The columns that are measured; the first orders the rows, else their file does."""
        return [name for name in self.note.columns if name in self.note.ROW.FIGURES]

    def figures_of(self, row: CsvRow) -> list[Decimal | None]:
        """What was measured in one row."""
        return [getattr(row, name) for name in self.figures]

    @cached_property
    def added(self) -> list[CsvRow]:
        """Rows of the new file that we have not."""
        return [row for key, row in self.new.items() if key not in self.old]

    @cached_property
    def removed(self) -> list[CsvRow]:
        """Our rows that the new file has not."""
        return [row for key, row in self.old.items() if key not in self.new]

    @property
    def known(self) -> int:
        """How many of our rows the new file holds."""
        return len(self.old) - len(self.removed)

    @cached_property
    def changed(self) -> list[tuple[CsvRow, CsvRow]]:
        """Known rows of which any digit is printed otherwise: as they were, as they are."""
        both = [(row, self.new[key]) for key, row in self.old.items() if key in self.new]
        return [(one, other) for one, other in both if self._printed(one) != self._printed(other)]

    @property
    def shown(self) -> Iterator[tuple[str, str]]:
        """Every number of the changed rows that is printed otherwise: as it was, as it is."""
        for old, new in self.changed:
            both = zip(self._printed(old), self._printed(new), strict=True)
            yield from ((one, other) for one, other in both if one != other)

    @property
    def same(self) -> bool:
        """Whether the new file holds our rows, and no other."""
        return not (self.added or self.removed or self.changed)

    @cached_property
    def moved(self) -> list[tuple[CsvRow, CsvRow]]:
        """Those of the changed rows of which a figure has another value."""
        return [
            (one, other)
            for one, other in self.changed
            if self.figures_of(one) != self.figures_of(other)
        ]

    @cached_property
    def revalued(self) -> dict[str, int]:
        """In how many known rows each other column has another value."""
        others = [n for n in self.note.columns if n not in (*self.note.ROW.KEY, *self.figures)]
        return {
            name: sum(getattr(one, name) != getattr(other, name) for one, other in self.changed)
            for name in others
        }

    def shift(self) -> Decimal:
        """How far the first figure has moved in the rows that moved: the median, in its unit."""
        return median(map(abs, self._shifts or [Decimal()]))

    def direction(self) -> str:
        """The way that all rows moved, for people; nothing where they moved in both."""
        low, high = min(self._shifts, default=0), max(self._shifts, default=0)
        return ", all upwards" if low > 0 else ", all downwards" if high < 0 else ""

    @property
    def _shifts(self) -> list[Decimal]:
        both = [(self.figures_of(new)[0], self.figures_of(old)[0]) for old, new in self.moved]
        return [new - old for new, old in both if new is not None and old is not None]

    def lost_its_end(self) -> bool:
        """Whether the rows that are gone are just those that would stand at the end."""
        if not self.figures:
            return list(self.old.values())[-len(self.removed) :] == self.removed
        last = max(map(self._order, self.new.values()))
        return all(self._order(row) >= last for row in self.removed)

    def lines(self) -> Iterator[str]:
        """What would change, for people: every row that goes, the first of the others."""
        counts = ((self.added, "added"), (self.removed, "removed"), (self.changed, "changed"))
        yield f"{len(self.new)} rows read: " + ", ".join(f"{len(r)} {word}" for r, word in counts)
        yield from _some("+", [self.said(row) for row in self.added])
        yield from (f"- {self.said(row)}" for row in self.removed)
        changed = [f"{self.said(old)} → {self._said(new)}" for old, new in self.changed]
        yield from _some("~", changed)

    def merged(self) -> list[CsvRow]:
        """The new rows by their first figure, the best first; equals keep the places they have."""
        if self.same:
            return list(self.old.values())
        if not self.figures:
            return list(self.new.values())
        known = [self.new[key] for key in self.old if key in self.new]
        return sorted([*known, *self.added], key=self._order)

    def said(self, row: CsvRow) -> str:
        """A row for people."""
        return f"{row.named}: {self._said(row)}"

    def _said(self, row: CsvRow) -> str:
        cells = zip(self.note.columns, self._printed(row), strict=True)
        return " / ".join(cell for name, cell in cells if cell and name not in row.KEY)

    def _printed(self, row: CsvRow) -> list[str]:
        return printed(row, self.note.columns)

    def _order(self, row: CsvRow) -> Decimal:
        return row.order(self.figures[0])


def _some(sign: str, lines: list[str]) -> Iterator[str]:
    yield from (f"{sign} {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"{sign} … and {len(lines) - SHOWN} more"
