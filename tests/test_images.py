"""How many images a benchmark has agrees with the accuracies that were measured on it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from marsad.catalogue import Catalogue
from marsad.read.table import Table
from marsad.rules.images import images_are_those_that_were_measured
from marsad.schema.measurement import Measurement

RIGHT = {"imagenet-1k": 50_000, "imagenet-v2": 10_000, "imagenet-a": 7_500, "imagenet-r": 30_000}
LEAST = Decimal("0.001")


@pytest.mark.parametrize("key", RIGHT)
@pytest.mark.parametrize("factor", ["0.1", "1", "1.2", "10"])
def test_a_wrong_number_of_images_does_not_fit_what_was_measured(
    real_catalogue: Catalogue, key: str, factor: str
) -> None:
    count = int(RIGHT[key] * Decimal(factor))
    table = real_catalogue.benchmarks
    images = table[key].images
    assert images is not None
    assert images.value == RIGHT[key]
    other = images.model_copy(update={"value": count})
    wrong = {**table, key: table[key].model_copy(update={"images": other})}
    data = replace(real_catalogue, benchmarks=Table(wrong, table.files))
    found = [*images_are_those_that_were_measured(data)]
    assert [problem.path.stem for problem in found] == ([] if factor == "1" else [key])
    assert all(f"{count}" in problem.message for problem in found)


def test_one_set_that_fits_is_enough(real_catalogue: Catalogue) -> None:
    """Who leaves images out gets figures that are whole parts of another number."""
    rows = real_catalogue.measured["timm"]
    odd = [row.model_copy(update={"top1": row.value("top1") - LEAST}) for row in rows]
    assert not [*images_are_those_that_were_measured(_with(real_catalogue, rows, odd))]
    assert [*images_are_those_that_were_measured(_with(real_catalogue, odd, odd))]


def _with(
    data: Catalogue, first: Sequence[Measurement], second: Sequence[Measurement]
) -> Catalogue:
    """Two sets on the main benchmark."""
    measured = {**data.measured, "timm": tuple(first), "odd": tuple(second)}
    notes = {**data.measurements, "odd": data.measurements["timm"]}
    return replace(
        data,
        measured=Table(measured, data.measured.files),
        measurements=Table(notes, data.measurements.files),
    )
