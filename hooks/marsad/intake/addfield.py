"""Write a new field into every record of a kind; all else stays byte for byte."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ..problems import BadData, Problem, did_you_mean
from ..read.datafolder import files_of
from ..read.kinds import kinds
from ..read.yamlfile import Node, YamlFile, parsed, read
from ..walk import records_in
from .save import save

FLOW = "cannot be written here: put each key of this mapping on a line of its own first"


@dataclass(frozen=True)
class Field:
    """The field `name` of those of `records` that have it, under `parts` of a record."""

    name: str
    parts: tuple[str, ...]
    records: tuple[type[BaseModel], ...]

    def before(self, record: type[BaseModel]) -> list[str]:
        """The fields that stand before this one in the schema, the nearest first."""
        names = list(record.model_fields)
        return names[: names.index(self.name)][::-1]


def add_field(data: Path, kind: str, path: str, value: str) -> int:
    """How many times `value` was written as the field `path`, such as `results.benchmark`.

    The schema knows the field already, and so its place. Raises BadData; then nothing is written.
    """
    known = {row.name: row for row in kinds()}
    if kind not in known:
        raise BadData([Problem(data, 1, f"no kind `{kind}`{did_you_mean(kind, known)}")])
    field = _field(data / kind, known[kind].record, path)
    problems: list[Problem] = []
    fresh: dict[Path, str] = {}
    written = 0
    for file in files_of(data, known[kind]):
        try:
            fresh[file], count = _with_field(file, field, value)
            written += count
        except BadData as error:
            problems += error.problems
    if problems:
        raise BadData(problems)
    if not written:
        raise BadData([Problem(data / kind, 1, f"no record here has a place for `{path}`")])
    save(fresh)
    return written


def _field(folder: Path, record: type[BaseModel], path: str) -> Field:
    *parts, name = path.split(".")
    records = [record]
    for part in parts:
        held = (r.model_fields[part].annotation for r in records if part in r.model_fields)
        records = [inner for annotation in held for inner in records_in(annotation)]
    fields = {field for record in records for field in record.model_fields}
    if name not in fields:
        message = f"no field `{path}` in the schema{did_you_mean(name, fields)}: add it there first"
        raise BadData([Problem(folder, 1, message)])
    return Field(name, tuple(parts), tuple(records))


def _with_field(path: Path, field: Field, value: str) -> tuple[str, int]:
    """The text of `path` with the field in it, and how often. Raises BadData."""
    file = read(path)
    with path.open(encoding="utf-8", newline="") as opened:
        old = opened.read()
    end = "\r\n" if "\r\n" in old else "\n"
    # Without an end, nothing could be written behind the last line.
    spare = "" if old.endswith("\n") else end
    lines = f"{old}{spare}".splitlines(keepends=True)
    holders = [*_holders(file.root, field)]
    if there := [node.inside[field.name] for node in holders if field.name in node.data]:
        message = f"`{field.name}` is there already"
        raise BadData(Problem(path, node.line, message) for node in there)
    # From the last to the first, so that the lines of the others stay where they are.
    for node in reversed(holders):
        before = field.before(_fitting(field.records, node.data))
        _insert(lines, node, f"{field.name}: {value}{end}", before)
    text = "".join(lines).removesuffix(spare)
    _refuse_other_changes(file, text, holders, f"{field.name}: {value}")
    return text, len(holders)


def _holders(node: Node, field: Field, depth: int = 0) -> Iterator[Node]:
    """The mappings inside `node` that the field belongs into."""
    if isinstance(node.data, list):
        for item in node.inside.values():
            yield from _holders(item, field, depth)
    elif isinstance(node.data, dict):
        if depth < len(field.parts):
            if child := node.inside.get(field.parts[depth]):
                yield from _holders(child, field, depth + 1)
        elif field.name in _fitting(field.records, node.data).model_fields:
            yield node


def _fitting(records: tuple[type[BaseModel], ...], data: Mapping[str, Any]) -> type[BaseModel]:
    """The type of record that `data` is most like."""
    return min(records, key=lambda record: len(record.model_fields.keys() ^ data.keys()))


def _insert(lines: list[str], node: Node, line: str, before: Iterable[str]) -> None:
    """Put `line` behind the first of the keys `before` that `node` has, else at its beginning."""
    for name in before:
        if child := node.inside.get(name):
            lines.insert(child.last, " " * child.column + line)
            return
    first = next(iter(node.inside.values()))
    head, rest = lines[first.line - 1][: first.column], lines[first.line - 1][first.column :]
    lines[first.line - 1 : first.line] = [head + line, " " * first.column + rest]


def _refuse_other_changes(file: YamlFile, text: str, holders: list[Node], line: str) -> None:
    """Raises BadData unless `text` says what `file` says, and `line` in each of `holders`."""
    name, _, _ = line.partition(":")
    try:
        for node in holders:
            node.data[name] = parsed(file.path, line).data[name]
        if parsed(file.path, text).data == file.data:
            return
    except BadData:
        pass
    raise BadData([Problem(file.path, holders[0].line, FLOW)])
