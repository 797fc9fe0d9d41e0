"""Read a YAML file into plain data, remembering the line of every value.

Every scalar is read as the text that stands in the file, or as None: `no` is a word, `77.10`
has two decimals. What a text means is for `schema` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..problems import BadData, Problem

NULL = "tag:yaml.org,2002:null"
TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class YamlFile:
    path: Path
    data: Any
    root: yaml.Node

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem at the value under `keys`; a key that is not there is passed over."""
        node, line = self.root, self.root.start_mark.line + 1
        for key in keys:
            if (child := _child(node, key)) is not None:
                line, node = child
        return Problem(self.path, line, message)


def read(path: Path) -> YamlFile:
    """The one document of `path`. Raises BadData with every fault of its form."""
    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = ": ".join(filter(None, (error.context, error.problem)))
        # A fault may be noticed only behind the last line.
        line = min(mark.line + 1, len(text.splitlines())) if mark else 1
        raise BadData([Problem(path, line, said)]) from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise BadData([Problem(path, 1, str(error).splitlines()[0])]) from error
    if root is None:
        raise BadData([Problem(path, 1, "the file is empty")])
    if faults := [Problem(path, line, message) for line, message in _faults(root, set())]:
        raise BadData(faults)
    return YamlFile(path, _plain(root), root)


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]  # chosen at run time
    """YAML without its surprises: only `null` is not text."""


_Loader.add_implicit_resolver(NULL, re.compile(r"^(?:~|null|)$"), ["~", "n", ""])


def _faults(node: yaml.Node, seen: set[int]) -> Iterator[tuple[int, str]]:
    """What YAML allows and we do not: aliases, tags, keys given twice, keys that are not words."""
    line = node.start_mark.line + 1
    if id(node) in seen:
        yield line, "anchors and aliases are not read here: write the value again"
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode) and node.tag not in (NULL, TEXT):
        yield line, f"the tag `{node.tag}` is not read here"
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _faults(item, seen)
    if isinstance(node, yaml.MappingNode):
        yield from _mapping_faults(node, seen)


def _mapping_faults(node: yaml.MappingNode, seen: set[int]) -> Iterator[tuple[int, str]]:
    names: set[str] = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            yield line, "a key must be one word"
        elif key.value in names:
            yield line, f"`{key.value}` is given twice"
        else:
            names.add(key.value)
        yield from _faults(value, seen)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return None if node.tag == NULL else node.value


def _child(node: yaml.Node, key: str | int) -> tuple[int, yaml.Node] | None:
    """The line and the node found under `key`: a mapping's value, or a list's item."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key].start_mark.line + 1, node.value[key]
    return None
