"""Freeze the files of a built site as a release: an archive, and the record beside it."""

import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from .. import stored
from ..catalogue import Catalogue
from ..exports.cited import release_cited
from ..exports.exact import exact
from ..intake.save import save
from ..problems import BadData, Problem
from ..read.settingsfile import NAME, settings_file
from ..schema.release import ARCHIVE
from .built import address_of, published, unreached
from .refusals import faults
from .sums import summed

SITE = "site"


def freeze(root: Path, catalogue: Catalogue, version: str) -> Iterator[str]:
    """Write the release `version` into data/releases of the project at `root`.

    What there is to say. Raises BadData with every reason not to, before anything is written.
    """
    refuse(root, catalogue, version)
    folder = root / "data" / "releases"
    changes, address = _changes(catalogue), address_of(root / SITE)
    told = _told(address, catalogue, version, changes)
    files = {**published(root / SITE, catalogue, address), **told}
    files[stored.SUMS] = summed(files).encode()
    packed = _packed(version, files)
    record = {
        "day": catalogue.updated.isoformat(),
        "sha256": sha256(packed).hexdigest(),
        "size": sum(map(len, files.values())),
        "files": [*files],
        "changes": changes,
    }
    save({folder / f"{version}{ARCHIVE}": packed, folder / f"{version}.yml": _yaml(record)})
    yield f"{len(files)} files, {record['size']} bytes, in {len(packed)}: data/releases/{version}"
    yield f"git add data/releases && git commit -m 'Release the data as {version}'"


def refuse(root: Path, catalogue: Catalogue, version: str) -> None:
    """Raises BadData with every reason not to make the release."""
    if reasons := [*_reasons(root, catalogue, version)]:
        raise BadData(reasons)


def refuse_site(root: Path, catalogue: Catalogue, version: str) -> None:
    """The same before its site is built: that must be one which readers can reach."""
    if reasons := [*_reasons(root, catalogue, version), *_unreached(root / NAME)]:
        raise BadData(reasons)


def _reasons(root: Path, catalogue: Catalogue, version: str) -> Iterator[Problem]:
    file = root / "data" / "releases" / f"{version}.yml"
    yield from (Problem(file, 1, said) for said in faults(catalogue, version, _status(root)))


def _unreached(settings: Path) -> Iterator[Problem]:
    """Without settings nobody builds a site."""
    if settings.exists():
        address, line, _ = settings_file(settings).given("site_url")
        if said := unreached(address):
            yield Problem(settings, line, said)


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
