"""The file that two pages ask for: every model with its results, exactly as they are printed."""

import json
from typing import Any

import pytest

from marsad.catalogue import Catalogue
from marsad.exports.compared import compared


@pytest.fixture(scope="module")
def models(catalogue: Catalogue) -> dict[str, Any]:
    (file,) = compared(catalogue, "https://site.example/")
    return {model["id"]: model for model in json.loads(file.text)["models"]}


def test_models_stand_by_name_and_only_those_with_a_result(models: dict[str, Any]) -> None:
    names = ["[Ba] `c`", "Alef_1 *big*", "Dal", "Ha", "Jim (5 networks)", "Ta", "Tha"]
    assert [model["name"] for model in models.values()] == names


def test_figures_keep_their_digits_and_say_their_kind(models: dict[str, Any]) -> None:
    found = models["alef-1"]["results"]
    assert found["fine-tuned"] == {
        "band": [1, 2],
        "top1": ["91.00", "reported"],
        "top5": ["98.95", "measured"],
    }
    assert found["zero-shot"]["top5"] == [None, "not-published"]


def test_what_is_not_ranked_has_no_band(models: dict[str, Any]) -> None:
    bands = {key: [r["band"] for r in model["results"].values()] for key, model in models.items()}
    assert bands["ha-claim"] == [None]
    assert bands["jim-ensemble"] == [None]


def test_what_was_measured_stands_with_every_test_set(models: dict[str, Any]) -> None:
    (found,) = models["alef-1"]["measured"]
    assert (found["weights"], found["image_size"]) == ("alef_one.ft_in1k", 576)
    assert found["top1"].keys() == {"imagenet-1k", "drawn"}
