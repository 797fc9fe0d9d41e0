"""Independent measurements of released weights."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from .. import ids, places
from ..rank.backlinks import weights_of
from ..rank.parts import cut, measured_rows, numbered, room
from ..schema.benchmark import MAIN
from ..schema.measurement import Measurement
from ..words.language import Language, Named
from .edition import Edition
from .links import ModelLink, SourceLink
from .parts import PartsView, parts_view
from .ways import WayView, ways
from .weights import halves_of


@dataclass(frozen=True)
class Column:
    """How a column is shown: `key` in an address, `label` among the interface strings."""

    key: str
    label: str
    write: Callable[[Language, Decimal], str]


@dataclass(frozen=True)
class MeasuredRowView:
    """`parts` are those of the name of the weights, `begins` the id of a row that is led to."""

    parts: list[str]
    top1: Decimal
    cells: list[str]
    model: ModelLink | None
    begins: str = ""


@dataclass(frozen=True)
class MeasuredTable:
    """All rows of a set."""

    heads: list[Named]
    rows: list[MeasuredRowView]


@dataclass(frozen=True)
class MeasuredView:
    """A set, or a page of its rows.

    `heading` is empty where there is one set only, which is all the page is about; `ours`: some of
    its weights are those of models with a page.
    """

    key: str
    title: str
    heading: str
    source: SourceLink
    commit: str
    changed: str
    changed_iso: str
    licence: str
    protocol: str
    count: str
    heads: list[Named]
    rows: list[MeasuredRowView]
    ways: list[WayView]
    ours: bool
    parts: PartsView | None


@dataclass(frozen=True)
class MeasuredPart:
    """A further page of the rows of a set."""

    title: str
    description: str
    set: MeasuredView


# The columns that are shown beside the weights, from left to right. Parameters would take 5 kB of
# a first view of 50; they stand with the families and where weights are chosen.
COLUMNS = {
    "top1": Column("top1", "col_top1", Language.percent),
    "top5": Column("top5", "col_top5", Language.percent),
    "image_size": Column("image", "col_image_size", lambda say, value: str(value)),
}


def main_table(edition: Edition, key: str) -> MeasuredTable:
    """The rows of a set on the main benchmark, by their first column."""
    say, note = edition.language, edition.catalogue.measurements[key]
    shown = [name for name in COLUMNS if name in note.columns]
    heads = [Named(COLUMNS[name].key, say.t(COLUMNS[name].label)) for name in shown]
    return MeasuredTable(heads, _rows(edition, key, shown))


def set_view(
    edition: Edition, key: str, alone: bool, table: MeasuredTable, number: int
) -> MeasuredView:
    """The page `number` of the set `key`; `alone`: the set is all that its first page is about."""
    say, note = edition.language, edition.catalogue.measurements[key]
    title = say.text(note.title)
    pages = cut(table.rows, room(edition.catalogue, key), measured_rows(edition.catalogue))
    found = _ways(say, key, pages[number - 1])
    return MeasuredView(
        key=key,
        title=title,
        heading="" if alone else title,
        source=edition.source(note.source),
        commit=note.commit,
        changed=say.day(note.changed),
        changed_iso=note.changed.isoformat(),
        licence=note.licence,
        protocol=say.text(note.protocol),
        count=say.count("measurements", len(table.rows)),
        heads=table.heads,
        rows=_begun(key, pages[number - 1], found),
        ways=found,
        ours=any(row.model for row in table.rows),
        parts=parts_view(say, pages, key, number, partial(_place, note.benchmark)),
    )


def _ways(say: Language, key: str, rows: Sequence[MeasuredRowView]) -> list[WayView]:
    """Without their counts, which a filter would make false."""
    named = ((ids.measured(key, int(row.top1)), int(row.top1)) for row in rows)
    return [replace(way, count="") for way in ways(say, named)]


def _begun(key: str, rows: Sequence[MeasuredRowView], led: list[WayView]) -> list[MeasuredRowView]:
    """`rows`, of which the first of each whole percent that is `led` to has an id."""
    wanted, made = {way.key for way in led}, list[MeasuredRowView]()
    for row in rows:
        name = ids.measured(key, int(row.top1))
        made.append(replace(row, begins=name) if name in wanted else row)
        wanted.discard(name)
    return made


def _place(benchmark: str, page: str) -> str:
    """Where a page of a set on `benchmark` stands."""
    if numbered(page)[1] > 1:
        return places.part(places.MEASURED, page)
    return places.MEASURED if benchmark == MAIN else places.measured_on(benchmark)


def _rows(edition: Edition, key: str, shown: list[str]) -> list[MeasuredRowView]:
    owners = weights_of(edition.catalogue)
    found = sorted(edition.catalogue.measured[key], key=lambda row: -row.value(shown[0]))
    return [_row(edition, row, shown, owners.get((key, *row.key))) for row in found]


def _row(
    edition: Edition, row: Measurement, shown: list[str], owner: str | None
) -> MeasuredRowView:
    cells = [COLUMNS[name].write(edition.language, row.value(name)) for name in shown]
    model = edition.model(owner) if owner else None
    return MeasuredRowView(halves_of(row.weights), row.value("top1"), cells, model)
