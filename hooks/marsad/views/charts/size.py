"""Chart: parameters against top-1 accuracy."""

from decimal import Decimal

from ... import places
from ...rank.boards import Board, Place
from ..edition import Edition
from ..figures import said
from .axis import Axis, linear, logarithmic
from .canvas import BOTTOM, LEFT, RIGHT, TOP, Chart, Point, frame
from .marks import Key, Look, circle, square

OPEN, CLOSED = Look("open", circle), Look("closed", square)


def size_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """The main board; millions of parameters on a log axis."""
    say = edition.language
    found = [(place, place.model.parameters) for place in ranked]
    shown = [(place, size.millions) for place, size in found if size]
    x = logarithmic((float(millions) for _, millions in shown), LEFT, RIGHT)
    y = linear((float(place.top1.value) for place, _ in shown), BOTTOM, TOP)
    return Chart(
        id="chart-size",
        title=say.t("chart_size_title"),
        description=say.t("chart_size_description"),
        frame=frame(edition),
        x_label=say.t("axis_parameters"),
        y_label=say.t("axis_top1"),
        x_ticks=x.ticks("{:,.0f}"),
        y_ticks=y.ticks(),
        points=[_point(edition, x, y, *item) for item in shown],
        keys=(Key(OPEN, say.t("key_open")), Key(CLOSED, say.t("key_closed"))),
        table=places.board_id(Board().name),
    )


def _point(edition: Edition, x: Axis, y: Axis, place: Place, millions: Decimal) -> Point:
    say, look = edition.language, OPEN if place.model.weights == "public" else CLOSED
    size = said(edition, place.model.parameters)
    return Point(
        shape=look.draw(x.at(float(millions)), y.at(float(place.top1.value))),
        style=look.style,
        label=f"{place.model.name}: {size}{say.t('comma')} {say.percent(place.top1.value)}",
        href=places.model(place.key),
    )
