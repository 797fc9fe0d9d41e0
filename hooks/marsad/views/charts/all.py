"""Every chart of a language, by the name that pages ask for."""

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


def charts(edition: Edition, leaders: list[Place], weights: list[Released]) -> dict[str, Chart]:
    """All charts; `leaders` is the main board, best first, `weights` all that were measured."""
    return {
        "frontier": frontier_chart(edition),
        "ilsvrc": ilsvrc_chart(edition),
        "leaders": leaders_chart(edition, leaders),
        "tied": tied_chart(edition, leaders),
        "top-scatter": top_scatter_chart(edition),
        "size": size_chart(edition, leaders),
        **cost_charts(edition, weights),
        **loss_charts(edition, weights),
    }
