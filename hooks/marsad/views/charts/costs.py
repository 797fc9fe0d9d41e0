"""Charts: what released weights cost against their accuracy, and which of them no others beat."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from ... import ids, places
from ...rank.costs import TESTS, Cost, costs, unbeaten
from ...rank.parts import pages_of
from ...rank.weights import Released
from ...schema import measurement
from ..edition import Edition
from ..weights import column_of, timed
from .axis import linear, logarithmic
from .canvas import Chart, Drawing, Point, drawings
from .dots import dots
from .frame import Frame
from .marks import Key, Look, circle
from .named import boxes, named_above
from .released import LOWEST, OURS, Drawn
from .steps import steps

BEST = Look("open", circle)


def chart_of(cost: Cost) -> str:
    """What the chart of a cost is called."""
    return f"cost-{cost.key}"


def charted(edition: Edition) -> list[Cost]:
    """The costs that are drawn: size, and speed as one machine has it."""
    return [costs(edition.catalogue)[0], *timed(edition)[:1]]


def cost_charts(edition: Edition, found: list[Released]) -> dict[str, Callable[[], Chart]]:
    """What draws those of `found` that have families, for each of the costs that are drawn."""
    return {chart_of(cost): partial(_chart, edition, found, cost) for cost in charted(edition)}


def _chart(edition: Edition, found: list[Released], cost: Cost) -> Chart:
    return _Maker(Drawn.of(edition, found), pages_of(edition.catalogue, found), cost).chart()


@dataclass(frozen=True)
class _Maker:
    drawn: Drawn
    pages: Mapping[measurement.Key, str]
    cost: Cost

    def chart(self) -> Chart:
        """Dots are weights, circles those that no others beat, squares those of our models."""
        edition, say = self.drawn.edition, self.drawn.edition.language
        shown = [item for item in self.drawn.weights if self.cost.of(item)]
        return Chart(
            id=f"chart-{chart_of(self.cost)}",
            title=say.t("chart_cost_title", cost=column_of(edition, self.cost).head.label),
            description=self.drawn.described(say.t("chart_cost_description", low=f"{LOWEST}%")),
            drawings=drawings(edition, partial(self._drawing, shown)),
            keys=(Key(BEST, say.t("key_unbeaten")), Key(OURS, say.t("key_ours"))),
            table=ids.frontier_table(self.cost.key),
        )

    def _drawing(self, shown: list[Released], frame: Frame) -> Drawing:
        best = unbeaten(shown, self.cost, TESTS[0])[::-1]
        ahead = {item.key for item in best}
        rest = [item for item in shown if item.key not in ahead]
        x = logarithmic(map(self._value, shown), frame.left, frame.right, frame.ticks)
        y = linear(map(_top1, shown), frame.bottom, frame.top)
        at = {item.key: (x.at(self._value(item)), y.at(_top1(item))) for item in shown}
        ours = [self._ours(item, at[item.key]) for item in rest if self.drawn.owner(item)]
        line = [self._best(item, at[item.key]) for item in best]
        names = [(point, item.architecture) for point, item in zip(line, best, strict=True)]
        end = frame.right if self.cost.sign > 0 else frame.left
        return Drawing(
            frame=frame,
            x_label=self._measure,
            y_label=self.drawn.edition.language.t("axis_top1"),
            x_ticks=x.ticks("{:,.10g}"),
            y_ticks=y.ticks(),
            points=[*ours, *named_above(names, boxes([*line, *ours]), end, frame)],
            path=steps([point.shape for point in line], end),
            dots=dots(at[item.key] for item in rest if not self.drawn.owner(item)),
        )

    def _best(self, item: Released, at: tuple[float, float]) -> Point:
        href = places.weights(self.pages[item.key], *item.row.key)
        label = f"{item.row.weights}: {self._said(item)}"
        return Point(BEST.draw(*at), BEST.style, label, href)

    def _ours(self, item: Released, at: tuple[float, float]) -> Point:
        return self.drawn.point(item, at, self._said(item))

    def _said(self, item: Released) -> str:
        """The accuracy and the cost."""
        say, top1 = self.drawn.edition.language, item.row.value("top1")
        cost = f"{self._measure}{say.t('colon')} {say.number(self.cost.of(item) or 0)}"
        return f"{say.percent(top1)}{say.t('comma')} {cost}"

    @property
    def _measure(self) -> str:
        """What the axis measures; the title says on which machine."""
        name = self.cost.column if self.cost.set else self.cost.key
        return self.drawn.edition.language.t(f"col_{name}")

    def _value(self, item: Released) -> float:
        return float(self.cost.of(item) or 0)


def _top1(item: Released) -> float:
    return float(item.row.value("top1"))
