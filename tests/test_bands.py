"""Rank bands, against the definition written out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.rank.bands import Band, bands, half_width, tied, told_apart

IMAGES = 50_000
ACCURACIES = st.lists(st.integers(1, 10_000).map(lambda n: n / 100), max_size=30)


def by_definition(accuracies: list[float]) -> list[Band]:
    made = []
    for one in accuracies:
        higher = sum(other > one and told_apart(one, other, IMAGES) for other in accuracies)
        lower = sum(other < one and told_apart(one, other, IMAGES) for other in accuracies)
        made.append(Band(1 + higher, len(accuracies) - lower))
    return made


@given(ACCURACIES)
def test_bands_are_as_defined(accuracies: list[float]) -> None:
    assert bands(accuracies, IMAGES) == by_definition(accuracies)


@given(ACCURACIES)
def test_a_better_result_never_has_the_worse_band(accuracies: list[float]) -> None:
    found = bands(sorted(accuracies, reverse=True), IMAGES)
    assert all(a.first <= b.first and a.last <= b.last for a, b in pairwise(found))


@given(ACCURACIES)
def test_a_band_holds_its_own_place(accuracies: list[float]) -> None:
    ordered = sorted(accuracies, reverse=True)
    for place, band in enumerate(bands(ordered, IMAGES), 1):
        assert band.first <= place <= band.last


def test_the_five_results_of_the_post_share_one_band() -> None:
    assert set(bands([91.1, 91.0, 90.98, 90.94, 90.88], IMAGES)) == {Band(1, 5)}


def test_a_clear_winner_has_the_first_place_alone() -> None:
    assert bands([91.0, 85.0, 84.9], IMAGES) == [Band(1, 1), Band(2, 3), Band(2, 3)]


@given(ACCURACIES)
def test_a_group_holds_what_cannot_be_told_from_its_first(accuracies: list[float]) -> None:
    ordered = sorted(accuracies, reverse=True)
    first: dict[int, float] = {}
    for one, group in zip(ordered, tied(bands(ordered, IMAGES)), strict=True):
        assert not told_apart(first.setdefault(group, one), one, IMAGES)
        assert group == 0 or told_apart(first[group - 1], one, IMAGES)


def test_no_results_have_no_bands() -> None:
    assert bands([], IMAGES) == []


def test_half_width_at_91_percent() -> None:
    assert half_width(91, IMAGES) == pytest.approx(0.2508, abs=0.0001)


@given(st.floats(0, 100), st.floats(0, 100))
def test_told_apart_is_mutual(one: float, other: float) -> None:
    assert told_apart(one, other, IMAGES) == told_apart(other, one, IMAGES)


def test_told_apart_needs_about_a_third_of_a_point_at_91_percent() -> None:
    assert not told_apart(91.0, 91.35, IMAGES)
    assert told_apart(91.0, 91.36, IMAGES)


def test_fewer_images_tell_less_apart() -> None:
    assert bands([91.0, 90.5], 50_000) == [Band(1, 1), Band(2, 2)]
    assert bands([91.0, 90.5], 10_000) == [Band(1, 2), Band(1, 2)]
