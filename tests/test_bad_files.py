"""Everything in data/ is read, or refused with its path: no hang, no traceback."""

import contextlib
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.catalogue import load
from marsad.problems import BadData
from marsad.read.datafolder import NO_ID
from marsad.read.kinds import kinds
from marsad.read.textfile import read_text
from marsad.read.yamlfile import DEEPEST, MOST_VALUES, parsed

NO_WORDS = "phrases: {}\nwords: []\nunasked: []\nanswers: {}\nbeside: []"
BAND, ROWS = "glossary/band.yml", "measurements/dal.csv"
NOT_READ = "is not read: the name of a record's file ends in .yml"
HIDDEN, MARK = "must hold no control characters", "\ufeff"
NO_KIND = "is not read: no kind of record has this name"


def put(text: str | bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(text if isinstance(text, bytes) else text.encode())


def instead(old: bytes, new: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(path.read_bytes().replace(old, new, 1))


def link(to: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(to)


def folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def plug(path: Path) -> None:
    # A socket's address holds about 100 characters, a path of a test often more.
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("models/x.yaml", put("a: b"), f"1: {NOT_READ}"),
        ("models/X.YML", put("a: b"), f"1: {NOT_READ}"),
        ("models/notes.txt", put("a"), f"1: {NOT_READ}"),
        ("models/old", folder, f"1: {NOT_READ}"),
        ("models/old.yml", folder, "1: must be a file, not a folder"),
        ("models/index.yml", put("a: b"), f"1: {NO_ID}"),
        ("models/Alef_2.yml", put("a: b"), f"1: {NO_ID}"),
        ("modelz", folder, f"1: {NO_KIND} (did you mean `models`?)"),
        ("example.yaml", put("a: b"), f"1: {NO_KIND} (did you mean `example.yml`?)"),
        ("stray.csv", put("a"), f"1: {NO_KIND}"),
        ("example.yml", folder, "1: must be a file, not a folder"),
        ("example.yml", Path.unlink, "1: the file is missing"),
        ("models/lost.yml", link("nowhere.yml"), "1: is a link that leads nowhere"),
        ("models/loop.yml", link("loop.yml"), "1: is a link that leads nowhere"),
        ("models/out.yml", link("/etc/hostname"), "1: is a link that leads out of the project"),
        ("models/zero.yml", link("/dev/zero"), "1: is a link that leads out of the project"),
        ("models/pipe.yml", os.mkfifo, "1: must be a plain file, not a pipe, socket or device"),
        ("models/plug.yml", plug, "1: must be a plain file, not a pipe, socket or device"),
        ("search/xx.yml", put(NO_WORDS), "1: `xx` is no language in"),
        ("search/en.yml", Path.unlink, "1: the file is missing: `en` is a language in data/lang"),
        (ROWS, Path.unlink, "1: the file is missing"),
        ("measurements/x.csv", put("a"), "1: is not read: no note beside it names it"),
        (BAND, instead(b"rank band", b"rank b\xe4nd"), "3: must be UTF-8 text, not the byte 0xe4"),
        (ROWS, instead(b"ta_small", b"t\xe4_small"), "3: must be UTF-8 text, not the byte 0xe4"),
        (ROWS, put("<!doctype html>\n<title>404</title>\n"), "1: the first line must be `weights,"),
        (ROWS, put("version https://git-lfs.github.com/spec/v1\n"), "1: the first line must be `w"),
        (BAND, put("a: b".encode("utf-16")), "1: must be UTF-8 text, not UTF-16 text"),
        (BAND, instead(b"rank band", f"rank{MARK}".encode()), f"3: {HIDDEN}, such as U+FEFF"),
        (ROWS, instead(b"ta_", f"ta{MARK}_".encode()), f"3: {HIDDEN}, such as U+FEFF"),
        (BAND, put(b"\x1f\x8b\x08"), "1: must be UTF-8 text, not a gzip archive"),
        (BAND, put("a: b\n" * 60_000), "1: must not be larger than 256 KiB, but has 300,000 bytes"),
        (ROWS, put("x" * 5_000_000), "1: must not be larger than 4,096 KiB, but has 5,000,000"),
        (BAND, put("[" * 10_000 + "]" * 10_000), "1: must not nest more than 100 levels"),
        (BAND, put("- " * 10_000 + "x"), "1: must not nest more than 100 levels"),
        (BAND, put("".join(f"key{n}: x\n" for n in range(100_000))), "1: must not be larger than"),
        (BAND, put("- x\n" * 10_001), "10000: must not hold more than 10,000 values"),
        (BAND, put("x" * 250_000), "1: the file must be a mapping of keys"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(
    tree: Path, name: str, make: Callable[[Path], object], said: str
) -> None:
    path = tree / "data" / name
    make(path)
    (problem,) = problems(tree / "data")
    assert problem.startswith(f"{path}:{said}")


def test_what_is_just_within_a_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("x" * 100, "utf-8")
    assert read_text(path, 100) == "x" * 100
    assert parsed(path, "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)).data
    assert len(parsed(path, "- x\n" * (MOST_VALUES - 1)).data) == MOST_VALUES - 1


@pytest.mark.parametrize("name", ["models/.#ba.yml", "models/ba.yml~", ".DS_Store", "search~"])
def test_what_editors_and_systems_leave_behind_is_passed_over(tree: Path, name: str) -> None:
    (tree / "data" / name).symlink_to("nowhere")
    assert load(tree / "data").models


def test_links_inside_the_project_are_read(tree: Path) -> None:
    path = tree / "data" / BAND
    path.rename(tree / "band.yml")
    path.symlink_to("../../band.yml")
    assert "band" in load(tree / "data").glossary


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_as_another_system_writes_it_a_file_says_the_same(tree: Path, end: bytes) -> None:
    """Tables as records: with a byte-order mark and other ends of lines, fingerprints and all."""
    before = said(tree / "data")
    for path in (p for p in tree.glob("data/**/*") if p.suffix in (".yml", ".csv")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", end))
    assert said(tree / "data") == before


def said(data: Path) -> list[str]:
    """What the records in `data` say, and the rows beside them."""
    found = load(data)
    records = [record.model_dump_json() for record, _ in found.with_files()]
    return records + [str(rows.rows) for rows in found.csv_sets()]


def test_two_notes_of_one_table_would_count_its_rows_twice(tree: Path) -> None:
    note = tree / "data" / "measurements" / "dal.yml"
    note.with_name("dal2.yml").write_bytes(note.read_bytes())
    said = "`file` is also that of `dal`: its rows would count twice"
    assert problems(tree / "data")[0] == f"{note.with_name('dal2.yml')}:6: {said}"


def test_two_sets_of_a_source_on_a_test_set_would_hide_each_other(tree: Path) -> None:
    for end in ("yml", "csv"):
        path = tree / "data" / "measurements" / f"dal-drawn.{end}"
        text = path.read_text("utf-8").replace("dal-drawn.csv", "zoo.csv")
        path.with_name(f"zoo.{end}").write_text(text, "utf-8")
    said = "`drawn` is also that of `dal-drawn`, of the same source: its rows belong into one file"
    assert problems(tree / "data") == [f"{tree}/data/measurements/zoo.yml:5: {said}"]


@pytest.mark.parametrize(
    "kind", [kind.name for kind in kinds() if not (kind.single or kind.may_be_empty)]
)
def test_an_empty_folder_is_named(tree: Path, kind: str) -> None:
    for path in (tree / "data" / kind).iterdir():
        path.unlink()
    said = f"{tree}/data/{kind}:1: must hold at least one file that ends in .yml"
    assert said in problems(tree / "data")


def test_a_folder_without_data_names_every_kind(tmp_path: Path) -> None:
    wanted = {kind.name for kind in kinds() if not kind.may_be_empty}
    assert {Path(said.split(":")[0]).stem for said in problems(tmp_path)} == wanted


@pytest.mark.parametrize(
    ("name", "said"), [("file", "must be a folder, not a file"), ("x", "the folder is missing")]
)
def test_where_there_is_no_folder_one_line_says_so(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    assert problems(tmp_path / name) == [f"{tmp_path / name}:1: {said}"]


@pytest.mark.parametrize("kind", [kind.name for kind in kinds() if not kind.single])
def test_a_file_in_place_of_a_kind_is_named(tree: Path, kind: str) -> None:
    place = tree / "data" / kind
    place.rename(tree / "elsewhere") if place.exists() else None
    place.write_text("x", "utf-8")
    assert f"{place}:1: must be a folder, not a file" in problems(tree / "data")


@pytest.mark.parametrize(
    ("name", "call"),
    [
        (BAND, "read_bytes"),
        (BAND, "is_symlink"),
        (ROWS, "read_bytes"),
        ("models", "iterdir"),
        ("", "iterdir"),
    ],
)
def test_what_may_not_be_read_is_named(
    tree: Path, name: str, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = getattr(Path, call)

    def refused(path: Path) -> object:
        if path == tree / "data" / name:
            raise PermissionError(13, "Permission denied")
        return allowed(path)

    monkeypatch.setattr(Path, call, refused)
    path = tree / "data" / name
    assert problems(tree / "data") == [f"{path}:1: cannot be read: Permission denied"]


def test_a_fact_of_what_is_not_there_hides_no_other_fault(tree: Path) -> None:
    """Rules go on beside it, but say nothing of the fact, nor compare what rests on it."""
    data = tree / "data"
    fact, model, year = (
        data / f"{name}.yml" for name in ("facts/drop", "models/ba", "humans/one-person")
    )
    text = fact.read_text("utf-8")
    head, tail = text.index("figure:"), text.index("statement:")
    asked = "figure:\n  kind: result\n  model: alef-2\n  protocol: fine-tuned\n  column: top1\n"
    fact.write_text(text[:head] + asked + text[tail:], "utf-8")
    model.write_text(model.read_text("utf-8").replace("name: '[Ba] `c`'", "name: Ta"), "utf-8")
    year.write_text(year.read_text("utf-8").replace("year: 2014", "year: 2016"), "utf-8")
    found = problems(data)
    assert [problem.partition(": ")[0] for problem in found] == [
        f"{fact}:2",
        f"{year}:4",
        f"{data / 'models' / 'ta.yml'}:1",
    ]
    assert "finds no model `alef-2`" in found[0]


def test_a_text_that_names_no_fact_hides_no_other_fault(tree: Path) -> None:
    data = tree / "data"
    term, year = data / BAND, data / "humans" / "one-person.yml"
    old = "The places that a result may hold."
    term.write_text(term.read_text("utf-8").replace(old, "The places of {no-fact}."), "utf-8")
    year.write_text(year.read_text("utf-8").replace("year: 2014", "year: 2016"), "utf-8")
    found = problems(data)
    assert [problem.partition(":")[0] for problem in found] == [f"{term}", f"{year}"]


def test_a_record_under_two_ids_is_refused(tree: Path) -> None:
    path = tree / "data" / "models" / "kha.yml"
    path.with_name("kha-2.yml").write_bytes(path.read_bytes())
    assert problems(tree / "data") == [f"{path}:1: says the same as `kha-2`: one of them goes"]


def test_two_terms_do_not_look_the_same(tree: Path) -> None:
    path = tree / "data" / BAND
    path.write_text(path.read_text("utf-8").replace("band]", "Top-1]"), "utf-8")
    said = "`top-1` is also a form of `band`"
    assert problems(tree / "data") == [f"{path.with_name('top-1.yml')}:11: {said}"]


def test_a_source_that_nobody_cites_is_refused(tree: Path) -> None:
    source = tree / "data" / "sources" / "ba-2021.yml"
    path = source.with_name("nobody-cites-me.yml")
    text = source.read_text("utf-8").replace("title: Ba", "title: Nobody")
    text = text.replace("arxiv: '2101.00002'", "arxiv: null").replace("ba.example", "no.example")
    path.write_text(text, "utf-8")
    assert problems(tree / "data") == [f"{path}:1: no record cites the source `nobody-cites-me`"]


def test_every_problem_of_every_file_is_said_at_once(tree: Path) -> None:
    for name in ("band.yml", "top-1.yml"):
        path = tree / "data" / "glossary" / name
        path.write_text(path.read_text("utf-8").replace("latin:", "Latin:"), "utf-8")
    assert len(problems(tree / "data")) == 4


def problems(data: Path) -> list[str]:
    with pytest.raises(BadData) as error:
        load(data)
    return [str(problem) for problem in error.value.problems]
