"""The data folder as it was read: every record with its file."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ..problems import BadData, Problem
from ..schema.challenge import ChallengeYear, Fact, Human
from ..schema.claim import Claim
from ..schema.example import Example
from ..schema.language import LanguageFile
from ..schema.measurement import MeasurementSet
from ..schema.model import Model
from ..schema.search import Search
from ..schema.snapshot import Snapshot
from ..schema.source import Source
from ..schema.term import Term
from . import table as tables
from .csvfile import MeasuredRow, read_csv
from .table import Entry, R, Table


@dataclass(frozen=True)
class DataFiles:
    folder: Path
    languages: Table[LanguageFile]
    search: Table[Search]
    sources: Table[Source]
    models: Table[Model]
    claims: Table[Claim]
    snapshots: Table[Snapshot]
    challenge: Table[ChallengeYear]
    humans: Table[Human]
    facts: Table[Fact]
    glossary: Table[Term]
    example: Table[Example]
    measurements: Table[MeasurementSet]
    measured: dict[str, list[MeasuredRow]]

    def entries(self) -> Iterator[Entry[Any]]:
        """Every record but the languages, with its file."""
        for field in fields(self):
            table = getattr(self, field.name)
            if isinstance(table, dict) and field.name not in ("languages", "measured"):
                yield from table.values()


def read(folder: Path, problems: list[Problem]) -> DataFiles:
    """Every record of `folder`; what is wrong with single files is added to `problems`."""
    sets = tables.read(folder / "measurements", MeasurementSet, problems)
    return DataFiles(
        folder=folder,
        languages=tables.read(folder / "languages", LanguageFile, problems),
        search=tables.read(folder / "search", Search, problems),
        sources=tables.read(folder / "sources", Source, problems),
        models=tables.read(folder / "models", Model, problems),
        claims=tables.read(folder / "claims", Claim, problems),
        snapshots=tables.read(folder / "snapshots", Snapshot, problems),
        challenge=tables.read(folder / "challenge", ChallengeYear, problems),
        humans=tables.read(folder / "humans", Human, problems),
        facts=tables.read(folder / "facts", Fact, problems),
        glossary=tables.read(folder / "glossary", Term, problems),
        example=_single(folder / "example.yml", Example, problems),
        measurements=sets,
        measured={
            key: read_csv(folder / "measurements" / entry.record.file, problems)
            for key, entry in sets.items()
        },
    )


def _single(path: Path, kind: type[R], problems: list[Problem]) -> Table[R]:
    """The record that is a file of its own, not one of a folder: a table of one."""
    try:
        return {path.stem: tables.read_one(path, kind)}
    except FileNotFoundError:
        problems.append(Problem(path, 1, "the file is missing"))
    except BadData as error:
        problems += error.problems
    return {}
