"""Whether the program in this folder can be started: asked before a preview begins anew with it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HOOKS = "hooks"
LOADED = ("mkdocs_adapter", "mkdocs_serve")
FRAME = re.compile(r'^  File "(.+)", line (\d+)', re.M)


def is_program(path: Path) -> bool:
    """Whether Python reads what stands at `path`; editors leave other files beside it."""
    return path.suffix == ".py" and not path.name.startswith(".")


def faults(hooks: Path) -> list[str]:
    """What keeps the program in `hooks` from being started; no more is told than a first look."""
    return [*_unparsed(hooks)] or _unloaded(hooks)


def _unparsed(hooks: Path) -> Iterator[str]:
    """Every file that Python cannot read."""
    for path in filter(is_program, sorted(hooks.rglob("*"))):
        try:
            ast.parse(path.read_bytes(), path)
        except (OSError, SyntaxError, ValueError) as error:
            line, said = getattr(error, "lineno", None) or 1, getattr(error, "msg", error)
            yield f"{path.relative_to(hooks.parent)}:{line}: cannot be read as Python: {said}"


def _unloaded(hooks: Path) -> list[str]:
    """What a new process says that loads it: this one has the modules as they were."""
    command = [sys.executable, "-c", f"import {', '.join(LOADED)}"]
    done = subprocess.run(command, check=False, cwd=hooks, capture_output=True, text=True)
    if done.returncode == 0:
        return []
    said = (done.stderr.splitlines() or [f"ends with {done.returncode}"])[-1]
    return [f"{_place(done.stderr, hooks)}: {said}"]


def _place(traceback: str, hooks: Path) -> str:
    """The last line of ours on the way to what is told at the end of `traceback`."""
    root = hooks.resolve()
    places = [(Path(path).resolve(), line) for path, line in FRAME.findall(traceback)]
    ours = [(path, line) for path, line in places if path.is_relative_to(root)]
    path, line = ours[-1] if ours else (root, "1")
    return f"{path.relative_to(root.parent)}:{line}"
