"""The leaderboard: one row per result, best first."""

from dataclasses import dataclass

from ..rank.boards import Board, Place, leading, standing
from ..schema.model import Model, Standing
from ..words.language import Named
from .edition import Edition
from .figures import FigureView, band, interval, parameters, percent
from .links import SourceLink


@dataclass(frozen=True)
class RowView:
    key: str
    name: str
    band: str
    half_width: str
    top1: FigureView
    others: str
    top5: FigureView
    parameters: FigureView
    regime: Named
    weights: Named
    image_size: str
    published: str
    published_sort: str
    note: str
    sources: list[SourceLink]


@dataclass(frozen=True)
class BoardView:
    """`board` tells its places apart on any page, `protocol` its rows on a page of boards."""

    board: Named
    protocol: str
    count: str
    rows: list[RowView]


@dataclass(frozen=True)
class ListedView:
    """A model that stands on no board, and why."""

    key: str
    name: str
    board: Named | None
    usual: bool
    top1: FigureView | None
    published: str
    note: str
    paper: SourceLink


def board_view(edition: Edition, board: Board, places: list[Place]) -> BoardView:
    """The results of one board, in words."""
    rows = [row(edition, place) for place in places]
    count = edition.language.count("results", len(rows))
    return BoardView(board_name(edition, board), board.protocol, count, rows)


def board_name(edition: Edition, board: Board) -> Named:
    """The protocol; with the benchmark, where that is not the main one."""
    say = edition.language
    protocol = say.t(f"protocol_{board.protocol}")
    if board.benchmark == Board().benchmark:
        return Named(board.name, protocol)
    benchmark = say.text(edition.catalogue.benchmarks[board.benchmark].name)
    return Named(board.name, say.t("on_benchmark", protocol=protocol, benchmark=benchmark))


def listed(edition: Edition, wanted: Standing) -> list[ListedView]:
    """The models of a standing that is not ranked, newest first."""
    return [listed_model(edition, *item) for item in standing(edition.catalogue, wanted).items()]


def row(edition: Edition, place: Place) -> RowView:
    """One result of a board, in words."""
    say, model, result = edition.language, place.model, place.result
    top1, top5 = percent(edition, result.top1), percent(edition, result.top5)
    return RowView(
        key=place.key,
        name=model.name,
        band=band(place),
        half_width=interval(place),
        top1=top1,
        others=" · ".join(say.percent(other.value) for other in result.others),
        top5=top5,
        parameters=parameters(edition, model.parameters),
        regime=say.named("regime", model.regime),
        weights=say.named("weights", model.weights),
        image_size=str(result.image_size or ""),
        published=say.month(model.published),
        published_sort=model.published,
        note=say.text(model.summary),
        sources=_sources(top1, top5),
    )


def _sources(*figures: FigureView) -> list[SourceLink]:
    """The sources of `figures`, each once, in order."""
    return list(dict.fromkeys(f.evidence.source for f in figures if f.evidence))


def listed_model(edition: Edition, key: str, model: Model) -> ListedView:
    """One model that is not ranked, in words."""
    caution, result = model.caution or model.summary, leading(model)
    return ListedView(
        key=key,
        name=model.name,
        board=board_name(edition, Board.of(result)) if result else None,
        usual=result is None or Board.of(result) == Board(),
        top1=percent(edition, result.top1) if result else None,
        published=edition.language.month(model.published),
        note=edition.language.text(caution),
        paper=edition.source(model.paper),
    )
