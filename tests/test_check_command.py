"""`python -m marsad check` as a person runs it."""

from pathlib import Path

import pytest

from marsad.__main__ import main

from .project import run


def test_all_is_well(tree: Path) -> None:
    done = run(tree, "marsad", "check")
    assert done.returncode == 0
    assert done.stdout == "7 models, 5 sources, 4 claims, 34 pages: no problem found\n"


def test_all_problems_are_printed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fact = tree / "data" / "facts" / "share.yml"
    fact.write_text(fact.read_text("utf-8").replace("ba-2021", "ba-2022"), "utf-8")
    person = tree / "data" / "humans" / "one-person.yml"
    person.write_text(person.read_text("utf-8").replace("  en: One person\n", ""), "utf-8")
    assert main(["check", str(tree)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{fact}:5: no `ba-2022` in data/sources (did you mean `ba-2021`?)",
        f"{person}:1: `who` has no `en`",
        "2 to repair",
    ]


def test_a_fault_of_prose_is_found_too(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "docs" / "ar" / "index.md").write_text('{{ num("x") }}', "utf-8")
    assert main(["check", str(tree)]) == 1
    assert "docs/ar/index.md:1: no fact `x`" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["frobnicate"]])
def test_a_wrong_command_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
