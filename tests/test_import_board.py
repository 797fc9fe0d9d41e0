"""Taking over a board as Papers With Code published it: nested tasks, in JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from marsad.__main__ import main

from .project import seal

OTHER = "89abcdef" * 5
SAID = ["--write", "--commit", OTHER, "--changed", "2025-11-01"]


@pytest.fixture
def project(tree: Path) -> Path:
    """The invented project with its board as one that Papers With Code published."""
    note = tree / "data" / "archive" / "qaf.yml"
    text = note.read_text("utf-8").replace("publisher: null", "publisher: pwc")
    note.write_text(text.replace("published_as: null", "published_as: Seeing on Qaf"), "utf-8")
    return tree


def published(model: str, top1: str | None, **more: Any) -> dict[str, Any]:
    """A row as published, with a task and a table around it left out."""
    return {
        "model_name": model,
        "metrics": {"Top 1 Accuracy": top1, "Hardware Burden": None, **more.pop("metrics", {})},
        "paper_title": None,
        "paper_url": None,
        "paper_date": None,
        "code_links": [],
        "uses_additional_data": False,
        **more,
    }


ALEF = {
    "paper_title": "Alef: a model that was never trained",
    "paper_url": "http://arxiv.org/abs/2201.00001v2",
    "paper_date": "2022-05-04",
    "code_links": [
        {"title": "alef/alef", "url": "https://github.com/alef/alef"},
        {"title": "zay/alef", "url": "https://github.com/zay/alef"},
    ],
}
ZAY = {
    "paper_title": '"Zay" = `co`?',
    "paper_url": "https://openreview.example/forum?id=Zay_1",
    "paper_date": "2021-02-05",
    "code_links": [{"title": "zay/zay", "url": "https://github.com/zay/zay/tree/main/co"}],
    "metrics": {"Top 5 Accuracy": "99.0", "Number of params": "1437.5M", "GFLOPs": "0,626"},
}
BA = {
    "paper_title": "Ba & friends at 100% speed",
    "paper_url": "https://arxiv.org/abs/2101.00002v1",
    "paper_date": "2021-11-03",
}
TA = {"metrics": {"Top 5 Accuracy": "96", "Number of params": "60M", "GFLOPs": " 82"}}
BIG = {"metrics": {"Number of params": "2100M", "GFLOPs": "1038"}}
# The rows of the invented board.
ROWS = [
    published("Alef_1 (big)", "91.0%", **ALEF, **BIG),
    published("Alef_1 (small)", "90.6%", **ALEF),
    published("[Zay] & *co* ×2", "90.4", **ZAY),
    published("Ta", "85%", **BA, **TA),
    published("Ta", "84.2%", **BA),
    published("Ta", "80", metrics={"Number of params": "5M"}),
    published("Jim", None, metrics={"Number of params": "62M"}),
]  # fmt: skip
NEW = published("Sin", "70.1%")


def tables(rows: list[Any], dataset: str = "Qaf") -> str:
    """`rows` in their table, inside a task of a task, beside others."""
    other = {"dataset": "Qaf-2", "sota": {"metrics": [], "rows": [published("Ta", "12")]}}
    table = {"dataset": dataset, "sota": {"metrics": ["Top 1 Accuracy"], "rows": rows}}
    inner = {"task": "Seeing", "datasets": [other, table], "subtasks": []}
    return json.dumps([{"task": "All", "datasets": [], "subtasks": [inner]}], indent=1)


def bring(project: Path, text: str | bytes, *more: str) -> int:
    """Run the import of a file that holds `text`."""
    path = project / "tables.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return main(["import", "qaf", str(path), "--root", str(project), *more])


def kept(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "data" / "archive").iterdir()}


def test_our_own_rows_as_they_were_published_change_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring(project, tables(ROWS), "--write") == 0
    said = capsys.readouterr().out
    assert "7 rows read: 0 added, 0 removed, 0 changed" in said
    assert "nothing to write: we have these rows" in said


def test_it_says_what_would_change_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = kept(project)
    more = published("Ta", "80", metrics={"Number of params": "6M"})
    assert bring(project, tables([NEW, *ROWS[:5], more, ROWS[6]])) == 0
    said = capsys.readouterr().out
    assert "8 rows read: 1 added, 0 removed, 1 changed" in said
    assert "+ `Sin` at 70.1%" in said
    assert "~ `Ta` at 80: 5M → 6M" in said
    assert kept(project) == before


def test_rows_are_written_as_printed_in_the_order_of_the_file(project: Path) -> None:
    rows = kept(project)["qaf.csv"].decode().splitlines()
    assert bring(project, tables([*ROWS[:3], NEW, *ROWS[3:]]), *SAID) == 0
    written = kept(project)
    lines = written["qaf.csv"].decode().splitlines()
    assert lines == [*rows[:4], "Sin,70.1%,,,,,,,", *rows[4:]]
    assert f"commit: {OTHER}".encode() in written["qaf.yml"]
    seal(project / "data")
    assert kept(project) == written
    assert main(["check", str(project)]) == 0


@pytest.mark.parametrize(
    ("text", "more", "message"),
    [
        ("<!doctype html><title>Not found</title>", [], ":1: must be tasks in JSON; found: an HT"),
        ("version https://git-lfs.github.com/spec/v1\n", [], "JSON; found: a Git LFS pointer"),
        ("", [], ":1: must be tasks in JSON; found: an empty file"),
        (b"\x1f\x8b\x08", [], ":1: must be UTF-8 text, not a gzip archive"),
        ("{}", [], ":1: must hold rows of the table `Seeing on Qaf`"),
        ("[" * 100_000, [], ":1: must not be nested so deeply"),
        (tables(ROWS)[:3000], [], "cannot be read as JSON"),
        (tables(ROWS, "Another"), [], "`Seeing on Qaf` (did you mean `Seeing on Qaf-2`?)"),
        (tables([]), [], ":1: must hold rows of the table"),
        (tables([*ROWS, NEW, NEW]), [], "`Sin` at 70.1% is given twice"),
        (tables([*ROWS, published("Sin", "0")]), [], "accuracies must be above 0 and at most 100"),
        (tables([*ROWS, published("Sin", "seventy")]), [], "`top1` must match"),
        (tables([*ROWS, {"model_name": "Sin"}]), [], "`metrics` is missing"),
        (tables([*ROWS, published("Sin", "70", metrics={"Speed": "9"})]), [], "before: Speed"),
        (tables([*ROWS, published("Sin", "70", paper_url="ftp://a.example/")]), [], "https add"),
        (tables([*ROWS, 7]), [], "must be a mapping of keys"),
        (tables(ROWS[:6]), ["--remove"], "`Jim` is missing, which `archive/qaf` names"),
        (tables(ROWS[1:]), [], "1 of 7 known rows are missing. If they are to go, add `REMOVE=1`"),
        (tables([*ROWS, NEW]), ["--write"], "rows differ: add `COMMIT=<sha> CHANGED=<day>`"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_and_changes_nothing(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    text: str | bytes,
    more: list[str],
    message: str,
) -> None:
    before = kept(project)
    assert bring(project, text, *more) == 1
    assert message in capsys.readouterr().err
    assert kept(project) == before


def test_a_fault_has_the_line_on_which_its_row_names_its_model(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tables([*ROWS, published("Ta", "101%")])
    line = text[: text.rindex('"model_name"')].count("\n") + 1
    assert bring(project, text) == 1
    assert f"tables.json:{line}: accuracies must be" in capsys.readouterr().err


def test_a_set_of_measurements_is_no_board(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = project / "data" / "measurements" / "dal.yml"
    note.write_text(note.read_text("utf-8").replace("publisher: null", "publisher: pwc"), "utf-8")
    path = project / "tables.json"
    path.write_text(tables(ROWS), "utf-8")
    assert main(["import", "dal", str(path), "--root", str(project)]) == 1
    assert "is for a board whose note says `published_as`" in capsys.readouterr().err
