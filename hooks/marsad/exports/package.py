"""Data Packages: one of our files, one of the archived boards, whose licence is another.

The names are those of the Data Package standard, https://datapackage.org.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .. import stored
from ..catalogue import Catalogue
from ..words.language import Language
from .column import Column
from .exact import exact
from .file import JSON, File
from .licence import SHARED, Licence

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SPOKEN = "en"  # what machines are told is told once


def packages(catalogue: Catalogue, site_url: str, files: Iterable[File]) -> Iterator[File]:
    """The lists of `files`, those of a series left out."""
    say = speaker(catalogue)
    single = [file for file in files if not file.series]
    ours = [file for file in single if SHARED not in file.licences]
    theirs = [file for file in single if SHARED in file.licences]
    for path, title, held in (
        (stored.PACKAGE, "package", ours),
        (stored.ARCHIVE_PACKAGE, "archive_package", theirs),
    ):
        made = _package(catalogue, say, say.t(f"file_{title}"), path, held)
        yield File(path, JSON, f"{exact(made)}\n", title, len(held))


def speaker(catalogue: Catalogue) -> Language:
    """English where the site has it, else its first language."""
    file = catalogue.languages.get(SPOKEN) or next(iter(catalogue.languages.values()))
    return Language(file)


def _package(
    catalogue: Catalogue, say: Language, title: str, path: str, files: list[File]
) -> Mapping[str, Any]:
    name = path.removesuffix("/datapackage.json").replace("/", "-")
    licences = dict.fromkeys(licence for file in files for licence in file.licences)
    return {
        "$schema": PROFILE,
        "name": f"imagenet-observatory-{name}",
        "title": title,
        "version": catalogue.updated.isoformat(),
        "licenses": [*map(_licence, licences)],
        "resources": [_resource(say, file, path) for file in files],
    }


def _licence(found: Licence) -> dict[str, str]:
    return {"name": found.name, "title": found.title, "path": found.url}


def _resource(say: Language, file: File, package: str) -> dict[str, Any]:
    path = file.path.removeprefix(package.rpartition("/")[0] + "/")
    found = {
        "name": path.replace("/", "-").replace(".", "-"),
        "path": path,
        "title": file.said(say),
        "mediatype": file.media_type,
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
        "licenses": [*map(_licence, file.licences)],
    }
    return found | (_tabular(say, file) if file.table else {})


def _tabular(say: Language, file: File) -> dict[str, Any]:
    columns = file.table.columns if file.table else ()
    return {
        "type": "table",
        "format": "csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(say, column) for column in columns], "missingValues": [""]},
    }


def _field(say: Language, column: Column) -> dict[str, str]:
    found = {"name": column.name, "type": column.type, "description": column.said(say)}
    return found | ({"unit": column.unit} if column.unit else {})
