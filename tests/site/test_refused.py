"""What the system refuses a build, room or leave to write, leaves the last good site whole.

So does what the frame asks for and nobody gives.
"""

import os
import subprocess
import sys
from errno import EFBIG
from pathlib import Path

import pytest

from ..project import ROOT, copy_tree, files, make_buildable

SCRIPT = "scripts/build_site.py"
# A file that grows beyond this is refused as on a full disk, which nobody but root could make.
ROOM = 20_000
FULL = f"""
import resource, runpy
resource.setrlimit(resource.RLIMIT_FSIZE, ({ROOM}, {ROOM}))
runpy.run_path("{SCRIPT}", run_name="__main__")
"""
# Root may write anywhere, and becomes nobody first.
NOBODY = 65_534
LOCKED = f"""
import os, runpy, sys
build = runpy.run_path({str(ROOT / SCRIPT)!r})["main"]
os.getuid() or os.setuid({NOBODY})
sys.exit(build())
"""
ASIDE = f"import sys; sys.executable = './python'\n{LOCKED}"


def test_a_full_disk(tmp_path: Path) -> None:
    project = make_buildable(copy_tree(tmp_path))
    before = _last_site(project)
    done = _run(project, FULL)
    assert done.returncode == 1
    assert f"cannot build: [Errno {EFBIG}]" in done.stdout
    assert "Traceback" not in done.stderr
    assert files(project / "site") == before
    assert list((project / ".cache").iterdir()) == []


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    before = _last_site(tmp_path)
    (tmp_path / "site").chmod(0o777)
    tmp_path.chmod(0o555)
    done = _run(tmp_path, LOCKED)
    tmp_path.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.startswith("site:1: cannot be built: [Errno 13] Permission denied")
    assert files(tmp_path / "site") == before


# In place of Python, which nobody need be able to start: it makes the folder named last.
BUILDING = '#!/bin/sh\necho built\nfor site; do :; done\nmkdir "$site"\n'
OURS = {"site", ".cache", "python"}


@pytest.fixture
def ours(tmp_path: Path) -> dict[str, bytes]:
    """A project with a last site, all of which nobody may write to."""
    before = _last_site(tmp_path)
    (tmp_path / "python").write_text(BUILDING, "utf-8")
    (tmp_path / "python").chmod(0o755)
    (tmp_path / ".cache").mkdir()
    for folder in (tmp_path, tmp_path / "site", tmp_path / ".cache"):
        folder.chmod(0o777)
    return before


@pytest.mark.parametrize(
    ("locked", "said"),
    [
        (".", "site:1: cannot be put in place: Permission denied: "),
        ("site", "site:1: cannot be replaced: it belongs to another user, or to a disk that is"),
    ],
)
def test_where_the_site_can_not_be_replaced_nothing_is_built(
    tmp_path: Path, ours: dict[str, bytes], locked: str, said: str
) -> None:
    (tmp_path / locked).chmod(0o555)
    done = _run(tmp_path, ASIDE)
    (tmp_path / locked).chmod(0o755)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(said)
    assert files(tmp_path / "site") == ours
    assert {path.name for path in tmp_path.iterdir()} == OURS
    assert list((tmp_path / ".cache").iterdir()) == []


def test_where_a_disk_is_mounted_nothing_is_built(tmp_path: Path, ours: dict[str, bytes]) -> None:
    """As in a container; only root could mount one here."""
    done = _run(tmp_path, f"import pathlib; pathlib.Path.is_mount = lambda path: True\n{ASIDE}")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("site:1: is where a disk is mounted: ")
    assert files(tmp_path / "site") == ours


def test_where_the_site_can_be_replaced_it_is_by_whoever_may(
    tmp_path: Path, ours: dict[str, bytes]
) -> None:
    done = _run(tmp_path, ASIDE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "built\n", "")
    assert files(tmp_path / "site") != ours
    assert {path.name for path in tmp_path.iterdir()} == OURS


def test_what_refuses_at_the_end_leaves_nothing_behind(
    tmp_path: Path, ours: dict[str, bytes]
) -> None:
    """As a folder that is locked while the build goes on."""
    (tmp_path / "python").write_text(f"{BUILDING}chmod 555 .\n", "utf-8")
    if os.getuid() == 0:
        os.chown(tmp_path, NOBODY, -1)
    done = _run(tmp_path, ASIDE)
    tmp_path.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.startswith("site:1: cannot be built: [Errno 13] Permission denied")
    assert files(tmp_path / "site") == ours
    assert list((tmp_path / ".cache").iterdir()) == []


def test_a_frame_that_shows_what_nobody_gives(tmp_path: Path) -> None:
    project = make_buildable(copy_tree(tmp_path))
    before = _last_site(project)
    base = project / "overrides" / "base.html"
    text = base.read_text("utf-8").replace("speech.direction", "speech.directoin")
    base.write_text(text, "utf-8")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "directoin }}" in words)
    done = _run(project, f'import runpy; runpy.run_path("{SCRIPT}", run_name="__main__")')
    assert done.returncode == 1
    assert f"overrides/base.html:{line}: UndefinedError: " in done.stdout
    assert "has no attribute 'directoin'" in done.stdout
    assert "Traceback" not in done.stderr
    assert files(project / "site") == before


def _run(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _last_site(project: Path) -> dict[str, bytes]:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("last", "utf-8")
    return files(project / "site")
