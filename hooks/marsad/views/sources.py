"""Sources in full, a page for each letter that their ids begin with."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .. import places
from ..exports.bibtex import bibtex
from ..exports.csl import csl
from ..rank.backlinks import Use, uses
from ..rank.parts import numbered
from ..rank.sources import by_letter, grouped, pages_of
from ..schema.source import Source
from ..words.language import Language, Named, direction
from .edition import Edition
from .parts import PartsView, parts_view
from .uses import Cited, UsedOn, fitted, used_on


@dataclass(frozen=True)
class CopyView:
    """An archived copy; `note` says whether we opened it."""

    url: str
    day: str
    note: str


@dataclass(frozen=True)
class StateView:
    """Of a link and of what it leads to; `checked`: when the link was tried, if it was."""

    status: Named
    checked: str
    note: str
    read: str
    accessed: str
    accessed_iso: str


@dataclass(frozen=True)
class SourceView:
    """`arxiv_url` is empty where `url` leads there.

    `others`: there are authors who are not named. `year` is empty where `venue` says it. `listed`
    is the place of its line in the list, `found` what search finds beside the title.
    """

    key: str
    label: str
    title: str
    language: str
    in_language: str
    direction: str
    authors: str
    others: bool
    venue: str
    year: str
    kind: str
    url: str
    arxiv: str
    arxiv_url: str
    doi: str
    archive: CopyView | None
    state: StateView
    bibtex: str
    listed: str
    found: str
    used: list[UsedOn]


@dataclass(frozen=True)
class LetterView:
    """A letter that sources begin with; `current` on its own pages: `page` on the first one."""

    letter: str
    current: str


@dataclass(frozen=True)
class SourcesView:
    """A page of sources; `letters` are those that have a page."""

    title: str
    description: str
    letters: list[LetterView]
    sources: list[SourceView]
    parts: PartsView | None


@dataclass(frozen=True)
class SourcePages:
    """Makes the pages; what they share is computed once."""

    edition: Edition
    cited: Cited

    @cached_property
    def _letters(self) -> Mapping[str, Sequence[Sequence[str]]]:
        return by_letter(self.edition.catalogue)

    @cached_property
    def _listed(self) -> Mapping[str, str]:
        return pages_of(grouped(self.edition.catalogue))

    @cached_property
    def _uses(self) -> Mapping[str, Sequence[Use]]:
        return uses(self.edition.catalogue)

    def page(self, page: str) -> SourcesView:
        """The sources whose ids begin with one letter, by author; some, where they are many."""
        (letter, number), say = numbered(page), self.edition.language
        pages, title = self._letters[letter], say.t("sources_under", letter=letter.upper())
        described = say.t("sources_under_described", letter=letter.upper())
        keys, further = pages[number - 1], say.t("part_title", name=title, number=number)
        return SourcesView(
            title=further if number > 1 else title,
            description=further if number > 1 else described,
            letters=[LetterView(other, _current(other, page)) for other in self._letters],
            sources=[*map(self._source, keys, self._used(keys))],
            parts=parts_view(say, pages, letter, number, places.sources, "sources"),
        )

    def _used(self, keys: Sequence[str]) -> list[list[UsedOn]]:
        """Where each of the sources on one page is used."""
        edition, cited = self.edition, self.cited
        found = [used_on(edition, self._uses[key], cited.get(key, {})) for key in keys]
        return fitted(edition.language, found)

    def _source(self, key: str, used: list[UsedOn]) -> SourceView:
        say, source = self.edition.language, self.edition.catalogue.sources[key]
        return SourceView(
            key=key,
            label=self.edition.source(key).label,
            title=source.title,
            language=source.language,
            in_language=say.t("in_language", language=say.language(source.language)),
            direction=direction(source.language),
            authors=_authors(source),
            others=not source.authors_complete,
            venue=source.venue or "",
            year=_year(source, say),
            kind=say.t(f"source_{source.kind}"),
            url=source.url,
            arxiv=source.arxiv or "",
            arxiv_url=_arxiv_url(source),
            doi=source.doi or "",
            archive=_copy(source, say),
            state=_state(source, say),
            bibtex=bibtex(csl(key, source)),
            listed=places.listed_source(key, self._listed[key]),
            found=" ".join(
                filter(None, (_authors(source), source.venue, source.arxiv, source.doi))
            ),
            used=used,
        )


def _current(letter: str, page: str) -> str:
    """What `aria-current` says of the first page of a letter where `page` is read."""
    return "page" if letter == page else "true" if letter == numbered(page)[0] else ""


def _authors(source: Source) -> str:
    """All that are named, else who publishes it."""
    return ", ".join(author.name for author in source.authors) or source.organisation or ""


def _year(source: Source, say: Language) -> str:
    """When it was published, if the name of its venue does not say that: `CVPR 2018`."""
    if source.year is None:
        return say.t("no_year")
    in_venue = re.search(rf"(?<![\d:-]){source.year}(?![\d-])", source.venue or "")
    return "" if in_venue else str(source.year)


def _state(source: Source, say: Language) -> StateView:
    return StateView(
        status=say.named("status", source.status),
        checked=say.t("checked_on", day=say.day(source.checked)) if source.checked else "",
        note=say.text(source.status_note),
        read=say.t(f"read_{source.read}"),
        accessed=say.day(source.accessed),
        accessed_iso=source.accessed.isoformat(),
    )


def _copy(source: Source, say: Language) -> CopyView | None:
    if (made := source.archive) is None:
        return None
    return CopyView(made.url, say.day(made.captured), say.t(f"archive_opened_{made.opened}"))


def _arxiv_url(source: Source) -> str:
    address = f"https://arxiv.org/abs/{source.arxiv}"
    return address if source.arxiv and source.url != address else ""
