"""What may honestly differ is not refused, where the record says so. tests/bad holds what is."""

from pathlib import Path

import pytest

from marsad.catalogue import load

from .project import copy_tree

ALIKE = "image_size: 512\n    setting: null\n    top1:\n      kind: reported\n      value: 90.9"
MODEL = "image_size: 224\n    setting: null\n    top1:\n      kind: reported\n      value: 85"
TITLE = "title: 'Ba & friends at 100% speed'"
LOWER = "caution: {ar: وجد غيرهم 60.1% فقط., en: Others found 60.1% alone.}"
SAID = "caution: {ar: في النسخة 2 من عام 2023., en: In version 2 of 2023.}"


@pytest.mark.parametrize(
    ("file", "edits"),
    [
        ("models/alef-1.yml", {"image_size: 576\n    setting": "image_size: 567\n    setting"}),
        ("models/alef-1.yml", {"millions: 2100.50": "millions: 300"}),
        ("models/ba.yml", {"published: 2021-11": "published: 2022-01"}),
        ("models/ba.yml", {"published: 2021-11": "published: 2023-11", "caution: null": SAID}),
        ("models/tha.yml", {"value: 90.1": "value: 60.1", "caution: null": LOWER}),
        ("models/ta.yml", {MODEL: ALIKE.replace("null", "{ar: بلا قص., en: No crop.}")}),
        ("models/ta.yml", {MODEL: ALIKE.replace("90.9", "90.8")}),
        ("sources/ba-2021.yml", {"year: 2021\nvenue: null": "year: 2020\nvenue: Ba 2020"}),
        ("sources/ha-2015.yml", {"title: Ha and the hidden test set": TITLE}),
        ("sources/dal-results.yml", {"title: Dal, a table of measured weights": TITLE}),
        (
            "sources/ba-2021.yml",
            {"https://ba.example/preprint": "https://arxiv.org/abs/2101.00002"},
        ),
    ],
)
def test_what_the_record_explains_is_taken(
    tmp_path: Path, file: str, edits: dict[str, str]
) -> None:
    path = copy_tree(tmp_path) / "data" / file
    text = path.read_text("utf-8")
    for old, new in edits.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    assert load(tmp_path / "data").models


def test_models_of_two_sizes_may_have_one_accuracy(tmp_path: Path) -> None:
    models = copy_tree(tmp_path) / "data" / "models"
    text = (models / "ta.yml").read_text("utf-8")
    other = text.replace("name: Ta", "name: Ta 2").replace("millions: 60", "millions: 61")
    (models / "ta-2.yml").write_text(other, "utf-8")
    assert load(tmp_path / "data").models
