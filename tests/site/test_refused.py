"""What the system refuses a build, room or leave to write, leaves the last good site whole."""

import os
import runpy
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
NOBODY = 65_534


def test_a_full_disk(tmp_path: Path) -> None:
    project = make_buildable(copy_tree(tmp_path))
    before = _last_site(project)
    done = subprocess.run(
        [sys.executable, "-c", FULL], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"cannot build: [Errno {EFBIG}]" in done.stdout
    assert "Traceback" not in done.stderr
    assert files(project / "site") == before
    assert list((project / ".cache").iterdir()) == []


def test_a_folder_that_may_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    before = _last_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    build = runpy.run_path(str(ROOT / SCRIPT))["main"]
    tmp_path.chmod(0o555)
    child = os.fork()
    if child == 0:
        if os.getuid() == 0:  # root may write anywhere
            os.setuid(NOBODY)
        os._exit(build())
    _, status = os.waitpid(child, 0)
    tmp_path.chmod(0o755)
    assert os.waitstatus_to_exitcode(status) == 1
    assert "cannot build: [Errno 13] Permission denied" in capfd.readouterr().err
    assert files(tmp_path / "site") == before


def _last_site(project: Path) -> dict[str, bytes]:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("last", "utf-8")
    return files(project / "site")
