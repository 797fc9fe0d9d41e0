"""Chart: the best accepted top-1 accuracy over time."""

from dataclasses import replace

from ... import places
from ...catalogue import Catalogue
from ...rank.boards import Found
from ...rank.frontier import frontier
from ..edition import Edition
from .axis import Axis, linear
from .canvas import LEFT, RIGHT, TOP, Chart, Point, TableRow, frame
from .marks import Key, Look, circle, diamond

BOTTOM = 420  # tall enough for a fingertip between two records
SINGLE, ENSEMBLE = Look("single", circle), Look("ensemble", diamond)


def frontier_chart(edition: Edition) -> Chart:
    """Steps from record to record, drawn on flat to the newest model of the catalogue."""
    say, found = edition.language, frontier(edition.catalogue)
    x = _years(edition.catalogue)
    y = linear((float(top1.value) for *_, top1 in found), BOTTOM, TOP, ends=2)
    points = [_point(edition, x, y, item) for item in found]
    return Chart(
        id="chart-frontier",
        title=say.t("chart_frontier_title"),
        description=_description(edition, found),
        frame=frame(edition, bottom=BOTTOM),
        x_label=say.t("axis_year"),
        y_label=say.t("axis_top1"),
        x_ticks=x.ticks(),
        y_ticks=y.ticks(),
        points=points,
        path=_steps(points, RIGHT),
        keys=(Key(SINGLE, say.t("key_single")), Key(ENSEMBLE, say.t("key_ensemble"))),
        heads=(say.t("col_model"), say.t("col_published"), say.t("col_system"), say.t("col_top1")),
        rows=tuple(_row(edition, item) for item in found),
    )


def _years(catalogue: Catalogue) -> Axis:
    """From the first year with a model to the year after the newest model or reading."""
    published = [int(model.published[:4]) for model in catalogue.models.values()]
    last = 1 + max([*published, catalogue.updated.year])
    first = min(published, default=last - 1)
    axis = linear((first, last), LEFT, RIGHT, most=8, ends=2)
    return replace(axis, marks=tuple(year for year in axis.marks if year == int(year)))


def year_of(month: str) -> float:
    """`2012-07` as 2012.5."""
    return int(month[:4]) + (int(month[5:7]) - 1) / 12


def _point(edition: Edition, x: Axis, y: Axis, item: Found) -> Point:
    key, model, _, top1 = item
    say = edition.language
    name = f"{model.name}{say.t('comma')} {say.month(model.published)}"
    look = ENSEMBLE if model.standing == "ensemble" else SINGLE
    return Point(
        shape=look.draw(x.at(year_of(model.published)), y.at(float(top1.value))),
        style=look.style,
        label=f"{name}: {say.percent(top1.value)}",
        href=places.model(key),
    )


def _row(edition: Edition, item: Found) -> TableRow:
    key, model, _, top1 = item
    say = edition.language
    kind = say.t("key_ensemble" if model.standing == "ensemble" else "key_single")
    cells = (model.name, say.month(model.published), kind, say.percent(top1.value))
    return TableRow(places.model(key), cells)


def _steps(points: list[Point], end: float) -> str:
    if not points:
        return ""
    first, *others = (point.shape for point in points)
    moves = "".join(f"H{shape.x}V{shape.y}" for shape in others)
    return f"M{first.x} {first.y}{moves}H{end}"


def _description(edition: Edition, found: list[Found]) -> str:
    if not found:
        return edition.language.t("chart_empty")
    (_, old, _, low), (_, new, _, high) = found[0], found[-1]
    return edition.language.t(
        "chart_frontier_description",
        first=old.name, low=edition.language.percent(low.value), start=old.published[:4],
        last=new.name, high=edition.language.percent(high.value), end=new.published[:4],
    )  # fmt: skip
