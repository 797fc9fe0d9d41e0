"""What stands in a folder, and what of it may be opened."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import BadData, Problem

NOT_PLAIN = "must be a plain file, not a pipe, socket or device"
NO_NAME = "must have a name of letters that can be shown, in UTF-8"


def children(folder: Path) -> list[Path]:
    """What stands in `folder`, by name, but for what editors and systems leave behind.

    Nothing where there is no folder. Raises BadData where it may not be read.
    """
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise BadData([Problem(folder, 1, f"cannot be read: {error.strerror}")]) from error
    return [path for path in found if not path.name.startswith(".") and path.name[-1] != "~"]


def strays(folder: Path, root: Path) -> Iterator[Problem]:
    """What stands below `folder` and could not be published as it is."""
    for path in children(folder):
        if said := link_fault(path, root):
            yield Problem(path, 1, said)
        elif path.is_dir():
            yield from strays(path, root)
        elif not path.is_file():
            yield Problem(path, 1, NOT_PLAIN)
        elif not path.name.isprintable():
            yield Problem(path, 1, NO_NAME)


def folder_fault(path: Path) -> str | None:
    """Why nothing can be read in the folder `path`."""
    if path.is_dir():
        return None
    if path.is_symlink():
        return "is a link that leads to no folder"
    return "must be a folder, not a file" if path.exists() else "the folder is missing"


def link_fault(path: Path, root: Path) -> str | None:
    """Why `path` is not followed: a link must lead on to something, and stay inside `root`."""
    if not path.is_symlink():
        return None if path.exists() else "the file is missing"
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop is one or the other, by the version of Python
        return "is a link that leads nowhere"
    if not target.is_relative_to(root.resolve()):
        return "is a link that leads out of the project"
    if path.parent.resolve().is_relative_to(target):
        return "is a link that leads back to itself"
    return None
