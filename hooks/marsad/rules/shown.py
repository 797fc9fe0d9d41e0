"""What records must hold so that pages can show them beside each other."""

import re
from collections.abc import Iterator

from ..problems import Problem
from ..read.datafolder import DataFiles
from ..schema.snapshot import Row


def snapshots_can_be_compared(data: DataFiles) -> Iterator[Problem]:
    """A row of a snapshot has a model with a fine-tuned result, first, and two numbers to draw."""
    for entry in data.snapshots.values():
        for index, row in enumerate(entry.record.rows):
            for key, message in _row_faults(data, row):
                yield entry.file.problem(message, "rows", index, key)


def measured_again_what_was_claimed(data: DataFiles) -> Iterator[Problem]:
    """Weights are re-measured only where there is a result to compare with."""
    for entry in data.models.values():
        if entry.record.remeasured and not entry.record.results:
            yield entry.file.problem("`remeasured` needs a result to stand beside", "remeasured")


def people_have_one_error(data: DataFiles) -> Iterator[Problem]:
    """A person's error is a figure or a range, and a range rises."""
    for entry in data.humans.values():
        figure, between = entry.record.top5_error, entry.record.top5_error_range
        if (figure is None) == (between is None):
            message = "exactly one of `top5_error` and `top5_error_range` must be given"
            yield entry.file.problem(message, "top5_error_range")
        if between and between[0] >= between[1]:
            message = f"`top5_error_range` must rise, but {between[0]} >= {between[1]}"
            yield entry.file.problem(message, "top5_error_range")


def _row_faults(data: DataFiles, row: Row) -> Iterator[tuple[str, str]]:
    known = data.models.get(row.model)  # a missing model has been named by another rule
    if known and [result.protocol for result in known.record.results][:1] != ["fine-tuned"]:
        yield "model", f"the first result of `{row.model}` must be a fine-tuned one"
    for key, cell in (("top1", row.top1), ("top5", row.top5)):
        if not re.search(r"\d", cell.printed):
            yield key, f"`{key}` must hold a number, not `{cell.printed}`"
