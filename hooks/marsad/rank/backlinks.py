"""Who uses what: computed from the records, never written in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue import Catalogue
from ..read.kinds import kinds
from ..schema.archive import ArchivedBoard, keyed
from ..schema.base import ModelId, SetId, SourceId
from ..schema.derived import Row, RowsAbove
from ..schema.measurement import Key
from ..schema.model import Remeasured
from ..walk import Keys, find
from .makers import makers


@dataclass(frozen=True)
class Use:
    """A place that rests on a source: `keys` lead to it in the record."""

    kind: str
    record: str
    keys: Keys


def uses(catalogue: Catalogue) -> dict[str, list[Use]]:
    """For every source, each place of a record that names it or a set from it, kind by kind."""
    found: dict[str, list[Use]] = {key: [] for key in catalogue.sources}
    for kind in kinds():
        for key, record in catalogue.table(kind.name).items():
            for keys, source in find(SourceId, record):
                found[source].append(Use(kind.name, key, keys))
            for keys, name in find(SetId, record):
                found[catalogue.measurements[name].source].append(Use(kind.name, key, keys))
    # A model does not say who published it.
    for key, known in makers(catalogue).items():
        for maker in known:
            if maker.source:
                found[maker.source].append(Use("models", key, ("organisations",)))
    return found


def claims_about(catalogue: Catalogue) -> dict[str, list[str]]:
    """For every model, the claims that are about it."""
    found: dict[str, list[str]] = {key: [] for key in catalogue.models}
    for key, claim in catalogue.claims.items():
        for model in sorted({name for _, name in find(ModelId, claim)}):
            found[model].append(key)
    return found


def related(catalogue: Catalogue) -> dict[str, list[str]]:
    """For every model, the models that it names as related, then those that name it."""
    found: dict[str, list[str]] = {key: [*model.related] for key, model in catalogue.models.items()}
    for key, model in catalogue.models.items():
        for other in model.related:
            if key not in found[other]:
                found[other].append(key)
    return found


def weights_of(catalogue: Catalogue) -> dict[Key, str]:
    """The model that each re-measured (set, weights, image size) belongs to."""
    return {
        item.key: key
        for key, model in catalogue.models.items()
        for result in model.results
        for item in result.remeasured
    }


def rows_named(catalogue: Catalogue) -> Mapping[tuple[Any, ...], str]:
    """Every row of a set that a record names, by set and key, with the record: `models/eva02-l`."""
    found: dict[tuple[Any, ...], str] = {}
    for kind in kinds():
        for key, record in catalogue.table(kind.name).items():
            for item in _rows_in(record):
                found[item.set, item.weights, item.image_size] = f"{kind.name}/{key}"
            if isinstance(record, ArchivedBoard):
                rows = keyed(catalogue.archived[key])
                known = (rows[item.row] for item in record.known if item.row in rows)
                found |= {(key, *row.key): f"{kind.name}/{key}" for row in known}
    return found


def _rows_in(record: object) -> Iterator[Remeasured | Row | RowsAbove]:
    yield from (item for _, item in find(Remeasured, record))
    yield from (item for _, item in find(Row, record))
    yield from (item for _, item in find(RowsAbove, record))
