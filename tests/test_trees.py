"""The data that the bench makes of ours hold: it measures builds, not refusals."""

from pathlib import Path

import pytest

from benchmark.rowsets import sets
from benchmark.trees import copy, grow_measurements, grow_models
from marsad.catalogue import load

from .project import ROOT

MODELS, ROWS = 400, 1700  # twice those that there are, and more; more than any set has


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return copy(ROOT, tmp_path / "tree")


def test_a_tree_of_more_models_is_accepted(tree: Path) -> None:
    assert grow_models(tree, MODELS) == MODELS
    assert len(load(tree / "data").models) == MODELS


def test_a_tree_of_more_measured_rows_is_accepted(tree: Path) -> None:
    grow_measurements(tree, ROWS)
    assert load(tree / "data").measured.keys() == sets(tree / "data").keys()
    assert {len(one.rows) for one in sets(tree / "data").values()} == {ROWS}
