"""The catalogue seen by readers of one language: what all views are made with."""

from dataclasses import dataclass

from ..catalogue import Catalogue
from ..schema.source import Source
from ..words.language import Language


@dataclass(frozen=True)
class SourceLink:
    """A source as other pages point to it."""

    id: str
    label: str
    title: str
    language: str


@dataclass(frozen=True)
class Edition:
    catalogue: Catalogue
    language: Language

    def source(self, key: str) -> SourceLink:
        source = self.catalogue.sources[key]
        return SourceLink(key, self.short_name(source), source.title, source.language)

    def short_name(self, source: Source) -> str:
        """`Yu et al. 2022`, in the reader's language."""
        year = str(source.year) if source.year else self.language.t("no_year")
        names = [name.split()[-1] for name in source.authors]
        if not names:
            return self.language.t("cite_one", name=source.organisation or source.title, year=year)
        if len(names) == 1 and source.authors_complete:
            return self.language.t("cite_one", name=names[0], year=year)
        if len(names) == 2 and source.authors_complete:
            return self.language.t("cite_two", first=names[0], second=names[1], year=year)
        return self.language.t("cite_many", name=names[0], year=year)
