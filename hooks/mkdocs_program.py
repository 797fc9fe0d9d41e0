"""Whether the program in this folder can be started: asked before a preview begins anew with it.

Run by itself it loads what a preview loads, and says where that fails.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from traceback import walk_tb

HOOKS = Path(__file__).parent
LOADED = ("mkdocs_adapter", "mkdocs_serve")


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
    command = [sys.executable, str(hooks / Path(__file__).name)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode == 0:
        return []
    return (done.stdout or done.stderr).splitlines()[-1:] or [
        f"hooks:1: ends with {done.returncode}"
    ]


def _load() -> int:
    """Load the program; 1 where that fails, with the last line of ours on the way there."""
    try:
        for name in LOADED:
            import_module(name)
    except Exception as error:
        found = (
            (Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)
        )
        *_, (path, line) = (at for at in found if at[0].is_relative_to(HOOKS))
        print(f"{path.relative_to(HOOKS.parent)}:{line}: {type(error).__name__}: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_load())
