"""Each recipe of RECIPES.md, followed to the letter, makes what stands in the data."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from marsad.__main__ import main
from marsad.intake.forms import FORMS
from marsad.read.yamlfile import read

from .project import ROOT
from .recipes import RECIPES, TEXT, Block

LANGUAGE = "A language"
# What is followed elsewhere.
PAGES = "A kind of page"
REST = [title for title in RECIPES if title not in (LANGUAGE, PAGES)]
NEW = [".venv/bin/marsad", "new"]


def before(title: str, project: Path) -> Path:
    """The project in the folder `project` as it was before a recipe, and those below it.

    What a recipe above has made is there, for a recipe may go on with it; so none of them has to
    be followed before, by another test.
    """
    for name in ("data", "docs", "templates", "overrides"):
        copytree(ROOT / name, project / name)
    copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    for blocks in (RECIPES[title] for title in reversed(REST[REST.index(title) :])):
        made = {path for block in blocks for path in files(block)}
        for block in blocks:
            if block.kind == "diff" and block.path not in made:
                block.change(project / block.path, back=True)
        for path in made:
            (project / path).unlink()
    return project


def files(block: Block) -> list[str]:
    """The files that a block writes."""
    if block.kind == "sh":
        words = [command for command in block.commands() if command[:2] == NEW]
        return [f"data/{FORMS[word[2]].kind}/{word[3]}.yml" for word in words]
    return [] if block.kind == "diff" else [block.path]


def follow(block: Block, project: Path) -> None:
    """Do what a block says in `project`."""
    if block.kind == "diff":
        block.change(project / block.path)
    elif block.kind == "sh":
        for command in block.commands():
            assert command[:2] == NEW
            assert main([*command[1:], "--root", str(project)]) == 0
    else:
        (project / block.path).write_text(block.text, "utf-8")


@pytest.mark.parametrize("title", REST)
def test_a_recipe_makes_what_stands_in_the_project(tmp_path: Path, title: str) -> None:
    kitchen = before(title, tmp_path)
    for block in RECIPES[title]:
        follow(block, kitchen)
    paths = {path for block in RECIPES[title] for path in files(block) or [block.path]}
    assert paths
    for path in paths:
        if not path.startswith("data/"):
            assert (kitchen / path).read_text("utf-8") == (ROOT / path).read_text("utf-8")
        else:
            assert read(kitchen / path).data == read(ROOT / path).data, path


def test_after_all_of_them_the_check_finds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = before(REST[0], tmp_path)
    for block in (block for title in REST for block in RECIPES[title]):
        follow(block, project)
    assert main(["check", str(project)]) == 0
    assert "no problem found" in capsys.readouterr().out


def test_a_language_begins_with_its_file_and_the_check_lists_the_work(tree: Path) -> None:
    copy, names, row = RECIPES[LANGUAGE]
    (command,) = copy.commands()
    assert command[0] == "cp"
    copyfile(tree / command[1], tree / command[2])
    names.change(tree / names.path)
    done = subprocess.run(
        [sys.executable, "-m", "marsad", "check", "."],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "data/glossary/band.yml:1: `term` has no `fr`" in done.stderr
    copyfile(ROOT / row.path, tree / row.path)
    row.change(tree / row.path)


def test_all_recipes_are_listed_and_name_their_check() -> None:
    for title in RECIPES:
        assert f"[{title}](#{title.lower().replace(' ', '-')})" in TEXT
    assert TEXT.count("Check: `make ") == len(RECIPES)


def test_the_table_of_fields_says_between_which_numbers_one_lies() -> None:
    text = (ROOT / "FIELDS.md").read_text("utf-8")
    assert "\n| `year` | whole number from 2010 to 2017 |" in text


def test_the_manual_names_each_field_that_may_be_left_out() -> None:
    text = (ROOT / "FIELDS.md").read_text("utf-8")
    left = {*re.findall(r"^\| `(\w+)` \|.*; may be left out \|", text, re.M)}
    manual = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    said = manual.partition("nothing may be left out, but for ")[2].partition(".")[0]
    assert left
    assert left == {*re.findall(r"`(\w+)`", said)}


def test_the_table_of_fields_is_that_of_the_records() -> None:
    command = [sys.executable, "tools/fields.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
