"""What pages load is published as it is: known by its name, and text where it must be."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..problems import BadData, Problem
from .paths import children, link_fault
from .textfile import read_text
from .textfolder import PICTURES

# The build joins sheets under all their names, and makes others that begin so.
SHEET = re.compile(r"(?!heads-)[a-z0-9-]+\.css")
WRITTEN = (".css", ".js", ".txt")
# The rules of some sheets stand in pages.
END = "</style"
NAMES = (
    "a sheet's name must have small letters, digits and hyphens alone, and not begin with `heads-`"
)
LARGEST = 1024 * 1024  # bytes


def unpublished(folder: Path, root: Path) -> Iterator[Problem]:
    """What below `folder` may not be published as it is; where links in `root` lead is said
    elsewhere.
    """
    for path in children(folder):
        if link_fault(path, root):
            continue
        if path.is_dir():
            yield from unpublished(path, root)
        elif path.suffix not in WRITTEN + PICTURES:
            wanted = ", ".join(WRITTEN + PICTURES)
            yield Problem(path, 1, f"is not published: its name must end in one of {wanted}")
        elif path.suffix in WRITTEN and path.is_file():
            yield from _unread(path)
            if path.suffix == ".css" and not SHEET.fullmatch(path.name):
                yield Problem(path, 1, NAMES)


def _unread(path: Path) -> Iterator[Problem]:
    try:
        text = read_text(path, LARGEST)
    except BadData as error:
        yield from error.problems
        return
    for number, line in enumerate(text.splitlines(), 1):
        if path.suffix == ".css" and END in line.lower():
            yield Problem(path, number, f"`{END}` must not stand in a sheet: it ends one in a page")
