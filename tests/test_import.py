"""Taking over a file that others publish: whose it is, what it lacks, what has damaged it."""

import csv
import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.__main__ import main

from .project import ROOT, run, seal


def part(percent: float) -> float:
    """The nearest that a whole number of 50,000 images is."""
    return round(percent * 500) / 500


HEAD = "model,img_size,top1,top1_err,top5,top5_err,param_count,crop_pct,interpolation"
# By top-1: what the invented models name, and enough others for a small share of them to move.
ROWS = [
    "alef_one.ft_in1k,576,90.950,98.950,2100.50",
    *(f"net.{n},224,{part(90 - n / 8):.3f},{part(96 - n / 16):.3f},1014.45" for n in range(38)),
    "ta_small,224,84.100,97.050,60.00",
    "zay.untrained,224,70.000,90.100,5.50",
]
SHORT = [ROWS[0].replace("90.950", "90.95"), *ROWS[1:]]
NEW = "net.new,224,88.880,96.000,7.00"
OURS, OTHER = "0123456789abcdef0123456789abcdef01234567", "89abcdef" * 5
SAID = ["--commit", OTHER, "--changed", "2025-11-01"]
# What `make import` takes, and so all that a message may advise.
VARIABLES = {*re.findall(r"\$\(([A-Z]+)\)", (ROOT / "Makefile").read_text("utf-8"))}
Edit = Callable[[str], str | bytes]


@pytest.fixture
def project(tree: Path) -> Path:
    """The invented project with the rows above, as timm's; their lines end in CR LF."""
    family = tree / "data" / "families" / "others.yml"
    family.write_text(family.read_text("utf-8").replace("[zay]", "[zay, net]"), "utf-8")
    note = tree / "data" / "measurements" / "dal.yml"
    text = note.read_text("utf-8").replace("publisher: null", "publisher: timm")
    text = text.replace("_published: null", "_published: 42")
    note.write_text(text.replace("\nchanged:", " # when read\nchanged:"), "utf-8")
    note.with_suffix(".csv").write_bytes(table(ROWS))
    seal(tree / "data")
    return tree


def table(rows: list[str]) -> bytes:
    lines = ["weights,image_size,top1,top5,parameters_millions", *rows, ""]
    return "\r\n".join(lines).encode()


def published(rows: list[str] = ROWS) -> str:
    """`rows` as timm prints them."""
    lines = [HEAD]
    for name, size, top1, top5, count in (row.split(",") for row in rows):
        errors = (f"{100 - float(top1):.3f}", f"{100 - float(top5):.3f}")
        parameters = f"{float(count):,.2f}"
        parameters = f'"{parameters}"' if "," in parameters else parameters
        figures = f"{top1},{errors[0]},{top5},{errors[1]},{parameters}"
        lines.append(f"{name},{size},{figures},0.900,bicubic")
    return "\n".join(lines) + "\n"


def moved(by: float, rows: int = len(ROWS)) -> list[str]:
    """The first `rows` with other accuracies."""
    cells = [row.split(",") for row in ROWS]
    fresh = [[n, s, f"{float(a) + by:.3f}", f"{float(b) + by:.3f}", p] for n, s, a, b, p in cells]
    return [",".join(row) for row in [*fresh[:rows], *cells[rows:]]]


def heavier(rows: int) -> list[str]:
    """The first `rows` with other numbers of parameters."""
    cells = [row.rpartition(",") for row in ROWS[:rows]]
    return [*(f"{head},{float(count) * 2:.2f}" for head, _, count in cells), *ROWS[rows:]]


def bring(project: Path, text: str | bytes, *more: str) -> int:
    """Run the import of a file that holds `text`."""
    path = project / "results.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return main(["import", "dal", str(path), "--root", str(project), *more])


def kept(project: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (project / "data" / "measurements").iterdir()}


def test_it_says_what_would_change_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = kept(project)
    assert bring(project, published([*ROWS, NEW])) == 0
    said = capsys.readouterr().out
    assert "42 rows read: 1 added, 0 removed, 0 changed\n+ `net.new` at 224 pixels: 88.880" in said
    assert kept(project) == before


