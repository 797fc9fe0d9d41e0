"""The kinds of generated pages, one row each: a page for every record, or for every year."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from .. import places, stored
from ..catalogue import Catalogue
from ..rank import lists, parts
from ..rank.sources import entry_pages, list_pages
from ..views import entries, past, releases, tested
from ..views.entries import Entry
from ..views.site import SiteView
from ..words.language import Language
from .page import Folders

V = TypeVar("V")


@dataclass(frozen=True)
class Kind(Generic[V]):
    """Where the pages stand, whose they are, what they show and what search finds of them.

    `records` is the folder of data/ that holds their records, where they have any, `name` what the
    template calls the view of one; `keys` are those that have a page, where not all records have,
    or the names of further pages of records; `quote` is the sentence that readers may copy, where
    it is not that of the site.
    """

    records: str | None
    name: str
    template: str
    address: Callable[[str], str]
    view: Callable[[SiteView, str], V]
    entries: Callable[[V, Language], list[Entry]]
    keys: Callable[[Catalogue], Iterable[str]] | None = None
    quote: Callable[[V], str] | None = None

    def pages(self, catalogue: Catalogue) -> Iterable[str]:
        """The keys of the pages: the ids of the records that have one, or their further pages."""
        if self.keys:
            return self.keys(catalogue)
        return catalogue.table(self.records) if self.records else ()

    def source(self, folders: Folders, key: str) -> Path:
        """The file that a reader would edit: that of the record, else the template."""
        if self.records:
            return folders.data / self.records / f"{parts.numbered(key)[0]}.yml"
        return folders.templates / self.template


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        "models",
        "model",
        "model.md",
        places.model,
        SiteView.model,
        entries.of_model,
        quote=lambda view: view.quote,
    ),
    Kind(
        "families",
        "family",
        "family.md",
        places.family,
        SiteView.family,
        entries.of_family,
        quote=lambda view: view.quote,
    ),
    Kind(
        "benchmarks",
        "tested",
        "tested.md",
        places.measured_on,
        SiteView.tested,
        tested.entries,
        tested.keys,
    ),
    Kind(
        None,
        "page",
        "sources.md",
        places.sources,
        SiteView.sources,
        entries.of_sources,
        entry_pages,
    ),
    Kind(
        None,
        "past",
        "past.md",
        places.past,
        SiteView.past,
        past.entries,
        past.keys,
        quote=lambda view: view.quote,
    ),
    Kind(
        None,
        "release",
        "release.md",
        stored.release,
        lambda site, key: site.releases.pages[key],
        releases.entries,
        releases.keys,
    ),
    Kind(
        "measurements",
        "part",
        "measured_part.md",
        partial(places.part, places.MEASURED),
        lambda site, page: site.measured_pages.part(page),
        entries.nothing,
        parts.measured_pages,
    ),
    Kind(
        "families",
        "part",
        "family_part.md",
        places.family,
        SiteView.family_part,
        entries.of_family_part,
        parts.family_pages,
    ),
    Kind(
        None,
        "part",
        "families_part.md",
        partial(places.part, places.FAMILIES),
        lambda site, page: site.families.listed(page),
        entries.nothing,
        parts.family_list_pages,
    ),
    Kind(
        None,
        "part",
        "board_part.md",
        partial(places.part, places.LEADERBOARD),
        lambda site, page: site.board_pages.part(page),
        entries.nothing,
        parts.board_pages,
    ),
    Kind(
        None,
        "part",
        "models_part.md",
        partial(places.part, places.MODELS),
        lambda site, page: site.names.part(page),
        entries.nothing,
        parts.model_pages,
    ),
    Kind(
        None,
        "part",
        "citations_part.md",
        partial(places.part, places.CITATIONS),
        lambda site, page: site.citations.part(page),
        entries.of_citations_part,
        list_pages,
    ),
    Kind(
        None,
        "part",
        "claims_part.md",
        partial(places.part, places.FACT_CHECK),
        lambda site, page: site.claims.part(page),
        entries.of_claims_part,
        lists.CLAIMS.further,
    ),
    Kind(
        None,
        "part",
        "changes_part.md",
        partial(places.part, places.DATA),
        lambda site, page: site.changes.part(page),
        entries.nothing,
        lists.CHANGES.further,
    ),
    Kind(
        None,
        "part",
        "evidence_part.md",
        partial(places.part, places.EVIDENCE),
        lambda site, page: site.fact_pages.part(page),
        entries.nothing,
        lists.FIGURES.further,
    ),
    Kind(
        None,
        "part",
        "glossary_part.md",
        partial(places.part, places.GLOSSARY),
        lambda site, page: site.glossary.part(page),
        entries.nothing,
        lists.TERMS.further,
    ),
)
