"""What the system refuses a build, room or leave to write, leaves the last good site whole.

So does what the frame asks for and nobody gives.
"""

import subprocess
import sys
from errno import EFBIG
from pathlib import Path

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
LOCKED = f"""
import os, runpy, sys
build = runpy.run_path({str(ROOT / SCRIPT)!r})["main"]
os.getuid() or os.setuid(65_534)
sys.exit(build())
"""


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
    tmp_path.chmod(0o555)
    done = _run(tmp_path, LOCKED)
    tmp_path.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.startswith("cannot build: [Errno 13] Permission denied")
    assert files(tmp_path / "site") == before


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
