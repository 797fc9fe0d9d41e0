"""The leaderboard: one row per result, best first."""

from dataclasses import dataclass

from ..rank.boards import PROTOCOLS, Place, board, standing
from ..schema.model import Model, Protocol, Standing
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
    protocol: Protocol
    title: str
    count: str
    rows: list[RowView]


@dataclass(frozen=True)
class ListedView:
    """A model that stands on no board, and why."""

    key: str
    name: str
    protocol: str
    top1: FigureView | None
    published: str
    note: str
    paper: SourceLink


def boards(edition: Edition) -> list[BoardView]:
    """The boards that have a result, in the order of PROTOCOLS."""
    made = (_board(edition, protocol) for protocol in PROTOCOLS)
    return [view for view in made if view.rows]


def listed(edition: Edition, wanted: Standing) -> list[ListedView]:
    """The models of a standing that is not ranked, newest first."""
    return [_listed(edition, *item) for item in standing(edition.catalogue, wanted).items()]


def _board(edition: Edition, protocol: Protocol) -> BoardView:
    rows = [row(edition, place) for place in board(edition.catalogue, protocol)]
    count = edition.language.count("results", len(rows))
    return BoardView(protocol, edition.language.t(f"protocol_{protocol}"), count, rows)


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


def _listed(edition: Edition, key: str, model: Model) -> ListedView:
    caution = model.caution or model.summary
    return ListedView(
        key=key,
        name=model.name,
        protocol=model.results[0].protocol if model.results else "",
        top1=percent(edition, model.results[0].top1) if model.results else None,
        published=edition.language.month(model.published),
        note=edition.language.text(caution),
        paper=edition.source(model.paper),
    )
