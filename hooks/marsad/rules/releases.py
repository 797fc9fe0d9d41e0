"""What is frozen stays as it was."""

import re
import tarfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from ..problems import BadData, Problem
from ..read.kinds import Catalogue
from ..read.paths import children
from ..read.textfile import read_bytes
from ..schema.release import ARCHIVE, VERSION

LARGEST = 2**26  # bytes: far more than an archive has
KEPT = 100  # archives, which never change
AGAIN = "a release never changes: take it from the history again, or release another version"


def versions_are_months(data: Catalogue) -> Iterator[Problem]:
    """A release is named by a year and a month, a further one of that month by a digit too."""
    for key in data.releases:
        if not re.fullmatch(VERSION, key):
            said = f"the file name must be a version, such as 2026.12 or 2026.12.1, not `{key}`"
            yield data.releases.file(key).problem(said)


def archives_are_frozen(data: Catalogue) -> Iterator[Problem]:
    """Beside the record of a release stands its archive, byte for byte as it was released."""
    for key, release in data.releases.items():
        file = data.releases.file(key)
        archive = file.path.with_name(f"{key}{ARCHIVE}")
        if not archive.is_file() or archive.is_symlink():
            yield file.problem(f"{archive.name} must stand beside it: {AGAIN}")
        elif _sum(archive) != release.sha256:
            yield file.problem(f"{archive.name} is not what was released: {AGAIN}", "sha256")


def archives_hold_what_they_say(data: Catalogue) -> Iterator[Problem]:
    """A record names the files in its archive, no more nor less, and their size together."""
    for key, release in data.releases.items():
        file = data.releases.file(key)
        archive = file.path.with_name(f"{key}{ARCHIVE}")
        if not archive.is_file() or _sum(archive) != release.sha256:
            continue  # said already
        sizes = _sizes(archive, release.sha256)
        for at, name in enumerate(release.files):
            if name not in sizes:
                yield file.problem(f"no `{name}` in {archive.name}", "files", at)
        for name in sorted(sizes.keys() - {*release.files}):
            yield file.problem(f"`{name}` of {archive.name} is missing", "files")
        if (whole := sum(sizes.values())) != release.size:
            yield file.problem(f"`size` must be {whole}, what the files hold together", "size")


def archives_are_of_releases(data: Catalogue) -> Iterator[Problem]:
    """An archive has a record beside it, the first one too: there may be no record yet."""
    for file in (data.languages.file(key) for key in [*data.languages][:1]):
        for path in children(file.path.parent.with_name("releases")):
            name = path.name.removesuffix(ARCHIVE)
            if name not in data.releases and name != path.name:
                yield Problem(path, 1, "is not read: no record of a release beside it has its name")


@lru_cache(maxsize=KEPT)
def _sizes(archive: Path, sha256: str) -> Mapping[str, int]:
    """The files in the one folder of `archive`, of that sum, with their sizes in bytes."""
    with tarfile.open(archive) as held:
        return {m.name.partition("/")[2]: m.size for m in held if m.isfile()}


def _sum(archive: Path) -> str:
    """In hexadecimal digits; empty where it cannot be read."""
    try:
        return sha256(read_bytes(archive, LARGEST)).hexdigest()
    except BadData:
        return ""
