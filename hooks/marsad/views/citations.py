"""The list of sources: a line for each, in groups, with the models that it is used for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from .. import places
from ..rank.backlinks import Use, uses
from ..rank.parts import SOURCES, cut, numbered, page_of
from ..rank.sources import filed_under, first_of, grouped, pages_of
from ..words.language import Named, direction
from .edition import Edition
from .links import ModelLink, SourceLink
from .parts import PartsView, parts_view

# Shorter groups are looked through without an index.
INDEXED = 30
# With more models, their names would take a page past 50 kB: then a script asks for those of one.
NAMED = 300


@dataclass(frozen=True)
class SourceRow:
    """A source in the list: `models` are the ids of those whose records rest on it."""

    link: SourceLink
    direction: str
    url: str
    venue: str
    models: str


@dataclass(frozen=True)
class Letter:
    """A letter that sources of a group are filed under, and the first of them.

    `address` leads to the page where that stands; it is empty on this page.
    """

    letter: str
    first: str
    address: str


@dataclass(frozen=True)
class SourceGroup:
    """`count` says how many they are, of which `rows` may be a page, `languages` which theirs."""

    group: Named
    sources: int
    count: str
    languages: str
    letters: list[Letter]
    rows: list[SourceRow]
    parts: PartsView | None


@dataclass(frozen=True)
class CitationsView:
    """A page of sources; `models` are those that any is used for, none where they are too many."""

    groups: list[SourceGroup]
    models: list[ModelLink]


@dataclass(frozen=True)
class CitationsPart:
    """A further page of one group, by its name."""

    page: str
    title: str
    description: str
    shown: CitationsView


@dataclass(frozen=True)
class CitationPages:
    """Makes the pages of the list; what they share is computed once."""

    edition: Edition

    @cached_property
    def first(self) -> CitationsView:
        """The page that is written by hand: the first sources of every group, by author."""
        return CitationsView([self._group(group, 1) for group in self._groups], self._models)

    def part(self, page: str) -> CitationsPart:
        """A further page, by its name."""
        (group, number), say = numbered(page), self.edition.language
        view = self._group(group, number)
        name = say.t("part_of", page=say.t("page_citations"), name=view.group.label)
        title = say.t("part_title", name=name, number=number)
        return CitationsPart(page, title, view.languages, CitationsView([view], self._models))

    def _group(self, group: str, number: int) -> SourceGroup:
        say, sources = self.edition.language, self.edition.catalogue.sources
        keys, name = self._groups[group], page_of(group, number)
        pages = cut(keys, first_of(self._groups)[group], SOURCES)
        languages = dict.fromkeys(say.language(sources[key].language) for key in keys)
        return SourceGroup(
            group=say.named("sources", group),
            sources=len(keys),
            count=say.count("sources", len(keys)),
            languages=say.t("in_language", language=f"{say.t('comma')} ".join(languages)),
            letters=self._letters(keys, name) if len(keys) > INDEXED else [],
            rows=[_row(self.edition, key, self._used[key]) for key in pages[number - 1]],
            parts=parts_view(say, pages, group, number, _place, "sources"),
        )

    def _letters(self, keys: Sequence[str], here: str) -> list[Letter]:
        found: dict[str, str] = {}
        for key in keys:
            found.setdefault(filed_under(self.edition.catalogue, key)[:1].upper(), key)
        return [Letter(*item, self._lead(item[1], here)) for item in found.items()]

    def _lead(self, key: str, here: str) -> str:
        """The place of a source that stands on another page than that named `here`."""
        page = self._pages[key]
        stands = page == here if page else numbered(here)[1] == 1
        return "" if stands else places.listed_source(key, page)

    @cached_property
    def _groups(self) -> Mapping[str, Sequence[str]]:
        return grouped(self.edition.catalogue)

    @cached_property
    def _pages(self) -> Mapping[str, str]:
        return pages_of(self._groups)

    @cached_property
    def _used(self) -> Mapping[str, Sequence[str]]:
        """By source, the models that rest on it; none where there are too many to name."""
        used = {key: _models(found) for key, found in uses(self.edition.catalogue).items()}
        return used if len(_named(used)) <= NAMED else dict.fromkeys(used, ())

    @cached_property
    def _models(self) -> list[ModelLink]:
        models = map(self.edition.model, sorted(_named(self._used)))
        return sorted(models, key=lambda link: link.name.casefold())


def _named(used: Mapping[str, Sequence[str]]) -> set[str]:
    return {model for models in used.values() for model in models}


def _models(found: Sequence[Use]) -> list[str]:
    return [*dict.fromkeys(use.record for use in found if use.kind == "models")]


def _row(edition: Edition, key: str, models: Sequence[str]) -> SourceRow:
    source, link = edition.catalogue.sources[key], edition.source(key)
    way = direction(source.language)
    return SourceRow(link, way, source.url, source.venue or "", " ".join(models))


def _place(page: str) -> str:
    """Where a page of the list stands."""
    return places.part(places.CITATIONS, page) if numbered(page)[1] > 1 else places.CITATIONS
