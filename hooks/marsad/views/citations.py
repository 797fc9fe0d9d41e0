"""The citations page: every source, and which records use it."""

from dataclasses import dataclass

from ..rank.backlinks import Uses, uses
from ..rank.sources import filed_under, listed
from ..read.kinds import kinds
from ..schema.source import Source
from ..words.language import Language, Named, direction
from .edition import Edition
from .links import ClaimLink, FamilyLink, ModelLink, PageLink

# A longer list of authors is shown by its first; all are one step away.
MOST_AUTHORS = 2


@dataclass(frozen=True)
class CopyView:
    """An archived copy; `note` says whether we opened it."""

    url: str
    day: str
    note: str


@dataclass(frozen=True)
class CitationView:
    """`arxiv_url` is empty where `url` leads there."""

    key: str
    title: str
    language: str
    direction: str
    authors: str
    more_authors: bool
    venue: str
    year: str
    kind: str
    url: str
    arxiv: str
    arxiv_url: str
    doi: str
    archive: CopyView | None
    status: Named
    status_note: str
    read: str
    accessed: str
    accessed_iso: str
    models: list[ModelLink]
    claims: list[ClaimLink]
    families: list[FamilyLink]
    pages: list[PageLink]


@dataclass(frozen=True)
class Letter:
    """A letter that sources begin with, and the first of them."""

    letter: str
    first: str


def letters(edition: Edition) -> list[Letter]:
    """The letters under which sources are listed, in the order of the list."""
    found: dict[str, str] = {}
    for key in listed(edition.catalogue):
        found.setdefault(filed_under(edition.catalogue, key)[:1].upper(), key)
    return [Letter(*item) for item in found.items()]


def citations(edition: Edition) -> list[CitationView]:
    """Every source, in the order of its list."""
    used = uses(edition.catalogue)
    return [_citation(edition, key, used[key]) for key in listed(edition.catalogue)]


def _citation(edition: Edition, key: str, used: Uses) -> CitationView:
    say, source = edition.language, edition.catalogue.sources[key]
    authors, more = _authors(source)
    return CitationView(
        key=key,
        title=source.title,
        language=source.language,
        direction=direction(source.language),
        authors=authors,
        more_authors=more,
        venue=source.venue or "",
        year=str(source.year) if source.year else say.t("no_year"),
        kind=say.t(f"source_{source.kind}"),
        url=source.url,
        arxiv=source.arxiv or "",
        arxiv_url=_arxiv_url(source),
        doi=source.doi or "",
        archive=_copy(source, say),
        status=say.named("status", source.status),
        status_note=say.text(source.status_note),
        read=say.t(f"read_{source.read}"),
        accessed=say.day(source.accessed),
        accessed_iso=source.accessed.isoformat(),
        models=[edition.model(model) for model in used.get("models", [])],
        claims=[edition.claim(claim) for claim in used.get("claims", [])],
        families=[edition.family(family) for family in used.get("families", [])],
        pages=_pages(edition, used),
    )


def _copy(source: Source, say: Language) -> CopyView | None:
    if (made := source.archive) is None:
        return None
    return CopyView(made.url, say.day(made.captured), say.t(f"archive_opened_{made.opened}"))


def _authors(source: Source) -> tuple[str, bool]:
    """The names shown, and whether there are more."""
    names = [author.name for author in source.authors]
    named = names if len(names) <= MOST_AUTHORS else names[:1]
    whole = source.authors_complete and named == names
    return ", ".join(named) or source.organisation or "", bool(names) and not whole


def _arxiv_url(source: Source) -> str:
    address = f"https://arxiv.org/abs/{source.arxiv}"
    return address if source.arxiv and source.url != address else ""


def _pages(edition: Edition, used: Uses) -> list[PageLink]:
    paths = dict.fromkeys(kind.page for kind in kinds() if kind.page and used.get(kind.name))
    return [edition.page(path) for path in paths]
