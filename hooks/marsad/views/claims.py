"""The fact-check: every statement of the post with its verdict and evidence."""

from dataclasses import dataclass

from ..schema.claim import Claim, Verdict
from ..words.language import Named
from .edition import Edition
from .figures import Located, located
from .links import ModelLink, PageLink

VERDICTS: tuple[Verdict, ...] = ("confirmed", "corrected", "unsupported", "outdated")


@dataclass(frozen=True)
class ClaimView:
    key: str
    number: int
    where: str
    claim: str
    verbatim: str
    verdict: Named
    right: str
    explanation: str
    would_change: str
    confidence: str
    evidence: list[Located]
    models: list[ModelLink]
    page: PageLink


@dataclass(frozen=True)
class VerdictCount:
    verdict: Named
    meaning: str
    count: int


def claim_view(edition: Edition, key: str) -> ClaimView:
    """One claim in words."""
    say, claim = edition.language, edition.catalogue.claims[key]
    return ClaimView(
        key=key,
        number=claim.order,
        where=_where(edition, claim),
        claim=say.text(claim.claim),
        verbatim=claim.verbatim,
        verdict=say.named("verdict", claim.verdict),
        right=say.text(claim.right),
        explanation=say.text(claim.explanation),
        would_change=say.text(claim.would_change),
        confidence=say.t(f"confidence_{claim.confidence}"),
        evidence=located(edition, claim.evidence),
        models=[edition.model(name) for name in claim.models],
        page=edition.page(claim.page),
    )


def verdict_counts(edition: Edition) -> list[VerdictCount]:
    """How many claims got each verdict."""
    say = edition.language
    found = [claim.verdict for claim in edition.catalogue.claims.values()]
    return [
        VerdictCount(say.named("verdict", v), say.t(f"verdict_{v}_meaning"), found.count(v))
        for v in VERDICTS
    ]


def _where(edition: Edition, claim: Claim) -> str:
    parts = edition.catalogue.posts[claim.post].parts
    return next(edition.language.text(part.name) for part in parts if part.id == claim.part)
