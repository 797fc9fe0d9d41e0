"""Where a source is used: each figure, claim, record and page that rests on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .. import places
from ..rank.backlinks import Use
from ..rank.boards import Board
from ..rank.parts import USES, shares
from ..schema.model import Model
from ..words.language import Language
from ..words.records import CALLED
from .boards import board_name
from .edition import Edition
from .shortened import short
from .shown import shown

# By source, the addresses of the pages written by hand that name it, each with its title.
Cited = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class PartLink:
    """A part of a record: what it is, and where it is shown."""

    label: str
    address: str


@dataclass(frozen=True)
class UsedBy:
    """A record that uses a source, and the parts of it that do, where they have places."""

    name: str
    address: str
    parts: list[PartLink]


@dataclass(frozen=True)
class UsedOn:
    """A page that uses a source, by its address and title, and the records on it that do.

    `short` says how many of these are named, where not all are.
    """

    address: str
    label: str
    records: list[UsedBy]
    short: str


def used_on(edition: Edition, uses: Iterable[Use], cited: Mapping[str, str]) -> list[UsedOn]:
    """The pages of the records in `uses`, then those of `cited`, by address, named by its title."""
    found: dict[str, dict[tuple[str, str], list[Use]]] = {}
    for use in (told for one in uses for told in _told(edition, one)):
        records = found.setdefault(shown(use.kind).page, {})
        records.setdefault((use.kind, use.record), []).append(use)
    pages = [_page(edition, page, records) for page, records in found.items()]
    known = {page.address for page in pages}
    return pages + [UsedOn(*item, [], "") for item in cited.items() if item[0] not in known]


def _told(edition: Edition, use: Use) -> Iterator[Use]:
    """`use`, and where it is a change of a model: that the page of the model tells of it too."""
    yield use
    if use.kind == "changes":
        kind, _, key = edition.catalogue.changes[use.record].record.partition("/")
        if kind == "models":
            yield Use(kind, key, ("changes",))


def fitted(say: Language, used: Sequence[Sequence[UsedOn]]) -> list[list[UsedOn]]:
    """Where several sources are used, as much as one page has room for: short lists whole."""
    room = iter(shares([len(on.records) for found in used for on in found], USES))
    return [[_short(say, on, next(room)) for on in found] for found in used]


def _short(say: Language, on: UsedOn, most: int) -> UsedOn:
    return replace(on, records=on.records[:most], short=short(say, most, len(on.records)))


def _page(edition: Edition, page: str, found: dict[tuple[str, str], list[Use]]) -> UsedOn:
    records = [_record(edition, *who, uses) for who, uses in found.items() if who[0] in CALLED]
    return UsedOn(places.page(page), edition.page(page).label, records, "")


def _record(edition: Edition, kind: str, key: str, uses: list[Use]) -> UsedBy:
    catalogue = edition.catalogue
    parts: list[PartLink] = []
    if kind == "models":
        parts = [_part(edition, key, catalogue.models[key], use) for use in uses]
    address = shown(kind).address(edition, key)
    return UsedBy(edition.called(kind, key), address, [*dict.fromkeys(parts)])


def _part(edition: Edition, key: str, model: Model, use: Use) -> PartLink:
    """The place of a figure on its model's page."""
    say = edition.language
    match use.keys:
        case ("results", int(at), "top1" | "top5" | "revision" as given, *_):
            name, board = "top5" if given == "top5" else "top1", Board.of(model.results[at])
            label = f"{say.t(f'col_{name}')}{say.t('colon')} {board_name(edition, board).label}"
            return PartLink(label, places.figure(key, name, board.name))
        case ("results", _, "remeasured", *_):
            return PartLink(say.t("remeasured"), places.remeasured(key))
        case ("results", int(at), *_):
            board = Board.of(model.results[at])
            return PartLink(say.t("others"), places.others(key, board.name))
        case ("changes",):
            return PartLink(say.t("changes_of_record"), f"{places.model(key)}#changes")
        case ("organisations",):
            return PartLink(say.t("organisations"), f"{places.model(key)}#facts")
        case ("parameters", *_):
            return PartLink(say.t("parameters"), places.parameters(key))
    return PartLink(say.t("col_paper"), f"{places.model(key)}#links")
