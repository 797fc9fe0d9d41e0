"""The fact-check: every statement of the post with its verdict and evidence."""

from dataclasses import dataclass

from ..schema.claim import Claim, Verdict
from .edition import Edition, SourceLink
from .figures import confidence_label

VERDICTS: tuple[Verdict, ...] = ("confirmed", "corrected", "unsupported", "outdated")


@dataclass(frozen=True)
class EvidenceView:
    source: SourceLink
    locator: str


@dataclass(frozen=True)
class ModelLink:
    key: str
    name: str


@dataclass(frozen=True)
class ClaimView:
    key: str
    number: int
    group: str
    group_label: str
    claim: str
    verbatim: str
    verdict: Verdict
    verdict_label: str
    right: str
    explanation: str
    would_change: str
    confidence: str
    evidence: list[EvidenceView]
    models: list[ModelLink]
    page: str
    page_label: str


@dataclass(frozen=True)
class VerdictCount:
    verdict: Verdict
    label: str
    meaning: str
    count: int


def claim_view(edition: Edition, key: str) -> ClaimView:
    """One claim in words."""
    say, claim = edition.language, edition.catalogue.claims[key]
    return ClaimView(
        key=key,
        number=claim.order,
        group=claim.group,
        group_label=say.t(f"group_{claim.group}"),
        claim=say.text(claim.claim),
        verbatim=claim.verbatim,
        verdict=claim.verdict,
        verdict_label=say.t(f"verdict_{claim.verdict}"),
        right=say.text(claim.right),
        explanation=say.text(claim.explanation),
        would_change=say.text(claim.would_change),
        confidence=confidence_label(edition, claim.confidence),
        evidence=_evidence(edition, claim),
        models=[model_link(edition, name) for name in claim.models],
        page=claim.page,
        page_label=say.t(f"page_{claim.page}"),
    )


def verdict_counts(edition: Edition) -> list[VerdictCount]:
    """How many claims got each verdict."""
    say = edition.language
    found = [claim.verdict for claim in edition.catalogue.claims.values()]
    return [
        VerdictCount(v, say.t(f"verdict_{v}"), say.t(f"verdict_{v}_meaning"), found.count(v))
        for v in VERDICTS
    ]


def model_link(edition: Edition, key: str) -> ModelLink:
    return ModelLink(key, edition.catalogue.models[key].name)


def _evidence(edition: Edition, claim: Claim) -> list[EvidenceView]:
    return [
        EvidenceView(edition.source(item.source), edition.language.text(item.locator))
        for item in claim.evidence
    ]
