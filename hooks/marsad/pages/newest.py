"""The day of a page: the newest of the records that it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..rank.days import days
from ..views.edition import Edition
from ..views.shown import SHOWN
from .page import Page, address_of, root_of


@dataclass(frozen=True)
class Days:
    """The days of records by the address where each is shown, from the root of a language.

    `kinds` are the newest of each kind, `found` those of the pages asked for so far.
    """

    shown: Mapping[str, date]
    kinds: Mapping[str, date]
    found: dict[str, date | None] = field(default_factory=dict)

    @classmethod
    def of(cls, edition: Edition) -> "Days":
        """In every language a page names the same records."""
        return cls(dict(_shown(edition)), _kinds(edition))

    def newest(self, page: Page) -> date | None:
        """The last day of what `page` shows, leads to or computes from; None where it does not."""
        name = page.uri.partition("/")[2]
        if name not in self.found:
            named = (self.shown.get(address) for address in _named(page))
            read = (self.kinds.get(kind) for kind in page.reads())
            self.found[name] = max((day for day in (*named, *read) if day), default=None)
        return self.found[name]


def _shown(edition: Edition) -> Iterator[tuple[str, date]]:
    """Where more than one record stands at an address, the newest is the last."""
    for (kind, key), day in sorted(days(edition.catalogue).items(), key=lambda item: item[1]):
        if kind in SHOWN and key in edition.catalogue.table(kind):
            yield SHOWN[kind].address(edition, key), day


def _kinds(edition: Edition) -> Mapping[str, date]:
    found = sorted(days(edition.catalogue).items(), key=lambda item: item[1])
    return {kind: day for (kind, _), day in found}


def _named(page: Page) -> Iterator[str]:
    """The addresses that `page` holds and leads to, from the root of its language."""
    _, _, uri = page.uri.partition("/")
    own, root = address_of(uri), root_of(uri)
    yield own
    for link in page.links():
        whole = f"{own}{link}" if link.startswith("#") else link.removeprefix(root)
        yield from (whole, whole.partition("#")[0])
    yield from (f"{own}#{anchor}" for anchor in page.anchors())
