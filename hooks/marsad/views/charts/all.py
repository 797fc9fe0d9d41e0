"""Every chart of a language, by the name that pages ask for."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from ...rank.boards import Place
from ...rank.weights import Released
from ..edition import Edition
from .canvas import Chart
from .costs import cost_charts
from .frontier import frontier_chart
from .ilsvrc import ilsvrc_chart
from .leaders import leaders_chart, tied_chart
from .loss import loss_charts
from .size import size_chart
from .top_scatter import top_scatter_chart


class Charts(Mapping[str, Chart]):
    """Charts by name, each drawn when it is first asked for: most pages show one, or none."""

    def __init__(self, makers: Mapping[str, Callable[[], Chart]]) -> None:
        self._makers, self._drawn = makers, dict[str, Chart]()

    def __getitem__(self, name: str) -> Chart:
        if name not in self._drawn:
            self._drawn[name] = self._makers[name]()
        return self._drawn[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def charts(edition: Edition, leaders: list[Place], weights: list[Released]) -> Charts:
    """All charts; `leaders` is the main board, best first, `weights` all that were measured."""
    return Charts(
        {
            "frontier": partial(frontier_chart, edition),
            "ilsvrc": partial(ilsvrc_chart, edition),
            "leaders": partial(leaders_chart, edition, leaders),
            "tied": partial(tied_chart, edition, leaders),
            "top-scatter": partial(top_scatter_chart, edition),
            "size": partial(size_chart, edition, leaders),
            **cost_charts(edition, weights),
            **loss_charts(edition, weights),
        }
    )
