"""Read timm's tables of results and of benchmarks as timm publishes them."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from ..problems import BadData, Problem
from ..read.csvfile import rows_of
from ..read.textfile import read_text
from ..schema.csvrow import CsvNote, CsvRow
from . import causes

# Ours by name, and theirs: files of other years and kinds have other names, in any order.
COLUMNS = {
    "weights": ("model",), "architecture": ("model",), "image_size": ("img_size", "infer_img_size"),
    "top1": ("top1",), "top5": ("top5",), "top1_difference": ("top1_diff",),
    "images_per_second": ("infer_samples_per_sec",), "milliseconds": ("infer_step_time",),
    "parameters_millions": ("param_count",), "gmacs": ("infer_gmacs",),
    "activations_millions": ("infer_macts",),
}  # fmt: skip
# Columns of theirs that no set of ours has.
OTHERS = (
    "top1_err", "top5_err", "top5_diff", "rank_diff", "crop_pct", "cropt_pct", "interpolation",
    "infer_batch_size",
)  # fmt: skip
KNOWN = tuple(dict.fromkeys((*(name for names in COLUMNS.values() for name in names), *OTHERS)))
FIGURES = ("top1", "top1_err", "top5", "top5_err", "param_count")
LARGEST = 16 * 1024 * 1024  # bytes
SHOWN = 20
ROUNDING = Decimal("0.0011")  # points: accuracy and error are each rounded to three decimals
THOUSANDS = re.compile(r",(?=[0-9]{3}(?![0-9]))")
# In a percentage a comma would be one of decimals.
ABOVE_100 = (
    "param_count",
    "infer_samples_per_sec",
    "infer_step_time",
    "infer_gmacs",
    "infer_macts",
)


def read(path: Path, note: CsvNote) -> list[CsvRow]:
    """The rows of a published file, in the columns that `note` names.

    A byte-order mark, quotes, another order of columns and other line ends are read; raises
    BadData with what is wrong, by line.
    """
    text = read_text(path, LARGEST)
    problems = list(_file_faults(path, text, note))
    rows = [] if problems else _rows(path, _reader(text), note, problems)
    if problems:
        raise BadData(_shortened(problems))
    return rows


def _reader(text: str) -> "csv.DictReader[str]":
    return csv.DictReader(io.StringIO(text), strict=True)


def _file_faults(path: Path, text: str, note: CsvNote) -> Iterator[Problem]:
    """What stands in the way of reading rows at all."""
    lines = text.split("\n")
    wanted = [COLUMNS[name] for name in note.columns]
    if found := causes.no_table(text):
        yield Problem(path, 1, f"must be a table of results; found: {found}")
    elif marks := list(causes.conflicts(lines)):
        yield from (Problem(path, line, "found: a conflict mark of Git") for line in marks)
    elif faults := list(causes.head_faults(lines[0], _names(lines[0]), KNOWN, wanted)):
        must = ",".join(" or ".join(names) for names in wanted)
        yield Problem(path, 1, f"the first line must hold `{must}`; found: {', '.join(faults)}")
    elif not any(lines[1:]):
        yield Problem(path, 1, "there must be at least one row of results")


def _names(head: str) -> list[str]:
    return next(csv.reader([head]))


def _rows(
    path: Path, reader: "csv.DictReader[str]", note: CsvNote, problems: list[Problem]
) -> list[CsvRow]:
    cells: dict[int, list[str]] = {}
    try:
        for row in reader:
            faults = list(_faults(row, note))
            problems += [Problem(path, reader.line_num, fault) for fault in faults]
            if not faults:
                cells[reader.line_num] = _ours(row, note.columns)
    except csv.Error as error:
        problems.append(Problem(path, reader.line_num, f"cannot be read as CSV: {error}"))
    found = rows_of(note.ROW, note.columns, cells)
    problems += [Problem(path, line, fault) for line, fault in found.faults]
    return list(found.records)


def _faults(row: dict[str, str], note: CsvNote) -> Iterator[str]:
    """What is wrong with one row as it is published, but for commas between thousands."""
    if None in row or None in row.values():
        yield f"must have {len([*filter(None, row)])} columns: is the file cut?"
        return
    row |= {name: THOUSANDS.sub("", row[name]) for name in ABOVE_100 if name in row}
    if "top1" in note.columns:
        yield from list(_digit_faults(row)) or _error_faults(row)
    if "milliseconds" in note.columns and row.get("infer_batch_size", "1") not in ("1", "1.0"):
        yield "`infer_batch_size` must be 1: only then is a step an image"


def _digit_faults(row: Mapping[str, str]) -> Iterator[str]:
    """Every figure is a number in plain digits."""
    for name in FIGURES:
        if name in row and (fault := causes.figure_fault(row[name])):
            yield f"`{name}` {fault}"


def _error_faults(row: Mapping[str, str]) -> Iterator[str]:
    """Where a file prints accuracy and error, they must add up to 100."""
    for name in ("top1", "top5"):
        if f"{name}_err" in row:
            total = Decimal(row[name]) + Decimal(row[f"{name}_err"])
            if abs(total - 100) > ROUNDING:
                yield f"`{name}` and `{name}_err` must add up to 100, not {total}"


def _ours(row: Mapping[str, str], columns: Sequence[str]) -> list[str]:
    """The values of our `columns`."""
    cells = (next(row[name] for name in COLUMNS[own] if name in row) for own in columns)
    name, *numbers = cells
    # The training tag says nothing of an architecture.
    own = name.partition(".")[0] if columns[0] == "architecture" else name
    return [own, *(cell.removeprefix("+") for cell in numbers)]


def _shortened(problems: list[Problem]) -> list[Problem]:
    """The first problems, and how many more there are."""
    if len(problems) <= SHOWN:
        return problems
    last = problems[-1]
    more = Problem(last.path, last.line, f"… and {len(problems) - SHOWN} more of the same kind")
    return [*problems[:SHOWN], more]
