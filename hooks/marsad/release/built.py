"""What the built site holds of the files to release, if it is the site of these data."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from .. import places, stored
from ..catalogue import Catalogue
from ..exports.all import exports
from ..problems import BadData, Problem, shown
from ..read.textfile import read_bytes

BUILT = "must be the site as built: run `make site`"
OTHER = "is not of the data as they are now: run `make site`"
# A host that nobody can have (RFC 2606): what a site has until it is told its own.
PLACEHOLDER = ".example"
UNREACHED = "is of a site at {}, which nobody can reach: SITE_URL=https://… make release"
LARGEST = 2**26  # bytes: far more than the largest of these files has
PACKAGES = (stored.PACKAGE, stored.ARCHIVE_PACKAGE)


def address_of(site: Path) -> str:
    """The address that `site` was built for. Raises BadData where none can be."""
    index = site / stored.INDEX
    held = _read(index)
    try:
        address = str(json.loads(held)["generated_from"])
        urlsplit(address)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise BadData([Problem(index, getattr(error, "lineno", 1), BUILT)]) from error
    if said := unreached(address):
        raise BadData([Problem(index, 1, said)])
    return address


def unreached(address: str) -> str:
    """Why nothing of a site at `address` is released; empty where a reader can reach it."""
    host = urlsplit(address).hostname or PLACEHOLDER
    known = address.startswith("https://") and not host.endswith(PLACEHOLDER)
    return "" if known else UNREACHED.format(shown(address))


def published(site: Path, catalogue: Catalogue, address: str) -> dict[str, bytes]:
    """The files that the Data Packages of `site` list, and these, by their paths in the release.

    Raises BadData with every one that is not there, or is not as it was built.
    """
    made = {file.path: file.content for file in exports(catalogue, address)}
    if other := [path for path in PACKAGES if _read(site / path) != made[path]]:
        raise BadData(Problem(site / path, 1, OTHER) for path in other)
    wanted = [*_listed(made)]
    if lost := [path for path in wanted if not _holds(site / path, made[path])]:
        raise BadData(Problem(site / path, 1, BUILT) for path in lost)
    return {PurePosixPath(path).relative_to(places.DATA).as_posix(): made[path] for path in wanted}


def _listed(made: Mapping[str, bytes]) -> Iterator[str]:
    """The paths of what the packages list, each package behind its files."""
    for package in PACKAGES:
        below = PurePosixPath(package).parent
        for item in json.loads(made[package])["resources"]:
            yield (below / item["path"]).as_posix()
        yield package


def _holds(path: Path, wanted: bytes) -> bool:
    """Whether the file holds that and nothing else."""
    try:
        return _read(path) == wanted
    except BadData:
        return False


def _read(path: Path) -> bytes:
    """What the site has at `path`. Raises BadData where that is no file, or none to read."""
    try:
        return read_bytes(path, LARGEST)
    except BadData as error:
        raise BadData([Problem(path, 1, BUILT)]) from error
