"""A new field is written into every record of a kind, and nothing else changes."""

import re
from pathlib import Path

import pytest

from marsad.__main__ import main

from .project import files


@pytest.mark.parametrize(
    ("kind", "field", "written"),
    [
        ("models", "name", 8),
        ("models", "regime", 8),
        ("models", "results.protocol", 8),
        ("sources", "archive.opened", 1),
        ("claims", "page", 4),
        ("humans", "top5_error.value", 1),
        ("snapshots", "rows.model", 2),
        ("example", "pictures.guesses.score", 15),
    ],
)
def test_a_field_is_written_where_the_schema_has_it(
    tree: Path, kind: str, field: str, written: int, capsys: pytest.CaptureFixture[str]
) -> None:
    name = field.rpartition(".")[2]
    after = {}
    for path in _files(tree, kind):
        text = f"# A comment.\n{path.read_text('utf-8')}# The end."
        after[path] = re.sub(rf"(?m)^( *(?:- )?){name}: .*$", rf"\g<1>{name}: x # new", text)
        path.write_text(_without(name, text), "utf-8")
    assert main(["add-field", kind, field, "--value", "x # new", "--root", str(tree)]) == 0
    assert capsys.readouterr().out == f"`{field}: x # new` written {written} times\n"
    assert {path: path.read_text("utf-8") for path in after} == after


def test_line_ends_stay_and_unknown_values_are_null(tree: Path) -> None:
    path = tree / "data" / "glossary" / "band.yml"
    text = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(text.replace(b"latin: null\r\n", b""))
    (tree / "data" / "glossary" / "top-1.yml").unlink()
    assert main(["add-field", "glossary", "latin", "--root", str(tree)]) == 0
    # Written where the schema has it: behind `term`.
    assert path.read_bytes() == text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("model", "name"), "data:1: no kind `model` (did you mean `models`?)"),
        (("models", "nam"), "data/models:1: no field `nam` in the schema (did you mean `name`?)"),
        (("models", "name.x"), "data/models:1: no field `name.x` in the schema"),
        (("models", "code"), "data/models/ba.yml:14: `code` is there already"),
        (("facts", "unit", "--value", "[a"), "data/facts/drop.yml:1: cannot be written here"),
        (("facts", "unit", "--value", "a\nb: c"), "data/facts/drop.yml:1: cannot be written here"),
        (("facts", "figure.kind"), "data/facts/drop.yml:1: cannot be written here"),
    ],
)
def test_what_cannot_be_written_everywhere_is_written_nowhere(
    tree: Path, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in _files(tree, "facts"):
        path.write_text(_without("unit", path.read_text("utf-8")), "utf-8")
    flow = tree / "data" / "facts" / "drop.yml"
    flow.write_text("figure: {value: 6.0}\n# figure\n", "utf-8")
    before = files(tree / "data")
    assert main(["add-field", *arguments, "--root", str(tree)]) == 1
    assert f"{tree}/{said}" in capsys.readouterr().err
    assert files(tree / "data") == before


def test_a_field_that_is_written_nowhere_is_no_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add-field", "models", "name", "--root", str(tmp_path)]) == 1
    said = f"{tmp_path}/data/models:1: no record here has a place for `name`\n1 to repair\n"
    assert capsys.readouterr().err == said


def _files(tree: Path, kind: str) -> list[Path]:
    return [*(tree / "data").glob(f"{kind}/*.yml"), *(tree / "data").glob(f"{kind}.yml")]


def _without(name: str, text: str) -> str:
    """`text` without the lines of the field `name`; the next line takes over its dash."""
    text = re.sub(rf"(?m)^( *)- {name}: .*\n\1  ", r"\1- ", text)
    return re.sub(rf"(?m)^ *{name}: .*\n", "", text)
