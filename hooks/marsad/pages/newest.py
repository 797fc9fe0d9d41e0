"""The day of a page: the newest of the records that it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..catalogue import Catalogue
from ..rank.days import days
from ..views.shown import SHOWN
from .page import Page, address_of, root_of


@dataclass(frozen=True)
class Days:
    """The days of records by the address where each is shown, from the root of a language."""

    shown: Mapping[str, date]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Days":
        return cls(dict(_shown(catalogue)))

    def newest(self, page: Page) -> date | None:
        """The last day of what `page` shows or leads to; None where it names no record."""
        named = (self.shown.get(address) for address in _named(page))
        return max((day for day in named if day), default=None)


def _shown(catalogue: Catalogue) -> Iterator[tuple[str, date]]:
    """Where more than one record stands at an address, the newest is the last."""
    for (kind, key), day in sorted(days(catalogue).items(), key=lambda item: item[1]):
        if kind in SHOWN and key in catalogue.table(kind):
            yield SHOWN[kind].address(catalogue, key), day


def _named(page: Page) -> Iterator[str]:
    """The addresses that `page` holds and leads to, from the root of its language."""
    _, _, uri = page.uri.partition("/")
    own, root = address_of(uri), root_of(uri)
    yield own
    for link in page.links():
        whole = f"{own}{link}" if link.startswith("#") else link.removeprefix(root)
        yield from (whole, whole.partition("#")[0])
    yield from (f"{own}#{anchor}" for anchor in page.anchors())
