"""What the generator's settings say: values with their lines, and where they come from.

The generator takes more for a value than is known here; that is for it to say.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml

from .composed import composed
from .textfile import read_text
from .textfolder import LARGEST

NAME = "mkdocs.yml"
VARIABLE = "!ENV"
NONE = "tag:yaml.org,2002:null"
# What YAML reads as nothing.
NULL = re.compile(r"~|null|Null|NULL|")


class Given(NamedTuple):
    """The text of a value, empty for none; the line of its setting, and what it is called."""

    text: str
    line: int
    name: str


@dataclass(frozen=True)
class SettingsFile:
    """The settings in `path`, each with its line and its value."""

    path: Path
    held: Mapping[str, tuple[int, yaml.Node]]
    root: yaml.MappingNode

    def twice(self) -> Iterator[tuple[int, str]]:
        """What is set a second time beside itself, at any depth, with its lines.

        The generator would take the last, and nobody would hear of the others.
        """
        return _twice(self.root)

    def given(self, name: str) -> Given:
        """What `name` is set to, which a variable of the environment may say instead."""
        if name not in self.held:
            return Given("", 1, f"`{name}`")
        line, node = self.held[name]
        if node.tag != VARIABLE:
            return Given(_text(node), line, f"`{name}`")
        variables, default = _variables(node)
        for variable in variables:
            if variable in os.environ:
                called = f"`{variable}` in the environment"
                return Given(_plain(os.environ[variable]), line, called)
        return Given(default, line, f"`{name}`")

    def rows(self, name: str) -> Iterator[tuple[int, str]]:
        """The texts in the list `name` and in the lists inside it, with their lines."""
        return _rows(self.held[name][1]) if name in self.held else iter(())

    def groups(self, name: str) -> Iterator[tuple[int, str]]:
        """What the lists inside the list `name` are called, with their lines."""
        return _groups(self.held[name][1]) if name in self.held else iter(())

    def texts(self, *names: str) -> Iterator[tuple[int, str]]:
        """The texts at the end of these names, each below the one before, with their lines."""
        first, *rest = names
        return _below(self.held[first][1], rest) if first in self.held else iter(())

    def words(self, name: str) -> list[str]:
        """The lines of the text `name`."""
        return self.given(name).text.split("\n")


def settings_file(path: Path) -> SettingsFile:
    """The settings in `path`. Raises BadData."""
    root = composed(path, read_text(path, LARGEST))
    pairs = {str(key.value): (key.start_mark.line + 1, value) for key, value in root.value}
    return SettingsFile(path, pairs, root)


def _twice(node: yaml.Node) -> Iterator[tuple[int, str]]:
    seen = set[str]()
    for key, item in node.value if isinstance(node, yaml.MappingNode) else ():
        if (name := _text(key)) in seen:
            yield key.start_mark.line + 1, name
        seen.add(name)
        yield from _twice(item)
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        yield from _twice(item)


def _variables(node: yaml.Node) -> tuple[list[str], str]:
    """The variables that are asked, of which the first that is set has the word; and else what."""
    if not isinstance(node, yaml.SequenceNode):
        return [_text(node)], ""
    *names, last = node.value
    return ([_text(name) for name in names], _text(last)) if names else ([_text(last)], "")


def _text(node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) and node.tag != NONE else ""


def _plain(text: str) -> str:
    """What a text without quotation marks says, as the generator reads that of a variable."""
    return "" if NULL.fullmatch(text) else text


def _groups(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _groups(item)
    elif isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            yield key.start_mark.line + 1, _text(key)
            yield from _groups(item)


def _below(node: yaml.Node, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lists are looked through, whatever stands beside a name in them."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _below(item, names)
    elif isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            if names and _text(key) == names[0]:
                yield from _below(item, names[1:])
    elif not names:
        yield node.start_mark.line + 1, _text(node)


def _rows(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _rows(item)
    elif isinstance(node, yaml.MappingNode):
        for _, item in node.value:
            yield from _rows(item)
    else:
        yield node.start_mark.line + 1, _text(node)
