"""The invented project of tests/tree, and commands run on a project as a person would."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import NamedTemporaryFile

from marsad.read.datafolder import read
from marsad.read.fingerprint import fingerprint

ROOT = Path(__file__).parent.parent
TREE = ROOT / "tests" / "tree"
# What the invented project takes from the real one.
REAL = ("data/languages", "templates", "docs/assets")
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def copy_tree(to: Path) -> Path:
    """A writable project: all invented, but for the real languages, templates and assets."""
    for name, held in _invented().items():
        try:
            (to / name).write_bytes(held)
        except FileNotFoundError:
            (to / name).parent.mkdir(parents=True)
            (to / name).write_bytes(held)
    return to


@cache
def _invented() -> dict[str, bytes]:
    """The files of that project, read once for the hundreds of copies that tests break."""
    held = files(TREE)
    for folder in REAL:
        held |= {f"{folder}/{name}": file for name, file in files(ROOT / folder).items()}
    return held


def copy_real(to: Path) -> Path:
    """A writable project with the real data, prose and templates."""
    for folder in ("data", "docs", "templates"):
        copytree(ROOT / folder, to / folder)
    return to


def make_buildable(project: Path) -> Path:
    """`project` with what MkDocs needs beside data, prose and templates."""
    for folder in ("hooks", "overrides", "scripts"):
        copytree(ROOT / folder, project / folder, dirs_exist_ok=True)
    (project / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return project


def seal(data: Path) -> None:
    """Hold every set of rows in `data` to those that it has now."""
    for found in read(data, []).csv_sets():
        path, fresh = found.file.path, fingerprint(found.note, found.rows)
        old = str(found.note.fingerprint)
        path.write_text(path.read_text("utf-8").replace(old, fresh), "utf-8")


def lengthened(project: Path, rows: int) -> Path:
    """`project` with a second set of measurements, `waw`, of so many rows: `net_0`, `net_1` …"""
    sets = project / "data" / "measurements"
    note = (sets / "dal.yml").read_text("utf-8")
    (sets / "waw.yml").write_text(note.replace("dal.csv", "waw.csv"), "utf-8")
    head = (sets / "dal.csv").read_text("utf-8").splitlines()[0]
    lines = [f"net_{n},224,{90 - n / 100:.3f},95.000,5.00" for n in range(rows)]
    (sets / "waw.csv").write_text("\n".join([head, *lines, ""]), "utf-8")
    seal(project / "data")
    return project


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m …` in `folder`; standard error is joined to the output."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=os.environ | QUIET,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def build(project: Path, site: Path) -> str:
    """Build `project` strictly into `site`, with the modules of ROOT; what was printed."""
    code, printed = tried(project, site)
    assert code == 0, printed
    return printed


def tried(project: Path, site: Path) -> tuple[int, str]:
    """The same, also where it fails: the code that the build ended with, and what was printed."""
    with NamedTemporaryFile("r", encoding="utf-8") as said:
        asked = {
            "folder": str(project),
            "environment": os.environ | QUIET,
            "arguments": ["build", "--strict", "--site-dir", str(site)],
            "said": said.name,
        }
        return _answer(json.dumps(asked)), said.read()


def build_alone(project: Path, site: Path) -> str:
    """The same as a person would, with the modules of `project`, in a Python that is told all."""
    done = run(project, "mkdocs", "build", "--strict", "--site-dir", str(site))
    assert done.returncode == 0, done.stdout
    return done.stdout


def _answer(asked: str) -> int:
    """The code with which the build that is asked for ended."""
    warm = _warm()
    assert warm.stdin
    assert warm.stdout
    print(asked, file=warm.stdin, flush=True)
    return int(warm.stdout.readline())


@cache
def _warm() -> "subprocess.Popen[str]":
    """What builds sites for these tests, and ends with them."""
    command = [sys.executable, "-m", "tests.warm"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def built_copy(folder: Path) -> str:
    """Put the invented project into `folder` and build its site; what was printed."""
    project = make_buildable(copy_tree(folder))
    return build(project, project / "site")


def files(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
