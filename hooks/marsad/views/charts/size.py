"""Chart: parameters against top-1 accuracy."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from ... import places
from ...rank.boards import Place
from ...rank.pareto import frontier
from ...rank.parts import DRAWN
from ...words.language import Language
from ..edition import Edition
from ..figures import said
from .axis import Axis, linear, logarithmic
from .canvas import Chart, Drawing, Point, TableRow, drawings
from .frame import Frame
from .marks import Key, Look, circle, square
from .named import boxes, named
from .steps import steps, walls

OPEN, CLOSED = Look("open", circle), Look("closed", square)


class Sized(NamedTuple):
    """A result and the parameters of its model, in millions."""

    place: Place
    millions: Decimal

    @property
    def top1(self) -> Decimal:
        """The accuracy, percent."""
        return self.place.top1.value


def size_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """The main board; millions of parameters on a log axis, the frontier as a line."""
    say = edition.language
    found = ((place, place.model.parameters) for place in ranked)
    sized = [Sized(place, size.millions) for place, size in found if size]
    best = _best(sized)
    shown = [item for index, item in enumerate(sized) if index < DRAWN or item in best]
    return Chart(
        id="chart-size",
        title=say.t("chart_size_title"),
        description=" ".join(_description(say, len(shown), len(sized))),
        drawings=drawings(edition, partial(_drawing, edition, shown)),
        keys=(Key(OPEN, say.t("key_open")), Key(CLOSED, say.t("key_closed"))),
        heads=(say.t("col_model"), say.t("parameters"), say.t("col_top1")),
        rows=tuple(_row(edition, item) for item in shown),
    )


def _best(items: list[Sized]) -> list[Sized]:
    """What nothing is both smaller and more accurate than."""
    return frontier(items, cost=lambda item: item.millions, gain=lambda item: item.top1)


def _description(say: Language, shown: int, found: int) -> Iterator[str]:
    """How the chart is read; and what it leaves out, for with all it would be too heavy."""
    yield say.t("chart_size_description")
    if shown < found:
        yield say.t("chart_size_short", shown=say.number(shown), all=say.number(found))


def _drawing(edition: Edition, shown: list[Sized], frame: Frame) -> Drawing:
    x = logarithmic((float(item.millions) for item in shown), frame.left, frame.right, frame.ticks)
    y = linear((float(item.top1) for item in shown), frame.bottom, frame.top)
    best = _best(shown)
    points = {item.place.key: _point(edition, x, y, item) for item in shown}
    marks = [points[item.place.key].shape for item in best]
    return Drawing(
        frame=frame,
        x_label=edition.language.t("axis_parameters"),
        y_label=edition.language.t("axis_top1"),
        x_ticks=x.ticks("{:,.0f}"),
        y_ticks=y.ticks(),
        points=[*{**points, **_leading(best, points, frame)}.values()],
        path=steps(marks, frame.right),
    )


def _leading(best: list[Sized], points: dict[str, Point], frame: Frame) -> dict[str, Point]:
    """The points of the frontier, with names that cover neither the line nor another point."""
    found = [(points[item.place.key], item.place.model.name) for item in best]
    taken = [*boxes(points.values()), *walls([point.shape for point, _ in found], frame.right)]
    leading = named(found, taken, frame, frame.names)
    return {item.place.key: point for item, point in zip(best, leading, strict=True)}


def _point(edition: Edition, x: Axis, y: Axis, item: Sized) -> Point:
    say, model = edition.language, item.place.model
    look = OPEN if model.weights == "public" else CLOSED
    size = said(edition, model.parameters)
    return Point(
        shape=look.draw(x.at(float(item.millions)), y.at(float(item.top1))),
        style=look.style,
        label=f"{model.name}: {size}{say.t('comma')} {say.percent(item.top1)}",
        href=places.model(item.place.key),
    )


def _row(edition: Edition, item: Sized) -> TableRow:
    model = item.place.model
    cells = (model.name, said(edition, model.parameters), edition.language.percent(item.top1))
    return TableRow(places.model(item.place.key), cells)
