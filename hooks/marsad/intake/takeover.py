"""Compare a new file of measurements with the one we have, and take it over."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..problems import BadData, Problem
from ..read.csvfile import read_csv
from ..schema.measurement import Measurement

SHOWN = 20
MOST_LOST = 0.1

Rows = dict[tuple[str, int], Measurement]


@dataclass(frozen=True)
class Difference:
    added: list[Measurement]
    removed: list[Measurement]
    changed: list[tuple[Measurement, Measurement]]
    total: int

    def lines(self) -> Iterator[str]:
        """What would change, for people."""
        counts = (
            f"{len(self.added)} added, {len(self.removed)} removed, {len(self.changed)} changed"
        )
        yield f"{self.total} rows read: {counts}"
        yield from _some("+", [_say(row) for row in self.added])
        yield from _some("-", [_say(row) for row in self.removed])
        yield from _some("~", [f"{_say(old)} → {_say(new)}" for old, new in self.changed])


def current(path: Path) -> Rows:
    """The rows we have. Raises BadData."""
    problems: list[Problem] = []
    rows = [row.record for row in read_csv(path, problems)]
    if problems:
        raise BadData(problems)
    return _by_key(rows)


def difference(old: Rows, new: list[Measurement]) -> Difference:
    fresh = _by_key(new)
    return Difference(
        added=[fresh[key] for key in fresh.keys() - old.keys()],
        removed=[old[key] for key in old.keys() - fresh.keys()],
        changed=[(old[k], fresh[k]) for k in old.keys() & fresh.keys() if old[k] != fresh[k]],
        total=len(new),
    )


def refusals(
    found: Difference, old: Rows, used: dict[tuple[str, int], str], path: Path
) -> Iterator[Problem]:
    """Why the new file must not be taken over. `used`: (weights, image size) → model id."""
    last = found.total + 1
    if old and len(found.removed) > MOST_LOST * len(old):
        text = f"{len(found.removed)} of {len(old)} known rows are missing: is it truncated?"
        yield Problem(path, last, text)
    for row in found.removed:
        if model := used.get((row.weights, row.image_size)):
            yield Problem(path, last, f"`{row.weights}` is missing, which model `{model}` names")


def _by_key(rows: list[Measurement]) -> Rows:
    return {(row.weights, row.image_size): row for row in rows}


def _say(row: Measurement) -> str:
    return f"{row.weights} {row.image_size} px: {row.top1} / {row.top5}"


def _some(sign: str, lines: list[str]) -> Iterator[str]:
    yield from (f"{sign} {line}" for line in sorted(lines)[:SHOWN])
    if len(lines) > SHOWN:
        yield f"{sign} … and {len(lines) - SHOWN} more"
