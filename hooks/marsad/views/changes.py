"""What became other in the data, the newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .. import places
from ..rank.lists import CHANGES
from ..rank.parts import numbered
from ..schema.change import Change
from ..words.language import Named
from .edition import Edition
from .links import SourceLink
from .parts import PartsView, parts_view
from .shown import SHOWN


@dataclass(frozen=True)
class ChangeView:
    """`record` names what was changed, `address` is where it is shown; may be empty."""

    key: str
    day: str
    day_iso: str
    kind: Named
    record: str
    address: str
    what: str
    before: str
    after: str
    why: str
    source: SourceLink | None
    conclusion: str


@dataclass(frozen=True)
class FeedView:
    """A feed in one language, whose `name` is in itself."""

    code: str
    name: str
    direction: str


@dataclass(frozen=True)
class ChangesPart:
    """A page of changes."""

    title: str
    changes: list[ChangeView]
    parts: PartsView | None


@dataclass(frozen=True)
class ChangePages:
    """Makes the pages of all changes."""

    edition: Edition

    @property
    def feeds(self) -> list[FeedView]:
        """The feeds of all changes, in every language to follow."""
        files = self.edition.catalogue.languages.values()
        return [FeedView(file.code, file.name, file.direction) for file in files]

    @property
    def first(self) -> ChangesPart:
        """Those that the page of the data shows."""
        return self.part(CHANGES.name)

    def part(self, page: str) -> ChangesPart:
        """A further page, by its name."""
        say, number = self.edition.language, numbered(page)[1]
        pages = CHANGES.pages(self.edition.catalogue)
        title = say.t("part_title", name=say.t("changes_all"), number=number)
        parts = parts_view(say, pages, CHANGES.name, number, _place, "changes")
        return ChangesPart(title, [*of_keys(self.edition, pages[number - 1])], parts)


def of_keys(edition: Edition, keys: Iterable[str]) -> Iterator[ChangeView]:
    """Some changes, by their ids."""
    return (_change(edition, key, edition.catalogue.changes[key]) for key in keys)


def of_record(edition: Edition, kind: str, record: str) -> Iterator[ChangeView]:
    """The changes of one record, by its folder and id."""
    for key, change in edition.catalogue.changes.items():
        if change.record == f"{kind}/{record}":
            yield _change(edition, key, change)


def _change(edition: Edition, key: str, change: Change) -> ChangeView:
    say = edition.language
    record, address = _shown(edition, change.record)
    return ChangeView(
        key=key,
        day=say.day(change.day),
        day_iso=change.day.isoformat(),
        kind=say.named("change", change.kind),
        record=record,
        address=address,
        what=say.text(change.what),
        before=say.text(change.before),
        after=say.text(change.after),
        why=say.text(change.why),
        source=edition.source(change.source) if change.source else None,
        conclusion=say.t(f"change_conclusion_{change.conclusion}"),
    )


def _shown(edition: Edition, record: str) -> tuple[str, str]:
    """What a record is called, and where it is shown, if it is there."""
    kind, _, key = record.partition("/")
    catalogue, place = edition.catalogue, SHOWN.get(kind)
    known = place and key in catalogue.table(kind)
    return edition.called(kind, key), place.address(edition, key) if place and known else ""


def _place(page: str) -> str:
    """Where a page of changes stands."""
    return places.part(places.DATA, page) if numbered(page)[1] > 1 else places.CHANGES
