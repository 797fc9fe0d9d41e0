"""Where a tool is missing, make says which one and what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .project import ROOT


@pytest.mark.parametrize(
    ("script", "missing", "said"),
    [
        ("browser.sh", "CHROMIUM", "error: CHROMIUM names '/no/such', which does not run"),
        ("new_venv.sh", "PYTHON", "name one: make PYTHON=/path/to/python3 ..."),
        ("engines.sh", "PATH", "apt install firefox-esr webkit2gtk-driver xvfb chromium-driver"),
        ("valid.sh", "JAVA", "error: '/no/such' does not run; the Nu checker needs Java and npm"),
    ],
)
def test_a_missing_tool_is_named(script: str, missing: str, said: str) -> None:
    done = subprocess.run(
        ["/bin/sh", f"scripts/{script}", "unmade"],
        cwd=ROOT,
        env=os.environ | {missing: "/no/such"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert said in done.stderr
    assert not (ROOT / "unmade").exists()


def test_an_environment_that_is_a_link_is_left_as_it_is(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("x", "utf-8")
    (tmp_path / "linked").symlink_to(kept)
    done = subprocess.run(
        ["/bin/sh", "scripts/new_venv.sh", str(tmp_path / "linked")],
        cwd=ROOT,
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "is a link, and what it leads to would be emptied: remove the link" in done.stderr
    assert (kept / "file").exists()


def test_what_cannot_be_installed_says_why(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A Python that makes an environment whose pip fails."""
    project = tmp_path_factory.mktemp("offline")
    (project / "scripts").mkdir()
    (project / "requirements").mkdir()
    for name in ("venv.sh", "new_venv.sh"):
        (project / "scripts" / name).write_text((ROOT / "scripts" / name).read_text("utf-8"))
    (project / "requirements" / "site.txt").write_text("nothing\n", "utf-8")
    python = project / "python"
    made = "mkdir -p .venv/bin && printf '#!/bin/sh\\nexit 1\\n' >.venv/bin/python"
    python.write_text(
        f'#!/bin/sh\n[ "$2" != venv ] || {{ {made} && chmod +x .venv/bin/python; }}\n'
    )
    python.chmod(0o755)
    done = subprocess.run(
        ["sh", "scripts/venv.sh", "site"],
        cwd=project,
        env=os.environ | {"PYTHON": str(python)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "error: pip could not install (above)" in done.stderr
    assert not (project / ".venv" / "site.key").exists()
