"""Every kind of record, one row each: its folder in data/, its type, and the page that shows it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from ..derive.lookup import Tables
from ..derive.named import named
from ..schema.archive import ArchivedBoard, ArchivedRow
from ..schema.base import Record
from ..schema.benchmark import MAIN, Benchmark
from ..schema.challenge import ChallengeYear, Fact, Human
from ..schema.change import Change
from ..schema.claim import Claim
from ..schema.csvrow import CsvNote, CsvRow
from ..schema.example import Example
from ..schema.family import Family
from ..schema.language import LanguageFile
from ..schema.measurement import Key, Measurement, MeasurementSet
from ..schema.model import Model
from ..schema.organisation import Organisation
from ..schema.post import Post
from ..schema.release import ARCHIVE, Release
from ..schema.search import Search
from ..schema.snapshot import Snapshot
from ..schema.source import Source
from ..schema.speed import Speed, SpeedSet
from ..schema.tags import Tags
from ..schema.term import Term
from .table import File, Records, Table

Order = Callable[[Any], Any]


@dataclass(frozen=True)
class Kind:
    """`name` is that of the table and of the folder, or of the one file where `single`.

    `page` shows all records of the kind on one page; `order` sorts them, else their ids do. Where
    the records are notes beside CSV files, `rows` names the table of the rows in these files.
    `beside` ends the names of other files that may stand there. Some kinds may have no record yet.
    """

    name: str
    record: type[Record]
    single: bool = False
    page: str | None = None
    order: Order | None = None
    rows: str | None = None
    beside: str | None = None
    may_be_empty: bool = False


def row(
    *,
    single: bool = False,
    page: str | None = None,
    order: Order | None = None,
    rows: str | None = None,
    beside: str | None = None,
    may_be_empty: bool = False,
) -> dict[str, Any]:
    """What is particular to a kind."""
    found = {"single": single, "page": page, "order": order, "rows": rows}
    return found | {"beside": beside, "may_be_empty": may_be_empty}


@dataclass(frozen=True)
class CsvSet:
    """A note beside a CSV file, the rows of that file, and both files."""

    key: str
    note: CsvNote
    rows: tuple[CsvRow, ...]
    file: File
    csv: File


@dataclass(frozen=True)
class Catalogue:
    """All facts: no language, no markup. One row a kind of record; the rest follows from it."""

    languages: Table[LanguageFile]
    search: Table[Search]
    sources: Table[Source]
    benchmarks: Table[Benchmark]
    models: Table[Model]
    organisations: Table[Organisation]
    claims: Table[Claim] = field(metadata=row(order=lambda claim: (claim.post, claim.order)))
    challenge: Table[ChallengeYear] = field(metadata=row(page="top-5"))
    humans: Table[Human] = field(metadata=row(page="top-5"))
    facts: Table[Fact] = field(metadata=row(page="evidence"))
    posts: Table[Post] = field(metadata=row(page="snapshot"))
    snapshots: Table[Snapshot]
    glossary: Table[Term]
    example: Table[Example] = field(metadata=row(single=True))
    measurements: Table[MeasurementSet] = field(
        metadata=row(page="measured", rows="measured", order=lambda note: note.benchmark != MAIN)
    )
    tags: Table[Tags] = field(metadata=row(single=True))
    speeds: Table[SpeedSet] = field(metadata=row(rows="timed"))
    families: Table[Family]
    archive: Table[ArchivedBoard] = field(metadata=row(page="archive", rows="archived"))
    # The newest first.
    changes: Table[Change] = field(
        metadata=row(page="data", order=lambda change: -change.day.toordinal())
    )
    releases: Table[Release] = field(metadata=row(beside=ARCHIVE, may_be_empty=True))
    # No kinds of their own: the rows of the CSV file beside each note.
    measured: Table[tuple[Measurement, ...]]
    timed: Table[tuple[Speed, ...]]
    archived: Table[tuple[ArchivedRow, ...]]

    @cached_property
    def updated(self) -> date:
        """The last day on which a source was read or tried, or a record was changed."""
        read = (day for s in self.sources.values() for day in (s.accessed, s.checked) if day)
        return max(*read, *(change.day for change in self.changes.values()))

    @cached_property
    def leading(self) -> str:
        """The leading set on the main benchmark: its weights have families. May be none."""
        named = self.benchmarks[MAIN].leading if MAIN in self.benchmarks else None
        return named if named and named in self.sets_on(MAIN) else ""

    def sets_on(self, benchmark: str) -> list[str]:
        """The sets of measurements on a benchmark, the one that leads there first."""
        leading = self.benchmarks[benchmark].leading
        found = [key for key, note in self.measurements.items() if note.benchmark == benchmark]
        return sorted(found, key=lambda key: key != leading)

    @cached_property
    def rows(self) -> Mapping[Key, Measurement]:
        """Every measurement by its set, weights and image size."""
        return MappingProxyType(
            {(key, *row.key): row for key, rows in self.measured.items() for row in rows}
        )

    @cached_property
    def tables(self) -> Tables:
        """What figures are looked up in, and those that texts name."""
        found = named(self.models, self.challenge, self.humans)
        tables = Tables(self.benchmarks, self.measurements, self.measured, self.models)
        return tables.with_facts(self.facts, found)

    def table(self, kind: str) -> Records:
        """The records of `kind`."""
        found: Records = getattr(self, kind)
        return found

    def csv_sets(self) -> Iterator[CsvSet]:
        """Every note beside a CSV file, of every kind that has such."""
        for kind in kinds():
            if kind.rows:
                notes, rows = self.table(kind.name), self.table(kind.rows)
                for key, note in notes.items():
                    yield CsvSet(key, note, rows[key], notes.file(key), rows.file(key))

    def with_files(self) -> Iterator[tuple[Any, File]]:
        """Every record of every kind, with its file."""
        for kind in kinds():
            yield from self.table(kind.name).with_files()


@cache
def kinds() -> tuple[Kind, ...]:
    """The rows of Catalogue."""
    return tuple(_kinds())


def _kinds() -> Iterator[Kind]:
    types = get_type_hints(Catalogue)
    for column in fields(Catalogue):
        (record,) = get_args(types[column.name])
        if isinstance(record, type) and issubclass(record, Record):
            yield Kind(column.name, record, **column.metadata)
