"""Charts: leading results with their 95% intervals."""

from functools import partial

from ... import places
from ...rank.answers import tied
from ...rank.boards import Place
from ..edition import Edition
from ..figures import interval
from .axis import Axis, linear
from .canvas import Chart, Drawing, Point, TableRow, drawings
from .frame import Frame
from .marks import Look, circle

# With all that share the first band a page could pass 50 kB, and nobody compares hundreds of lines.
SHOWN, TIED = 12, 30
SINGLE = Look("single", circle)


def leaders_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """The first of a board."""
    shown = ranked[:SHOWN]
    title = edition.language.t("chart_leaders_title", n=len(shown))
    return _chart(edition, "chart-leaders", title, _description(edition, shown), shown)


def tied_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """The best result of a board, and the first of those that it cannot be told apart from."""
    found, say = tied(ranked), edition.language
    shown, title = found[:TIED], say.count("tied", len(found))
    said = [_description(edition, shown)]
    if len(shown) < len(found):
        counts = {"shown": say.number(len(shown)), "all": say.number(len(found))}
        said.append(say.t("chart_tied_short", **counts))
    return _chart(edition, "chart-tied", title, " ".join(said), shown)


def _chart(edition: Edition, name: str, title: str, description: str, shown: list[Place]) -> Chart:
    """One row a result; the whisker of a point is its interval."""
    say = edition.language
    return Chart(
        id=name,
        title=title,
        description=description,
        drawings=drawings(edition, partial(_drawing, edition, shown)),
        heads=(say.t("col_model"), say.t("col_half_width"), say.t("col_top1")),
        rows=tuple(_row(edition, place) for place in shown),
    )


def _drawing(edition: Edition, shown: list[Place], frame: Frame) -> Drawing:
    inside = frame.rows(len(shown))
    ends = (end for place in shown for end in _interval(place))
    x = linear(ends, inside.left, inside.right, most=4)
    return Drawing(
        frame=inside,
        x_label=edition.language.t("axis_top1"),
        y_label="",
        x_ticks=x.ticks(),
        y_ticks=[],
        points=[_point(edition, inside, x, *item) for item in enumerate(shown)],
    )


def _description(edition: Edition, shown: list[Place]) -> str:
    say = edition.language
    if not shown or shown[0].images is None:
        return say.t("chart_empty")
    return say.t("chart_leaders_description", images=say.count("images", shown[0].images))


def _interval(place: Place) -> tuple[float, float]:
    value = float(place.top1.value)
    width = place.half_width or 0
    return value - width, value + width


def _point(edition: Edition, frame: Frame, x: Axis, index: int, place: Place) -> Point:
    shape = SINGLE.draw(x.at(float(place.top1.value)), frame.level(index))
    low, high = (x.at(end) for end in _interval(place))
    name, accuracy = place.model.name, edition.language.percent(place.top1.value)
    return Point(
        shape=shape,
        style=SINGLE.style,
        label=f"{name}: {accuracy} ±{interval(place)}",
        href=places.model(place.key),
        whisker=f"M{low} {shape.y}H{high}",
        words=frame.heads(shape.y, name, accuracy),
    )


def _row(edition: Edition, place: Place) -> TableRow:
    say = edition.language
    width = say.t("points", n=f"±{interval(place)}") if place.images else ""
    return TableRow(
        places.model(place.key), (place.model.name, width, say.percent(place.top1.value))
    )
