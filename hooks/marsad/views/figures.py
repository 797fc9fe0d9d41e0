"""A number as a reader sees it, with its evidence in words."""

from dataclasses import dataclass
from decimal import Decimal

from ..schema.figure import ClaimConfidence, NotPublished, Printed
from ..schema.model import Parameters
from .speaker import SourceLink, Speaker

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


def evidence(speaker: Speaker, figure: Printed | Parameters) -> Evidence:
    return Evidence(
        source=speaker.source(figure.source),
        locator=speaker.language.text(figure.locator),
        confidence=figure.confidence,
        confidence_label=confidence_label(speaker, figure.confidence),
    )


def confidence_label(speaker: Speaker, confidence: ClaimConfidence) -> str:
    return speaker.language.t(f"confidence_{confidence}")


def percent(speaker: Speaker, figure: Printed | NotPublished) -> FigureView:
    """An accuracy or error in percent, as printed."""
    label = speaker.language.t(f"kind_{figure.kind}")
    if isinstance(figure, NotPublished):
        return FigureView(label, "", figure.kind, label, None)
    return FigureView(
        text=speaker.language.percent(figure.value),
        error=speaker.language.percent(HUNDRED - figure.value),
        kind=figure.kind,
        kind_label=label,
        evidence=evidence(speaker, figure),
    )


def parameters(speaker: Speaker, found: Parameters | None) -> FigureView:
    """A count of parameters, in millions."""
    if found is None:
        label = speaker.language.t("kind_not-published")
        return FigureView(label, "", "not-published", label, None)
    return FigureView(
        text=speaker.language.number(found.millions),
        error="",
        kind="reported",
        kind_label=speaker.language.t("kind_reported"),
        evidence=evidence(speaker, found),
    )
