"""Read timm's table of results as timm publishes it."""

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from ..problems import BadData, Problem
from ..read.csvfile import faults_between
from ..read.messages import message
from ..read.textfile import read_text
from ..schema.measurement import Measurement
from . import causes

# Theirs by name, in any order; ours under the name that it has in our files.
COLUMNS = {
    "model": "weights", "img_size": "image_size", "top1": "top1", "top1_err": None,
    "top5": "top5", "top5_err": None, "param_count": "parameters_millions",
    "crop_pct": None, "interpolation": None,
}  # fmt: skip
OURS = tuple(own for own in COLUMNS.values() if own)
DECIMALS = {"top1": 3, "top1_err": 3, "top5": 3, "top5_err": 3, "param_count": 2}
LARGEST = 16 * 1024 * 1024  # bytes
SHOWN = 20
ROUNDING = Decimal("0.0011")
THOUSANDS = re.compile(r",(?=[0-9]{3}(?![0-9]))")


def read(path: Path) -> list[Measurement]:
    """The rows of a published results file.

    A byte-order mark, quotes, another order of columns and other line ends are read; raises
    BadData with what is wrong, by line.
    """
    text = read_text(path, LARGEST).replace("\r\n", "\n").replace("\r", "\n")
    problems = list(_file_faults(path, text))
    rows = [] if problems else list(_rows(path, _reader(text), problems))
    if problems:
        raise BadData(_shortened(problems))
    return rows


def _reader(text: str) -> "csv.DictReader[str]":
    return csv.DictReader(io.StringIO(text), strict=True)


def _file_faults(path: Path, text: str) -> Iterator[Problem]:
    """What stands in the way of reading rows at all."""
    lines = text.split("\n")
    if found := causes.no_table(text):
        yield Problem(path, 1, f"must be a table of results; found: {found}")
    elif marks := list(causes.conflicts(lines)):
        yield from (Problem(path, line, "found: a conflict mark of Git") for line in marks)
    elif faults := list(causes.head_faults(lines[0], _names(lines[0]), list(COLUMNS))):
        must = f"the first line must be `{','.join(COLUMNS)}`; found: {', '.join(faults)}"
        yield Problem(path, 1, must)
    elif not any(lines[1:]):
        yield Problem(path, 1, "there must be at least one row of results")


def _names(head: str) -> list[str]:
    return next(csv.reader([head]))


def _rows(
    path: Path, reader: "csv.DictReader[str]", problems: list[Problem]
) -> Iterator[Measurement]:
    seen: set[tuple[str, int]] = set()
    try:
        for row in reader:
            faults, record = _row(row)
            faults += faults_between(record, seen) if record else []
            problems += [Problem(path, reader.line_num, fault) for fault in faults]
            if record:
                seen.add((record.weights, record.image_size))
                yield record
    except csv.Error as error:
        problems.append(Problem(path, reader.line_num, f"cannot be read as CSV: {error}"))


def _row(row: dict[str, str]) -> tuple[list[str], Measurement | None]:
    """What is wrong with one row, and the record if it can be made."""
    if None in row or None in row.values():
        return [f"must have {len(COLUMNS)} columns: is the file cut?"], None
    row["param_count"] = THOUSANDS.sub("", row["param_count"])
    if faults := list(_digit_faults(row)):
        return faults, None
    try:
        ours = {own: row[name] for name, own in COLUMNS.items() if own}
        record = Measurement.model_validate(ours)
    except ValidationError as error:
        return [message(detail, Measurement) for detail in error.errors()], None
    return list(_error_faults(row)), record


def _digit_faults(row: dict[str, str]) -> Iterator[str]:
    """Every figure has the digits that it was published with."""
    for name, decimals in DECIMALS.items():
        if fault := causes.figure_fault(row[name], decimals):
            yield f"`{name}` {fault}"


def _error_faults(row: dict[str, str]) -> Iterator[str]:
    """The file prints accuracy and error: they must add up to 100."""
    for name in ("top1", "top5"):
        total = Decimal(row[name]) + Decimal(row[f"{name}_err"])
        if abs(total - 100) > ROUNDING:
            yield f"`{name}` and `{name}_err` must add up to 100, not {total}"


def _shortened(problems: list[Problem]) -> list[Problem]:
    """The first problems, and how many more there are."""
    if len(problems) <= SHOWN:
        return problems
    last = problems[-1]
    more = Problem(last.path, last.line, f"… and {len(problems) - SHOWN} more of the same kind")
    return [*problems[:SHOWN], more]
