"""The catalogue seen by readers of one language: what all views are made with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import places
from ..catalogue import Catalogue
from ..rank.lists import LISTS
from ..rank.makers import Maker, makers
from ..rank.sources import entry_pages
from ..words.labels import labels
from ..words.language import Language, Named
from ..words.records import called
from .links import ClaimLink, FamilyLink, ModelLink, PageLink, SourceLink


@dataclass(frozen=True)
class Edition:
    """Facts, and how one language says them."""

    catalogue: Catalogue
    language: Language

    def source(self, key: str) -> SourceLink:
        """The link to a source on the citations page."""
        source = self.catalogue.sources[key]
        address = places.source(key, self._entries[key])
        return SourceLink(key, self._labels[key], source.title, source.language, address)

    def model(self, key: str) -> ModelLink:
        """The link to the page of a model."""
        return ModelLink(key, self.catalogue.models[key].name)

    def family(self, key: str) -> FamilyLink:
        """The link to the page of a family."""
        return FamilyLink(key, self.language.text(self.catalogue.families[key].name))

    def claim(self, key: str) -> ClaimLink:
        """The link to a claim on the fact-check."""
        address = places.claim(key, self._listed["claims"][key])
        return ClaimLink(key, self.catalogue.claims[key].order, address)

    def change(self, key: str) -> str:
        """Where a change is told."""
        return places.change(key, self._listed["changes"][key])

    def fact(self, key: str) -> str:
        """Where the evidence for a figure stands."""
        return places.fact(key, self._listed["facts"][key])

    def term(self, key: str) -> str:
        """Where a term is explained."""
        return places.term(key, self._listed["glossary"][key])

    def called(self, kind: str, key: str) -> str:
        """What a record is called; its id, where it has no name or is gone."""
        return called(self.catalogue, self.language, kind, key)

    def organisation(self, key: str) -> Named:
        """An organisation by its name."""
        return Named(key, self.called("organisations", key))

    def page(self, path: str) -> PageLink:
        """The link to a page of the navigation."""
        return PageLink(path, self.language.t(f"page_{path}"))

    @cached_property
    def makers(self) -> Mapping[str, list[Maker]]:
        """Of every model, the organisations that published it."""
        return makers(self.catalogue)

    @cached_property
    def _listed(self) -> Mapping[str, Mapping[str, str]]:
        """Of each list of records, by record, the further page that it stands on."""
        return {found.kind: found.pages_of(self.catalogue) for found in LISTS}

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        """By source, the page of full entries that it stands on."""
        pages = entry_pages(self.catalogue)
        return {key: page for page, keys in pages.items() for key in keys}

    @cached_property
    def _labels(self) -> dict[str, str]:
        return labels(self.catalogue.sources, self.language)


# By the folder of its pages: nothing for the default language, `en` for English.
Editions = Mapping[str, Edition]


def editions_of(catalogue: Catalogue, default: str) -> Editions:
    """An edition in every language, of which `default` has its pages at the root."""
    return {
        "" if code == default else code: Edition(catalogue, Language(file))
        for code, file in catalogue.languages.items()
    }
