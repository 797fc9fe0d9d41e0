"""Chart: measured top-1 against measured top-5, and the post's estimates beside them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from ... import ids, places
from ...rank.backlinks import weights_of
from ...rank.measured import measured
from ..edition import Edition
from .axis import Axis, linear
from .canvas import Chart, Drawing, Point, TableRow, drawings
from .dots import dots
from .frame import Frame
from .marks import Key, Look, circle, diamond
from .released import LED, described

LOWEST_TOP1 = 80
MEASURED, ESTIMATE = Look("measured", circle), Look("estimate", diamond)


class Estimate(NamedTuple):
    """What a snapshot prints of a model, in percent."""

    href: str
    name: str
    top1: Decimal
    top5: Decimal


class Measured(NamedTuple):
    """A measurement, in percent, and the model that it belongs to, if to any."""

    set: str
    weights: str
    owner: str
    top1: Decimal
    top5: Decimal


def top_scatter_chart(edition: Edition) -> Chart:
    """Dots are released weights, points those of our models; hollow marks are printed estimates."""
    say = edition.language
    drawn, estimates = list(_drawn(edition)), list(_estimates(edition))
    sets, ours = [item.set for item in drawn], sum(bool(item.owner) for item in drawn)
    said = say.t("chart_scatter_description", low=f"{LOWEST_TOP1}%")
    return Chart(
        id="chart-top1-top5",
        title=say.t("chart_scatter_title"),
        description=described(say, said, ours),
        drawings=drawings(edition, partial(_drawing, edition, drawn, estimates)),
        keys=(Key(MEASURED, say.t("key_measured")), Key(ESTIMATE, say.t("key_estimate"))),
        heads=(say.t("col_model"), say.t("col_kind"), say.t("col_top1"), say.t("col_top5")),
        rows=tuple(_row(edition, item) for item in estimates),
        table=ids.measured(max(sets, key=sets.count)) if sets else "",
    )


def _drawing(
    edition: Edition, drawn: list[Measured], estimates: list[Estimate], frame: Frame
) -> Drawing:
    marks: list[Measured | Estimate] = [*drawn, *estimates]
    led = _led(drawn)
    x = linear((float(item.top1) for item in marks), frame.left, frame.right, frame.ticks)
    y = linear((float(item.top5) for item in marks), frame.bottom, frame.top)
    return Drawing(
        frame=frame,
        x_label=edition.language.t("axis_top1"),
        y_label=edition.language.t("axis_top5"),
        x_ticks=x.ticks(),
        y_ticks=y.ticks(),
        dots=dots(
            (x.at(float(item.top1)), y.at(float(item.top5))) for item in drawn if item not in led
        ),
        points=[
            *(_point(edition, x, y, item) for item in drawn if item in led),
            *(_estimate(edition, x, y, item) for item in estimates),
        ],
    )


def _led(drawn: list[Measured]) -> set[Measured]:
    """Those that lead to a model: the most accurate, where they are many."""
    ours = (item for item in drawn if item.owner)
    return {*sorted(ours, key=lambda item: item.top1, reverse=True)[:LED]}


def _drawn(edition: Edition) -> Iterator[Measured]:
    """The measurements from LOWEST_TOP1 on."""
    owners = weights_of(edition.catalogue)
    for key, row in measured(edition.catalogue, "top1", "top5").items():
        found = Measured(*key[:2], owners.get(key, ""), row.value("top1"), row.value("top5"))
        if found.top1 >= LOWEST_TOP1:
            yield found


def _point(edition: Edition, x: Axis, y: Axis, item: Measured) -> Point:
    say = edition.language
    return Point(
        shape=MEASURED.draw(x.at(float(item.top1)), y.at(float(item.top5))),
        style=MEASURED.style,
        label=f"{item.weights}: {say.percent(item.top1)}{say.t('comma')} {say.percent(item.top5)}",
        href=places.remeasured(item.owner),
    )


def _estimates(edition: Edition) -> Iterator[Estimate]:
    for key, snapshot in edition.catalogue.snapshots.items():
        for row in snapshot.rows:
            name = edition.catalogue.models[row.model].name
            one, five = (_first_number(cell.printed) for cell in (row.top1, row.top5))
            yield Estimate(places.snapshot(key), name, one, five)


def _estimate(edition: Edition, x: Axis, y: Axis, item: Estimate) -> Point:
    say = edition.language
    values = f"{say.t('key_estimate')}: {item.top1}%{say.t('comma')} {item.top5}%"
    shape = ESTIMATE.draw(x.at(float(item.top1)), y.at(float(item.top5)))
    return Point(shape, ESTIMATE.style, f"{item.name}. {values}", item.href)


def _row(edition: Edition, item: Estimate) -> TableRow:
    kind = edition.language.t("key_estimate")
    return TableRow(item.href, (item.name, kind, f"{item.top1}%", f"{item.top5}%"))


def _first_number(printed: str) -> Decimal:
    """The first number of a printed cell, with all its digits: 99.5 of `~99.5% (<0.5% …)`."""
    found = re.search(r"\d+(?:\.\d+)?", printed)
    if found is None:
        raise ValueError(f"no number in the printed cell `{printed}`")
    return Decimal(found[0])
