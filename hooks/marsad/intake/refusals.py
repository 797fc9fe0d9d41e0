"""Why a new file must not be taken over. Rules are generators: a docstring is the rule.

What may be asked for is named as `make import` has it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..read.kinds import CsvSet
from ..schema.csvrow import CsvNote
from ..schema.day import DAY
from .difference import Difference, Key

MOST_MOVED = 0.05  # of our rows, that change without being asked for
FAR = 0.5  # points of top-1: more than one set measured twice differs by
UNITS = {
    "top1": "points of top-1", "images_per_second": "images a second", "milliseconds": "ms",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What the person who imports has said beside the name of the file."""

    write: bool = False
    remove: bool = False
    changed_figures: int = 0
    commit: str | None = None
    changed: str | None = None
    older: bool = False


def file_faults(found: Difference, asked: Asked, named: Mapping[Key, str]) -> Iterator[str]:
    """What is wrong with the file. `named`: the record that names (weights, image size)."""
    yield from _figures_stay(found, asked)
    yield from _values_stay(found, asked)
    yield from _digits_stay(found, asked)
    yield from _named_rows_stay(found, named)
    yield from _rows_stay(found, asked)


def others_faults(found: Difference, ours: CsvSet, sets: Iterable[CsvSet]) -> Iterator[str]:
    """Most figures of a file are not those that another set has in the same rows."""
    for other in sets:
        if other.key != ours.key and {*found.figures} <= {*other.note.columns}:
            both = [(row, found.new[row.key]) for row in other.rows if row.key in found.new]
            same = sum(found.figures_of(one) == found.figures_of(new) for one, new in both)
            if same > len(found.new) / 2:
                yield f"{same} rows are those of `{other.key}`: this is its file"


def commit_faults(found: Difference, asked: Asked, note: CsvNote, held: bool) -> Iterator[str]:
    """Rows are written with their commit and its day; one commit has one figure for each row.

    `held`: our rows are those of the commit that `note` names.
    """
    if asked.write and not found.same and not (asked.commit and asked.changed):
        yield "rows differ: add `COMMIT=<sha> CHANGED=<day>`, the file's commit and its day"
    elif bool(asked.commit) != bool(asked.changed):
        yield "`COMMIT=` and `CHANGED=` go together"
    elif held and asked.commit == note.commit and (found.changed or found.removed):
        yield "known rows differ, so that they cannot be from this commit as well: name another"


def day_faults(asked: Asked, note: CsvNote) -> Iterator[str]:
    """A file is not older than the one whose rows we have, unless that is asked for."""
    given, ours = asked.changed or "", note.changed.isoformat() if note.changed else ""
    if not asked.older and DAY.fullmatch(given) and given < ours:
        yield f"our rows are of {ours}, later than {given}. If they are to go back, add `OLDER=1`"


def _figures_stay(found: Difference, asked: Asked) -> Iterator[str]:
    """Published accuracies stay: but a twentieth, or one, or as many as are asked for."""
    moved, known = len(found.moved), found.known
    if moved > max(1, MOST_MOVED * known, asked.changed_figures):
        shift, way = found.shift(), found.direction()
        other = ": is this the file of another set?" if shift > FAR or way else "."
        by = f"{shift:.2f} {UNITS[found.figures[0]]}"
        yield (
            f"{moved} of {known} known rows differ, by {by} in the median"
            f"{way}{other} If they were measured anew, add `FIGURES={moved}`"
        )


def _values_stay(found: Difference, asked: Asked) -> Iterator[str]:
    """No other column changes in more rows than accuracies may."""
    for column, rows in found.revalued.items():
        if rows > max(1, MOST_MOVED * found.known, asked.changed_figures):
            yield (
                f"{rows} of {found.known} known rows differ in `{column}`. "
                f"If they were published so, add `FIGURES={rows}`"
            )


def _digits_stay(found: Difference, asked: Asked) -> Iterator[str]:
    """A known number keeps the zeros that it was published with, unless that is asked for."""
    lost = [(one, other) for one, other in found.shown if other == one.rstrip("0").rstrip(".")]
    if len(lost) > asked.changed_figures:
        one, other = lost[0]
        yield (
            f"{len(lost)} known numbers have lost digits, such as `{other}` for `{one}`: was the "
            f"file saved by a spreadsheet? If they were published so, add `FIGURES={len(lost)}`"
        )


def _named_rows_stay(found: Difference, named: Mapping[Key, str]) -> Iterator[str]:
    """A row that a record names is never removed."""
    for row in found.removed:
        if record := named.get(row.key):
            yield f"{row.named} is missing, which `{record}` names"


def _rows_stay(found: Difference, asked: Asked) -> Iterator[str]:
    """A known row is removed only when that is asked for."""
    if not found.removed or asked.remove:
        return
    gone = f"{len(found.removed)} of {len(found.old)} known rows are missing"
    end = ", all of them from the end: is the file cut?" if found.lost_its_end() else ""
    yield f"{gone}{end or '.'} If they are to go, add `REMOVE=1`"
    yield from (f"missing: {found.said(row)}" for row in found.removed)
