"""What it takes to tell two accuracies apart, against the tests themselves."""

from math import sqrt

import pytest

from marsad.catalogue import Catalogue
from marsad.rank.apart import least_gain, most_unlike, unlike_by_chance
from marsad.rank.bands import Z, told_apart
from marsad.views.edition import Edition
from marsad.views.myresult import my_result, rounded_up
from marsad.words.language import Language

ACCURACIES = [0.5, 10.0, 50.0, 76.1, 87.54, 91.1, 99.0]


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("images", [1_000, 50_000])
@pytest.mark.parametrize("accuracy", ACCURACIES)
def test_the_least_gain_is_where_the_test_of_the_bands_begins(
    accuracy: float, images: int, sign: int
) -> None:
    gain = least_gain(accuracy, images, sign)
    if gain is None:
        end = 100.0 if sign > 0 else 0.0
        assert not told_apart(accuracy, end, images)
        return
    assert told_apart(accuracy, accuracy + sign * gain * 1.0001, images)
    assert not told_apart(accuracy, accuracy + sign * gain * 0.9999, images)


def test_on_few_images_no_accuracy_is_high_enough() -> None:
    assert least_gain(99.0, 100) is None
    assert least_gain(1.0, 100, -1) is None


def significant(right_by_one: int, right_by_other: int) -> bool:
    """McNemar's test, as it is written."""
    lead, unlike = right_by_one - right_by_other, right_by_one + right_by_other
    return lead / sqrt(unlike) > Z if unlike else False


@pytest.mark.parametrize("lead", [1, 2, 3, 4, 5, 10, 50, 127, 500])
def test_a_paired_test_tells_apart_up_to_that_many_different_answers(lead: int) -> None:
    told = [worse for worse in range(40_000) if significant(worse + lead, worse)]
    most = max((2 * worse + lead for worse in told), default=0)
    found = most_unlike(40_000 + lead, 40_000, 100_000)
    assert found - most in ((0, 1) if told else range(lead))  # b + c goes with b - c


@pytest.mark.parametrize("worse", range(0, 41, 4))
@pytest.mark.parametrize("lead", [1, 3, 4, 7, 12, 20, 40])
def test_no_two_models_differ_on_more_images_than_they_can(lead: int, worse: int) -> None:
    better, images = worse + lead, 80
    # What the worse alone has right is right for it, and an error of the better.
    can = [alone for alone in range(worse + 1) if alone <= images - better]
    told = [alone for alone in can if significant(alone + lead, alone)]
    most = max((2 * alone + lead for alone in told), default=0)
    found = most_unlike(better, worse, images)
    assert found - most in ((0, 1) if told else range(lead))
    assert found <= 2 * can[-1] + lead <= images


def test_errors_without_relation_differ_as_often_as_chance_has_it() -> None:
    assert unlike_by_chance(90, 80, 1_000) == pytest.approx(260)  # 900 * 0.2 + 800 * 0.1
    assert unlike_by_chance(100, 100, 1_000) == 0


@pytest.mark.parametrize(("points", "said"), [(0.3601, "0.37"), (0.36, "0.36"), (1.0, "1.00")])
def test_a_least_difference_is_never_said_too_small(points: float, said: str) -> None:
    assert rounded_up(points) == said


def test_the_page_has_a_row_for_every_accuracy_from_50(
    catalogue: Catalogue, english: Language
) -> None:
    found = my_result(Edition(catalogue, english))
    assert [row.accuracy for row in found.rows] == [f"{n}%" for n in range(50, 100)]
    (row,) = [row for row in found.rows if row.accuracy == "91%"]
    assert (row.half_width, row.higher, row.lower) == ("0.25", "0.36", "0.36")
    assert found.images == 50_000
