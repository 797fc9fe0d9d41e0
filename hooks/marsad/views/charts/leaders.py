"""Chart: the leading results with their 95% intervals."""

from ... import places
from ...rank.bands import half_width
from ...rank.boards import Place
from ..edition import Edition
from .axis import Axis
from .canvas import RIGHT, TOP, Chart, Point

SHOWN, ROW, NAMES = 12, 30, 200


def leaders_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """One row a result; `low` and `high` of a point are the ends of its interval."""
    say, shown = edition.language, ranked[:SHOWN]
    bottom = TOP + ROW * len(shown)
    x = Axis(89.5, 91.5, NAMES, RIGHT) if not shown else _axis(shown)
    first = int(x.low * 2 + 0.999)
    ticks = [half / 2 for half in range(first, int(x.high * 2) + 1)]
    return Chart(
        id="chart-leaders",
        title=say.t("chart_leaders_title", n=len(shown)),
        description=say.t("chart_leaders_description"),
        x_label=say.t("axis_top1"),
        y_label="",
        x_ticks=x.ticks(ticks),
        y_ticks=[],
        points=[_point(edition, x, index, place) for index, place in enumerate(shown)],
        height=bottom + 60,
        bottom=bottom,
        left=NAMES,
        table=places.board_id("fine-tuned"),
    )


def _axis(shown: list[Place]) -> Axis:
    values = [float(place.top1.value) for place in shown]
    low = min(value - half_width(value) for value in values)
    high = max(value + half_width(value) for value in values)
    return Axis(low - 0.05, high + 0.05, NAMES, RIGHT)


def _point(edition: Edition, x: Axis, index: int, place: Place) -> Point:
    value = float(place.top1.value)
    width = half_width(value)
    return Point(
        x=x.at(value),
        y=TOP + ROW * index + ROW / 2,
        style="single",
        label=f"{place.model.name}: {edition.language.percent(place.top1.value)} ±{width:.2f}",
        href=places.model(place.key),
        text=place.model.name,
        low=x.at(value - width),
        high=x.at(value + width),
    )
