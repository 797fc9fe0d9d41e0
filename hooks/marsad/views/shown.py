"""Where records are shown: the page of each kind, and the place on it of one record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .. import ids, places, stored
from ..schema.benchmark import MAIN
from .edition import Edition


@dataclass(frozen=True)
class Shown:
    """`page` is that of all records of a kind, `address` that of one."""

    page: str
    address: Callable[[Edition, str], str]


def _measured(edition: Edition, key: str) -> str:
    on = edition.catalogue.measurements[key].benchmark
    page = places.MEASURED if on == MAIN else places.measured_on(on)
    return f"{page}#{ids.measured(key)}"


def _tested(edition: Edition, key: str) -> str:
    """The page of a benchmark; what the main one is, stands on the pages of the others."""
    on = [note.benchmark for note in edition.catalogue.measurements.values()]
    others = [name for name in on if name != MAIN]
    if key not in on or (key == MAIN and not others):
        return places.MEASURED
    return places.measured_on(others[0] if key == MAIN else key)


SHOWN: Mapping[str, Shown] = {
    "archive": Shown("archive", lambda _, key: f"{places.ARCHIVE}#{ids.archived(key)}"),
    "benchmarks": Shown("measured", _tested),
    "challenge": Shown("top-5", lambda _, key: places.year(key)),
    "changes": Shown("data", lambda edition, key: edition.change(key)),
    "claims": Shown("fact-check", lambda edition, key: edition.claim(key).address),
    "facts": Shown("evidence", lambda edition, key: edition.fact(key)),
    "families": Shown("families", lambda _, key: places.family(key)),
    "glossary": Shown("glossary", lambda edition, key: edition.term(key)),
    "humans": Shown("top-5", lambda _, key: places.human(key)),
    "measurements": Shown("measured", _measured),
    "models": Shown("models", lambda _, key: places.model(key)),
    "posts": Shown("snapshot", lambda _, key: places.SNAPSHOT),
    "releases": Shown("data", lambda _, key: stored.release(key)),
    "sources": Shown("citations", lambda edition, key: edition.source(key).address),
    "speeds": Shown("choose", lambda _, key: places.CHOOSE),
    "tags": Shown("choose", lambda _, key: places.CHOOSE),
}
# Of a kind without a page of its own, the records are among the files.
ELSEWHERE = Shown("data", lambda _, key: places.DATA)


def shown(kind: str) -> Shown:
    """Where the records of `kind` are shown."""
    return SHOWN.get(kind, ELSEWHERE)
