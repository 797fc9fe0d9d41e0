"""Drawings that take their range from the data: nothing lies outside, and marks are round."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.catalogue import Catalogue
from marsad.read.table import Table
from marsad.schema.figure import Printed
from marsad.schema.model import Model
from marsad.views.charts.axis import Axis, linear, logarithmic
from marsad.views.charts.canvas import RIGHT, TOP, Chart
from marsad.views.site import SiteView
from marsad.words.language import Language

NOTHING: Table[Any] = Table({})


@pytest.mark.parametrize(
    ("values", "most", "ends", "low", "high", "marks"),
    [
        ([78.6, 91.1], 7, 1, 76, 92, [76, 80, 84, 88, 92]),
        ([63.3, 91.1], 7, 2, 62.5, 92.5, [65, 70, 75, 80, 85, 90]),
        ([0, 28.2], 4, 1, 0, 30, [0, 10, 20, 30]),
        ([2012, 2027], 8, 2, 2012, 2027, [2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026]),
        ([90.01, 90.04], 4, 1, 90.01, 90.04, [90.01, 90.02, 90.03, 90.04]),
        ([91], 7, 1, 90, 92, [90, 90.4, 90.8, 91.2, 91.6, 92]),
        ([], 7, 1, 0, 100, [0, 20, 40, 60, 80, 100]),
    ],
)
def test_an_axis_is_as_wide_as_its_values(
    values: list[float], most: int, ends: int, low: float, high: float, marks: list[float]
) -> None:
    axis = linear(values, 0, 100, most, ends)
    assert (axis.low, axis.high, [*axis.marks]) == (low, high, marks)


@pytest.mark.parametrize(
    ("values", "low", "high", "marks"),
    [
        ([60.19, 14700], 50, 20000, [100, 300, 1000, 3000, 10000]),
        ([5, 25000], 2, 50000, [3, 10, 30, 100, 300, 1000, 3000, 10000, 30000]),
        ([100], 50, 200, [100]),
        ([], 5, 2000, [10, 30, 100, 300, 1000]),
    ],
)
def test_a_log_axis_is_as_wide_as_its_values(
    values: list[float], low: float, high: float, marks: list[float]
) -> None:
    axis = logarithmic(values, 0, 100)
    assert (axis.low, axis.high, [*axis.marks]) == (low, high, marks)


@given(st.lists(st.decimals(1, 100, places=3), min_size=1), st.integers(3, 9), st.integers(1, 2))
def test_every_value_lies_on_its_axis(values: list[Decimal], most: int, ends: int) -> None:
    found = [float(value) for value in values]
    for axis in (linear(found, 10, 20, most, ends), logarithmic(found, 10, 20)):
        assert all(10 <= axis.at(value) <= 20 for value in (*found, *axis.marks))
    assert 1 <= len(linear(found, 10, 20, most, ends).marks) <= most


def test_an_axis_maps_its_ends() -> None:
    axis = Axis(10, 1000, 0, 100, log=True)
    assert [axis.at(value) for value in (10, 100, 1000)] == [0, 50, 100]


def _widened(model: Model, top1: str, millions: int | None, published: str) -> Model:
    """`model` with another best result, size (millions of parameters) and month."""
    result = model.results[0]
    assert isinstance(result.top1, Printed)
    assert model.parameters is not None
    figure = result.top1.model_copy(update={"value": Decimal(top1)})
    changes: dict[str, Any] = {
        "results": (result.model_copy(update={"top1": figure}),),
        "parameters": millions and model.parameters.model_copy(update={"millions": millions}),
        "published": published,
    }
    return model.model_copy(update=changes)


WIDENED = {
    "better than any": ("93.1", 2000, "2022-05"),
    "worse than any": ("41.9", 2000, "2022-05"),
    "five million": ("80.0", 5, "2022-05"),
    "twenty-five thousand million": ("91.2", 25_000, "2022-05"),
    "size unknown": ("91.2", None, "2022-05"),
    "of 2031": ("93.1", 2000, "2031-12"),
}


@pytest.mark.parametrize("alone", [False, True], ids=["among others", "alone"])
@pytest.mark.parametrize("changes", WIDENED.values(), ids=WIDENED)
def test_every_mark_lies_inside_its_frame(
    catalogue: Catalogue, arabic: Language, changes: tuple[str, int | None, str], alone: bool
) -> None:
    model = {"alef-1": _widened(catalogue.models["alef-1"], *changes)}
    if alone:
        widened = replace(catalogue, models=Table(model), snapshots=NOTHING)
    else:
        widened = replace(catalogue, models=Table({**catalogue.models, **model}))
    charts = SiteView(widened, arabic).charts
    assert len(charts["leaders"].points) == (1 if alone else 3)
    _assert_inside(charts)


def test_a_chart_of_nothing_is_empty(catalogue: Catalogue, arabic: Language) -> None:
    bare = replace(
        catalogue, models=NOTHING, snapshots=NOTHING, measured=NOTHING, humans=NOTHING,
        challenge=NOTHING,
    )  # fmt: skip
    charts = SiteView(bare, arabic).charts
    assert [chart for chart in charts.values() if chart.points or chart.path or chart.dots] == []
    _assert_inside(charts)


def test_the_real_charts_hold_their_marks(real_catalogue: Catalogue, arabic: Language) -> None:
    charts = SiteView(real_catalogue, arabic).charts
    assert all(chart.points for chart in charts.values())
    _assert_inside(charts)


def _assert_inside(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        frame = chart.frame
        outside = [
            (x, y) for x, y in _places(chart)
            if not (frame.left <= x <= RIGHT and TOP <= y <= frame.bottom)
        ]  # fmt: skip
        assert outside == [], chart.id


def _places(chart: Chart) -> Iterator[tuple[float, float]]:
    """Where marks stand, and where the words of the axes stand along the plot."""
    yield from ((point.shape.x, point.shape.y) for point in chart.points)
    yield from ((tick.at, TOP) for tick in chart.x_ticks)
    yield from ((RIGHT, tick.at) for tick in chart.y_ticks)
