"""The sums of a release, as `sha256sum` writes and reads them."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from ..problems import BadData, Problem
from ..read.textfile import read_bytes, read_text
from ..schema.release import PATH
from ..stored import SUMS

LARGEST = 2**26  # bytes: far more than the largest file of a release has
LINE = re.compile(r"([0-9a-f]{64})  (.*)")


def summed(files: Mapping[str, bytes]) -> str:
    """A line for each file: its sum, two blanks, its path."""
    return "".join(f"{sha256(held).hexdigest()}  {path}\n" for path, held in files.items())


def verify(folder: Path) -> int:
    """How many files in `folder` are those that its sums are of.

    Raises BadData with each file that is missing, has changed or has no sum.
    """
    listed, problems = folder / SUMS, list[Problem]()
    if not listed.is_file():
        said = f"is no release: it holds no {SUMS}; name a folder such as site/data/2026.12"
        raise BadData([Problem(folder, 1, said)])
    named = dict(_read(listed, problems))
    problems += _faults(folder, listed, named)
    if problems:
        raise BadData(problems)
    return len(named)


def _read(listed: Path, problems: list[Problem]) -> Iterator[tuple[str, tuple[int, str]]]:
    """Path, line and sum of each line."""
    for number, line in enumerate(read_text(listed, LARGEST).splitlines(), 1):
        found = LINE.fullmatch(line)
        if found and re.fullmatch(PATH, found[2]):
            yield found[2], (number, found[1])
        else:
            said = "must be a sum of 64 hexadecimal digits, two blanks and a path in the folder"
            problems.append(Problem(listed, number, said))


def _faults(folder: Path, listed: Path, named: Mapping[str, tuple[int, str]]) -> Iterator[Problem]:
    for path, (line, wanted) in named.items():
        try:
            if sha256(read_bytes(folder / path, LARGEST)).hexdigest() != wanted:
                yield Problem(listed, line, f"{path} is not what was released")
        except BadData as error:
            yield from (Problem(listed, line, f"{path} {at.message}") for at in error.problems)
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        # The page of the release stands in its folder on a site.
        if path not in {*named, SUMS, "index.html"} and (file.is_symlink() or not file.is_dir()):
            yield Problem(file, 1, f"has no sum in {SUMS}: it is not of this release")
