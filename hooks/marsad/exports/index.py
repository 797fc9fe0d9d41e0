"""The list of all files, for machines: what each is, in every language, and where it is."""

from collections.abc import Iterable
from typing import Any

from .. import stored
from ..catalogue import Catalogue
from ..words.language import Language
from .exact import exact
from .file import JSON, File


def index(catalogue: Catalogue, site_url: str, files: Iterable[File]) -> File:
    """Every file but itself; those of a series by the address that they share, with `{id}`."""
    named = {file.series or file.path: file for file in files}
    spoken = [Language(file) for file in catalogue.languages.values()]
    made = {
        "version": catalogue.updated.isoformat(),
        "generated_from": site_url,
        "files": [_entry(spoken, site_url, path, file) for path, file in named.items()],
    }
    return File(stored.INDEX, JSON, f"{exact(made)}\n", "index", len(named))


def _entry(spoken: list[Language], site_url: str, path: str, file: File) -> dict[str, Any]:
    found = {
        "url": f"{site_url}{path}",
        "title": {say.code: file.said(say) for say in spoken},
        "media_type": file.media_type,
        "licences": [licence.name for licence in file.licences],
    }
    if file.series:
        return found
    return found | {"records": file.records, "bytes": file.size, "sha256": file.digest}
