"""A program that reads again what has changed makes what one makes that has just begun."""

import subprocess
import sys
from pathlib import Path

import pytest

from marsad.catalogue import load
from marsad.pages.page import root_of_file
from marsad.problems import BadData
from marsad.project import checked

from .project import ROOT, copy_tree, files, seal

# A file of each sort, with a text in it and another.
CHANGES = {
    "data/measurements/dal.csv": ("ta_small,224,84.10", "ta_small,224,84.15"),
    "data/models/ba.yml": ("[Ba] `c`", "[Ba] `d`"),
    "data/sources/ba-2021.yml": ("year: 2021", "year: 2022"),
    "data/facts/images.yml": ("The set holds", "In the set are"),
    "data/languages/en.yml": ("Rows {first} to", "Rows from {first} to"),
    "docs/en/index.md": ("# The", "# Of the"),
    "templates/best.html": ("<", "<!-- --><"),
}
FAULTY = ("data/facts/share.yml", "source: ba-2021", "source: ba-2022")
FRESH = "from sys import argv; from tests.test_remembered import write; write(*argv[1:])"


def write(root: str, to: str) -> None:
    """Every page of the project `root`, and every file for programs, into the folder `to`."""
    shelf, pages = checked(Path(root), "https://x.example/", "ar", root_of_file)
    for page in pages:
        page.write(Path(to))
    for file in shelf.files:
        file.write(Path(to))


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A project that this program has read as it was, with a fault, and mended; then changed."""
    root, (path, old, new) = copy_tree(tmp_path / "project"), FAULTY
    load(root / "data")
    change(root, path, old, new)
    with pytest.raises(BadData):
        load(root / "data")
    change(root, path, new, old)
    load(root / "data")
    for name, (was, now) in CHANGES.items():
        change(root, name, was, now)
    seal(root / "data")
    return root


def test_what_is_read_again_is_as_if_read_for_the_first_time(changed: Path, tmp_path: Path) -> None:
    """Also when nothing has changed since, and all of it is remembered."""
    for folder in ("again", "remembered"):
        write(str(changed), str(tmp_path / folder))
    command = [sys.executable, "-c", FRESH, str(changed), str(tmp_path / "fresh")]
    subprocess.run(command, cwd=ROOT, check=True)
    fresh = files(tmp_path / "fresh")
    for folder in ("again", "remembered"):
        made = files(tmp_path / folder)
        assert made.keys() == fresh.keys()
        assert [name for name in made if made[name] != fresh[name]] == []
