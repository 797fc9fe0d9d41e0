"""The list of all files, for machines: what each is, in every language, and where it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .. import stored
from ..catalogue import Catalogue
from ..words.language import Language
from .exact import exact
from .file import JSON, File


def index(catalogue: Catalogue, site_url: str, files: Iterable[File]) -> File:
    """Every file but itself, and the releases, the newest first.

    Those of a series stand by the address that they share, with what its braces stand for.
    """
    named = dict[str, list[File]]()
    for file in files:
        named.setdefault(file.series or file.path, []).append(file)
    spoken = [Language(file) for file in catalogue.languages.values()]
    made = {
        "version": catalogue.updated.isoformat(),
        "generated_from": site_url,
        "files": [_entry(spoken, site_url, path, files) for path, files in named.items()],
        "releases": [*_releases(catalogue, site_url)],
    }
    return File(stored.INDEX, JSON, f"{exact(made)}\n", "index", len(named))


def _entry(
    spoken: list[Language], site_url: str, path: str, files: Sequence[File]
) -> dict[str, Any]:
    file = files[0]
    found = {
        "url": f"{site_url}{path}",
        "title": {say.code: file.said(say) for say in spoken},
        "media_type": file.media_type,
        "licences": [licence.name for licence in file.licences],
    }
    if file.series:
        return found | {"values": _values(path, files)}
    return found | {"records": file.records, "bytes": file.size, "sha256": file.digest}


def _values(series: str, files: Iterable[File]) -> dict[str, list[str]]:
    """What each name in braces in `series` stands for in the paths of `files`."""
    path = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(series))
    found = [match.groupdict() for file in files if (match := re.fullmatch(path, file.path))]
    return {name: [*dict.fromkeys(one[name] for one in found)] for name in found[0]}


def _releases(catalogue: Catalogue, site_url: str) -> Iterator[dict[str, Any]]:
    for version, release in sorted(catalogue.releases.items(), reverse=True):
        yield {
            "version": version,
            "day": release.day.isoformat(),
            "url": f"{site_url}{stored.release(version)}",
            "sums": f"{site_url}{stored.release(version)}{stored.SUMS}",
            "archive": f"{site_url}{stored.release_archive(version)}",
            "sha256": release.sha256,
        }
