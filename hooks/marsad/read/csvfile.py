"""Read a CSV file, each row with its line."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import GenericAlias
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ..problems import MOST, BadData, Problem
from ..schema.csvrow import CsvRow
from .messages import message
from .textfile import read_text

LARGEST = 4 * 1024 * 1024  # bytes
KEPT = 100  # tables: those of a site several times over
PIECE = 100  # rows that are looked at together where there are too many faults
NO_ROW = "must hold at least one row"
R = TypeVar("R", bound=CsvRow)


@dataclass(frozen=True)
class CsvFile:
    """A file of rows with the line of each."""

    path: Path
    lines: tuple[int, ...]

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem at the row whose index comes first in `keys`, else at the head."""
        line = self.lines[keys[0]] if keys and isinstance(keys[0], int) else 1
        return Problem(self.path, line, message)


@dataclass(frozen=True, eq=False)
class Rows(Generic[R]):
    """The rows of a file, the line of each, and what is wrong with the others, by their line."""

    records: tuple[R, ...] = ()
    lines: tuple[int, ...] = ()
    faults: tuple[tuple[int, str], ...] = ()


def read_csv(
    path: Path, row_type: type[R], columns: Sequence[str], problems: list[Problem]
) -> Rows[R]:
    """The rows of `path`, headed by `columns`; what is wrong is added to `problems`."""
    try:
        found = _read(path, read_text(path, LARGEST), row_type, tuple(columns))
    except BadData as error:
        problems += error.problems
        return Rows()
    problems += (Problem(path, line, fault) for line, fault in found.faults)
    if not found.lines and not found.faults:
        problems.append(Problem(path, 1, NO_ROW))
    return found


@lru_cache(maxsize=KEPT)
def _read(path: Path, text: str, row_type: type[R], columns: Sequence[str]) -> Rows[R]:
    """The rows of `text`, which stands in `path`: the same as long as it says the same."""
    return rows_of(row_type, columns, _cells(path, text, columns))


def _cells(path: Path, text: str, columns: Sequence[str]) -> dict[int, Sequence[str]]:
    """The values of every row by its line. Raises BadData."""
    rows = _numbered(path, text.splitlines())
    if next(rows, (0, []))[1] == list(columns):
        return {line: row for line, row in rows if row}
    raise BadData([Problem(path, 1, f"the first line must be `{','.join(columns)}`")])


def _numbered(path: Path, lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Every row, head and all, with its line: of its lines, the first.

    There a quote opens that closes on another, or nowhere. Raises BadData where it cannot be read.
    """
    reader, read = csv.reader(lines, strict=True), 0
    try:
        for row in reader:
            yield read + 1, row
            read = reader.line_num
    except csv.Error as error:
        said = f"cannot be read as CSV: {error}"
        raise BadData([Problem(path, read + 1, said)]) from error


def rows_of(
    row_type: type[R], columns: Sequence[str], cells: Mapping[int, Sequence[str]]
) -> Rows[R]:
    """The records that the `cells` of each line hold, in the order of `columns`."""
    wanted = len(columns)
    odd = {line: row for line, row in cells.items() if len(row) != wanted}
    even = {n: dict(zip(columns, row, strict=True)) for n, row in cells.items() if n not in odd}
    faults = [(n, f"must hold {wanted} values, not {len(row)}") for n, row in odd.items()]
    found = _checked(row_type, even)
    return replace(found, faults=(*faults, *found.faults, *_twice(found)))


def _checked(row_type: type[R], cells: Mapping[int, Mapping[str, str]]) -> Rows[R]:
    """All rows at once, which costs a third of asking for one at a time."""
    many: Any = GenericAlias(tuple, (row_type, ...))
    adapter, lines = TypeAdapter[tuple[R, ...]](many), tuple(cells)
    try:
        return Rows(adapter.validate_python(tuple(cells.values())), lines, ())
    except ValidationError as error:
        if error.error_count() > MOST and len(cells) > PIECE:
            return _first(row_type, cells)
        faults = [_fault(row_type, lines, detail) for detail in error.errors(include_url=False)]
    wrong = {line for line, _ in faults}
    found = _checked(row_type, {n: row for n, row in cells.items() if n not in wrong})
    return replace(found, faults=(*faults, *found.faults))


def _first(row_type: type[R], cells: Mapping[int, Mapping[str, str]]) -> Rows[R]:
    """The rows up to the piece in which there are more faults than anybody reads."""
    lines, found = tuple(cells), Rows[R]()
    for at in range(0, len(lines), PIECE):
        if len(found.faults) > MOST:
            said = f"is not looked at, nor what follows: more than {MOST:,} faults stand above"
            return replace(found, faults=(*found.faults, (lines[at], said)))
        more = _checked(row_type, {line: cells[line] for line in lines[at : at + PIECE]})
        both = (found.records + more.records, found.lines + more.lines)
        found = Rows(*both, found.faults + more.faults)
    return found


def _fault(row_type: type[R], lines: Sequence[int], detail: ErrorDetails) -> tuple[int, str]:
    index, *keys = detail["loc"]
    detail["loc"] = tuple(keys)
    return lines[int(index)], message(detail, row_type)


def _twice(found: Rows[R]) -> Iterator[tuple[int, str]]:
    """Every row that stands in its file already."""
    seen = set[tuple[Any, ...]]()
    for line, record in zip(found.lines, found.records, strict=True):
        if record.key in seen:
            yield line, f"{record.named} is given twice"
        seen.add(record.key)
