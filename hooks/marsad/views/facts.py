"""Single numbers that prose names, and what the home page leads with."""

from dataclasses import dataclass

from ..rank.bands import half_width
from ..rank.boards import Place
from ..schema.challenge import Fact
from .boards import band_text
from .edition import Edition, SourceLink
from .figures import Evidence, evidence


@dataclass(frozen=True)
class FactView:
    key: str
    text: str
    kind: str
    kind_label: str
    statement: str
    evidence: Evidence


@dataclass(frozen=True)
class BestView:
    """The best accepted result: `apart` is how many results cannot be told from it."""

    key: str
    name: str
    top1: str
    error: str
    half_width: str
    band: str
    together: str
    published: str
    source: SourceLink


@dataclass(frozen=True)
class BestTop5View:
    weights: str
    model_key: str
    model_name: str
    top5: str
    error: str
    top1: str
    source: SourceLink


def fact_view(edition: Edition, key: str, fact: Fact) -> FactView:
    """One fact in words: percent with its sign, counts with thousands separators."""
    say = edition.language
    number = say.number(fact.figure.value)
    return FactView(
        key=key,
        text=f"{number}%" if fact.unit == "percent" else number,
        kind=fact.figure.kind,
        kind_label=say.t(f"kind_{fact.figure.kind}"),
        statement=say.text(fact.statement),
        evidence=evidence(edition, fact.figure),
    )


def best(edition: Edition, places: list[Place]) -> BestView:
    """The first of a board, with the results that its band holds."""
    place, say = places[0], edition.language
    value = place.top1.value
    return BestView(
        key=place.key,
        name=place.model.name,
        top1=say.percent(value),
        error=say.percent(100 - value),
        half_width=f"{half_width(float(value)):.2f}",
        band=band_text(place.band.first, place.band.last),
        together=say.count("results", place.band.last),
        published=say.month(place.model.published),
        source=edition.source(place.top1.source),
    )


def best_measured_top5(edition: Edition) -> BestTop5View:
    """The highest top-5 accuracy in all measurements."""
    say, catalogue = edition.language, edition.catalogue
    note, row = max(
        (
            (catalogue.measurements[key], row)
            for key, rows in catalogue.measured.items()
            for row in rows
        ),
        key=lambda found: found[1].top5,
    )
    owners = {i.weights: (k, m.name) for k, m in catalogue.models.items() for i in m.remeasured}
    key, name = owners.get(row.weights, ("", row.weights))
    return BestTop5View(
        weights=row.weights,
        model_key=key,
        model_name=name,
        top5=say.percent(row.top5),
        error=say.percent(100 - row.top5),
        top1=say.percent(row.top1),
        source=edition.source(note.source),
    )
