"""Read a YAML file into plain data, remembering the line of every value.

Every scalar is read as the text that stands in the file, or as None: `no` is a word, `77.10`
has two decimals. What a text means is for `schema` to say.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from ..problems import BadData, Problem
from ..schema.number import Quoted
from .textfile import read_text

LARGEST = 256 * 1024  # bytes
DEEPEST = 100  # lists and mappings inside each other
MOST_VALUES = 10_000
# How many files, and records of them, are kept: those of a site many times over.
KEPT = 10_000
NULL = re.compile(r"(?:~|null|)")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class Node:
    """A value and the values inside it, with its place.

    `line` and `column` (from 0) are those of its key; in a list, its own. `last` is its last line.
    """

    line: int
    column: int
    last: int
    data: Any
    inside: Mapping[str | int, "Node"]


@dataclass(frozen=True, eq=False)
class YamlFile:
    """A file of one document; the same again as long as its text is the same."""

    path: Path
    root: Node

    @property
    def data(self) -> Any:
        """What the file says, as plain data."""
        return self.root.data

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem at the value under `keys`; a key that is not there is passed over."""
        node = self.root
        for key in keys:
            node = node.inside.get(key, node)
        return Problem(self.path, node.line, message)


def read(path: Path) -> YamlFile:
    """The one document of `path`. Raises BadData with every fault of its form."""
    return parsed(path, read_text(path, LARGEST))


@lru_cache(maxsize=KEPT)
def parsed(path: Path, text: str) -> YamlFile:
    """The one document in `text`, which stands in `path`. Raises BadData."""
    composer = _Composer(path, text.split("\n"), iter(yaml.parse(text, Loader=LOADER)))
    try:
        root = composer.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = ": ".join(filter(None, (error.context, error.problem)))
        # A fault may be noticed only behind the last line.
        line = min(mark.line + 1, len(text.splitlines())) if mark else 1
        raise BadData([Problem(path, line, said)]) from error
    except yaml.YAMLError as error:
        raise BadData([Problem(path, 1, str(error).splitlines()[0])]) from error
    if composer.problems:
        raise BadData(composer.problems)
    return YamlFile(path, root)


@dataclass
class _Composer:
    """Makes nodes of YAML's events, and notes what YAML allows and we do not."""

    path: Path
    lines: Sequence[str]
    events: Iterator[Any]
    problems: list[Problem] = field(default_factory=list)
    values: int = 0

    def document(self) -> Node:
        """The one document. Raises BadData where there is none, or several, or too much."""
        next(self.events)  # the start of the stream
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self._stop(1, "the file is empty")
        root = self._node(next(self.events), 0)
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._stop(after.start_mark.line + 1, "must hold one document, not several")
        return root

    def _node(self, event: Any, depth: int, key: Any = None) -> Node:
        self._check(event, depth)
        start = (key or event).start_mark
        line, column = start.line + 1, start.column
        if isinstance(event, yaml.SequenceStartEvent):
            items: dict[str | int, Node] = dict(enumerate(self._items(depth + 1)))
            return Node(line, column, _end(event, items), [n.data for n in items.values()], items)
        if isinstance(event, yaml.MappingStartEvent):
            held = self._values(depth + 1)
            return Node(line, column, _end(event, held), {k: n.data for k, n in held.items()}, held)
        self._check_dashes(event)
        return Node(line, column, _last(event), _scalar(event), {})

    def _check(self, event: Any, depth: int) -> None:
        line = event.start_mark.line + 1
        self.values += 1
        if depth > DEEPEST:
            self._stop(line, f"must not nest more than {DEEPEST} levels")
        if self.values > MOST_VALUES:
            self._stop(line, f"must not hold more than {MOST_VALUES:,} values")
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._note(line, "anchors and aliases are not read here: write the value again")
        if getattr(event, "tag", None):
            self._note(line, f"the tag `{event.tag}` is not read here")

    def _check_dashes(self, event: Any) -> None:
        """An item that stands too far left for its list is taken for words of the one above."""
        if getattr(event, "style", "|") in (None, ""):
            for number in range(event.start_mark.line + 2, _last(event) + 1):
                if self.lines[number - 1].lstrip().startswith("- "):
                    self._note(number, "`-` begins an item only where those above it begin")

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self._node(event, depth)

    def _values(self, depth: int) -> dict[str | int, Node]:
        inside: dict[str | int, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name = self._key(event, depth)
            if name in inside:
                self._note(event.start_mark.line + 1, f"`{name}` is given twice")
            inside[name] = self._node(next(self.events), depth, event)
        return inside

    def _key(self, event: Any, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value.strip():
            self._check(event, depth)
            return str(event.value)
        self._node(event, depth)
        self._note(event.start_mark.line + 1, "a key must be one word")
        return ""

    def _note(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def _stop(self, line: int, message: str) -> None:
        self._note(line, message)
        raise BadData(self.problems)


def _end(event: Any, inside: Mapping[Any, Node]) -> int:
    """The last line of a list or mapping: that of the last value in it."""
    return max((node.last for node in inside.values()), default=event.start_mark.line + 1)


def _last(event: Any) -> int:
    """The last line of a scalar; what YAML calls its end is behind a block's last line."""
    start, end = event.start_mark, event.end_mark
    return int(end.line if end.line > start.line and end.column == 0 else end.line + 1)


def _scalar(event: Any) -> str | None:
    """The text of a scalar; None for a plain `null`, `~` or nothing, and for an alias."""
    if isinstance(event, yaml.AliasEvent):
        return None
    if event.style in (None, ""):
        return None if NULL.fullmatch(event.value) else str(event.value)
    return Quoted(event.value)
