"""Faults of files and folders that cannot lie in tests/bad."""

from pathlib import Path

import pytest

from marsad.catalogue import load
from marsad.problems import BadData

from .project import ROOT

KINDS = sorted(path.name for path in (ROOT / "data").iterdir() if path.is_dir())


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_folder_is_named(tree: Path, kind: str) -> None:
    for path in (tree / "data" / kind).iterdir():
        path.unlink()
    assert f"{tree}/data/{kind}:1: must hold at least one file that ends in .yml" in said(tree)


def test_a_folder_without_data_names_every_kind(tmp_path: Path) -> None:
    with pytest.raises(BadData) as error:
        load(tmp_path)
    kinds = {path.name for path in (ROOT / "data").iterdir()}
    assert {problem.path.name for problem in error.value.problems} == kinds


def test_text_that_is_not_utf_8(tree: Path) -> None:
    path = tree / "data" / "glossary" / "band.yml"
    path.write_bytes(path.read_bytes().replace(b"rank band", b"rank b\xe4nd"))
    (problem,) = said(tree)
    assert problem.startswith(f"{path}:3: must be UTF-8 text, not the byte 0xe4")


def test_measurements_that_are_not_utf_8(tree: Path) -> None:
    path = tree / "data" / "measurements" / "dal.csv"
    path.write_bytes(path.read_bytes().replace(b"ta_small", b"t\xe4_small"))
    assert said(tree) == [f"{path}:3: must be UTF-8 text, not the byte 0xe4"]


def test_measurements_that_are_not_there(tree: Path) -> None:
    path = tree / "data" / "measurements" / "dal.csv"
    path.unlink()
    assert said(tree) == [f"{path}:1: cannot be read: No such file or directory"]


def test_every_problem_of_every_file_is_said_at_once(tree: Path) -> None:
    for name in ("band.yml", "top-1.yml"):
        path = tree / "data" / "glossary" / name
        path.write_text(path.read_text("utf-8").replace("latin:", "Latin:"), "utf-8")
    assert len(said(tree)) == 4


def said(tree: Path) -> list[str]:
    with pytest.raises(BadData) as error:
        load(tree / "data")
    return [str(problem) for problem in error.value.problems]
