"""What a training tag says about the images that weights have learned from."""

import pytest

from marsad.catalogue import Catalogue
from marsad.rank.tags import meanings
from marsad.schema.tags import only_imagenet_1k


@pytest.mark.parametrize(
    ("tag", "only"),
    [
        ("in1k", True),
        ("sw_in1k", True),
        ("sw_r224_in1k", True),
        ("in1k_ft_in1k", True),
        ("in2k_ft_in1k", False),
        ("sw_in2k_ft_in1k", False),
        ("unseen_in2k_ft_in1k", False),
        ("unseen_in1k", None),
        ("ft_in1k", None),
        ("sw_ft_in1k", None),
        ("sw", None),
        ("", None),
    ],
)
def test_only_what_every_part_says_is_believed(
    catalogue: Catalogue, tag: str, only: bool | None
) -> None:
    assert only_imagenet_1k(meanings(catalogue), tag) is only
