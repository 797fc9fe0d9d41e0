"""Single numbers that prose names, and what the home page leads with."""

from dataclasses import dataclass

from .. import places
from ..rank.boards import Board, Place
from ..rank.lists import FACTS, FIGURES, kind_of
from ..rank.parts import numbered
from ..schema.challenge import Fact
from ..words.language import Named
from .edition import Edition
from .figures import Proof, band, interval, proof
from .links import SourceLink
from .parts import PartsView, parts_view

COUNTED = ("points", "images", "classes", "count")


@dataclass(frozen=True)
class FactView:
    """`text` is the bare number, `said` the same with its unit; `address` leads to its evidence."""

    key: str
    address: str
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
class FactsPart:
    """A page of facts."""

    title: str
    groups: list[FactGroup]
    parts: PartsView | None


@dataclass(frozen=True)
class FactPages:
    """Makes the pages of all facts."""

    edition: Edition

    @property
    def first(self) -> FactsPart:
        """The page that is written by hand."""
        return self.part(FIGURES.name)

    def part(self, page: str) -> FactsPart:
        """A further page, by its name."""
        edition, say, number = self.edition, self.edition.language, numbered(page)[1]
        known, pages = edition.catalogue.facts, FIGURES.pages(edition.catalogue)
        facts = [fact_view(edition, key, known[key]) for key in pages[number - 1]]
        title = say.t("part_title", name=say.t("page_evidence"), number=number)
        parts = parts_view(say, pages, FIGURES.name, number, _place, "facts")
        return FactsPart(title, _grouped(edition, facts), parts)


def _place(page: str) -> str:
    """Where a page of facts stands."""
    return places.part(places.EVIDENCE, page if numbered(page)[1] > 1 else "")


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
        address=edition.fact(key),
        text=fact.text,
        said=say.count(fact.unit, fact.figure.value) if fact.unit in COUNTED else fact.text,
        kind=say.named("kind", kind_of(fact)),
        statement=say.text(fact.statement),
        evidence=proof(edition, fact.figure),
    )


def _grouped(edition: Edition, facts: list[FactView]) -> list[FactGroup]:
    """The kinds that `facts` are of, each with its facts."""
    say, kinds = edition.language, {fact.kind.value for fact in facts}
    return [
        FactGroup(
            title=say.t(f"facts_{kind}"),
            meaning=say.t(f"kind_{kind}_meaning"),
            kind=kind,
            facts=[fact for fact in facts if fact.kind.value == kind],
        )
        for kind in FACTS
        if kind in kinds
    ]


def best(edition: Edition, ranked: list[Place]) -> BestView:
    """The first of a board, with its band."""
    place, say = ranked[0], edition.language
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
