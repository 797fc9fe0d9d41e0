"""Read timm's table of results as timm publishes it."""

import csv
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import ValidationError

from ..problems import BadData, Problem
from ..read.csvfile import faults_between
from ..read.messages import message
from ..schema.measurement import Measurement

COLUMNS = [
    "model", "img_size", "top1", "top1_err", "top5", "top5_err",
    "param_count", "crop_pct", "interpolation",
]  # fmt: skip
ROUNDING = Decimal("0.0011")


def read_timm(path: Path) -> list[Measurement]:
    """The rows of a published results file. Raises BadData with every fault, by line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadData([Problem(path, 1, f"cannot be read: {error.__class__.__name__}")]) from error
    lines = text.splitlines()
    problems = list(_file_faults(path, text, lines))
    rows: list[Measurement] = []
    if not problems:
        rows = list(_rows(path, csv.DictReader(lines, strict=True), problems))
    if problems:
        raise BadData(problems)
    return rows


def _file_faults(path: Path, text: str, lines: list[str]) -> Iterator[Problem]:
    if not lines or lines[0].split(",") != COLUMNS:
        yield Problem(path, 1, f"the first line must be `{','.join(COLUMNS)}`")
    elif len(lines) == 1:
        yield Problem(path, 1, "there must be at least one row of results")
    elif not text.endswith("\n"):
        yield Problem(path, len(lines), "the file ends in the middle of a line: is it truncated?")


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
        problems.append(Problem(path, reader.line_num, str(error)))


def _row(row: dict[str, str]) -> tuple[list[str], Measurement | None]:
    """What is wrong with one row, and the record if it can be made."""
    if None in row or None in row.values():
        return [f"must have {len(COLUMNS)} columns"], None
    try:
        record = Measurement.model_validate(
            {
                "weights": row["model"],
                "image_size": row["img_size"],
                "top1": row["top1"],
                "top5": row["top5"],
                "parameters_millions": row["param_count"].replace(",", ""),
            }
        )
    except ValidationError as error:
        return [message(detail, Measurement) for detail in error.errors()], None
    return list(_error_faults(row)), record


def _error_faults(row: dict[str, str]) -> Iterator[str]:
    """The file prints accuracy and error: they must add up to 100."""
    for name in ("top1", "top5"):
        try:
            total = Decimal(row[name]) + Decimal(row[f"{name}_err"])
        except InvalidOperation:
            yield f"`{name}_err` must be a number, not `{row[f'{name}_err']}`"
            continue
        if abs(total - 100) > ROUNDING:
            yield f"`{name}` and `{name}_err` must add up to 100, not {total}"
