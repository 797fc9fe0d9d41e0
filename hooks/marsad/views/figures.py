"""A number as a reader sees it, with its evidence in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..rank.bands import Band
from ..rank.boards import Place
from ..schema.base import Evidence
from ..schema.challenge import Human
from ..schema.figure import NotPublished, Printed
from ..schema.model import Parameters
from ..words.language import Language, Named
from .edition import Edition
from .links import SourceLink

HUNDRED, THOUSAND = Decimal(100), Decimal(1000)
HUNDREDTH = Decimal(10)  # of a billion, in millions


@dataclass(frozen=True)
class Located:
    """A source, and the place in it."""

    source: SourceLink
    locator: str


@dataclass(frozen=True)
class Proof:
    """Where a number was read, and how sure we are of it."""

    source: SourceLink
    locator: str
    confidence: Named


@dataclass(frozen=True)
class FigureView:
    """`text` as shown, `error` its complement to 100%."""

    text: str
    error: str
    kind: Named
    evidence: Proof | None


def signed(value: Decimal | int) -> str:
    """A difference with its sign; 0 has none."""
    return "0" if not value else f"{'+' if value > 0 else '−'}{abs(value)}"


def proof(edition: Edition, found: Printed | Parameters | Human) -> Proof:
    """The evidence of a number, in words."""
    say = edition.language
    confidence = say.named("confidence", found.confidence)
    return Proof(edition.source(found.source), say.text(found.locator), confidence)


def located(edition: Edition, found: Iterable[Evidence]) -> list[Located]:
    """Places in sources, in words."""
    return [Located(edition.source(e.source), edition.language.text(e.locator)) for e in found]


def percent(edition: Edition, figure: Printed | NotPublished) -> FigureView:
    """An accuracy or error in percent, as printed."""
    say, kind = edition.language, edition.language.named("kind", figure.kind)
    if isinstance(figure, NotPublished):
        return FigureView(kind.label, "", kind, None)
    error = say.percent(HUNDRED - figure.value)
    return FigureView(say.percent(figure.value), error, kind, proof(edition, figure))


def parameters(edition: Edition, found: Parameters | None) -> FigureView:
    """A count of parameters, in millions."""
    say = edition.language
    if found is None:
        kind = say.named("kind", "not-published")
        return FigureView(kind.label, "", kind, None)
    kind = say.named("kind", "reported")
    return FigureView(say.number(found.millions), "", kind, proof(edition, found))


def said(edition: Edition, found: Parameters | None) -> str:
    """A count as people say it: `2.44 billion parameters`; nothing where there is none.

    Billions have two decimals at most: `1,014.45 million parameters`.
    """
    if found is None:
        return ""
    if found.millions < THOUSAND or found.millions % HUNDREDTH:
        return edition.language.count("millions", found.millions)
    return edition.language.count("billions", found.millions / THOUSAND)


def band(place: Place | None) -> str:
    """The band of a result: `1–6`, or `7` where it is one place; nothing where none is known."""
    return between(place.band if place else None)


def between(band: Band | None) -> str:
    """The places of a band in words; nothing where there is none."""
    return band.written if band else ""


def interval(place: Place | None) -> str:
    """Half of the 95% interval of a result, `0.25`, in points; nothing where none is known."""
    return "" if place is None or place.half_width is None else f"{place.half_width:.2f}"


def listed(say: Language, figures: Iterable[Printed]) -> str:
    """Different values, each once."""
    values = dict.fromkeys(say.percent(figure.value) for figure in figures)
    return f"{say.t('comma')} ".join(values)
