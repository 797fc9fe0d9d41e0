"""The post's table as printed, each cell beside what was found."""

from dataclasses import dataclass

from ..rank.boards import Board, result_on
from ..schema.snapshot import Cell, Columns, Head, Row
from ..words.language import Named
from .claims import ClaimView, claim_view
from .edition import Edition
from .figures import FigureView, parameters, percent, said
from .links import SourceLink

COLUMNS = tuple(Columns.model_fields)


@dataclass(frozen=True)
class CellView:
    """A printed cell; `mark` is the gravest of its verdicts, if something was claimed."""

    column: str
    printed: str
    mark: Named | None
    claims: list[ClaimView]


@dataclass(frozen=True)
class HeadView:
    """The head of a column; `meaning` is empty where that is what was `printed`."""

    printed: str
    meaning: str


@dataclass(frozen=True)
class SnapshotRow:
    key: str
    name: str
    board: str
    cells: list[CellView]
    top1: FigureView
    top5: FigureView
    parameters: FigureView
    parameters_said: str


@dataclass(frozen=True)
class SnapshotView:
    title: str
    source: SourceLink
    heads: list[HeadView]
    rows: list[SnapshotRow]


GRAVITY = ("unsupported", "corrected", "outdated", "confirmed")


def snapshots(edition: Edition) -> dict[str, SnapshotView]:
    """Every snapshot by its id."""
    return {key: snapshot_view(edition, key) for key in edition.catalogue.snapshots}


def snapshot_view(edition: Edition, key: str) -> SnapshotView:
    """One snapshot in words."""
    snapshot = edition.catalogue.snapshots[key]
    board = Board(snapshot.benchmark, snapshot.protocol)
    return SnapshotView(
        title=edition.language.text(snapshot.title),
        source=edition.source(edition.catalogue.posts[snapshot.post].source),
        heads=[_head(edition, getattr(snapshot.columns, column)) for column in COLUMNS],
        rows=[_row(edition, board, row) for row in snapshot.rows],
    )


def _head(edition: Edition, head: Head) -> HeadView:
    """Where the meaning holds a number, all languages show it: pages agree in their numbers."""
    meaning = edition.language.text(head.meaning)
    is_new = meaning != head.printed or any(map(str.isdigit, meaning))
    return HeadView(head.printed, meaning if is_new else "")


def _row(edition: Edition, board: Board, row: Row) -> SnapshotRow:
    model = edition.catalogue.models[row.model]
    result = result_on(model, board)
    if result is None:  # a rule has refused it
        raise LookupError(f"{row.model} has no result on {board.name}")
    return SnapshotRow(
        key=row.model,
        name=model.name,
        board=board.name,
        cells=[_cell(edition, column, getattr(row, column)) for column in COLUMNS],
        top1=percent(edition, result.top1),
        top5=percent(edition, result.top5),
        parameters=parameters(edition, model.parameters),
        parameters_said=said(edition, model.parameters),
    )


def _cell(edition: Edition, column: str, cell: Cell) -> CellView:
    claims = [claim_view(edition, key) for key in cell.claims]
    verdicts = (claim.verdict for claim in claims)
    mark = min(verdicts, key=lambda verdict: GRAVITY.index(verdict.value), default=None)
    return CellView(column, cell.printed, mark, claims)
