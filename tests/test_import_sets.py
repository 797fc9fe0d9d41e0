"""Taking over benchmark files, the first file of a set, and the file of another set."""

import csv
from pathlib import Path

import pytest

from marsad.__main__ import main

from .project import seal

SAID = ["--write", "--commit", "89abcdef" * 5, "--changed", "2025-11-01"]
FILE = """\
model,infer_img_size,infer_samples_per_sec,infer_step_time,infer_batch_size,param_count,infer_gmacs
zay,224,4100,62.439,256,5.5,0.30
ta_small,224,812.50,315.077,256,60.10,8.20
alef_one,576,9.75,102.564,1,"1,900.00","1,020.00"
"""
CELLS = [*csv.reader(FILE.splitlines())]
RESULTS = """model,top1,top5,img_size,param_count,top1_diff,rank_diff
alef_one.ft_in1k,90.950,98.950,576,"2,100.50",+1.250,+2
ta_small,84.100,97.050,224,60.00,,
zay.untrained,70.000,90.100,224,5.50,-1.500,0
"""


@pytest.fixture
def project(tree: Path) -> Path:
    """The invented project, its sets those of timm."""
    for path in (tree / "data").glob("*/dal*.yml"):
        text = path.read_text("utf-8").replace("publisher: null", "publisher: timm")
        path.write_text(text, "utf-8")
    return tree


def bring(project: Path, name: str, text: str, *more: str) -> int:
    """Run the import of a file that holds `text` into the set `name`."""
    path = project / "results.csv"
    path.write_text(text, "utf-8")
    return main(["import", name, str(path), "--root", str(project), *more])


def begin(project: Path, name: str, like: str, *columns: str) -> Path:
    """The table of a set that waits for its first file; its note is that of the set `like`."""
    old = project / "data" / f"{like}.yml"
    note = old.with_stem(name)
    text = old.read_text("utf-8").replace(f"{old.stem}.csv", f"{name}.csv")
    head, rest = text.split("columns:\n")
    rest = rest[rest.index("publisher:") :].replace("fingerprint: ", "fingerprint: null # ")
    named = "".join(f"  - {column}\n" for column in columns)
    note.write_text(f"{head}columns:\n{named}{rest}", "utf-8")
    table = note.with_suffix(".csv")
    table.write_text(",".join(columns) + "\n", "utf-8")
    return table


@pytest.mark.parametrize(
    "text",
    [
        FILE,
        FILE.replace("zay,", "zay.untrained,").replace("alef_one,", "alef_one.ft_in1k,"),
        FILE.replace("infer_img_size", "img_size").replace('"1,900.00"', "1900.00"),
        "\n".join(f"{line},1.5" for line in FILE.splitlines()).replace("s,1.5", "s,infer_macts", 1),
        "\n".join(",".join(f'"{cell}"' for cell in (*r[3:5], *r[:3], *r[5:])) for r in CELLS),
    ],
    ids=["as today", "with training tags", "other names", "more columns", "another order"],
)
def test_a_benchmark_file_of_any_year_is_read(
    project: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert bring(project, "dal-box", text) == 0
    assert "3 rows read: 0 added, 0 removed, 0 changed" in capsys.readouterr().out


def test_a_set_begins_with_its_note_and_a_head(project: Path) -> None:
    """Differences are kept without a plus; where there is none, the cell stays empty."""
    columns = ("weights", "image_size", "top1", "top5", "top1_difference")
    table = begin(project, "zoo", "measurements/dal", *columns)
    text = RESULTS.replace(",90.950,98.950", ",80.950,98.900").replace("97.050", "96.050")
    assert bring(project, "zoo", text, *SAID) == 0
    assert table.read_text("utf-8").splitlines()[1:] == [
        "ta_small,224,84.100,96.050,",
        "alef_one.ft_in1k,576,80.950,98.900,1.250",
        "zay.untrained,224,70.000,90.100,-1.500",
    ]
    written = table.with_suffix(".yml").read_bytes()
    assert main(["check", str(project)]) == 0
    seal(project / "data")
    assert table.with_suffix(".yml").read_bytes() == written


def test_what_was_not_measured_stays_empty(project: Path) -> None:
    columns = ("architecture", "image_size", "images_per_second", "gmacs")
    table = begin(project, "box", "speeds/dal-box", *columns)
    text = FILE.replace("812.50", "").replace('"1,020.00"', "").replace("4100", "4200")
    assert bring(project, "box", text, *SAID) == 0
    assert table.read_text("utf-8").splitlines()[1:] == [
        "zay,224,4200,0.30", "alef_one,576,9.75,", "ta_small,224,,8.20",
    ]  # fmt: skip
    assert main(["check", str(project)]) == 0


def test_milliseconds_are_those_of_one_image(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fastest first; a file of larger batches holds none."""
    table = begin(project, "box", "speeds/dal-box", "architecture", "image_size", "milliseconds")
    assert bring(project, "box", FILE, *SAID) == 1
    assert "results.csv:2: `infer_batch_size` must be 1" in capsys.readouterr().err
    assert bring(project, "box", FILE.replace(",256,", ",1.0,"), *SAID) == 0
    assert table.read_text("utf-8").splitlines()[1:] == [
        "zay,224,62.439", "alef_one,576,102.564", "ta_small,224,315.077",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("dal-box", FILE.replace("812.50", "0"), "3: `images_per_second` must be more than 0"),
        ("dal-box", FILE.replace("812.50", "8e2"), "3: `images_per_second` must be a number"),
        ("dal-box", f"{FILE}zay.x,224,1,1,1,1,1\n", "5: `zay` at 224 pixels is given twice"),
        ("dal-box", FILE.replace("infer_gmacs", "infer_macts"), "found: no column `infer_gmacs`"),
        ("dal-box", FILE[:-30], "4: must have 7 columns: is the file cut?"),
        ("dal-box", RESULTS, "no column `infer_samples_per_sec`"),
        ("dal-box", FILE.replace("812.50", "400.00").replace("4100", "9000"), "another set?"),
        ("dal", FILE, "no column `top1`, no column `top5`"),
        ("dal", RESULTS.replace("98.950", "89.000"), "2: `top5` must not be below `top1`"),
        ("dal", RESULTS.replace("90.", "91.").replace("84", "85"), "the file of another set?"),
        ("zoo", RESULTS, "results.csv:4: 3 rows are those of `dal`: this is its file"),
        ("dal-real", RESULTS, "no set `dal-real` in data/measurements or data/speeds"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_named_and_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, message: str
) -> None:
    begin(project, "zoo", "measurements/dal", "weights", "image_size", "top1", "top5")
    before = {path: path.read_bytes() for path in (project / "data").rglob("*.*")}
    assert bring(project, name, text, *SAID) == 1
    assert message in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (project / "data").rglob("*.*")} == before
