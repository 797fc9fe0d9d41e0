"""Read a CSV file of measurements, each row with its line."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..problems import BadData, Problem
from ..schema.measurement import Measurement
from .messages import message
from .textfile import read_text

LARGEST = 4 * 1024 * 1024  # bytes
COLUMNS = list(Measurement.model_fields)


Rows = tuple[Measurement, ...]


@dataclass(frozen=True)
class MeasuredRow:
    line: int
    record: Measurement


@dataclass(frozen=True)
class CsvFile:
    """A file of measurements with the line of each row."""

    path: Path
    lines: tuple[int, ...]

    @classmethod
    def of(cls, path: Path, rows: Iterable[MeasuredRow]) -> "CsvFile":
        return cls(path, tuple(row.line for row in rows))

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem at the row whose index comes first in `keys`, else at the head."""
        line = self.lines[keys[0]] if keys and isinstance(keys[0], int) else 1
        return Problem(self.path, line, message)


def read_csv(
    path: Path, problems: list[Problem], columns: Sequence[str] = COLUMNS
) -> list[MeasuredRow]:
    """The rows of `path`, headed by `columns`; what is wrong is added to `problems`."""
    try:
        lines = read_text(path, LARGEST).splitlines()
    except BadData as error:
        problems += error.problems
        return []
    reader, known = csv.DictReader(lines, strict=True), len(problems)
    try:
        if reader.fieldnames != list(columns):
            problems.append(Problem(path, 1, f"the first line must be `{','.join(columns)}`"))
        elif rows := list(_rows(path, reader, problems)):
            return rows
        elif len(problems) == known:
            problems.append(Problem(path, 1, "must hold at least one row"))
    except csv.Error as error:
        problems.append(Problem(path, len(lines), f"cannot be read as CSV: {error}"))
    return []


def _rows(
    path: Path, reader: "csv.DictReader[str]", problems: list[Problem]
) -> Iterator[MeasuredRow]:
    seen: set[tuple[str, int]] = set()
    wanted = reader.fieldnames or ()
    for row in reader:
        if (count := _count(row)) != len(wanted):
            text = f"must hold {len(wanted)} values, not {count}"
            problems.append(Problem(path, reader.line_num, text))
            continue
        try:
            record = Measurement.model_validate(row)
        except ValidationError as error:
            faults = (message(detail, Measurement) for detail in error.errors())
            problems += [Problem(path, reader.line_num, fault) for fault in faults]
            continue
        problems += (Problem(path, reader.line_num, t) for t in faults_between(record, seen))
        seen.add((record.weights, record.image_size))
        yield MeasuredRow(reader.line_num, record)


def _count(row: Mapping[str | None, Any]) -> int:
    """How many values the line of `row` holds: csv fills up what is missing with None."""
    return sum(value is not None for value in row.values()) + len(row.get(None, [None])) - 1


def faults_between(record: Measurement, seen: Iterable[tuple[str, int]]) -> Iterator[str]:
    """What is wrong with a row beside the (weights, image size) already `seen`."""
    if record.top1 and record.top5 and record.top5 < record.top1:
        yield f"`top5` must not be below `top1`, but {record.top5} < {record.top1}"
    if (record.weights, record.image_size) in seen:
        yield f"`{record.weights}` at {record.image_size} pixels is given twice"
