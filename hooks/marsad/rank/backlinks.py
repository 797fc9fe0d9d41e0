"""Who uses what: computed from the records, never written in them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from ..catalogue import Catalogue
from ..read.kinds import kinds
from ..schema.archive import ArchivedBoard, keyed
from ..schema.base import ModelId, Reference, SourceId
from ..schema.derived import Row, RowsAbove
from ..schema.measurement import Key
from ..schema.model import Remeasured
from ..walk import find

Uses = dict[str, list[str]]


def uses(catalogue: Catalogue) -> dict[str, Uses]:
    """For every source, the ids of the records that cite it, by their kind."""
    return _naming(catalogue, SourceId)


def claims_about(catalogue: Catalogue) -> dict[str, list[str]]:
    """For every model, the claims that are about it."""
    return {key: found.get("claims", []) for key, found in _naming(catalogue, ModelId).items()}


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


def _naming(catalogue: Catalogue, reference: type[Reference]) -> dict[str, Uses]:
    """For every record that `reference` may point to, the records that name it, by their kind."""
    found: dict[str, Uses] = {key: defaultdict(list) for key in catalogue.table(reference.to)}
    for kind in kinds():
        for key, record in catalogue.table(kind.name).items():
            for named in sorted({name for _, name in find(reference, record)}):
                found[named][kind.name].append(key)
    return found
