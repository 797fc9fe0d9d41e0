"""Single numbers that prose names, and what the home page leads with."""

from dataclasses import dataclass

from ..rank.backlinks import weights_of
from ..rank.boards import Place
from ..schema.challenge import Fact
from ..words.language import Named
from .edition import Edition
from .figures import Proof, band, interval, proof
from .links import SourceLink


@dataclass(frozen=True)
class FactView:
    key: str
    text: str
    kind: Named
    statement: str
    evidence: Proof


@dataclass(frozen=True)
class BestView:
    """The best accepted result."""

    key: str
    name: str
    top1: str
    error: str
    half_width: str
    band: str
    published: str
    source: SourceLink


@dataclass(frozen=True)
class BestTop5View:
    """`model_key` is empty where the weights belong to none of our models."""

    model_key: str
    model_name: str
    top5: str


def fact_view(edition: Edition, key: str, fact: Fact) -> FactView:
    """One fact in words: percent with its sign, counts with thousands separators."""
    say = edition.language
    number = say.number(fact.figure.value)
    return FactView(
        key=key,
        text=f"{number}%" if fact.unit == "percent" else number,
        kind=say.named("kind", fact.figure.kind),
        statement=say.text(fact.statement),
        evidence=proof(edition, fact.figure),
    )


def best(edition: Edition, places: list[Place]) -> BestView:
    """The first of a board, with its band."""
    place, say = places[0], edition.language
    value = place.top1.value
    return BestView(
        key=place.key,
        name=place.model.name,
        top1=say.percent(value),
        error=say.percent(100 - value),
        half_width=interval(place),
        band=band(place),
        published=say.month(place.model.published),
        source=edition.source(place.top1.source),
    )


def best_measured_top5(edition: Edition) -> BestTop5View:
    """The highest top-5 accuracy in all measurements."""
    catalogue, owners = edition.catalogue, weights_of(edition.catalogue)
    rows = (row for rows in catalogue.measured.values() for row in rows)
    row = max(rows, key=lambda row: row.top5)
    key = owners.get((row.weights, row.image_size), "")
    name = catalogue.models[key].name if key else row.weights
    return BestTop5View(key, name, edition.language.percent(row.top5))
