"""All facts, cross-checked: no language, no markup."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .problems import BadData, Problem
from .read import datafolder as files
from .read.table import R, Table
from .rules.all import check
from .schema.challenge import ChallengeYear, Fact, Human
from .schema.claim import Claim
from .schema.example import Example
from .schema.language import LanguageFile
from .schema.measurement import Measurement, MeasurementSet
from .schema.model import Model
from .schema.search import Search
from .schema.snapshot import Snapshot
from .schema.source import Source
from .schema.term import Term


@dataclass(frozen=True)
class Catalogue:
    languages: dict[str, LanguageFile]
    search: dict[str, Search]
    sources: dict[str, Source]
    models: dict[str, Model]
    claims: dict[str, Claim]
    snapshots: dict[str, Snapshot]
    challenge: dict[str, ChallengeYear]
    humans: dict[str, Human]
    facts: dict[str, Fact]
    glossary: dict[str, Term]
    example: Example
    measurements: dict[str, MeasurementSet]
    measured: dict[str, list[Measurement]]

    @property
    def updated(self) -> date:
        """The last day on which a source was read."""
        return max(source.accessed for source in self.sources.values())


def load(folder: Path) -> Catalogue:
    """The facts in `folder`. Raises BadData with every problem of every file."""
    problems: list[Problem] = []
    data = files.read(folder, problems)
    # Rules between files would only repeat what broken files have already said.
    if problems := problems or list(check(data)):
        raise BadData(problems)
    return Catalogue(
        languages=_records(data.languages),
        search=_records(data.search),
        sources=_records(data.sources),
        models=_records(data.models),
        claims=dict(sorted(_records(data.claims).items(), key=lambda item: item[1].order)),
        snapshots=_records(data.snapshots),
        challenge=_records(data.challenge),
        humans=_records(data.humans),
        facts=_records(data.facts),
        glossary=_records(data.glossary),
        example=data.example["example"].record,
        measurements=_records(data.measurements),
        measured={key: [row.record for row in rows] for key, rows in data.measured.items()},
    )


def _records(table: Table[R]) -> dict[str, R]:
    return {key: entry.record for key, entry in table.items()}
