"""Scripts and style sheets are published as text, and so must be text."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import BadData, Problem
from .paths import children
from .textfile import read_text

WRITTEN = {".css", ".js"}
LARGEST = 1024 * 1024  # bytes


def unreadable(folder: Path) -> Iterator[Problem]:
    """What is wrong with the text of the scripts and sheets below `folder`, links passed over."""
    for path in children(folder):
        if path.is_symlink():
            continue
        if path.is_dir():
            yield from unreadable(path)
        elif path.suffix in WRITTEN and path.is_file():
            try:
                read_text(path, LARGEST)
            except BadData as error:
                yield from error.problems
