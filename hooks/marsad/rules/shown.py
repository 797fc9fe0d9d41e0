"""What records must hold so that pages can show them beside each other."""

import re
from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.snapshot import Row, Snapshot


def snapshots_can_be_compared(data: Catalogue) -> Iterator[Problem]:
    """A row of a snapshot has a model with a result such as the table's, and numbers to draw."""
    for snapshot, file in data.snapshots.with_files():
        for index, row in enumerate(snapshot.rows):
            for key, message in _row_faults(data, snapshot, row):
                yield file.problem(message, "rows", index, key)


def people_have_one_error(data: Catalogue) -> Iterator[Problem]:
    """A person's error is a figure or a range, and a range rises."""
    for human, file in data.humans.with_files():
        figure, between = human.top5_error, human.top5_error_range
        if (figure is None) == (between is None):
            message = "exactly one of `top5_error` and `top5_error_range` must be given"
            yield file.problem(message, "top5_error_range")
        if between and between[0] >= between[1]:
            message = f"`top5_error_range` must rise, but {between[0]} >= {between[1]}"
            yield file.problem(message, "top5_error_range")


def _row_faults(data: Catalogue, snapshot: Snapshot, row: Row) -> Iterator[tuple[str, str]]:
    known = data.models.get(row.model)  # a missing model has been named by another rule
    wanted = snapshot.benchmark, snapshot.protocol
    if known and wanted not in [(result.benchmark, result.contest) for result in known.results]:
        yield "model", f"`{row.model}` has no {wanted[1]} result on {wanted[0]} to compare with"
    for key, cell in (("top1", row.top1), ("top5", row.top5)):
        if not re.search(r"\d", cell.printed):
            yield key, f"`{key}` must hold a number, not `{cell.printed}`"
