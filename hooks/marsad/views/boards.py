"""The leaderboard: one row per result, best first."""

from dataclasses import dataclass
from decimal import Decimal

from ..rank.bands import tied
from ..rank.boards import Board, Place, leading, standing
from ..schema.model import Model, Result, Standing
from ..words.language import Named
from .edition import Edition
from .figures import FigureView, band, interval, parameters, percent
from .links import OfferedLink, SourceLink
from .parts import PartsView
from .shortened import Short, shortened

# How far below its leader a board's scale of intervals begins, in points.
DRAWN = Decimal(4)
TICK = 15  # how far it goes up and down, in hundredths of a point


@dataclass(frozen=True)
class RowView:
    """`drawn` is the path of its interval, if that is drawn; `tinted` sets its group off."""

    key: str
    name: str
    tinted: bool
    drawn: str
    band: str
    half_width: str
    top1: FigureView
    others: str
    top5: FigureView
    parameters: FigureView
    regime: Named
    weights: Named
    offered: OfferedLink
    measured: str
    published: str
    published_sort: str
    code: str
    paper_url: str
    paper_language: str
    organisations: tuple[Named, ...]


@dataclass(frozen=True)
class BoardView:
    """`board` tells its places apart on any page, `protocol` its rows on a page of boards.

    `results` counts all, of which `rows` may be a page.
    """

    board: Named
    protocol: str
    results: int
    count: str
    rows: list[RowView]
    parts: PartsView | None = None


@dataclass(frozen=True)
class ListedView:
    """A model that stands on no board, and why.

    `figure` is where its page has `top1`: there, or `before` if another was printed later.
    """

    key: str
    name: str
    board: Named | None
    usual: bool
    top1: FigureView | None
    figure: str
    published: str
    note: str
    paper: SourceLink


def board_view(edition: Edition, board: Board, places: list[Place]) -> BoardView:
    """The results of one board, in words."""
    groups = [*tied([place.band for place in places if place.band])] or [0] * len(places)
    grouped = zip(places, groups, strict=True)
    low = places[0].top1.value - DRAWN
    rows = [row(edition, place, low, group % 2 > 0) for place, group in grouped]
    count = edition.language.count("results", len(rows))
    name = board_name(edition, board)
    return BoardView(name, board.protocol, len(rows), count, rows)


def board_name(edition: Edition, board: Board) -> Named:
    """The protocol; with the benchmark, where that is not the main one."""
    say = edition.language
    protocol = say.t(f"protocol_{board.protocol}")
    if board.benchmark == Board().benchmark:
        return Named(board.name, protocol)
    benchmark = say.text(edition.catalogue.benchmarks[board.benchmark].name)
    return Named(board.name, say.t("on_benchmark", protocol=protocol, benchmark=benchmark))


def listed(edition: Edition, wanted: Standing, most: int) -> Short[ListedView]:
    """The models of a standing that is not ranked, newest first."""
    found = standing(edition.catalogue, wanted).items()
    return shortened(edition.language, [listed_model(edition, *item) for item in found], most)


def row(edition: Edition, place: Place, low: Decimal = Decimal(0), tinted: bool = False) -> RowView:
    """One result of a board, in words; its interval is drawn where all of it lies above `low`."""
    say, model, result = edition.language, place.model, place.result
    paper = edition.catalogue.sources[model.paper]
    return RowView(
        key=place.key,
        name=model.name,
        tinted=tinted,
        drawn=_drawn(place, low),
        band=band(place),
        half_width=interval(place),
        top1=percent(edition, result.top1),
        others=" · ".join(say.percent(other.value) for other in result.others),
        top5=percent(edition, result.top5),
        parameters=parameters(edition, model.parameters),
        regime=say.named("regime", model.regime),
        weights=say.named("weights", model.weights),
        offered=OfferedLink(say.t(f"weights_{model.weights}"), model.weights_at or ""),
        measured=_measured(edition, result),
        published=say.month(model.published),
        published_sort=model.published,
        code=model.code or "",
        paper_url=paper.url,
        paper_language=paper.language,
        organisations=tuple(edition.organisation(maker.key) for maker in edition.makers[place.key]),
    )


def _drawn(place: Place, low: Decimal) -> str:
    """A line as long as the interval and a tick where the accuracy is, hundredths of a point."""
    half, at = round(100 * (place.half_width or 0)), round(100 * (place.top1.value - low))
    return f"M{at - half} 0h{2 * half}m-{half}-{TICK}v{2 * TICK}" if 0 < half < at else ""


def _measured(edition: Edition, result: Result) -> str:
    """The highest top-1 accuracy measured of the released weights of `result`, if any was.

    Where they were measured at the image size of `result`, it is one of these: it is compared.
    """
    like = [item for item in result.remeasured if item.image_size == result.image_size]
    found = [edition.catalogue.rows[item.key].top1 for item in like or result.remeasured]
    return edition.language.percent(max(found)) if found else ""


def figure_of(result: Result) -> str:
    """Where the page of its model has the top-1 of `result`, which may be that of a past year."""
    later = result.revision
    return "before" if later and result.top1 == later.before else "top1"


def listed_model(edition: Edition, key: str, model: Model) -> ListedView:
    """One model that is not ranked, in words."""
    caution, result = model.caution or model.summary, leading(model)
    return ListedView(
        key=key,
        name=model.name,
        board=board_name(edition, Board.of(result)) if result else None,
        usual=result is None or Board.of(result) == Board(),
        top1=percent(edition, result.top1) if result else None,
        figure=figure_of(result) if result else "",
        published=edition.language.month(model.published),
        note=edition.language.text(caution),
        paper=edition.source(model.paper),
    )
