"""The day of each record: the last on which a source of it was read, or it was changed."""

from collections.abc import Iterator, Mapping
from datetime import date

from ..catalogue import Catalogue
from .backlinks import uses

Record = tuple[str, str]  # its kind and its id


def days(catalogue: Catalogue) -> Mapping[Record, date]:
    """The day of every record that has one: words of our own rest on no source."""
    found = dict[Record, date]()
    for record, day in _told(catalogue):
        found[record] = max(day, found.get(record, day))
    return found


def _told(catalogue: Catalogue) -> Iterator[tuple[Record, date]]:
    for key, places in uses(catalogue).items():
        source = catalogue.sources[key]
        yield ("sources", key), max(source.accessed, source.checked or source.accessed)
        yield from (((use.kind, use.record), source.accessed) for use in places)
    for change in catalogue.changes.values():
        kind, _, key = change.record.partition("/")
        yield (kind, key), change.day
    yield from ((("releases", key), release.day) for key, release in catalogue.releases.items())
