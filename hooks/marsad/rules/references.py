"""Every id that a record names exists, and nothing lies about unused."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..problems import Problem, did_you_mean
from ..read.datafolder import DataFiles
from ..read.table import Entry
from ..schema.base import Sourced
from ..walk import Keys, find

Named = tuple[Entry[Any], Keys, str]


def names_exist(data: DataFiles) -> Iterator[Problem]:
    """A source, model or claim that a record names has a file of its own."""
    yield from _missing("source", sources_named(data), data.sources, "data/sources")
    yield from _missing("model", _models_named(data), data.models, "data/models")
    yield from _missing("claim", _claims_named(data), data.claims, "data/claims")


def sources_are_used(data: DataFiles) -> Iterator[Problem]:
    """A source is cited by at least one record."""
    used = {name for _, _, name in sources_named(data)}
    for key in sorted(data.sources.keys() - used):
        yield data.sources[key].file.problem(f"no record cites the source `{key}`")


def sources_named(data: DataFiles) -> Iterator[Named]:
    """Every (entry, keys, source id) in the data folder."""
    for entry in data.entries():
        for keys, value in find(Sourced, entry.record):
            yield entry, (*keys, "source"), value.source
    for model in data.models.values():
        yield model, ("paper",), model.record.paper


def _models_named(data: DataFiles) -> Iterator[Named]:
    for entry in data.models.values():
        for index, name in enumerate(entry.record.related):
            yield entry, ("related", index), name
    for claim in data.claims.values():
        for index, name in enumerate(claim.record.models):
            yield claim, ("models", index), name
    for snapshot in data.snapshots.values():
        for index, row in enumerate(snapshot.record.rows):
            yield snapshot, ("rows", index, "model"), row.model


def _claims_named(data: DataFiles) -> Iterator[Named]:
    for entry in data.snapshots.values():
        for index, row in enumerate(entry.record.rows):
            for cell in type(row).model_fields:
                if cell != "model":
                    for at, name in enumerate(getattr(row, cell).claims):
                        yield entry, ("rows", index, cell, "claims", at), name


def _missing(
    kind: str, named: Iterable[Named], known: dict[str, Any], folder: str
) -> Iterator[Problem]:
    for entry, keys, name in named:
        if name not in known:
            text = f"no {kind} `{name}` in {folder}{did_you_mean(name, known)}"
            yield entry.file.problem(text, *keys)