@pytest.mark.parametrize(
    ("rows", "more", "expected"),
    [
        (ROWS, [], ROWS),
        ([*ROWS, NEW], SAID, [*ROWS[:10], NEW, *ROWS[10:]]),
        (moved(-0.01, rows=2), SAID, moved(-0.01, rows=2)),
        (moved(-0.5), [*SAID, "--changed-figures", "41"], moved(-0.5)),
        (SHORT, [*SAID, "--changed-figures", "1"], SHORT),
        (heavier(2), SAID, heavier(2)),
        (heavier(41), [*SAID, "--changed-figures", "41"], heavier(41)),
        ([*ROWS[:20], *ROWS[21:]], [*SAID, "--remove"], [*ROWS[:20], *ROWS[21:]]),
        (ROWS[::-1], SAID, ROWS),
        (ROWS, [*SAID[:3], "2019-12-31", "--older"], ROWS),
        (ROWS, [*SAID[:3], "2025-10-30"], ROWS),
    ],
    ids=[
        "the same",
        "added",
        "changed",
        "all measured anew",
        "printed shorter",
        "two with other parameters",
        "all with other parameters",
        "removed",
        "a later commit",
        "older",
        "of the same day",
    ],
)
def test_it_writes_rows_and_note_together(
    project: Path, rows: list[str], more: list[str], expected: list[str]
) -> None:
    note = re.sub("fingerprint: .*", "", kept(project)["dal.yml"].decode())
    assert bring(project, published(rows), "--write", *more) == 0
    written = kept(project)
    assert written["dal.csv"] == table(expected)
    if more:
        note = note.replace(OURS, OTHER).replace("2025-10-30", more[3])
        # Less than was published, and nothing to be removed: an excerpt.
        whole = len(rows) if "--remove" in more else 42
        note = note.replace("_published: 42", f"_published: {whole}")
    seal(project / "data")
    assert kept(project) == written
    assert re.sub("fingerprint: .*", "", written["dal.yml"].decode()) == note
    assert main(["check", str(project)]) == 0


@pytest.mark.parametrize(
    ("text", "more", "messages"),
    [
        (
            published(moved(1)),
            [],
            ["41 of 41 known rows differ, by 1.00 points of top-1 in the median, all upwards: is"],
        ),
        (published(moved(-12)), ["--remove"], ["by 12.00 points of top-1 in the median, all down"]),
        (published(moved(0.1, rows=3)), ["--changed-figures", "2"], ["3 of 41 known rows differ"]),
        (
            published(heavier(3)),
            ["--changed-figures", "2"],
            ["3 of 41 known rows differ in `parameters_millions`. If", "add `FIGURES=3`"],
        ),
        (
            published(ROWS[:38]),
            [],
            [
                "3 of 41 known rows are missing, all of them from the end: is the file cut?",
                "missing: `net.37` at 224 pixels: 85.376 / 93.688 / 1014.45",
                "missing: `zay.untrained` at 224 pixels: 70.000 / 90.100 / 5.50",
            ],
        ),
        (
            published(ROWS[:5] + ROWS[6:]),
            ["--write", *SAID],
            [
                "1 of 41 known rows are missing. If they are to go, add `REMOVE=1`",
                "missing: `net.4` ",
            ],
        ),
        (published(ROWS[1:]), ["--remove"], ["which `models/alef-1` names"]),
        (
            published([*ROWS, NEW]),
            ["--write"],
            ["dal.yml:19: rows differ: add `COMMIT=<sha> CHANGED=<day>`"],
        ),
        (published(), ["--write", *SAID[:2]], ["`COMMIT=` and `CHANGED=` go together"]),
        (published(moved(1, 1)), ["--commit", OURS, *SAID[2:]], ["cannot be from this commit"]),
        (
            published(),
            [*SAID[:3], "2019-12-31"],
            ["dal.yml:20: our rows are of 2025-10-30, later than 2019-12-31. If", "add `OLDER=1`"],
        ),
        (published(), ["--write", *SAID[:3], "1 May"], ["dal.yml:20: `changed` must be a real"]),
        (published(), ["--write", "--commit", "main", *SAID[2:]], ["dal.yml:19: `commit` must"]),
    ],
)
def test_a_file_that_loses_or_moves_rows_unasked_changes_nothing(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    more: list[str],
    messages: list[str],
) -> None:
    before = kept(project)
    assert bring(project, text, *more) == 1
    said = capsys.readouterr().err
    assert [message for message in messages if message not in said] == []
    assert {*re.findall("([A-Z]+)=", said)} <= VARIABLES
    assert kept(project) == before


def cells(column: int, edit: Callable[[str], str]) -> Edit:
    """Every row with one of its cells edited."""

    def edited(text: str) -> str:
        rows = [row.split(",") for row in text.replace('"2,100.50"', "2100.50").splitlines()]
        rows = [[*r[:column], edit(r[column]), *r[column + 1 :]] for r in rows[1:]]
        return "\n".join([HEAD, *map(",".join, rows), ""])

    return edited


def trimmed(cell: str) -> str:
    """A number as spreadsheets save it."""
    return cell.rstrip("0").rstrip(".")


def swapped(text: str) -> str:
    """The same table with its first two columns the other way round, all in quotes."""
    rows = [[b, a, *rest] for a, b, *rest in csv.reader(text.splitlines())]
    return "".join('"' + '","'.join(row) + '"\r\n' for row in rows)


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: "\ufeff" + text,
        swapped,
        lambda text: text.replace("\n", "\r"),
        lambda text: text.rstrip("\n"),
        lambda text: text + "\n\n",
    ],
    ids=["byte-order mark", "quotes, other order, CR LF", "CR", "no end of line", "blank lines"],
)
def test_what_loses_nothing_is_read(project: Path, edit: Edit) -> None:
    before = kept(project)
    assert bring(project, edit(published()), "--write") == 0
    assert kept(project) == before


