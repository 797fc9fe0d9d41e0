"""What takes long to make is made by the first worker that asks for it, for all of them."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Make = Callable[[Path], str]


def once(folders: pytest.TempPathFactory, name: str, make: Make) -> tuple[Path, str]:
    """The folder `name` that `make` has filled, and what it said; to read only."""
    folder = shared(folders) / name
    folder.mkdir(exist_ok=True)
    said = folder / "said"
    with said.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # the others wait here until it is made
        if said.stat().st_size == 0:
            file.write(f"{name}: {make(folder)}")
    return folder, said.read_text("utf-8")


def shared(folders: pytest.TempPathFactory) -> Path:
    """The folder of all workers."""
    own = folders.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
