"""Independent measurements of released weights."""

from dataclasses import dataclass

from ..rank.backlinks import weights_of
from ..schema.measurement import Measurement, MeasurementSet
from .edition import Edition
from .links import ModelLink, SourceLink


@dataclass(frozen=True)
class MeasuredRowView:
    weights: str
    image_size: str
    top1: str
    top5: str
    parameters: str
    model: ModelLink | None


@dataclass(frozen=True)
class MeasuredView:
    source: SourceLink
    commit: str
    changed: str
    changed_iso: str
    licence: str
    protocol: str
    count: str
    rows: list[MeasuredRowView]


def measured(edition: Edition) -> list[MeasuredView]:
    """Every set of measurements, its rows by top-1 accuracy."""
    return [_set(edition, key, note) for key, note in edition.catalogue.measurements.items()]


def _set(edition: Edition, key: str, note: MeasurementSet) -> MeasuredView:
    say = edition.language
    owners = weights_of(edition.catalogue)
    found = sorted(edition.catalogue.measured[key], key=lambda row: -row.top1)
    return MeasuredView(
        source=edition.source(note.source),
        commit=note.commit,
        changed=say.day(note.changed),
        changed_iso=note.changed.isoformat(),
        licence=note.licence,
        protocol=say.text(note.protocol),
        count=say.count("weights", len(found)),
        rows=[_row(edition, row, owners.get((row.weights, row.image_size))) for row in found],
    )


def _row(edition: Edition, row: Measurement, owner: str | None) -> MeasuredRowView:
    return MeasuredRowView(
        weights=row.weights,
        image_size=str(row.image_size),
        top1=edition.language.percent(row.top1),
        top5=edition.language.percent(row.top5),
        parameters=edition.language.number(row.parameters_millions),
        model=edition.model(owner) if owner else None,
    )
