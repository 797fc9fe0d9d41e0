"""Read the evaluation tables of Papers With Code as they were published: tasks, nested, in JSON."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ValidationError

from ..problems import BadData, Problem, did_you_mean
from ..read.messages import message
from ..read.textfile import read_text
from ..schema.archive import ArchivedBoard, ArchivedRow
from ..schema.csvrow import CsvNote, CsvRow
from . import causes

LARGEST = 1024 * 1024 * 1024  # bytes; the whole file has some hundred million
# Theirs by name; ours where a row keeps them.
METRICS = {
    "Top 1 Accuracy": "top1", "Top 5 Accuracy": "top5", "Number of params": "parameters",
    "GFLOPs": "gflops", "Hardware Burden": None, "Operations per network pass": None,
}  # fmt: skip
NAMED = re.compile(r'"model_name"\s*:')


def _known(metrics: dict[str, str | None]) -> dict[str, str | None]:
    if unknown := sorted(metrics.keys() - METRICS):
        raise ValueError(f"holds what no row had before: {', '.join(unknown)[:80]}")
    return metrics


class Link(BaseModel):
    url: str


class Row(BaseModel):
    """A row as published. Of several links to code the first is kept."""

    model_name: str
    metrics: Annotated[dict[str, str | None], AfterValidator(_known)]
    paper_title: str | None
    paper_url: str | None
    paper_date: str | None
    code_links: list[Link]

    def ours(self) -> ArchivedRow:
        """The row as we keep it. Raises ValidationError."""
        figures = {own: self.metrics.get(name) or "" for name, own in METRICS.items() if own}
        return ArchivedRow.model_validate(
            {
                "model": self.model_name,
                **figures,
                "date": self.paper_date or "",
                "paper": self.paper_title or "",
                "paper_url": self.paper_url or "",
                "code_url": self.code_links[0].url if self.code_links else "",
            }
        )


def read(path: Path, note: CsvNote) -> list[CsvRow]:
    """The rows of the table that the board beside `note` was published as, in their order.

    Raises BadData with what is wrong, by line.
    """
    if not isinstance(note, ArchivedBoard) or note.published_as is None:
        raise BadData([Problem(path, 1, "is for a board whose note says `published_as`")])
    text = read_text(path, LARGEST)
    try:
        tasks = _parsed(path, text)
        rows, faults = _checked(_wanted(path, tasks, note.published_as))
        lines = _lines(text, tasks) if faults else {}
    except RecursionError as error:
        raise BadData([Problem(path, 1, "must not be nested so deeply")]) from error
    if faults:
        raise BadData(Problem(path, lines.get(id(row), 1), said) for row, said in faults)
    return [*rows]


def _parsed(path: Path, text: str) -> object:
    """The value that the file holds. Raises BadData."""
    found = causes.no_table(text)
    if found and text.lstrip()[:1] != "{":
        raise BadData([Problem(path, 1, f"must be tasks in JSON; found: {found}")])
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        cut = ": is the file cut?" if error.pos >= len(text.rstrip()) - 1 else ""
        said = f"cannot be read as JSON: {error.msg}{cut}"
        raise BadData([Problem(path, error.lineno, said)]) from error
    except ValueError as error:
        raise BadData([Problem(path, 1, f"cannot be read as JSON: {error}")]) from error


def _wanted(path: Path, tasks: object, name: str) -> list[object]:
    """The rows of the table `name`, which may be given under several tasks. Raises BadData."""
    tables: dict[str, list[object]] = {}
    for found, rows in _tables(tasks):
        if tables.setdefault(found, rows) != rows and found == name:
            raise BadData([Problem(path, 1, f"must hold one table `{name}`, not several")])
    if not tables.get(name):
        near = did_you_mean(name, tables)
        raise BadData([Problem(path, 1, f"must hold rows of the table `{name}`{near}")])
    return tables[name]


def _tables(tasks: object) -> Iterator[tuple[str, list[object]]]:
    """Every table as `task on dataset`, with its rows; those of tasks inside others too."""
    for task in _objects(tasks):
        for dataset in _objects(task.get("datasets")):
            for table in _objects([dataset.get("sota")]):
                rows = table.get("rows")
                name = f"{task.get('task')} on {dataset.get('dataset')}"
                yield name, rows if isinstance(rows, list) else []
        yield from _tables(task.get("subtasks"))


def _objects(value: object) -> list[dict[str, Any]]:
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, dict)]


def _checked(rows: list[object]) -> tuple[list[ArchivedRow], list[tuple[object, str]]]:
    """The rows as we keep them, and what is wrong with others."""
    made: dict[tuple[Any, ...], ArchivedRow] = {}
    faults: list[tuple[object, str]] = []
    for row in rows:
        try:
            ours = Row.model_validate(row).ours()
        except ValidationError as error:
            faults += ((row, message(detail, ArchivedRow)) for detail in error.errors())
            continue
        if made.setdefault(ours.key, ours) is not ours:
            faults.append((row, f"{ours.named} is given twice"))
    return list(made.values()), faults


def _lines(text: str, tasks: object) -> dict[int, int]:
    """The line on which each row names its model, by the identity of the row."""
    lines, line, at = dict[int, int](), 1, 0
    for row, found in zip(_named(tasks), NAMED.finditer(text), strict=False):
        line, at = line + text.count("\n", at, found.start()), found.start()
        lines[id(row)] = line
    return lines


def _named(value: object) -> Iterator[dict[str, object]]:
    """Every object that names a model, in the order of the text."""
    if isinstance(value, dict) and "model_name" in value:
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inside:
        yield from _named(item)
