"""The boards as they stood at the end of a year, and what had changed in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from .. import places
from ..catalogue import Catalogue
from ..rank import past
from ..rank.archive import higher
from ..rank.bands import told_apart
from ..rank.boards import Board, Place, images, on
from ..rank.parts import UNRANKED, leading, shares
from ..schema.benchmark import MAIN
from ..words.language import Language, Named
from . import quotes
from .boards import ListedView, RowView, board_name, figure_of, listed_model, row
from .challenges import YearView, won
from .edition import Edition
from .entries import Entry
from .figures import band
from .shortened import Short, shortened


@dataclass(frozen=True)
class PastYear:
    """A year in the list of them; `here` where its own page shows the list."""

    year: str
    here: bool


@dataclass(frozen=True)
class PastRow:
    """A result of then; `new` where it had entered in that year.

    `figure` is where its model's page has it: `top1`, or `before` if another was printed later.
    """

    row: RowView
    new: bool
    figure: str


@dataclass(frozen=True)
class PastBoard:
    """One board of then; `short` says what of it is shown, where that is not all."""

    board: Named
    results: int
    count: str
    rows: list[PastRow]
    short: str


@dataclass(frozen=True)
class Unranked:
    """What is not ranked, of one standing."""

    standing: str
    models: Short[ListedView]


@dataclass(frozen=True)
class ArchivedHigher:
    """How many results of the year another's board has above ours; `board` names it."""

    count: int
    said: str
    board: str


@dataclass(frozen=True)
class PastView:
    """`said`: who led, and since when; `new` results entered in the year.

    `challenge` was the ILSVRC of the year, `won` says who won it; `quote` is for readers to copy;
    `earlier` and `later` are the years beside it, empty at the ends.
    """

    year: str
    title: str
    description: str
    said: list[str]
    challenge: YearView | None
    won: str
    quote: str
    new: int
    new_said: str
    archived: list[ArchivedHigher]
    boards: list[PastBoard]
    unranked: list[Unranked]
    years: list[PastYear]
    earlier: str
    later: str


def years(edition: Edition, here: str = "") -> list[PastYear]:
    """Every year that has a page, as the page of the year `here` lists them."""
    return [PastYear(year, year == here) for year in keys(edition.catalogue)]


def keys(catalogue: Catalogue) -> list[str]:
    """The years that have a page."""
    return [str(year) for year in past.years(catalogue)]


def past_view(edition: Edition, year: int) -> PastView:
    """The page of one year."""
    say, known = edition.language, past.years(edition.catalogue)
    now, before = (past.boards(edition.catalogue, y) for y in (year, year - 1))
    boards, challenge = on(now, MAIN), won(edition, year)
    winner = _won(edition, challenge)
    first = now.get(Board(), [])[:1]
    new = sum(_is_new(edition, year, place) for found in boards.values() for place in found)
    return PastView(
        year=str(year),
        title=say.t("past_title", year=year),
        description=say.t("past_description", year=year),
        said=list(_said(edition, year, first, before.get(Board(), [])[:1])),
        challenge=challenge,
        won=winner,
        quote=f"{quotes.past_said(edition, year, *first)} {winner}".strip(),
        new=new,
        new_said=say.count("past_new", new),
        archived=list(_archived(edition, year, first)),
        boards=list(_boards(edition, year, boards)),
        unranked=list(_unranked(edition, year)),
        years=years(edition, str(year)),
        earlier=str(year - 1) if year - 1 in known else "",
        later=str(year + 1) if year + 1 in known else "",
    )


def entries(view: PastView, say: Language) -> list[Entry]:
    """What search finds of the page: the year, who led and what had changed."""
    said = " ".join((*view.said, view.won, view.new_said))
    return [Entry(places.past(view.year), view.title, said)]


Ranked = Mapping[Board, list[Place]]


def _said(edition: Edition, year: int, now: list[Place], before: list[Place]) -> Iterator[str]:
    """Who led the main board, and who a year before: at most one of each."""
    say = edition.language
    if not now:
        yield say.t("past_none", year=year)
    for first in now:
        top1 = say.percent(first.top1.value)
        alone = first.band is not None and first.band.first == first.band.last
        led = "past_led_alone" if alone else "past_led"
        yield say.t(led, year=year, name=first.model.name, accuracy=top1)
        if first.band and not alone:
            yield say.t("past_band", band=band(first))
    for new, old in zip(now, before, strict=False):
        yield from _lead(edition, old, new)


def _won(edition: Edition, challenge: YearView | None) -> str:
    """Who won the challenge, and with what error; nothing where there was none."""
    if challenge is None:
        return ""
    error = challenge.error.text
    return edition.language.t("past_won", year=challenge.year, team=challenge.team, error=error)


def _lead(edition: Edition, old: Place, new: Place) -> Iterator[str]:
    """Whether the lead has changed, and whether by more than chance."""
    say, one, other = edition.language, old.top1.value, new.top1.value
    if old.key == new.key:
        yield say.t("past_same" if one == other else "past_revised", accuracy=say.percent(one))
        return
    points = say.count("points", max(other - one, Decimal()))
    said = _changed(one, other, images(edition.catalogue, Board()))
    yield say.t(said, name=old.model.name, accuracy=say.percent(one), points=points)


def _changed(one: Decimal, other: Decimal, images: int | None) -> str:
    """What is said of a lead at `one` percent that passed to another, at `other`."""
    if one >= other:
        return "past_equal" if one == other else "past_fell"
    if images is None:
        return "past_changed"
    return f"past_changed_{told_apart(float(one), float(other), images)}"


def _archived(edition: Edition, year: int, first: list[Place]) -> Iterator[ArchivedHigher]:
    """Each board of others with results of `year` above the `first` of ours, if that is known."""
    say = edition.language
    for key, board in edition.catalogue.archive.items():
        above = [
            row
            for place in first
            if board.benchmark == MAIN
            for row in higher(edition.catalogue, key, year, place.top1.value)
        ]
        if above:
            said = say.count("past_archived", len(above))
            yield ArchivedHigher(len(above), said, say.text(board.title))


def _boards(edition: Edition, year: int, boards: Ranked) -> Iterator[PastBoard]:
    """As many results of each as the page has room for."""
    say, shown = edition.language, leading(boards)
    for board, found in boards.items():
        rows = [_row(edition, year, place) for place in found[: shown[board]]]
        here, every = say.number(len(rows)), say.number(len(found))
        short = say.t("past_short", shown=here, all=every) if here != every else ""
        count = say.count("results", len(found))
        yield PastBoard(board_name(edition, board), len(found), count, rows, short)


def _row(edition: Edition, year: int, place: Place) -> PastRow:
    is_new = _is_new(edition, year, place)
    return PastRow(row(edition, place), is_new, figure_of(place.result))


def _is_new(edition: Edition, year: int, place: Place) -> bool:
    found = place.key, place.model, place.result, place.top1
    return past.entered(edition.catalogue, found) == year


def _unranked(edition: Edition, year: int) -> Iterator[Unranked]:
    """As many of each standing as the page has room for."""
    found = {wanted: past.standing(edition.catalogue, wanted, year) for wanted in past.UNRANKED}
    known = {wanted: models for wanted, models in found.items() if models}
    shown = shares([*map(len, known.values())], UNRANKED)
    for (wanted, models), most in zip(known.items(), shown, strict=True):
        listed = [listed_model(edition, *item) for item in models.items()]
        yield Unranked(wanted, shortened(edition.language, listed, most))
