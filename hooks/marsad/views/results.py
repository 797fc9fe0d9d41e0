"""The results of one model: as published, as others give them, and measured again."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..rank.boards import Board, Place
from ..rank.families import taker, takers
from ..schema.benchmark import MAIN
from ..schema.derived import Percent
from ..schema.figure import Printed
from ..schema.model import Model, OtherFigure, Remeasured, Result, Revision
from ..words.language import Named
from .boards import board_name
from .edition import Edition
from .figures import FigureView, Proof, band, interval, percent, signed
from .weights import parts_of


@dataclass(frozen=True)
class OtherView:
    """Somebody else's figure beside the result; the difference in points."""

    who: str
    top1: FigureView
    difference: str


@dataclass(frozen=True)
class RevisionView:
    """Since which month the figure is printed, and what was until then, empty where nothing was."""

    since: str
    until: str
    before: FigureView | None


@dataclass(frozen=True)
class ResultView:
    """`board` tells the places of the result apart on its model's page."""

    board: Named
    band: str
    half_width: str
    image_size: str
    setting: str
    top1: FigureView
    top5: FigureView
    revision: RevisionView | None
    others: list[OtherView]


@dataclass(frozen=True)
class RemeasuredView:
    """A measurement of the released weights beside the claim; differences in points.

    `parts` are those of their name, between which a line may end. What was not measured is empty.
    `family` is that on whose page the weights are listed; empty where they are on none.
    """

    weights: str
    parts: list[str]
    image_size: str
    side: int
    kind: Named
    evidence: Proof
    top1: str
    top5: str
    difference_top1: str
    difference_top5: str
    family: str


@dataclass(frozen=True)
class RemeasuredSet:
    """What one set measured of one result, and a note on what the figures are."""

    note: str
    rows: list[RemeasuredView]


def result_view(edition: Edition, result: Result, place: Place | None) -> ResultView:
    """`result` in words, with its `place` on the board where it has one."""
    return ResultView(
        board=board_name(edition, Board.of(result)),
        band=band(place),
        half_width=interval(place),
        image_size=_square(result.image_size),
        setting=edition.language.text(result.setting),
        top1=percent(edition, result.top1),
        top5=percent(edition, result.top5),
        revision=_revised(edition, result.revision),
        others=[_other(edition, result, other) for other in result.others],
    )


def remeasured(edition: Edition, model: Model) -> Iterator[RemeasuredSet]:
    """The measurements of the weights of each result, by the sets that hold them."""
    for result in model.results:
        for key in dict.fromkeys(item.set for item in result.remeasured):
            yield RemeasuredSet(
                note=_note(edition, result.benchmark),
                rows=[_row(edition, result, item) for item in result.remeasured if item.set == key],
            )


def difference(measured: Decimal | None, claimed: Percent) -> str:
    """Measured minus claimed, in percentage points, signed.

    Nothing where it was not measured, or the authors claimed nothing.
    """
    if measured is None or not isinstance(claimed, Printed) or claimed.kind != "reported":
        return ""
    return signed(measured - claimed.value)


def _revised(edition: Edition, revision: Revision | None) -> RevisionView | None:
    if revision is None:
        return None
    month = edition.language.month(revision.since)
    before = percent(edition, revision.before) if revision.before else None
    said = {name: edition.language.t(f"printed_{name}", month=month) for name in ("since", "until")}
    return RevisionView(before=before, **said)


def _other(edition: Edition, result: Result, other: OtherFigure) -> OtherView:
    who, shown = edition.language.text(other.who), percent(edition, other)
    return OtherView(who, shown, difference(other.value, result.top1))


def _row(edition: Edition, result: Result, item: Remeasured) -> RemeasuredView:
    say, row = edition.language, edition.catalogue.rows[item.key]
    return RemeasuredView(
        weights=item.weights,
        parts=parts_of(item.weights),
        image_size=_square(item.image_size),
        side=item.image_size,
        kind=say.named("kind", "measured"),
        evidence=_read_in(edition, item),
        top1=say.percent(row.top1),
        top5="" if row.top5 is None else say.percent(row.top5),
        difference_top1=difference(row.top1, result.top1),
        difference_top5=difference(row.top5, result.top5),
        family=_family(edition, row.architecture) if item.set == edition.catalogue.leading else "",
    )


def _read_in(edition: Edition, item: Remeasured) -> Proof:
    """Where the row stands in the file of its set."""
    say, note = edition.language, edition.catalogue.measurements[item.set]
    where = f"{say.text(note.row)} {item.weights}"
    return Proof(edition.source(note.source), where, say.named("confidence", "primary"))


def _square(side: int | None) -> str:
    """An image of `side` pixels; nothing where that is not known."""
    return f"{side}×{side}" if side else ""


def _family(edition: Edition, architecture: str) -> str:
    return taker(takers(edition.catalogue), architecture)


def _note(edition: Edition, benchmark: str) -> str:
    """What stands before measurements on `benchmark`."""
    if benchmark == MAIN:
        return edition.language.t("remeasured_note")
    name = edition.language.text(edition.catalogue.benchmarks[benchmark].name)
    return edition.language.t("remeasured_note_on", benchmark=name)
