"""A record agrees with the rows that measured its weights again, or says why it does not."""

from pathlib import Path

import pytest

from marsad.catalogue import load
from marsad.problems import BadData

from .project import copy_tree, seal

MODEL = "models/ta.yml"
ROW = "    remeasured:\n      - {set: dal, weights: ta_small, image_size: 224}\n"
FACT = """unit: percent
figure: {kind: row, set: dal, weights: ta_small, image_size: 224, column: top1}
statement: {ar: 'قيس {ta-measured}.', en: 'Measured: {ta-measured}.'}
"""
NAMES = "caution: {ar: 'قيس {ta-measured}.', en: 'It was measured at {ta-measured}.'}\n"
OTHER = "caution: {ar: وزنه كبير., en: It is heavy.}\n"
FAR = (
    "`top1` must be within 1 point of 84.10, measured of `ta_small`, "
    "or `caution` must name that figure"
)
MORE = "`regime` must not be imagenet-1k: the tag of `ta_small.in2k_ft_in1k` names more data"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The invented data, with a model whose weights were measured again and a fact of them."""
    data = copy_tree(tmp_path) / "data"
    _write(data / MODEL, "    remeasured: []\n", ROW)
    (data / "facts" / "ta-measured.yml").write_text(FACT, "utf-8")
    return data


@pytest.mark.parametrize(
    ("top1", "caution", "said"),
    [
        ("85", "caution: null\n", None),
        ("58", "caution: null\n", FAR),
        ("58", OTHER, FAR),
        ("58", NAMES, None),
    ],
)
def test_a_figure_far_from_the_measured_one_wants_a_caution_that_names_it(
    data: Path, top1: str, caution: str, said: str | None
) -> None:
    _write(data / MODEL, "value: 85\n", f"value: {top1}\n")
    _write(data / MODEL, "caution: null\n", caution)
    assert _faults(data) == ([(MODEL, "top1:", said)] if said else [])


@pytest.mark.parametrize(
    ("tag", "said"), [("in1k", None), ("unseen", None), ("in2k_ft_in1k", MORE)]
)
def test_weights_whose_tag_names_more_data_are_of_another_regime(
    data: Path, tag: str, said: str | None
) -> None:
    for file in (MODEL, "measurements/dal.csv", "measurements/dal-drawn.csv"):
        _write(data / file, "ta_small,", f"ta_small.{tag},")
    for fact in ("small-error", "ta-measured"):
        path = data / "facts" / f"{fact}.yml"
        path.write_text(path.read_text("utf-8").replace("ta_small", f"ta_small.{tag}"), "utf-8")
    seal(data)
    assert _faults(data) == ([(MODEL, "regime:", said)] if said else [])


def _write(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def _faults(data: Path) -> list[tuple[str, str, str]]:
    """Each fault: its file, what its line begins with, what is said."""
    try:
        load(data)
    except BadData as error:
        return [
            (
                str(problem.path.relative_to(data)),
                problem.path.read_text("utf-8").splitlines()[problem.line - 1].split()[0],
                problem.message,
            )
            for problem in error.problems
        ]
    return []
