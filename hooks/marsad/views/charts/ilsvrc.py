"""Chart: the challenge's winners on the test set and, behind a break, today's validation figure."""

from functools import partial

from ... import ids
from ..edition import Edition
from .canvas import Chart, Drawing, drawings
from .errors import MODERN, SET, Errors, errors
from .frame import Frame
from .ilsvrc_columns import columns
from .ilsvrc_rows import rows
from .marks import Key


def ilsvrc_chart(edition: Edition) -> Chart:
    """Bars for the winners' top-5 error; the break is where test set and validation set part."""
    say, found = edition.language, errors(edition)
    return Chart(
        id="chart-ilsvrc",
        title=say.t("chart_ilsvrc_title"),
        description=_description(edition, found),
        drawings=drawings(edition, partial(_drawing, edition, found)),
        keys=(Key(SET, say.t("key_test_set")), Key(MODERN, say.t("key_validation_set"))),
        table=ids.YEARS,
    )


def _drawing(edition: Edition, found: Errors, frame: Frame) -> Drawing:
    """Columns by year, or rows where the years have no room beside each other."""
    return (rows if frame.stacked else columns)(edition.language, found, frame)


def _description(edition: Edition, found: Errors) -> str:
    if not found.winners or found.today is None:
        return edition.language.t("chart_empty")
    first, last = found.winners[0], found.winners[-1]
    return edition.language.t(
        "chart_ilsvrc_description",
        high=first.text, start=first.name, low=last.text, end=last.name, today=found.today.text,
    )  # fmt: skip
