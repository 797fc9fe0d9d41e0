"""Which family takes which weights."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue, load
from marsad.problems import BadData
from marsad.read.table import Table
from marsad.schema.family import prefixes_of
from marsad.schema.measurement import Measurement
from marsad.views.site import SiteView
from marsad.words.language import Language


@pytest.mark.parametrize(
    ("prefix", "architecture", "taken"),
    [
        ("resnet", "resnet50", True),
        ("resnet", "resnet_50", True),
        ("resnet", "resnet", True),
        ("resnet", "resnetv2_50", False),
        ("resnetv2_50", "resnetv2_50", True),
        ("resnetv2_50", "resnetv2_50d", False),
        ("resnetv2_101x", "resnetv2_101x1_bit", True),
        ("nf_", "nf_resnet50", True),
        ("efficientvit_m", "efficientvit_m5", True),
        ("efficientvit_m", "efficientvit_b0", False),
        ("50", "resnet50", False),
    ],
)
def test_a_prefix_ends_where_no_letter_follows(prefix: str, architecture: str, taken: bool) -> None:
    assert (prefix in prefixes_of(architecture)) is taken


@pytest.mark.parametrize(
    ("top1", "equals", "said"),
    [
        (["84.10"], 0, ""),
        (["84.10", "70"], 0, "Every other row of the family is lower by more than chance"),
        (["84.10", "84.00"], 1, "One other row of the family cannot be told apart from it"),
        (["84.10", "84.10", "84.00", "70"], 2, "2 other rows of the family cannot be told apart"),
    ],
)
def test_the_best_of_a_family_is_not_counted_among_its_equals(
    catalogue: Catalogue, english: Language, top1: list[str], equals: int, said: str
) -> None:
    others = [row for row in catalogue.measured["dal"] if row.architecture != "ta_small"]
    weights = [
        Measurement(weights=f"ta_small.{at}", image_size=224, top1=Decimal(one))
        for at, one in enumerate(top1)
    ]
    measured = Table({**catalogue.measured, "dal": (*others, *weights)})
    view = SiteView(replace(catalogue, measured=measured), english).family("ta")
    assert view.equals == equals
    assert view.equals_said.startswith(said)
    assert bool(view.equals_said) == bool(said)


def test_weights_without_a_family_are_named_by_their_row(tree: Path) -> None:
    family = tree / "data" / "families" / "others.yml"
    family.write_text(family.read_text("utf-8").replace("[zay]", "[za]"), "utf-8")
    with pytest.raises(BadData) as error:
        load(tree / "data")
    assert [str(problem) for problem in error.value.problems] == [
        f"{family}:2: no measured weights are of `za`",
        f"{tree}/data/measurements/dal.csv:4: no family in data/families takes `zay`",
    ]
