"""What a new file of measurements has that ours has not, and the other way round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from statistics import median

from ..read.fingerprint import printed
from ..schema.measurement import Measurement

SHOWN = 20

Key = tuple[str, int]
Rows = dict[Key, Measurement]


@dataclass(frozen=True)
class Difference:
    """The rows we have and those of the new file, by (weights, image size)."""

    old: Rows
    new: Rows

    @cached_property
    def added(self) -> list[Measurement]:
        return [row for key, row in self.new.items() if key not in self.old]

    @cached_property
    def removed(self) -> list[Measurement]:
        return [row for key, row in self.old.items() if key not in self.new]

    @cached_property
    def changed(self) -> list[tuple[Measurement, Measurement]]:
        """Known rows of which any digit is printed otherwise: as they were, as they are."""
        both = [(row, self.new[key]) for key, row in self.old.items() if key in self.new]
        return [(one, other) for one, other in both if printed(one) != printed(other)]

    @property
    def same(self) -> bool:
        """Whether the new file holds our rows, and no other."""
        return not (self.added or self.removed or self.changed)

    @cached_property
    def moved(self) -> list[tuple[Measurement, Measurement]]:
        """Those of the changed rows whose accuracy has another value."""
        return [(a, b) for a, b in self.changed if (a.top1, a.top5) != (b.top1, b.top5)]

    def shift(self) -> Decimal:
        """By how many points top-1 has moved in the rows that moved: the median."""
        return median(map(abs, self._shifts))

    def direction(self) -> str:
        """The way that all rows moved, for people; nothing where they moved in both."""
        low, high = min(self._shifts), max(self._shifts)
        return ", all upwards" if low > 0 else ", all downwards" if high < 0 else ""

    @property
    def _shifts(self) -> list[Decimal]:
        return [new.value("top1") - old.value("top1") for old, new in self.moved]

    def lost_its_end(self) -> bool:
        """Whether the rows that are gone are just those that would stand at the end."""
        lowest = min(row.value("top1") for row in self.new.values())
        return all(row.value("top1") <= lowest for row in self.removed)

    def lines(self) -> Iterator[str]:
        """What would change, for people: every row that goes, the first of the others."""
        counts = ((self.added, "added"), (self.removed, "removed"), (self.changed, "changed"))
        yield f"{len(self.new)} rows read: " + ", ".join(f"{len(r)} {word}" for r, word in counts)
        yield from _some("+", [said(row) for row in self.added])
        yield from (f"- {said(row)}" for row in self.removed)
        yield from _some("~", [f"{said(old)} → {_figures(new)}" for old, new in self.changed])

    def merged(self) -> list[Measurement]:
        """The new rows by top-1, highest first; among equals, those we have keep their places."""
        if self.same:
            return list(self.old.values())
        known = [self.new[key] for key in self.old if key in self.new]
        return sorted([*known, *self.added], key=lambda row: -row.value("top1"))


def by_key(rows: Iterable[Measurement]) -> Rows:
    return {row.key: row for row in rows}


def said(row: Measurement) -> str:
    """A row for people."""
    return f"{row.weights} {row.image_size} px: {_figures(row)}"


def _figures(row: Measurement) -> str:
    return " / ".join(printed(row)[2:])


def _some(sign: str, lines: list[str]) -> Iterator[str]:
    yield from (f"{sign} {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"{sign} … and {len(lines) - SHOWN} more"
