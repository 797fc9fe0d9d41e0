"""Single numbers that prose names, and what the home page leads with."""

from dataclasses import dataclass

from ..rank.boards import Board, Place
from ..schema.challenge import Fact
from ..words.language import Named
from .edition import Edition
from .figures import Proof, band, interval, proof
from .links import SourceLink

KINDS = ("reported", "measured", "computed", "estimated")
COUNTED = ("points", "images", "classes", "count")


@dataclass(frozen=True)
class FactView:
    """`text` is the bare number, `said` the number with its unit."""

    key: str
    text: str
    said: str
    kind: Named
    statement: str
    evidence: Proof


@dataclass(frozen=True)
class FactGroup:
    """The facts of one kind."""

    title: str
    meaning: str
    kind: str
    facts: list[FactView]


@dataclass(frozen=True)
class BestView:
    """The best accepted result."""

    key: str
    board: str
    name: str
    top1: str
    error: str
    half_width: str
    band: str
    published: str
    source: SourceLink


def fact_view(edition: Edition, key: str, fact: Fact) -> FactView:
    """One fact in words: percent with its sign, counts with thousands separators."""
    say = edition.language
    return FactView(
        key=key,
        text=fact.text,
        said=say.count(fact.unit, fact.figure.value) if fact.unit in COUNTED else fact.text,
        kind=say.named("kind", _kind(fact)),
        statement=say.text(fact.statement),
        evidence=proof(edition, fact.figure),
    )


def grouped(edition: Edition, facts: list[FactView]) -> list[FactGroup]:
    """The kinds that `facts` are of, each with its facts."""
    say, kinds = edition.language, {fact.kind.value for fact in facts}
    return [
        FactGroup(
            title=say.t(f"facts_{kind}"),
            meaning=say.t(f"kind_{kind}_meaning"),
            kind=kind,
            facts=[fact for fact in facts if fact.kind.value == kind],
        )
        for kind in KINDS
        if kind in kinds
    ]


def _kind(fact: Fact) -> str:
    """An estimate stays one; what else we computed ourselves is nobody's report."""
    figure = fact.figure
    computed = figure.confidence == "computed" and figure.kind != "estimated"
    return "computed" if computed else figure.kind


def best(edition: Edition, places: list[Place]) -> BestView:
    """The first of a board, with its band."""
    place, say = places[0], edition.language
    value = place.top1.value
    return BestView(
        key=place.key,
        board=Board.of(place.result).name,
        name=place.model.name,
        top1=say.percent(value),
        error=say.percent(100 - value),
        half_width=interval(place),
        band=band(place),
        published=say.month(place.model.published),
        source=edition.source(place.top1.source),
    )
