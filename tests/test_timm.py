"""Taking over the results that timm publishes."""

from pathlib import Path

import pytest

from marsad.__main__ import main

HEAD = "model,img_size,top1,top1_err,top5,top5_err,param_count,crop_pct,interpolation\n"
GOOD = 'net.a,224,80.000,20.000,95.000,5.000,"1,014.45",1.000,bicubic\n'


@pytest.fixture
def project(tree: Path) -> Path:
    """The invented project, its measurements under the name that the command knows."""
    folder = tree / "data" / "measurements"
    (folder / "dal.csv").rename(folder / "timm.csv")
    note = (folder / "dal.yml").read_text("utf-8").replace("dal.csv", "timm.csv")
    (folder / "dal.yml").rename(folder / "timm.yml").write_text(note, "utf-8")
    return tree


def known_rows(project: Path) -> str:
    """The rows that the project has, as timm would print them."""
    lines = (project / "data" / "measurements" / "timm.csv").read_text("utf-8").splitlines()[1:]
    made = ""
    for line in lines:
        name, size, top1, top5, count = line.split(",")
        errors = (f"{100 - float(top1):.3f}", f"{100 - float(top5):.3f}")
        made += f"{name},{size},{top1},{errors[0]},{top5},{errors[1]},{count},0.9,bicubic\n"
    return made


def given(project: Path, text: str) -> list[str]:
    path = project / "results.csv"
    path.write_text(text, "utf-8")
    return ["import-timm", str(path), "--root", str(project)]


def ours(project: Path) -> str:
    return (project / "data" / "measurements" / "timm.csv").read_text("utf-8")


def test_it_says_what_would_change_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = ours(project)
    assert main(given(project, HEAD + known_rows(project) + GOOD)) == 0
    said = capsys.readouterr().out
    assert "1 added, 0 removed, 0 changed" in said
    assert "+ net.a 224 px: 80.000 / 95.000" in said
    assert ours(project) == before


def test_it_writes_when_told_to(project: Path) -> None:
    assert main([*given(project, HEAD + known_rows(project) + GOOD), "--write"]) == 0
    assert "net.a,224,80.000,95.000,1014.45\n" in ours(project)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("weights,image_size\n", "1: the first line must be `model,img_size,"),
        (HEAD, "1: there must be at least one row"),
        (HEAD + GOOD + "net.b,224,80", "3: the file ends in the middle of a line"),
        (HEAD + GOOD + "net.b,224,80\n", "3: must have 9 columns"),
        (HEAD + GOOD + GOOD, "3: `net.a` at 224 pixels is given twice"),
        (HEAD + GOOD.replace("80.000", "eighty"), "2: `top1` must be a number written with"),
        (HEAD + GOOD.replace("20.000", "21.000"), "2: `top1` and `top1_err` must add up to 100"),
        (HEAD + GOOD.replace("95.000,5.0", "75.000,25.0"), "2: `top5` must not be below `top1`"),
        (HEAD + GOOD, "known rows are missing: is it truncated?"),
    ],
)
def test_a_wrong_file_changes_nothing_and_says_why(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, fault: str
) -> None:
    before = ours(project)
    assert main([*given(project, text), "--write"]) == 1
    assert fault in capsys.readouterr().err
    assert ours(project) == before


def test_weights_that_a_model_names_must_stay(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = known_rows(project).splitlines(keepends=True)
    more = "".join(GOOD.replace("net.a", f"net.{n}") for n in range(30))
    assert main([*given(project, HEAD + more + "".join(rows[1:])), "--write"]) == 1
    assert "which model `" in capsys.readouterr().err
