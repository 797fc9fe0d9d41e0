"""The theme's templates that are ours: the generator fills them, so that it must read them."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..problems import BadData, Problem, did_you_mean
from ..read.paths import children, link_fault
from ..read.textfile import read_published
from ..read.textfolder import LARGEST
from .inline import script_faults
from .legible import parsed

FRAME = "base.html"
WORDS = "ui"  # what the frame calls the strings of the interface
# How the names of what the theme gives begin; all else that the frame asks for is ours.
THEME = (".icons/", "main.html", "partials/content.html")

N = TypeVar("N", bound=nodes.Node)


def faults(folder: Path, root: Path) -> Iterator[Problem]:
    """What Jinja cannot read below `folder`, and of scripts no browser, with its line."""
    for path in children(folder):
        if link_fault(path, root):
            continue  # said where links are looked at
        if path.is_dir():
            yield from faults(path, root)
        elif path.suffix == ".html" and path.is_file():
            yield from _fault(path)


def missing(folder: Path) -> Iterator[Problem]:
    """What the frame asks for and is not there: the theme would put its own in the place."""
    if not (folder / FRAME).is_file():
        yield Problem(folder, 1, f"must hold `{FRAME}`, the frame of every page")
    for path in sorted(folder.rglob("*.html")):
        for line, name in _asked(path):
            if not name.startswith(THEME) and not (folder / name).is_file():
                yield Problem(path, line, f"asks for `{name}`, which is not there")


def unworded(folder: Path, words: Collection[str]) -> Iterator[Problem]:
    """What the frame shows of the interface that no language has, with its line."""
    for path in sorted(folder.rglob("*.html")):
        for node in _found(path, nodes.Getattr):
            if node.node == nodes.Name(WORDS, "load") and node.attr not in words:
                near = did_you_mean(node.attr, words)
                said = f"no interface string `{node.attr}` in data/languages{near}"
                yield Problem(path, node.lineno, said)


def _asked(path: Path) -> list[tuple[int, str]]:
    """The templates that `path` asks for by name."""
    found: list[nodes.Include | nodes.Extends | nodes.Import] = [
        *_found(path, nodes.Include),
        *_found(path, nodes.Extends),
        *_found(path, nodes.Import),
    ]
    asked = ((node.lineno, node.template) for node in found)
    return [(line, name.value) for line, name in asked if isinstance(name, nodes.Const)]


def _found(path: Path, kind: type[N]) -> Iterator[N]:
    """What `path` holds of a kind; nothing where it cannot be read, which is said elsewhere."""
    try:
        return _read(path).find_all(kind)
    except (TemplateSyntaxError, BadData):
        return iter(())


def _read(path: Path) -> nodes.Template:
    return parsed(Environment(), read_published(path, LARGEST), path.name, str(path))


def _fault(path: Path) -> Iterator[Problem]:
    try:
        _read(path)
        yield from (Problem(path, *fault) for fault in script_faults(read_published(path, LARGEST)))
    except TemplateSyntaxError as error:
        yield Problem(path, error.lineno, str(error.message))
    except BadData as error:
        yield from error.problems
