"""The build: quiet, repeatable, and harmless to the last good site when it fails."""

import contextlib
import json
import os
import random
import runpy
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ..project import ROOT, build_alone, copy_real, copy_tree, files, make_buildable, tried


def test_the_build_has_nothing_to_warn_of(build_output: tuple[Path, str]) -> None:
    assert "WARNING" not in build_output[1]
    assert "ERROR" not in build_output[1]


LAST, NEW = "site", ".cache/site.new"
# A generator that empties the folder that its last argument names, and builds its site there.
SLOW = """
import os, pathlib, sys, time
site = pathlib.Path(sys.argv[-1])
site.mkdir(exist_ok=True)
for page in site.iterdir():
    page.unlink()
for name in range(20):
    (site / str(name)).write_text(os.environ["BUILD"])
    time.sleep(0.01)
"""
# What `make site` runs once it has checked.
ALONE = [sys.executable, "scripts/build_site.py"]
# Another day, zone and locale, and sets in another order.
ELSEWHERE = {
    "SOURCE_DATE_EPOCH": "1000000000",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
}


def test_two_builds_are_the_same(
    built_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_buildable(copy_real(tmp_path / "elsewhere"))
    for name, value in ELSEWHERE.items():
        monkeypatch.setenv(name, value)
    build_alone(project, tmp_path / "site")
    one, other = files(built_site), files(tmp_path / "site")
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_each_language_has_its_own_search_index(built_site: Path) -> None:
    for folder, own, other in ((".", "رموز", "en/"), ("en", "Glossary", "ar/")):
        index = json.loads((built_site / folder / "search/search_index.json").read_text("utf-8"))
        assert index["docs"], own
        assert not [d for d in index["docs"] if d["location"].startswith(other)]


@pytest.fixture
def broken(tmp_path: Path, invented_site: Path) -> Path:
    """A project whose site is built, and whose data then got a fault."""
    project = make_buildable(copy_tree(tmp_path / "project"))
    shutil.copytree(invented_site, project / "site")
    fact = project / "data" / "facts" / "share.yml"
    fact.write_text(fact.read_text("utf-8").replace("ba-2021", "ba-2022"), "utf-8")
    return project


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("data/facts/share.yml", "ba-2021", "ba-2022", "5: no `ba-2022` in data/sources"),
        ("docs/en/index.md", "# The", '{{ num("x") }} The', "7: no fact `x` in the data"),
        ("mkdocs.yml", "site_url: ", "# ", "1: `site_url` must be the address of"),
    ],
)
def test_a_fault_stops_the_build_and_leaves_the_site(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    project = make_buildable(copy_tree(tmp_path / "project"))
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("last", "utf-8")
    before = files(project / "site")
    text = (project / file).read_text("utf-8")
    (project / file).write_text(text.replace(old, new, 1), "utf-8")
    code, said = tried(project, project / "site")
    assert code == 1
    assert f"{project}/{file}:{message}" in said
    assert "Traceback" not in said
    assert files(project / "site") == before


def test_make_site_leaves_the_last_good_site(broken: Path) -> None:
    before = files(broken / "site")
    failed = _make_site(broken)
    assert failed.returncode != 0
    assert "share.yml:5: no `ba-2022` in data/sources" in failed.stdout
    assert files(broken / "site") == before


def test_search_words_that_no_page_has_stop_the_build(tmp_path: Path, invented_site: Path) -> None:
    """When all pages are made: the last site is as it was, to the last byte."""
    project = make_buildable(copy_tree(tmp_path / "project"))
    shutil.copytree(invented_site, project / "site")
    words = project / "data" / "search" / "en.yml"
    words.write_text(words.read_text("utf-8").replace("leaderboard:", "zanzibar:"), "utf-8")
    failed = _make_site(project)
    assert failed.returncode != 0
    assert "data/search/en.yml:2: no page has the words `zanzibar`" in failed.stdout
    assert files(project / "site") == files(invented_site)


def test_two_builds_at_once_end_with_a_whole_site(tmp_path: Path, invented_site: Path) -> None:
    """Whatever the locale, the umask, and what a build that was killed has left."""
    project = make_buildable(copy_tree(tmp_path / "مرصد الصور"))
    for folder in ("site", ".cache/site.new"):
        (project / folder).mkdir(parents=True)
        (project / folder / "old.html").write_text("old", "utf-8")
    builds = [_start(project, ALONE), _start(project, ALONE)]
    assert [_ended(build).returncode for build in builds] == [0, 0]
    assert files(project / "site") == files(invented_site)
    assert [path for path in (project / "site").rglob("*") if not path.stat().st_mode & 0o004] == []
    assert list((project / ".cache").iterdir()) == []


@pytest.fixture
def placing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The script that puts a new site where the last one is, in a folder with both."""
    monkeypatch.chdir(tmp_path)
    for folder in (LAST, NEW):
        Path(folder).mkdir(parents=True)
        (Path(folder) / "index.html").write_text(folder, "utf-8")
    return runpy.run_path(str(ROOT / "scripts" / "build_site.py"))


def test_two_sites_change_places_at_once(placing: dict[str, Any]) -> None:
    """So there is no moment without one, whenever the build is killed."""
    placing["put_in_place"]()
    assert Path(LAST, "index.html").read_text("utf-8") == NEW
    assert Path(NEW, "index.html").read_text("utf-8") == LAST


def test_where_they_cannot_a_build_that_was_killed_is_mended_by_the_next(
    placing: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda name: None)
    Path(LAST).rename(".cache/site.old")
    placing["clean"]()
    assert Path(LAST, "index.html").read_text("utf-8") == LAST
    shutil.copytree(LAST, NEW)
    placing["put_in_place"]()
    placing["clean"]()
    assert {path.name for path in Path().iterdir()} == {".cache", LAST}


def test_what_can_not_be_taken_away_is_named_with_its_folder(
    placing: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", "page")

    monkeypatch.setitem(placing["clean"].__globals__, "rmtree", refused)
    with pytest.raises(PermissionError, match=r"Permission denied: '\.cache/site\.new/…'"):
        placing["clean"]()


def test_whenever_a_build_is_killed_the_last_whole_site_is_served(placing: dict[str, Any]) -> None:
    """By a generator that does little else than take its time: each page says whose it is."""
    Path("mkdocs.py").write_text(SLOW, "utf-8")
    whole = files(Path(LAST))
    for number, moment in enumerate((*random.Random(15).choices(range(600), k=20), 60_000)):
        code = _killed([sys.executable, placing["__file__"]], str(number), moment / 1000)
        made = {str(name): str(number).encode() for name in range(20)}
        served = files(Path(LAST))
        assert served == made if code == 0 else served in (whole, made)
        whole = served
    assert whole == made
    assert not list(Path(".cache").iterdir())


def _killed(command: list[str], number: str, seconds: float) -> int | None:
    """How the build of that number ended, if it was not killed after so many `seconds`."""
    environment = os.environ | {"BUILD": number}
    with subprocess.Popen(command, start_new_session=True, env=environment) as build:
        with contextlib.suppress(subprocess.TimeoutExpired):
            build.wait(seconds)
        if (code := build.returncode) is None:
            os.killpg(build.pid, signal.SIGKILL)
    return code


def test_a_link_in_the_place_of_the_site_is_left_alone(tmp_path: Path) -> None:
    project = make_buildable(copy_tree(tmp_path / "project"))
    (tmp_path / "served").mkdir()
    (project / "site").symlink_to(tmp_path / "served")
    done = _ended(_start(project, ALONE))
    assert done.returncode != 0
    assert "site:1: is a link or a file: remove it" in done.stdout
    assert (project / "site").is_symlink()


def test_a_taken_port_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        script = str(ROOT / "scripts" / "free_port.py")
        done = subprocess.run([sys.executable, script, str(port)], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == f"port {port} is taken: make serve PORT={port + 1}\n"


def _make_site(project: Path) -> subprocess.CompletedProcess[str]:
    """`make site` with the Python of these tests, so that no environment is set up."""
    makefile = str(ROOT / "Makefile")
    command = ["make", "-f", makefile, "-o", ".venv", "site", f"PY={sys.executable}"]
    return _ended(_start(project, command))


def _start(project: Path, command: Sequence[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        cwd=project,
        env=os.environ | {"LC_ALL": "C"},
        umask=0o077,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _ended(build: "subprocess.Popen[str]") -> subprocess.CompletedProcess[str]:
    said = build.communicate()[0]
    return subprocess.CompletedProcess(build.args, build.returncode, said)
