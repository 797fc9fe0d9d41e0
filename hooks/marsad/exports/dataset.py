"""Data for search engines: a schema.org Dataset, as JSON-LD."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ..schema.base import Text
from ..schema.csvrow import CsvNote
from ..words.language import Language
from .file import File
from .licence import BY, OF_NOTE


def dataset(
    say: Language, address: str, root: str, day: date, files: Iterable[File]
) -> dict[str, Any]:
    """All `files` of the site at `root` in one language; `day` is that of the data.

    `address` is the page of the data, absolute.
    """
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": say.t("site_name"),
        "description": say.t("data_described"),
        "url": address,
        "inLanguage": say.code,
        "dateModified": day.isoformat(),
        "isAccessibleForFree": True,
        "license": BY.url,
        "creator": {"@type": "Organization", "name": say.t("site_name"), "url": root},
        "distribution": [_download(say, root, file) for file in files if not file.series],
    }


def set_of_others(
    say: Language, address: str, root: str, note: CsvNote, text: Text, origin: str, file: File
) -> dict[str, Any]:
    """The rows of others in `file`, of which `note` and `text` tell; `origin` has them too.

    `address` is the page that shows them, absolute; `root` is that of the site.
    """
    changed = {"dateModified": note.changed.isoformat()} if note.changed else {}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": say.text(note.title),
        "description": say.text(text),
        "url": address,
        "isAccessibleForFree": True,
        "isBasedOn": origin,
        "license": OF_NOTE[note.licence].url,
        "distribution": [_download(say, root, file)],
        **changed,
    }


def _download(say: Language, root: str, file: File) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": file.said(say),
        "contentUrl": f"{root}{file.path}",
        "encodingFormat": file.media_type,
        "contentSize": f"{file.size} B",
        "sha256": file.digest,
        "license": [licence.url for licence in file.licences],
    }
