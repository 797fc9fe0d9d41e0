"""Chart: parameters against top-1 accuracy."""

from ... import places
from ...rank.boards import Place
from ..edition import Edition
from .axis import Axis
from .canvas import BOTTOM, LEFT, RIGHT, TOP, Chart, Key, Point


def size_chart(edition: Edition, ranked: list[Place]) -> Chart:
    """Accepted fine-tuned results; millions of parameters on a log axis."""
    say = edition.language
    x, y = Axis(20, 20000, LEFT, RIGHT, log=True), Axis(76, 92, BOTTOM, TOP)
    return Chart(
        id="chart-size",
        title=say.t("chart_size_title"),
        description=say.t("chart_size_description"),
        x_label=say.t("axis_parameters"),
        y_label=say.t("axis_top1"),
        x_ticks=x.ticks([30, 100, 300, 1000, 3000, 10000], "{:,.0f}"),
        y_ticks=y.ticks([76, 80, 84, 88, 92]),
        points=[_point(edition, x, y, place) for place in ranked if place.model.parameters],
        keys=(Key("open", say.t("key_open")), Key("closed", say.t("key_closed"))),
        table=places.board_id("fine-tuned"),
    )


def _point(edition: Edition, x: Axis, y: Axis, place: Place) -> Point:
    assert place.model.parameters is not None  # the caller keeps only those that have it
    say, millions = edition.language, place.model.parameters.millions
    size = say.t("millions", n=say.number(millions))
    return Point(
        x=x.at(float(millions)),
        y=y.at(float(place.top1.value)),
        style="open" if place.model.weights == "public" else "closed",
        label=f"{place.model.name}: {size}{say.t('comma')} {say.percent(place.top1.value)}",
        href=places.model(place.key),
    )
