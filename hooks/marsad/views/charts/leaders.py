"""Chart: the leading results with their 95% intervals."""

from ... import places
from ...rank.boards import Board, Place
from ..edition import Edition
from ..figures import interval
from .axis import Axis, linear
from .canvas import RIGHT, TOP, Chart, Frame, Point, frame
from .marks import Look, circle

SHOWN, ROW, NAMES = 12, 30, 200
SINGLE = Look("single", circle)


def leaders_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """One row a result; the whisker of a point is its interval."""
    say, shown = edition.language, ranked[:SHOWN]
    drawing = frame(edition, NAMES, TOP + ROW * len(shown))
    x = linear((end for place in shown for end in _interval(place)), NAMES, RIGHT, most=4)
    return Chart(
        id="chart-leaders",
        title=say.t("chart_leaders_title", n=len(shown)),
        description=_description(edition, shown),
        frame=drawing,
        x_label=say.t("axis_top1"),
        y_label="",
        x_ticks=x.ticks(),
        y_ticks=[],
        points=[_point(edition, drawing, x, *item) for item in enumerate(shown)],
        table=places.board_id(Board().name),
    )


def _description(edition: Edition, shown: list[Place]) -> str:
    say = edition.language
    if not shown or shown[0].images is None:
        return say.t("chart_empty")
    return say.t("chart_leaders_description", n=say.number(shown[0].images))


def _interval(place: Place) -> tuple[float, float]:
    value = float(place.top1.value)
    width = place.half_width or 0
    return value - width, value + width


def _point(edition: Edition, drawing: Frame, x: Axis, index: int, place: Place) -> Point:
    shape = SINGLE.draw(x.at(float(place.top1.value)), TOP + ROW * index + ROW / 2)
    low, high = (x.at(end) for end in _interval(place))
    accuracy = f"{edition.language.percent(place.top1.value)} ±{interval(place)}"
    return Point(
        shape=shape,
        style=SINGLE.style,
        label=f"{place.model.name}: {accuracy}",
        href=places.model(place.key),
        whisker=f"M{low} {shape.y}H{high}",
        words=(drawing.name(shape.y, place.model.name),),
    )
