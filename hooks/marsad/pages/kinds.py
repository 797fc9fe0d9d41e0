"""The kinds of generated pages, one row each: a page for every record of one kind."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .. import places
from ..catalogue import Catalogue
from ..views import entries, tested
from ..views.entries import Entry
from ..views.site import SiteView
from ..words.language import Language

V = TypeVar("V")


@dataclass(frozen=True)
class Kind(Generic[V]):
    """Where the pages stand, whose they are, what they show and what search finds of them.

    `records` is the folder of data/ that holds their records, `name` what the template calls the
    view of one; `keys` are those of the records that have a page, where not all have.
    """

    records: str
    name: str
    template: str
    address: Callable[[str], str]
    view: Callable[[SiteView, str], V]
    entries: Callable[[V, Language], list[Entry]]
    keys: Callable[[Catalogue], Iterable[str]] | None = None

    def pages(self, catalogue: Catalogue) -> Iterable[str]:
        """The ids of the records that have a page."""
        return self.keys(catalogue) if self.keys else catalogue.table(self.records)


KINDS: tuple[Kind[Any], ...] = (
    Kind("models", "model", "model.md", places.model, SiteView.model, entries.of_model),
    Kind("families", "family", "family.md", places.family, SiteView.family, entries.of_family),
    Kind(
        "benchmarks",
        "tested",
        "tested.md",
        places.measured_on,
        SiteView.tested,
        tested.entries,
        tested.keys,
    ),
)
