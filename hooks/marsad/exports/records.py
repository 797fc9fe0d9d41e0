"""Records as they stand in the data, as JSON."""

from collections.abc import Iterator, Mapping

from .. import stored
from ..catalogue import Catalogue
from ..schema.base import Record
from .exact import exact
from .file import JSON, File
from .licence import BY
from .results import leaderboard

# Kinds whose records stand in one file.
TOGETHER = ("models", "claims", "sources", "families", "organisations", "changes")


def records(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """A file for each of those kinds, and one for each model."""
    head = _head(catalogue, site_url)
    for kind in TOGETHER:
        found: Mapping[str, Record] = catalogue.table(kind)
        text = exact({**head, kind: _plain(found)})
        yield File(stored.data(f"{kind}.json"), JSON, f"{text}\n", kind, len(found))
    series = stored.record("models", "{id}")
    for key, model in catalogue.models.items():
        text = exact({**head, "models": _plain({key: model})})
        path = stored.record("models", key)
        yield File(path, JSON, f"{text}\n", "model", 1, series=series)


def rows(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """The rows of the leaderboard, by the names of their columns."""
    table = leaderboard(catalogue, site_url)
    names = [column.name for column in table.columns]
    found = [dict(zip(names, row, strict=True)) for row in table.rows]
    text = exact({**_head(catalogue, site_url), "rows": found})
    yield File(stored.data("leaderboard.json"), JSON, f"{text}\n", "leaderboard", len(found))


def _head(catalogue: Catalogue, site_url: str) -> dict[str, str]:
    """What each file says of itself: its licence, the day of the data, where it comes from."""
    version = catalogue.updated.isoformat()
    return {"licence": BY.name, "version": version, "generated_from": site_url}


def _plain(found: Mapping[str, Record]) -> dict[str, object]:
    return {key: record.model_dump() for key, record in found.items()}
