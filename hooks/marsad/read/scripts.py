"""What pages load is published as it is: known by its name, and text where it must be."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ..problems import BadData, Problem
from .pairs import pair_faults
from .paths import children, link_fault
from .styles import Fault, style_faults
from .textfile import read_published
from .textfolder import PICTURES

# The build joins sheets under all their names, and makes others that begin so.
SHEET = re.compile(r"(?!heads-)[a-z0-9-]+\.css")
WRITTEN = (".css", ".js", ".txt")
# What a script loads, always or at some time.
LOADED = re.compile(r"""\b(?:from|import)\s*\(?\s*["']\./([\w.-]+\.js)\b""")
COMMENT = ("//", "/*", "*")
# What is asked for by name in all pages.
EVERYWHERE = ("app.js", "extra.css", "records.css")
MERGE = ("<<<<<<<", "=======", ">>>>>>>")
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


def missing(folder: Path) -> Iterator[Problem]:
    """What every page asks for must be in `folder`."""
    for path in (folder / name for name in EVERYWHERE):
        if not path.exists():
            yield Problem(path, 1, "the file is missing: every page asks for it")


def _unread(path: Path) -> Iterator[Problem]:
    try:
        text = read_published(path, LARGEST)
    except BadData as error:
        yield from error.problems
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(MERGE):
            yield Problem(path, number, "must hold no marks of a merge that is not finished")
    faults = FAULTS.get(path.suffix)
    yield from (Problem(path, *fault) for fault in (faults(path, text) if faults else ()))


def _of_sheet(_: Path, css: str) -> Iterator[Fault]:
    yield from style_faults(css)
    for number, line in enumerate(css.splitlines(), 1):
        if END in line.lower():
            yield number, f"`{END}` must not stand in a sheet: it ends one in a page"


def _of_script(path: Path, script: str) -> Iterator[Fault]:
    """Its signs pair, and what it loads is there; whether it runs is seen in a browser alone."""
    if not script.strip():
        yield 1, "must hold a script; remove one that is empty"
    yield from pair_faults(script)
    for number, line in enumerate(script.splitlines(), 1):
        for name in [] if line.lstrip().startswith(COMMENT) else LOADED.findall(line):
            if not (path.parent / name).is_file():
                yield number, f"loads `{name}`, which is not in this folder"


FAULTS: Mapping[str, Callable[[Path, str], Iterator[Fault]]] = {
    ".css": _of_sheet,
    ".js": _of_script,
}
