"""Released weights joined, and what no other of them beats."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from marsad.catalogue import Catalogue
from marsad.rank.pareto import frontier
from marsad.rank.weights import Released, places_gained, released
from marsad.read.table import Table
from marsad.schema.benchmark import MAIN
from marsad.schema.measurement import Measurement

Point = tuple[Decimal, Decimal]
POINTS = some.lists(some.tuples(some.integers(1, 9), some.integers(1, 9)))


def others(catalogue: Catalogue, source: str) -> Catalogue:
    """`catalogue` with sets of `source` on two more benchmarks, one with its own difference."""
    note = catalogue.measurements["dal"].model_copy(update={"source": source})
    rows: dict[str, dict[str, Decimal | None]] = {
        "plain": {"top1": Decimal("80.500")},
        "own": {"top1": Decimal("70.100"), "top1_difference": Decimal("-12.250")},
        "empty": {"top1": Decimal("70.100"), "top1_difference": None},
    }
    notes = {key: note.model_copy(update={"benchmark": key}) for key in rows}
    names = {"weights": "ta_small", "image_size": 224}
    made = {key: (Measurement.model_validate(names | row),) for key, row in rows.items()}
    return replace(
        catalogue,
        measurements=Table({**catalogue.measurements, **notes}),
        measured=Table({**catalogue.measured, **made}),
    )


def weights(catalogue: Catalogue, name: str) -> Released:
    return next(item for item in released(catalogue) if item.row.weights == name)


def test_weights_know_their_architecture_and_how_it_runs(catalogue: Catalogue) -> None:
    found = weights(catalogue, "zay.untrained")
    assert (found.architecture, found.tag, found.row.image_size) == ("zay", "untrained", 224)
    assert {key: row.images_per_second for key, row in found.speeds.items()} == {"dal-box": 4100}
    assert found.computed
    assert found.computed.gmacs == Decimal("0.30")
    assert weights(catalogue, "ta_small").tag == ""


@pytest.mark.parametrize(
    ("timed", "differ"),
    [("60.00", False), ("61.20", False), ("61.21", True), ("58.79", True), (None, False)],
)
def test_parameters_more_than_two_percent_apart_are_said_to_differ(
    catalogue: Catalogue, timed: str | None, differ: bool
) -> None:
    """Weights of 60 million, whose architecture was timed with other parameters."""
    fresh = {"parameters_millions": timed and Decimal(timed)}
    rows = tuple(row.model_copy(update=fresh) for row in catalogue.timed["dal-box"])
    changed = replace(catalogue, timed=Table({"dal-box": rows}))
    assert weights(changed, "ta_small").parameters_differ is differ


def test_a_difference_is_to_the_main_benchmark_or_the_published_one(catalogue: Catalogue) -> None:
    found = weights(others(catalogue, "dal-results"), "ta_small")
    assert found.on(MAIN) == found.row
    assert {key: found.difference(key) for key in ("plain", "own", "empty", "unknown")} == {
        "plain": Decimal("-3.600"), "own": Decimal("-12.250"), "empty": None, "unknown": None,
    }  # fmt: skip


def test_only_sets_of_one_source_are_joined(catalogue: Catalogue) -> None:
    """The same name elsewhere may be that of other weights."""
    assert weights(others(catalogue, "ba-2021"), "ta_small").others.keys() == {"drawn"}


@pytest.mark.parametrize(
    ("main", "here", "gained"),
    [
        ([90, 80, 70], [50, 60, 40], [-1, 1, 0]),
        ([90, 80, 70], [40, 50, 60], [-2, 0, 2]),
        ([90, 90, 70], [50, 60, 60], [-2, 0, 2]),
        ([90, 80, 70], [None, 40, 50], [None, -1, 1]),
    ],
    ids=["changed places", "turned round", "equals share a place", "not measured there"],
)
def test_places_are_counted_among_the_weights_measured_on_both(
    main: list[int], here: list[int | None], gained: list[int | None]
) -> None:
    found = [
        Released("set", row(str(at), one), {"x": row(str(at), other)} if other else {}, {})
        for at, (one, other) in enumerate(zip(main, here, strict=True))
    ]
    counted = places_gained(found, "x")
    assert [counted.get((str(at), 224)) for at in range(3)] == gained


def row(name: str, top1: int) -> Measurement:
    return Measurement(weights=name, image_size=224, top1=Decimal(top1))


def test_all_measured_weights_are_there_the_best_first(real_catalogue: Catalogue) -> None:
    found = [*released(real_catalogue)]
    assert {item.row.key for item in found} == {r.key for r in real_catalogue.measured["timm"]}
    assert found == sorted(found, key=lambda item: -item.row.value("top1"))
    assert all(item.computed for item in found)


def beats(one: Point, other: Point) -> bool:
    return one[0] <= other[0] and one[1] >= other[1] and one != other


@given(POINTS)
def test_the_frontier_is_what_no_other_beats(pairs: list[tuple[int, int]]) -> None:
    points = [(Decimal(cost), Decimal(gain)) for cost, gain in pairs]
    found = frontier(points, lambda point: point[0], lambda point: point[1])
    wanted = [point for point in points if not any(beats(other, point) for other in points)]
    assert found == sorted(wanted)
