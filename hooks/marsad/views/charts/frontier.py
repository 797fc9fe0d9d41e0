"""Chart: the best accepted top-1 accuracy over time."""

from ... import places
from ...catalogue import Catalogue
from ...rank.boards import Found
from ...rank.frontier import frontier
from ..edition import Edition
from .axis import Axis
from .canvas import LEFT, RIGHT, TOP, Chart, Key, Point, Row

LOW = 420


def frontier_chart(edition: Edition) -> Chart:
    """Steps from record to record, drawn on flat to the newest model of the catalogue."""
    say, found = edition.language, frontier(edition.catalogue)
    first, last = years(edition.catalogue)
    x = Axis(first, last, LEFT, RIGHT)
    y = Axis(62, 92, LOW, TOP)  # tall enough for a fingertip between two records
    points = [_point(edition, x, y, item) for item in found]
    return Chart(
        id="chart-frontier",
        title=say.t("chart_frontier_title"),
        description=_description(edition, found),
        x_label=say.t("axis_year"),
        y_label=say.t("axis_top1"),
        x_ticks=x.ticks([float(year) for year in range(first, last + 1, 2)]),
        y_ticks=y.ticks([65, 70, 75, 80, 85, 90]),
        points=points,
        path=_steps(points, RIGHT),
        height=LOW + 60,
        bottom=LOW,
        keys=(Key("single", say.t("key_single")), Key("ensemble", say.t("key_ensemble"))),
        heads=(say.t("col_model"), say.t("col_published"), say.t("col_kind"), say.t("col_top1")),
        rows=tuple(_row(edition, item) for item in found),
    )


def years(catalogue: Catalogue) -> tuple[int, int]:
    """The first year with a model, and the year after the newest document was read."""
    first = min(int(model.published[:4]) for model in catalogue.models.values())
    last = max(source.accessed.year for source in catalogue.sources.values())
    return first, last + 1


def year_of(month: str) -> float:
    """`2012-07` as 2012.5."""
    return int(month[:4]) + (int(month[5:7]) - 1) / 12


def _point(edition: Edition, x: Axis, y: Axis, item: Found) -> Point:
    key, model, _, top1 = item
    say = edition.language
    name = f"{model.name}{say.t('comma')} {say.month(model.published)}"
    return Point(
        x=x.at(year_of(model.published)),
        y=y.at(float(top1.value)),
        style="ensemble" if model.standing == "ensemble" else "single",
        label=f"{name}: {say.percent(top1.value)}",
        href=places.model(key),
    )


def _row(edition: Edition, item: Found) -> Row:
    key, model, _, top1 = item
    say = edition.language
    kind = say.t("key_ensemble" if model.standing == "ensemble" else "key_single")
    cells = (model.name, say.month(model.published), kind, say.percent(top1.value))
    return Row(places.model(key), cells)


def _steps(points: list[Point], end: float) -> str:
    if not points:
        return ""
    moves = "".join(f"H{point.x}V{point.y}" for point in points[1:])
    return f"M{points[0].x} {points[0].y}{moves}H{end}"


def _description(edition: Edition, found: list[Found]) -> str:
    if not found:
        return edition.language.t("chart_empty")
    (_, old, _, low), (_, new, _, high) = found[0], found[-1]
    return edition.language.t(
        "chart_frontier_description",
        first=old.name, low=edition.language.percent(low.value), start=old.published[:4],
        last=new.name, high=edition.language.percent(high.value), end=new.published[:4],
    )  # fmt: skip
