"""Tables given away: nothing is lost in them, nothing runs, and every column is explained."""

import csv
import json
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from frictionless import Package, Schema
from frictionless.resources import TableResource

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.exports.column import TYPES, Column
from marsad.exports.exact import exact
from marsad.exports.file import File
from marsad.exports.licence import SHARED
from marsad.exports.table import Cell, Table
from marsad.words.language import Language

SITE = "https://x.example/"
# A cell, and what stands in the file.
CELLS: list[tuple[Cell, str]] = [
    ("=1+1", "'=1+1"),
    ("+1", "'+1"),
    ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("'quoted'", "''quoted'"),
    ("a=b", "a=b"),
    ('"one", two\nthree', '"one", two\nthree'),
    ("قياس، «دقة»", "قياس، «دقة»"),
    (Decimal("-0.50"), "-0.50"),
    (Decimal("77.10"), "77.10"),
    (Decimal("1E+3"), "1000"),
    (True, "true"),
    (12, "12"),
    (None, ""),
]


@pytest.fixture(scope="module")
def files(real_catalogue: Catalogue) -> list[File]:
    return exports(real_catalogue, SITE)


@pytest.mark.parametrize(("cell", "written"), CELLS)
def test_a_cell_is_written_whole_and_runs_nothing(cell: Cell, written: str) -> None:
    text = Table((Column("note"),), ((cell,),)).csv()
    assert text.startswith("\ufeffnote\r\n")
    (_, (found,)) = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""))
    assert found == written
    assert isinstance(cell, Decimal) or found[:1] not in {"=", "+", "-", "@", "\t"}


@pytest.mark.parametrize("says", sorted(TYPES))
def test_a_column_is_explained_in_each_language(
    arabic: Language, english: Language, says: str
) -> None:
    column = Column(says)
    one, other = column.said(arabic), column.said(english)
    assert one != other
    for language in (arabic, english):
        assert language.t(f"type_{column.type}")
        assert not column.unit or language.t(f"unit_{column.unit}")


def test_a_number_keeps_its_digits_in_json() -> None:
    text = exact({"a": Decimal("91.00"), "b": [None, True, "ب"]})
    assert text == '{"a":91.00,"b":[null,true,"ب"]}'


def test_no_cell_of_a_text_begins_as_a_formula(files: list[File]) -> None:
    for file in files:
        if file.table:
            for row in csv.reader(StringIO(file.text.removeprefix("\ufeff"), newline="")):
                for column, cell in zip(file.table.columns, row, strict=True):
                    assert column.type != "string" or cell[:1] not in {"=", "+", "-", "@", "\t"}


def test_frictionless_accepts_both_packages(files: list[File], tmp_path: Path) -> None:
    for file in files:
        file.write(tmp_path)
    tables = {file.path: file for file in files if file.table}
    for path in ("data/datapackage.json", "data/archived/datapackage.json"):
        package = Package(str(tmp_path / path))
        report = package.validate()
        assert report.valid, report.flatten(["name", "type", "note"])
        for resource in package.resources:
            assert resource.licenses[0]["name"].startswith(("CC-BY", "Apache"))
            if isinstance(resource, TableResource):
                held = tables.pop(f"{path.rpartition('/')[0]}/{resource.path}")
                assert len(resource.read_rows()) == held.records
                assert isinstance(resource.schema, Schema)
    assert not tables


def test_what_others_shared_alike_is_in_a_package_of_its_own(files: list[File]) -> None:
    made = {
        file.path: json.loads(file.text) for file in files if file.path.endswith("package.json")
    }
    archived = made["data/archived/datapackage.json"]
    assert [found["name"] for found in archived["licenses"]] == [SHARED.name]
    ours = made["data/datapackage.json"]
    assert SHARED.name not in {found["name"] for found in ours["licenses"]}


def test_the_leaderboard_holds_every_result(files: list[File], real_catalogue: Catalogue) -> None:
    (text,) = (file.text for file in files if file.path == "data/leaderboard.csv")
    rows = [*csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""))]
    found = {
        (row["id"], row["benchmark"], row["protocol"], row["probe"], row["top1"]) for row in rows
    }
    assert found == {
        (key, r.benchmark, r.protocol, r.probe or "", f"{getattr(r.top1, 'value', '')}")
        for key, model in real_catalogue.models.items()
        for r in model.results
    }
    assert {row["standing"] for row in rows if row["band_first"]} == {"accepted"}


def test_every_file_is_in_the_list_for_machines(files: list[File]) -> None:
    listed = json.loads(files[-1].text)["files"]
    urls = {entry["url"]: entry for entry in listed}
    assert urls.keys() == {f"{SITE}{file.series or file.path}" for file in files[:-1]}
    for file in files[:-1]:
        if not file.series:
            assert urls[f"{SITE}{file.path}"]["bytes"] == len(file.text.encode())
