"""Freeze the files of a built site as a release: an archive, and the record beside it."""

import json
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from .. import places, stored
from ..catalogue import Catalogue
from ..exports.all import exports
from ..exports.cited import release_cited
from ..exports.exact import exact
from ..intake.save import save
from ..problems import BadData, Problem
from ..schema.release import ARCHIVE
from .refusals import faults
from .sums import summed

SITE = "site"
BUILT = "must be the site as built: run `make site`"
OTHER = "is not of the data as they are now: run `make site`"
# A host that nobody can have (RFC 2606): what a site has until it is told its own.
PLACEHOLDER = ".example"
UNREACHED = "is of a site at {}, which nobody can reach: SITE_URL=https://… make release"


def freeze(root: Path, catalogue: Catalogue, version: str) -> Iterator[str]:
    """Write the release `version` into data/releases of the project at `root`.

    What there is to say. Raises BadData with every reason not to, before anything is written.
    """
    refuse(root, catalogue, version)
    folder = root / "data" / "releases"
    changes, address = _changes(catalogue), _address(root / SITE)
    told = _told(address, catalogue, version, changes)
    files = {**_published(root / SITE, catalogue, address), **told}
    files[stored.SUMS] = summed(files).encode()
    packed = _packed(version, files)
    record = {
        "day": catalogue.updated.isoformat(),
        "sha256": sha256(packed).hexdigest(),
        "size": sum(map(len, files.values())),
        "files": [*files],
        "changes": changes,
    }
    folder.mkdir(exist_ok=True)
    save({folder / f"{version}{ARCHIVE}": packed, folder / f"{version}.yml": _yaml(record)})
    yield f"{len(files)} files, {record['size']} bytes, in {len(packed)}: data/releases/{version}"
    yield f"git add data/releases && git commit -m 'Release the data as {version}'"


def refuse(root: Path, catalogue: Catalogue, version: str) -> None:
    """Raises BadData with every reason not to make the release."""
    file = root / "data" / "releases" / f"{version}.yml"
    if reasons := [*faults(catalogue, version, _status(root))]:
        raise BadData(Problem(file, 1, reason) for reason in reasons)


def _status(root: Path) -> str | None:
    """What git says is not committed; None where `root` is no repository."""
    command = ["git", "status", "--porcelain"]
    try:
        done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _changes(catalogue: Catalogue) -> list[str]:
    """The changes that no release has told yet."""
    told = {key for release in catalogue.releases.values() for key in release.changes}
    return [key for key in catalogue.changes if key not in told]


def _address(site: Path) -> str:
    """The address that `site` was built for. Raises BadData where none can be."""
    index = site / stored.INDEX
    address = str(json.loads(_read(index))["generated_from"])
    if (urlsplit(address).hostname or "").endswith(PLACEHOLDER):
        raise BadData([Problem(index, 1, UNREACHED.format(address))])
    return address


def _published(site: Path, catalogue: Catalogue, address: str) -> dict[str, bytes]:
    """The files that the Data Packages of `site` list, and these, by their paths in the release."""
    made = {file.path: file.content for file in exports(catalogue, address)}
    found = dict[str, bytes]()
    for package in (stored.PACKAGE, stored.ARCHIVE_PACKAGE):
        listed = _read(site / package)
        if listed != made[package]:
            raise BadData([Problem(site / package, 1, OTHER)])
        below = PurePosixPath(package).parent
        for item in json.loads(listed)["resources"]:
            held = _read(site / below / item["path"])
            if f"sha256:{sha256(held).hexdigest()}" != item["hash"]:
                raise BadData([Problem(site / below / item["path"], 1, BUILT)])
            found[_inside(below / item["path"])] = held
        found[_inside(PurePosixPath(package))] = listed
    return found


def _inside(path: PurePosixPath) -> str:
    return path.relative_to(places.DATA).as_posix()


def _told(
    address: str, catalogue: Catalogue, version: str, changes: list[str]
) -> Mapping[str, bytes]:
    """What a release says of itself: what had changed, and how to cite it."""
    since = {key: catalogue.changes[key].model_dump() for key in changes}
    cited = release_cited(catalogue, version, f"{address}{stored.release(version)}")
    return {
        "changes-since.json": f"{exact({'version': version, 'changes': since})}\n".encode(),
        "citation.bib": f"{cited}\n".encode(),
    }


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadData([Problem(path, 1, BUILT)]) from error


def _packed(version: str, files: Mapping[str, bytes]) -> bytes:
    """An archive of one folder, the same byte for byte, whoever makes it and when."""
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz", preset=9) as archive:
        for path, held in sorted(files.items()):
            member = tarfile.TarInfo(f"{version}/{path}")
            member.size = len(held)
            archive.addfile(member, BytesIO(held))
    return packed.getvalue()


def _yaml(record: Mapping[str, object]) -> str:
    """YAML of plain texts, numbers and lists of texts, as records are written."""
    lines = []
    for key, value in record.items():
        items = "".join(f"\n  - {item}" for item in value) if isinstance(value, list) else ""
        lines.append(f"{key}:{items or ' []'}" if isinstance(value, list) else f"{key}: {value}")
    return "\n".join(lines) + "\n"
