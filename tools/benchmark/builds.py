"""Build a tree in a process of its own, and time it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Build:
    seconds: float
    work: float  # seconds of processor time: what remains the same on a busy machine
    site: Path
    pages: int
    complaint: str

    def __str__(self) -> str:
        text = f"{self.seconds:.2f} s ({self.work:.2f} s of processor time), {self.pages} pages"
        return f"{text}; FAILED: {self.complaint}" if self.complaint else text


def build(tree: Path, site: Path) -> Build:
    """One cold, strict build of the project in `tree`, with the code of `tree`."""
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    own = {"PYTHONPATH": str(tree / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    said: list[str] = []

    def run() -> None:
        done = subprocess.run(
            command, cwd=tree, env=os.environ | own, capture_output=True, text=True, check=False
        )
        said.append(_complaint(done) if done.returncode else "")

    seconds, work = timed(run)
    return Build(seconds, work, site, sum(1 for _ in site.rglob("*.html")), said[0])


def timed(run: Callable[[], object]) -> tuple[float, float]:
    """How many seconds `run` takes, and how many of processor time in processes that it starts."""
    start, before = time.perf_counter(), _work()
    run()
    return time.perf_counter() - start, _work() - before


def median_of(runs: int, tree: Path, site: Path) -> Build:
    """The build of middle length. All go to the same folder: the last one stands there."""
    builds = sorted((build(tree, site) for _ in range(runs)), key=lambda item: item.seconds)
    return next((item for item in builds if item.complaint), builds[len(builds) // 2])


def _work() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _complaint(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines()]
    told = [line for line in lines if line and not line.startswith("INFO")]
    return " | ".join(told[-4:] or [f"exit status {done.returncode}"])
