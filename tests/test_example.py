"""The worked example: what counts as right for each number of guesses; what its file must hold."""

from copy import deepcopy
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from marsad.catalogue import Catalogue, load
from marsad.problems import BadData
from marsad.read import yamlfile
from marsad.schema.example import Example
from marsad.views import example
from marsad.views.edition import Edition
from marsad.views.example import ExampleView, error
from marsad.words.language import Language

from .project import ROOT, TREE


@pytest.fixture(scope="module")
def view(catalogue: Catalogue, english: Language) -> ExampleView:
    return example.example(Edition(catalogue, english))


def test_pictures_count_as_right_from_the_first_accepted_guess(view: ExampleView) -> None:
    assert {picture.key: picture.counted for picture in view.pictures} == {
        "mushroom": {"one": "00011", "several": "01111"},
        "banana": {"one": "00000", "several": "11111"},
        "cup-on-desk": {"one": "11111", "several": "11111"},
    }


def test_errors_are_over_all_pictures(view: ExampleView) -> None:
    errors = {k: tuple(case.error for case in cases) for k, cases in view.cases.items()}
    assert errors == {
        1: ("66.7%", "33.3%"),
        2: ("66.7%", "0.0%"),
        3: ("66.7%", "0.0%"),
        4: ("33.3%", "0.0%"),
        5: ("33.3%", "0.0%"),
    }


def test_a_case_is_said_with_its_numbers(view: ExampleView) -> None:
    said = view.cases[4][0].said
    assert [number in said for number in ("Top-4", "33.3%", "2 of 3")] == [True] * 3


def test_only_the_picture_with_a_wrong_label_says_so(view: ExampleView) -> None:
    assert [picture.key for picture in view.pictures if picture.label_is_wrong] == ["banana"]


@pytest.mark.parametrize(
    ("right", "total", "found"), [(0, 6, "100.0"), (1, 6, "83.3"), (6, 6, "0.0"), (1, 16, "93.8")]
)
def test_error_has_one_decimal(right: int, total: int, found: str) -> None:
    assert error(right, total) == Decimal(found)


def data() -> dict[str, list[dict[str, object]]]:
    """What the file holds, to change: a file is read once and shared."""
    found: dict[str, list[dict[str, object]]] = yamlfile.read(TREE / "data" / "example.yml").data
    return deepcopy(found)


def guesses(*scores: int) -> list[dict[str, object]]:
    labels = ("spoon", "fork", "knife", "plate", "pot", "pan")
    return [{"label": label, "score": score} for label, score in zip(labels, scores, strict=False)]


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("guesses", guesses(50, 20, 10, 5), "exactly 5 guesses, not 4"),
        ("guesses", guesses(50, 20, 10, 5, 4, 3), "exactly 5 guesses, not 6"),
        ("guesses", guesses(50, 20, 25, 3, 2), "falling order"),
        ("guesses", guesses(50, 30, 20, 3, 2), "at most 100, not 105"),
        ("guesses", guesses(50, 20, 10, 5, 0), "greater than 0"),
        ("guesses", [*guesses(50, 20, 10, 5), {"label": "spoon", "score": 1}], "one label twice"),
        ("label", "cup", "differ: cup"),
        ("right", [], "at least 1 item"),
        ("id", "banana", "the same `id`"),
    ],
)
def test_a_faulty_picture_is_refused(field: str, value: object, fault: str) -> None:
    broken = data()
    broken["pictures"][0][field] = value
    with pytest.raises(ValidationError, match=fault):
        Example.model_validate(broken)


def test_a_label_that_no_picture_names_is_refused() -> None:
    broken = data()
    broken["labels"].append({"id": "cup", "name": {"ar": "فنجان", "en": "cup"}})
    with pytest.raises(ValidationError, match="differ: cup"):
        Example.model_validate(broken)


def test_every_picture_has_its_drawing() -> None:
    drawings = {path.name for path in (ROOT / "templates" / "example").iterdir()}
    record = Example.model_validate(yamlfile.read(ROOT / "data" / "example.yml").data)
    assert {f"{picture.id}.svg.html" for picture in record.pictures} == drawings


def test_a_missing_file_is_told(tree: Path) -> None:
    (tree / "data" / "example.yml").unlink()
    with pytest.raises(BadData, match=r"example\.yml:1: the file is missing"):
        load(tree / "data")
