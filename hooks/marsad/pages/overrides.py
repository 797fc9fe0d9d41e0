"""The theme's templates that are ours: the generator fills them, so that it must read them."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from ..problems import BadData, Problem
from ..read.paths import children, link_fault
from ..read.textfile import read_text
from ..read.textfolder import LARGEST
from .legible import parsed


def faults(folder: Path, root: Path) -> Iterator[Problem]:
    """What Jinja cannot read below `folder`, with its line."""
    for path in children(folder):
        if link_fault(path, root):
            continue  # said where links are looked at
        if path.is_dir():
            yield from faults(path, root)
        elif path.suffix == ".html" and path.is_file():
            yield from _fault(path)


def _fault(path: Path) -> Iterator[Problem]:
    try:
        parsed(Environment(), read_text(path, LARGEST), path.name, str(path))
    except TemplateSyntaxError as error:
        yield Problem(path, error.lineno, str(error.message))
    except BadData as error:
        yield from error.problems
