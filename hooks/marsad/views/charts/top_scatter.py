"""Chart: measured top-1 against measured top-5, and the post's estimates beside them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ... import places
from ...rank.backlinks import weights_of
from ...schema.measurement import Measurement
from ..edition import Edition
from .axis import Axis
from .canvas import BOTTOM, LEFT, RIGHT, TOP, Chart, Key, Point, Row

LOWEST_TOP1 = 80.0


class Estimate(NamedTuple):
    """What a snapshot prints of a model, in percent."""

    href: str
    name: str
    top1: float
    top5: float


def top_scatter_chart(edition: Edition) -> Chart:
    """Dots are released weights, points those of our models; hollow marks are printed estimates."""
    say = edition.language
    x, y = Axis(LOWEST_TOP1, 92, LEFT, RIGHT), Axis(94, 100, BOTTOM, TOP)
    drawn = list(_drawn(edition, x, y))
    estimates = list(_estimates(edition))
    return Chart(
        id="chart-top1-top5",
        title=say.t("chart_scatter_title"),
        description=say.t("chart_scatter_description", low=f"{LOWEST_TOP1:g}%"),
        x_label=say.t("axis_top1"),
        y_label=say.t("axis_top5"),
        x_ticks=x.ticks([80, 82, 84, 86, 88, 90, 92]),
        y_ticks=y.ticks([94, 95, 96, 97, 98, 99, 100]),
        dots=_dots(x, y, (row for row, owner in drawn if not owner)),
        points=[
            *(_point(edition, x, y, row, owner) for row, owner in drawn if owner),
            *(_estimate(edition, x, y, item) for item in estimates),
        ],
        keys=(Key("measured", say.t("key_measured")), Key("estimate", say.t("key_estimate"))),
        heads=(say.t("col_model"), say.t("col_kind"), say.t("col_top1"), say.t("col_top5")),
        rows=tuple(_row(edition, item) for item in estimates),
        table=places.measured_id("1"),
    )


def _drawn(edition: Edition, x: Axis, y: Axis) -> Iterator[tuple[Measurement, str]]:
    """The measurements that lie on the drawing, each with the model that it belongs to, or ""."""
    owners = weights_of(edition.catalogue)
    for rows in edition.catalogue.measured.values():
        for row in rows:
            if row.top1 >= x.low and row.top5 >= y.low:
                yield row, owners.get((row.weights, row.image_size), "")


def _dots(x: Axis, y: Axis, rows: Iterable[Measurement]) -> str:
    """A dot for each of `rows`, in whole units and each from the one before: a kilobyte or two."""
    places = {(round(x.at(float(row.top1))), round(y.at(float(row.top5)))) for row in rows}
    path = [(0, 0), *sorted(places)]
    return "".join(f"m{c - a} {d - b}h0" for (a, b), (c, d) in pairwise(path))


def _point(edition: Edition, x: Axis, y: Axis, row: Measurement, owner: str) -> Point:
    say = edition.language
    return Point(
        x=x.at(float(row.top1)),
        y=y.at(float(row.top5)),
        style="measured",
        label=f"{row.weights}: {say.percent(row.top1)}{say.t('comma')} {say.percent(row.top5)}",
        href=places.remeasured(owner),
    )


def _estimates(edition: Edition) -> Iterator[Estimate]:
    for key, snapshot in edition.catalogue.snapshots.items():
        for row in snapshot.rows:
            name = edition.catalogue.models[row.model].name
            one, five = (_first_number(cell.printed) for cell in (row.top1, row.top5))
            yield Estimate(places.snapshot(key), name, one, five)


def _estimate(edition: Edition, x: Axis, y: Axis, item: Estimate) -> Point:
    say = edition.language
    values = f"{say.t('key_estimate')}: {item.top1:g}%{say.t('comma')} {item.top5:g}%"
    place = x.at(item.top1), y.at(item.top5)
    return Point(*place, "estimate", f"{item.name}. {values}", item.href)


def _row(edition: Edition, item: Estimate) -> Row:
    kind = edition.language.t("key_estimate")
    return Row(item.href, (item.name, kind, f"{item.top1:g}%", f"{item.top5:g}%"))


def _first_number(printed: str) -> float:
    """The first number of a printed cell: 99.5 of `~99.5% (<0.5% …)`."""
    found = re.search(r"\d+(?:\.\d+)?", printed)
    if found is None:
        raise ValueError(f"no number in the printed cell `{printed}`")
    return float(found[0])
