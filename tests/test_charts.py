"""Drawings that take their range from the data: nothing lies outside, and no words meet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.catalogue import Catalogue
from marsad.rank.costs import TESTS, costs, to_choose, unbeaten
from marsad.read.table import Table
from marsad.schema.figure import Printed
from marsad.schema.model import Model
from marsad.views.charts.all import Charts
from marsad.views.charts.apart import apart, around
from marsad.views.charts.axis import Axis, linear, logarithmic
from marsad.views.charts.canvas import Chart, Drawing
from marsad.views.charts.dots import dots
from marsad.views.charts.marks import Box, Label, Shape, circle
from marsad.views.charts.named import telling
from marsad.views.charts.released import LOWEST
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
    ("values", "most", "low", "high", "marks"),
    [
        ([60.19, 14700], 9, 50, 20000, [100, 300, 1000, 3000, 10000]),
        ([60.19, 14700], 4, 50, 20000, [100, 1000, 10000]),
        ([5, 25000], 9, 2, 50000, [3, 10, 30, 100, 300, 1000, 3000, 10000, 30000]),
        ([5, 25000], 8, 2, 50000, [10, 100, 1000, 10000]),
        ([100], 9, 50, 200, [100]),
        ([], 9, 5, 2000, [10, 30, 100, 300, 1000]),
    ],
)
def test_a_log_axis_is_as_wide_as_its_values(
    values: list[float], most: int, low: float, high: float, marks: list[float]
) -> None:
    axis = logarithmic(values, 0, 100, most)
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
    assert {len(drawing.points) for drawing in charts["leaders"].drawings} == {1 if alone else 3}
    _assert_legible(charts)


def test_a_chart_is_drawn_once_and_when_it_is_asked_for() -> None:
    drawn: list[str] = []
    charts = Charts({name: partial(_noted, drawn, name) for name in ("one", "other")})
    assert (len(charts), drawn) == (2, [])
    assert charts["one"] is charts["one"]
    assert drawn == ["one"]


def _noted(drawn: list[str], name: str) -> Chart:
    drawn.append(name)
    return Chart(name, "", "", ())


def test_a_chart_of_nothing_is_empty(catalogue: Catalogue, arabic: Language) -> None:
    bare = replace(
        catalogue, models=NOTHING, snapshots=NOTHING, measured=NOTHING, humans=NOTHING,
        challenge=NOTHING, measurements=NOTHING, speeds=NOTHING,
    )  # fmt: skip
    charts = SiteView(bare, arabic).charts
    drawn = [drawing for chart in charts.values() for drawing in chart.drawings]
    assert [one for one in drawn if one.points or one.path or one.dots] == []
    _assert_legible(charts)


@pytest.fixture(params=["ar", "en"])
def charts(real_catalogue: Catalogue, request: pytest.FixtureRequest) -> Mapping[str, Chart]:
    return SiteView(real_catalogue, Language(real_catalogue.languages[request.param])).charts


def test_the_real_charts_can_be_read(charts: Mapping[str, Chart]) -> None:
    assert all(drawing.points for chart in charts.values() for drawing in chart.drawings)
    _assert_legible(charts)


def test_the_same_is_drawn_for_wide_and_for_narrow_boxes(charts: Mapping[str, Chart]) -> None:
    for chart in charts.values():
        names = [drawing.frame.name for drawing in chart.drawings]
        assert names == ["wide", "narrow", "full"][: len(names)]
        drawn = [[(p.label, p.href) for p in drawing.points] for drawing in chart.drawings]
        assert drawn == drawn[:1] * len(drawn)


def test_whoever_is_named_in_a_chart_is_named_in_each_language(
    real_catalogue: Catalogue, arabic: Language, english: Language
) -> None:
    one, other = (SiteView(real_catalogue, language).charts for language in (arabic, english))
    for name in ("frontier", "size", "cost-parameters", "cost-timm-rtx4090"):
        assert [_named(drawing) for drawing in one[name].drawings] == [
            _named(drawing) for drawing in other[name].drawings
        ]


@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_claims_and_leading_results_are_named(charts: Mapping[str, Chart], narrow: bool) -> None:
    frontier, size = (charts[name].drawings[narrow] for name in ("frontier", "size"))
    claims = [point for point in frontier.points if point.style == "unranked"]
    assert [label.text for point in claims for label in point.words] == [
        "OmniVec",
        "OmniVec2",
        "SATA",
    ]
    assert {"AlexNet (×7)", "BASIC-L (Lion)"} <= set(_named(frontier))
    assert len(_named(frontier)) == len(claims) + frontier.frame.names + 1
    assert "BASIC-L (Lion)" in _named(size)


def test_every_winner_is_named_with_its_error(charts: Mapping[str, Chart]) -> None:
    for drawing in charts["ilsvrc"].drawings:
        named = {point.href: point.words for point in drawing.points}
        said = " ".join(label.text for label in named["top-5/#ilsvrc-2015"])
        assert re.search(r"MSRA \(ResNet\).*3\.57%|3\.57%.*MSRA \(ResNet\)", said)


def test_a_drawing_over_the_whole_page_names_more_of_its_records(
    charts: Mapping[str, Chart],
) -> None:
    wide, narrow, full = map(_named, charts["frontier"].drawings)
    assert len(full) > len(wide) > len(narrow)
    assert {"AlexNet (×7)", "CoCa", "BASIC-L (Lion)", "OmniVec2"} <= {*full}


def test_what_can_not_be_told_from_the_first_is_drawn_with_it(charts: Mapping[str, Chart]) -> None:
    for drawing in charts["tied"].drawings:
        assert [point.label.split(":")[0] for point in drawing.points][:2] == [
            "BASIC-L (Lion)",
            "CoCa",
        ]
        spans = [re.findall(r"[\d.]+", point.whisker) for point in drawing.points]
        first, *others = [(float(low), float(high)) for low, _, high in spans]
        assert all(low < first[1] and first[0] < high for low, high in others)


@pytest.mark.parametrize("at", [0, -2], ids=["the smallest", "the fastest"])
def test_weights_that_no_others_beat_lead_to_their_figures(
    real_catalogue: Catalogue, charts: Mapping[str, Chart], at: int
) -> None:
    cost = costs(real_catalogue)[at]
    best = unbeaten(to_choose(real_catalogue), cost, TESTS[0])
    drawn = [item.row.key for item in best if item.row.value("top1") >= LOWEST]
    for drawing in charts[f"cost-{cost.key}"].drawings:
        points = [point for point in drawing.points if point.style == "open"]
        found = [point.href.partition("#")[2] for point in points]
        assert found == [f"{name}-{size}" for name, size in reversed(drawn)]


def test_a_frontier_of_speed_begins_at_the_fastest_and_ends_on_the_left(
    catalogue: Catalogue, english: Language
) -> None:
    for drawing in SiteView(catalogue, english).charts["cost-dal-box"].drawings:
        fast, middle, slow = (point.shape for point in drawing.points)
        assert fast.x > middle.x > slow.x
        assert drawing.path.startswith(f"M{fast.x} {fast.y}H{middle.x}V{middle.y}")
        assert drawing.path.endswith(f"H{drawing.frame.left}")


@pytest.mark.parametrize(("name", "above"), [("loss-real", True), ("loss-imagenet-v2", False)])
def test_marks_lie_on_the_side_of_the_line_where_their_accuracy_is(
    charts: Mapping[str, Chart], name: str, above: bool
) -> None:
    for drawing in charts[name].drawings:
        (guide,) = drawing.guides
        x1, y1, x2, y2 = map(float, re.findall(r"[\d.]+", guide.path))
        for point in drawing.points:
            level = y1 + (point.shape.x - x1) / (x2 - x1) * (y2 - y1)
            assert (point.shape.y < level) is above


def test_a_drawing_leads_to_the_table_of_its_figures_whoever_else_measured_there(
    real_catalogue: Catalogue, english: Language
) -> None:
    sets, key = real_catalogue.measurements, "timm-real"
    note = sets[key].model_copy(update={"source": "timm-repo"})
    rows = {**real_catalogue.measured, "zoo": real_catalogue.measured[key][:1]}
    both = replace(real_catalogue, measurements=Table({**sets, "zoo": note}), measured=Table(rows))
    chart = SiteView(both, english).charts["loss-real"]
    assert chart.table == f"measured-{key}"
    assert chart.drawings[0].dots


@pytest.mark.parametrize(
    ("found", "path"),
    [
        ([], ""),
        ([(10, 20)], "m9 21h0"),
        ([(10, 20), (9.2, 20.4)], "m9 21h0"),
        ([(9, 21), (9, 24), (9, 27)], "m9 21v6"),
        ([(9, 21), (9, 24), (9, 30), (12, 21)], "m9 21v3m0 6h0m3 -9h0"),
    ],
    ids=["none", "one", "two that meet", "some that touch", "apart"],
)
def test_dots_are_drawn_once_and_as_lines_where_they_touch(
    found: list[tuple[float, float]], path: str
) -> None:
    assert dots(found) == path


def test_a_drawing_says_since_when_nothing_higher_is_accepted(
    catalogue: Catalogue, english: Language
) -> None:
    model = _widened(catalogue.models["alef-1"], "93.1", 2000, "2023-07")
    widened = replace(catalogue, models=Table({**catalogue.models, "alef-1": model}))
    for drawing in SiteView(widened, english).charts["frontier"].drawings:
        (guide,) = drawing.guides
        said = " ".join(label.text for label in guide.words)
        assert said == "we found no higher accepted result since July 2023"


def test_a_claim_for_which_others_give_less_says_so(
    catalogue: Catalogue, english: Language
) -> None:
    """In the words under the chart, in its table and at its mark."""
    claim, others = catalogue.models["ha-claim"], catalogue.models["tha"].results[0].others
    doubted = claim.results[0].model_copy(update={"others": others})
    chart = _frontier(catalogue, english, claim.model_copy(update={"results": (doubted,)}))
    said = "Unranked result; other sources give 90.1%"
    assert "other sources give lower figures: Ha (90.1%)." in chart.description
    assert [row.cells[2] for row in chart.rows if row.cells[0] == "Ha"] == [said]
    for drawing in chart.drawings:
        assert [p.label for p in drawing.points if p.style == "unranked"] == [
            f"Ha, January 2023: 92.40% ({said})"
        ]
    plain = _frontier(catalogue, english, claim)
    assert "other sources" not in f"{plain.description} {plain.rows}"


def _frontier(catalogue: Catalogue, language: Language, claim: Model) -> Chart:
    changed = replace(catalogue, models=Table({**catalogue.models, "ha-claim": claim}))
    return SiteView(changed, language).charts["frontier"]


def test_the_line_of_the_best_ends_with_the_data(
    real_catalogue: Catalogue, charts: Mapping[str, Chart]
) -> None:
    day = real_catalogue.updated
    for drawing in charts["frontier"].drawings:
        one, other = drawing.x_ticks[0], drawing.x_ticks[-1]
        year = (other.at - one.at) / (int(other.label) - int(one.label))
        end = one.at + (day.year + (day.month - 1) / 12 - int(one.label)) * year
        assert float(drawing.path.rpartition("H")[2]) == pytest.approx(end, abs=0.2)
        assert end < drawing.frame.right


def test_nobody_reads_on_from_a_name_to_the_sentence_under_the_line(
    charts: Mapping[str, Chart],
) -> None:
    for drawing in charts["frontier"].drawings:
        (guide,) = drawing.guides
        names = [label.box for point in drawing.points for label in point.words]
        wide = [replace(box, left=box.left - 12, right=box.right + 12) for box in names]
        assert not any(label.box.meets(box) for label in guide.words for box in wide)


@pytest.mark.parametrize(
    ("at", "order"),
    [
        ([], []),
        ([5], [0]),
        ([0, 1, 4, 9], [0, 2, 1, 3]),
        ([0, 1, 4, 5], [0, 3, 1, 2]),
        ([30, 22, 21], [0, 2, 1]),
    ],
)
def test_who_leads_longest_is_named_first(at: list[float], order: list[int]) -> None:
    assert telling([Shape(x, 0) for x in at], 10) == order


PLACE = st.tuples(st.integers(0, 300), st.integers(0, 200), st.text("abc", min_size=1, max_size=20))


@given(st.lists(PLACE))
def test_names_cover_neither_marks_nor_each_other(found: list[tuple[int, int, str]]) -> None:
    marks = [(circle(x, y), name) for x, y, name in found]
    room, taken = Box(0, 0, 300, 200), [mark.box for mark, _ in marks]
    words = apart([around(*mark) for mark in marks], taken, room)
    names = [label.box for label in chain.from_iterable(words)]
    assert all(map(room.holds, names))
    assert not any(name.meets(mark) for name in names for mark in taken)
    assert not any(one.meets(other) for one, other in combinations(names, 2))


def test_the_first_free_place_is_taken() -> None:
    names = [around(circle(100, 100), "one"), around(circle(100, 100), "two")]
    (one,), (two,), () = apart([*names, [(Label(0, 0, "end", "far"),)]], [], Box(0, 0, 200, 200))
    assert (one.anchor, one.y, two.anchor, two.y) == ("end", 102, "start", 117)


def _assert_legible(charts: Mapping[str, Chart]) -> None:
    """Marks lie in the plot and words in the drawing, and no words meet."""
    for drawing in chain.from_iterable(chart.drawings for chart in charts.values()):
        frame = drawing.frame
        plot = Box(frame.left, frame.top, frame.right, frame.bottom)
        assert [at for at in _places(drawing) if not plot.holds(Box(*at, *at))] == []
        all_of_it = Box(frame.start, 0, frame.start + frame.width, frame.height)
        labels = [*_labels(drawing)]
        assert [label for label in labels if not all_of_it.holds(label.box)] == []
        assert [two for two in combinations(labels, 2) if two[0].box.meets(two[1].box)] == []


def _places(drawing: Drawing) -> Iterator[tuple[float, float]]:
    """Where marks stand, and where the words of the axes stand along the plot."""
    yield from ((point.shape.x, point.shape.y) for point in drawing.points)
    yield from ((tick.at, drawing.frame.top) for tick in drawing.x_ticks)
    yield from ((drawing.frame.right, tick.at) for tick in drawing.y_ticks)


def _labels(drawing: Drawing) -> Iterator[Label]:
    yield from (line.label for line in drawing.grid)
    yield from drawing.axes
    yield from chain.from_iterable(point.words for point in drawing.points)
    yield from chain.from_iterable(guide.words for guide in drawing.guides)


def _named(drawing: Drawing) -> list[str]:
    return [label.text for point in drawing.points for label in point.words]
