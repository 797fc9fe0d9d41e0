"""A number as a reader sees it, with its evidence in words."""

from dataclasses import dataclass
from decimal import Decimal

from ..schema.figure import ClaimConfidence, NotPublished, Printed
from ..schema.model import Parameters
from .edition import Edition, SourceLink

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Evidence:
    source: SourceLink
    locator: str
    confidence: str
    confidence_label: str


@dataclass(frozen=True)
class FigureView:
    """`text` as shown, `error` its complement to 100%."""

    text: str
    error: str
    kind: str
    kind_label: str
    evidence: Evidence | None


def evidence(edition: Edition, figure: Printed | Parameters) -> Evidence:
    return Evidence(
        source=edition.source(figure.source),
        locator=edition.language.text(figure.locator),
        confidence=figure.confidence,
        confidence_label=confidence_label(edition, figure.confidence),
    )


def confidence_label(edition: Edition, confidence: ClaimConfidence) -> str:
    return edition.language.t(f"confidence_{confidence}")


def percent(edition: Edition, figure: Printed | NotPublished) -> FigureView:
    """An accuracy or error in percent, as printed."""
    label = edition.language.t(f"kind_{figure.kind}")
    if isinstance(figure, NotPublished):
        return FigureView(label, "", figure.kind, label, None)
    return FigureView(
        text=edition.language.percent(figure.value),
        error=edition.language.percent(HUNDRED - figure.value),
        kind=figure.kind,
        kind_label=label,
        evidence=evidence(edition, figure),
    )


def parameters(edition: Edition, found: Parameters | None) -> FigureView:
    """A count of parameters, in millions."""
    if found is None:
        label = edition.language.t("kind_not-published")
        return FigureView(label, "", "not-published", label, None)
    return FigureView(
        text=edition.language.number(found.millions),
        error="",
        kind="reported",
        kind_label=edition.language.t("kind_reported"),
        evidence=evidence(edition, found),
    )
