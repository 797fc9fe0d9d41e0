"""Charts: accuracy on another test set against that on the validation set."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from ... import ids
from ...rank.costs import TESTS
from ...rank.weights import Released
from ..edition import Edition
from .axis import Axis, linear
from .canvas import Chart, Drawing, Guide, Point, drawings
from .dots import dots
from .frame import Frame
from .marks import Key
from .released import LOWEST, OURS, Drawn


class Tested(NamedTuple):
    """Weights, and their top-1 on the validation set and on another, in percent."""

    item: Released
    main: Decimal
    there: Decimal


def chart_of(benchmark: str) -> str:
    """What the chart of a test set is called."""
    return f"loss-{benchmark}"


def loss_charts(edition: Edition, found: list[Released]) -> dict[str, Callable[[], Chart]]:
    """What draws `found` for each test set beside the main one on which readers may choose.

    Its figures are of the source of the leading set, whoever else measured on that test set.
    """
    sets = edition.catalogue.measurements
    leading = sets.get(edition.catalogue.leading)
    own = {key for key, note in sets.items() if leading and note.source == leading.source}
    tables = {str(sets[key].benchmark): key for key in sorted(sets, key=own.__contains__)}
    wanted = (test for test in TESTS[1:] if test in tables)
    return {chart_of(test): partial(_chart, edition, found, test, tables[test]) for test in wanted}


def _chart(edition: Edition, found: list[Released], benchmark: str, table: str) -> Chart:
    """Dots are weights, squares those of our models; the set `table` holds the figures."""
    drawn, say = Drawn.of(edition, found), edition.language
    name = say.text(edition.catalogue.benchmarks[benchmark].name)
    return Chart(
        id=f"chart-{chart_of(benchmark)}",
        title=say.t("chart_loss_title", benchmark=name),
        description=drawn.described(say.t("chart_loss_description", low=f"{LOWEST}%")),
        drawings=drawings(edition, partial(_drawing, drawn, [*_tested(drawn, benchmark)])),
        keys=(Key(OURS, say.t("key_ours")),),
        table=ids.measured(table),
    )


def _tested(drawn: Drawn, benchmark: str) -> Iterator[Tested]:
    for item in drawn.weights:
        if row := item.on(benchmark):
            yield Tested(item, item.row.value("top1"), row.value("top1"))


def _drawing(drawn: Drawn, found: list[Tested], frame: Frame) -> Drawing:
    say, main = drawn.edition.language, [float(one.main) for one in found]
    x = linear(main, frame.left, frame.right, frame.ticks)
    y = linear((*main, *(float(one.there) for one in found)), frame.bottom, frame.top)
    ours = [one for one in found if drawn.owner(one.item)]
    others = (one for one in found if not drawn.owner(one.item))
    lower = sum(one.there < one.main for one in found) > len(found) / 2
    return Drawing(
        frame=frame,
        x_label=say.t("axis_top1_validation"),
        y_label=say.t("axis_top1_there"),
        x_ticks=x.ticks(),
        y_ticks=y.ticks(),
        points=[_point(drawn, x, y, one) for one in ours],
        dots=dots(_at(x, y, one) for one in others),
        guides=(_no_loss(say.t("chart_no_loss"), x, y, frame, above=lower),) if found else (),
    )


def _at(x: Axis, y: Axis, one: Tested) -> tuple[float, float]:
    return x.at(float(one.main)), y.at(float(one.there))


def _point(drawn: Drawn, x: Axis, y: Axis, one: Tested) -> Point:
    say = drawn.edition.language
    said = f"{say.percent(one.main)}{say.t('comma')} {say.percent(one.there)}"
    return drawn.point(one.item, _at(x, y, one), said)


def _no_loss(said: str, x: Axis, y: Axis, frame: Frame, above: bool) -> Guide:
    """The line of equal accuracy, with its name `above` it or below, where fewer weights are."""
    low, high = max(x.low, y.low), min(x.high, y.high)
    across, up = x.at((low + high) / 2), y.at((low + high) / 2)
    beside = frame.until(across - 8, up - 6, said), frame.since(across + 8, up + 16, said)
    name = beside[0] if above else beside[1]
    return Guide("level", f"M{x.at(low)} {y.at(low)}L{x.at(high)} {y.at(high)}", (name,))