WANTED = "model,img_size or infer_img_size,top1,top5,param_count"
HEADED = f"results.csv:1: the first line must hold `{WANTED}`; found: "


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda text: "", "1: must be a table of results; found: an empty file"),
        (lambda text: "\n \n", "found: an empty file"),
        (lambda text: "<!DOCTYPE html>\n<p>Gone</p>", "found: an HTML page"),
        (lambda text: '{"message": "Not Found"}', "found: a JSON file"),
        (lambda text: "version https://git-lfs.github.com/spec/v1\n", "found: a Git LFS pointer"),
        (lambda text: "sep=,\n" + text, "found: a `sep=` line"),
        (lambda text: gzip.compress(text.encode()), "1: must be UTF-8 text, not a gzip archive"),
        (lambda text: text.encode("utf-16"), "1: must be UTF-8 text, not UTF-16 text"),
        (lambda text: text.replace("net.3,", "n\xe9t,").encode("cp1252"), "6: must be UTF-8 text"),
        (lambda text: text.replace("net.3,", "<<<<<<< a\nn,"), "6: found: a conflict mark of Git"),
        (lambda text: text.replace(",", ";"), HEADED + "semicolons between columns"),
        (lambda text: text.replace(",", "\t"), HEADED + "tabs between columns"),
        (lambda text: text.replace("\n", ",\n"), HEADED + "a column without a name"),
        (lambda text: text.replace("\n", ",1\n").replace(",1", ",top9", 1), "column `top9`"),
        (lambda text: text.replace("model", "Model"), HEADED + "capital letters"),
        (lambda text: text.replace("top5_err", "top5"), "the column `top5` twice"),
        (lambda text: HEAD + "\n", "1: there must be at least one row of results"),
        (lambda text: text + "net.b,224,80", "43: must have 9 columns: is the file cut?"),
        (lambda text: text + text.split("\n")[1], "43: `alef_one.ft_in1k` at 576 pixels is given"),
        (lambda text: text + '"net', "cannot be read as CSV"),
        (cells(2, lambda cell: '"' + cell.replace(".", ",") + '"'), "950`; found: decimal commas"),
        (cells(2, trimmed), "22 known numbers have lost digits, such as `90.95` for `90.950`: was"),
        (cells(2, lambda cell: f"{float(cell):.3e}"), "in plain digits, not `9.095e+01`: was"),
        (cells(6, trimmed), "lost digits, such as `2100.5` for `2100.50`"),
        (cells(2, lambda cell: f"{float(cell) / 100:.3f}"), "`top1` and `top1_err` must add up"),
        (cells(5, lambda cell: "inf"), "`top5_err` must be a number in plain digits, not `inf`"),
        (cells(2, lambda cell: "٩" + cell[1:]), "`top1` must be a number in plain digits, not `٩"),
        (cells(3, lambda cell: ""), "`top1_err` must be a number"),
        (cells(2, lambda cell: "eighty"), "42: … and 21 more of the same kind"),
    ],
)  # fmt: skip
def test_a_damaged_file_is_named_and_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], edit: Edit, message: str
) -> None:
    before = kept(project)
    assert bring(project, edit(published()), "--write", "--remove", *SAID) == 1
    said = capsys.readouterr().err
    assert message in said
    assert len(said.splitlines()) <= 22
    assert kept(project) == before


def test_one_row_measured_again_as_a_person_would(project: Path) -> None:
    (project / "new.csv").write_text(published(moved(-0.1, 1)), "utf-8")
    done = run(project, "marsad", "import", "dal", "new.csv", "--write", *SAID)
    assert done.returncode == 0, done.stdout
    assert (
        "~ `alef_one.ft_in1k` at 576 pixels: 90.950 / 98.950 / 2100.50 → 90.850 / 98.850 / 2100.50"
        in done.stdout
    )
    csv_file = project / "data" / "measurements" / "dal.csv"
    csv_file.write_bytes(csv_file.read_bytes().replace(b"90.850", b"90.860"))
    again = run(project, "marsad", "check")
    assert again.returncode == 1
    assert "dal.yml:19: `commit` must change with the rows of dal.csv" in again.stdout


@pytest.mark.parametrize(
    ("publisher", "name", "message"),
    [
        (
            "timm",
            "da",
            "no set `da` in data/measurements or data/speeds or data/archive (did you mean `dal`?)",
        ),
        ("null", "dal", "dal.yml:13: `publisher` must be one whose files can be read: timm, pwc"),
    ],
)
def test_the_set_must_be_one_that_can_be_imported(
    project: Path, capsys: pytest.CaptureFixture[str], publisher: str, name: str, message: str
) -> None:
    note = project / "data" / "measurements" / "dal.yml"
    note.write_text(note.read_text("utf-8").replace(": timm", f": {publisher}"), "utf-8")
    assert main(["import", name, "no.csv", "--root", str(project)]) == 1
    assert message in capsys.readouterr().err
