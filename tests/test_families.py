"""Which family takes which weights."""

from pathlib import Path

import pytest

from marsad.catalogue import load
from marsad.problems import BadData
from marsad.schema.family import prefixes_of


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


def test_weights_without_a_family_are_named_by_their_row(tree: Path) -> None:
    family = tree / "data" / "families" / "others.yml"
    family.write_text(family.read_text("utf-8").replace("[zay]", "[za]"), "utf-8")
    with pytest.raises(BadData) as error:
        load(tree / "data")
    assert [str(problem) for problem in error.value.problems] == [
        f"{family}:2: no measured weights are of `za`",
        f"{tree}/data/measurements/dal.csv:4: no family in data/families takes `zay`",
    ]
