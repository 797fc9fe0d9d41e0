"""Read a folder of texts, prose or templates: nothing in it is passed over in silence."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..problems import BadData, Problem
from .paths import children, folder_fault, link_fault
from .textfile import read_text

# Bytes of one text: a dozen times the longest page.
LARGEST = 256 * 1024
PICTURES = (".avif", ".jpg", ".png", ".svg", ".webp")


@dataclass(frozen=True)
class Text:
    """A text file as it was read."""

    path: Path
    text: str


def read_folder(folder: Path, suffixes: list[str], problems: list[Problem]) -> dict[str, Text]:
    """The texts below `folder` that end in one of `suffixes`, by their path from there.

    Pictures stay where they are. Whatever else is there is added to `problems`.
    """
    texts: dict[str, Text] = {}
    for path in _files(folder, folder.parent, problems):
        try:
            if path.suffix in suffixes:
                text = Text(path, read_text(path, LARGEST))
                texts[path.relative_to(folder).as_posix()] = text
            elif path.suffix not in PICTURES:
                wanted = " or ".join(suffixes)
                problems.append(Problem(path, 1, f"is not read: its name must end in {wanted}"))
        except BadData as error:
            problems += error.problems
    return texts


def listed(folder: Path, problems: list[Problem]) -> list[Path]:
    """What stands in `folder`, by name, but for left-overs."""
    if said := folder_fault(folder):
        problems.append(Problem(folder, 1, said))
    try:
        return children(folder)
    except BadData as error:
        problems += error.problems
        return []


def _files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """All that stands below `folder`, but folders, and links that lead out of `root`."""
    for path in listed(folder, problems):
        if said := link_fault(path, root):
            problems.append(Problem(path, 1, said))
        elif path.is_dir() and not path.suffix:
            yield from _files(path, root, problems)
        else:
            yield path
