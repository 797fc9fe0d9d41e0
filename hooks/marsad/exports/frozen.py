"""The files of releases, as they were frozen."""

import tarfile
from pathlib import Path
from shutil import copyfile

from .. import stored
from ..catalogue import Catalogue
from ..schema.release import ARCHIVE


def archive(catalogue: Catalogue, version: str) -> Path:
    """What holds the files of a release."""
    return catalogue.releases.file(version).path.with_name(f"{version}{ARCHIVE}")


def thaw(catalogue: Catalogue, site: Path) -> None:
    """Put the files of every release into `site`, those of the newest again as the latest."""
    for version in catalogue.releases:
        _put(catalogue, version, site / stored.release(version))
        copyfile(archive(catalogue, version), site / stored.release_archive(version))
    if newest := max(catalogue.releases, default=""):
        _put(catalogue, newest, site / stored.release(stored.LATEST))


def _put(catalogue: Catalogue, version: str, folder: Path) -> None:
    """The files that the record names, and no other, below `folder`."""
    with tarfile.open(archive(catalogue, version)) as held:
        for name in catalogue.releases[version].files:
            found = held.extractfile(f"{version}/{name}")
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(found.read() if found else b"")
