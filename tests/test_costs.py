"""What released weights cost, and which of them no other beats."""

import json
from decimal import Decimal

import pytest

from marsad.catalogue import Catalogue
from marsad.exports.weights import open_weights
from marsad.rank.costs import TESTS, costs, to_choose, top1, unbeaten
from marsad.rank.weights import Released
from marsad.schema.measurement import Measurement

MAIN = TESTS[0]


def made(name: str, top1: str, parameters: str | None) -> Released:
    """Weights of one architecture, with an accuracy (percent) and a size (millions)."""
    size = Decimal(parameters) if parameters else None
    row = Measurement.model_construct(
        weights=name, image_size=224, top1=Decimal(top1), parameters_millions=size
    )
    return Released("set", row, {}, {})


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([("a", "80", "5"), ("b", "81", "9"), ("c", "79", "7")], "ba"),
        ([("a", "80", "5"), ("b", "80", "9")], "a"),
        ([("a", "80", "5"), ("b", "80", "5")], "ba"),
        ([("a", "80", "5"), ("b", "82", None)], "a"),
        ([], ""),
    ],
    ids=["both ways", "dearer for nothing", "equals stay", "size not published", "none"],
)
def test_no_weights_on_the_frontier_are_beaten_in_both(
    catalogue: Catalogue, found: list[tuple[str, str, str | None]], kept: str
) -> None:
    cost = costs(catalogue)[0]
    best = unbeaten([made(*item) for item in found], cost, MAIN)
    assert "".join(item.row.weights for item in best) == kept


def test_every_machine_is_a_cost_and_more_images_a_second_are_better(catalogue: Catalogue) -> None:
    known = {cost.key: cost for cost in costs(catalogue)}
    assert [*known] == ["parameters", "gmacs", "dal-box"]
    assert [cost.sign for cost in known.values()] == [1, 1, -1]
    best = unbeaten(to_choose(catalogue), known["dal-box"], MAIN)
    speeds = [known["dal-box"].of(item) or 0 for item in best]
    accuracies = [top1(item, MAIN) or 0 for item in best]
    assert speeds == sorted(speeds)
    assert accuracies == sorted(accuracies, reverse=True)


def test_the_file_holds_every_figure_of_the_tables(real_catalogue: Catalogue) -> None:
    (file,) = open_weights(real_catalogue, "")
    made, found = json.loads(file.text), to_choose(real_catalogue)
    figures = made["figures"]
    assert {len(values) for part in made.values() for values in part.values()} == {len(found)}
    for cost in costs(real_catalogue):
        assert figures[cost.key] == [printed(cost.of(item)) for item in found]
    for key in TESTS:
        assert figures[key] == [printed(top1(item, key)) for item in found]


def printed(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def test_the_file_says_what_the_tag_says(real_catalogue: Catalogue) -> None:
    (file,) = open_weights(real_catalogue, "")
    columns = json.loads(file.text)["columns"]
    only = dict(zip(columns["weights"], columns["only_1k"], strict=True))
    assert only["resnet50.a1_in1k"] is True
    assert only["eva02_large_patch14_448.mim_m38m_ft_in22k_in1k"] is False
