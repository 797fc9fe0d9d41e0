"""Virtual environments of their own for generators that the project does not depend on."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A command ended with an error: what it was, and the end of what it said."""


@dataclass(frozen=True)
class Venv:
    """The environment in `folder`, for the project in `root`."""

    root: Path
    folder: Path

    def make(self, *install: Sequence[str]) -> None:
        """Empty, then `pip install` for each of `install`."""
        run(["sh", "scripts/new_venv.sh", str(self.folder)], self.root, {"PYTHON": sys.executable})
        for arguments in install:
            self.pip("install", *arguments)

    def pip(self, *arguments: str) -> None:
        self.run("python", ["-m", "pip", "--quiet", "--disable-pip-version-check", *arguments])

    def run(self, program: str, arguments: Sequence[str], where: Path | None = None) -> None:
        """Run `program` of the environment in the folder `where`, else in the project."""
        own = {"PYTHONPATH": str(self.root / "hooks"), "PYTHONUTF8": "1"}
        command = [str(self.folder / "bin" / program), *arguments]
        run(command, where or self.root, own | {"NO_MKDOCS_2_WARNING": "1"})


def run(command: Sequence[str], where: Path, own: Mapping[str, str]) -> None:
    """Run `command` in the folder `where`. Raises Failed."""
    done = subprocess.run(
        command, cwd=where, env=os.environ | own, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stdout + done.stderr)[-2000:]
        raise Failed(f"{' '.join(command)} ended with {done.returncode}:\n{said}")
