"""Independent measurements of released weights."""

from dataclasses import dataclass

from ..rank.backlinks import weights_of
from ..schema.measurement import Measurement, MeasurementSet
from .claims import ModelLink, model_link
from .speaker import SourceLink, Speaker


@dataclass(frozen=True)
class MeasuredRow:
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
    rows: list[MeasuredRow]


def measured(speaker: Speaker) -> list[MeasuredView]:
    """Every set of measurements, its rows by top-1 accuracy."""
    return [_set(speaker, key, note) for key, note in speaker.catalogue.measurements.items()]


def _set(speaker: Speaker, key: str, note: MeasurementSet) -> MeasuredView:
    say = speaker.language
    owners = weights_of(speaker.catalogue)
    found = sorted(speaker.catalogue.measured[key], key=lambda row: -row.top1)
    return MeasuredView(
        source=speaker.source(note.source),
        commit=note.commit,
        changed=say.day(note.changed),
        changed_iso=note.changed.isoformat(),
        licence=note.licence,
        protocol=say.text(note.protocol),
        count=say.count("weights", len(found)),
        rows=[_row(speaker, row, owners.get((row.weights, row.image_size))) for row in found],
    )


def _row(speaker: Speaker, row: Measurement, owner: str | None) -> MeasuredRow:
    return MeasuredRow(
        weights=row.weights,
        image_size=str(row.image_size),
        top1=speaker.language.percent(row.top1),
        top5=speaker.language.percent(row.top5),
        parameters=speaker.language.number(row.parameters_millions),
        model=model_link(speaker, owner) if owner else None,
    )
