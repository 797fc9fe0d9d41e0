"""YAML that the generator reads by rules of its own: only looked through, nothing made of it."""

from functools import lru_cache
from pathlib import Path

import yaml

from ..problems import BadData, Problem

KEPT = 500  # texts: those of a site several times over


def composed(path: Path, text: str, above: int = 0) -> yaml.MappingNode:
    """The keys and values of `text`, which stands in `path` below so many lines. Raises BadData."""
    try:
        root = _read(text)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        # A fault may be noticed only behind the last line.
        line = min(mark.line + 1, len(text.splitlines())) if mark else 1
        said = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise BadData([Problem(path, above + line, f"cannot be read as YAML: {said}")]) from error
    if not isinstance(root, yaml.MappingNode):
        raise BadData([Problem(path, above + 1, "must be a mapping of keys")])
    return root


@lru_cache(maxsize=KEPT)
def _read(text: str) -> yaml.Node | None:
    """The same, and only to be looked at, as long as the text is the same."""
    return yaml.compose(text, Loader=yaml.SafeLoader)
