"""The fact-check: every statement of the post with its verdict and evidence."""

from dataclasses import dataclass
from functools import cached_property

from .. import places
from ..rank.lists import CLAIMS
from ..rank.parts import ABOUT, numbered
from ..schema.claim import Claim, Verdict
from ..words.language import Named
from .edition import Edition
from .figures import Located, located
from .links import ClaimLink, ModelLink, PageLink
from .parts import PartsView, parts_view
from .shortened import Short, shortened

VERDICTS: tuple[Verdict, ...] = ("confirmed", "corrected", "unsupported", "outdated")


@dataclass(frozen=True)
class ClaimView:
    link: ClaimLink
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
class ClaimsPart:
    """A page of claims."""

    page: str
    title: str
    claims: list[ClaimView]
    parts: PartsView | None


@dataclass(frozen=True)
class ClaimPages:
    """Makes the pages of the fact-check; the claims that other pages show too are made once."""

    edition: Edition

    @cached_property
    def all(self) -> list[ClaimView]:
        """In the order of the posts."""
        return [claim_view(self.edition, key) for key in self.edition.catalogue.claims]

    def on(self, page: str) -> Short[ClaimView]:
        """The claims that `page` explains."""
        found = [claim for claim in self.all if claim.page.path == page]
        return shortened(self.edition.language, found, ABOUT)

    @property
    def first(self) -> ClaimsPart:
        """The page that is written by hand."""
        return self.part(CLAIMS.name)

    def part(self, page: str) -> ClaimsPart:
        """A further page, by its name."""
        say, number = self.edition.language, numbered(page)[1]
        pages = CLAIMS.pages(self.edition.catalogue)
        title = say.t("part_title", name=say.t("page_fact-check"), number=number)
        parts = parts_view(say, pages, CLAIMS.name, number, _place, "claims")
        known = {claim.link.key: claim for claim in self.all}
        return ClaimsPart(page, title, [known[key] for key in pages[number - 1]], parts)


@dataclass(frozen=True)
class VerdictCount:
    verdict: Named
    meaning: str
    count: int


def claim_view(edition: Edition, key: str) -> ClaimView:
    """One claim in words."""
    say, claim = edition.language, edition.catalogue.claims[key]
    return ClaimView(
        link=edition.claim(key),
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


def _place(page: str) -> str:
    """Where a page of claims stands."""
    return places.part(places.FACT_CHECK, page if numbered(page)[1] > 1 else "")
