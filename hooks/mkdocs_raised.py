"""What a preview makes of an error: lines for a reader, with the file and line to repair."""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb
from typing import Any

from marsad.problems import BadData
from marsad.project import OVERRIDES
from mkdocs_program import HOOKS


def said(error: BaseException, root: Path) -> list[str]:
    """What is wrong, a line each; files are named from `root`, the folder of the project."""
    causes = [*_causes(error)]
    for cause in causes:
        if isinstance(cause, BadData):
            return [str(problem).removeprefix(f"{root}/") for problem in cause.problems]
        if mark := getattr(cause, "problem_mark", None):  # MkDocs' own file is no YAML
            return [f"{_place(mark, root)}: {getattr(cause, 'problem', '')}"]
    return [f"{_raised(causes[-1], root)}{type(causes[-1]).__name__}: {causes[-1]}"]


def _raised(error: BaseException, root: Path) -> str:
    """Where in our program or frame `error` was raised; of what the system refuses it says that."""
    ours = [root / HOOKS, root / OVERRIDES]
    frames = [] if isinstance(error, OSError) else extract_tb(error.__traceback__)
    places = [(Path(frame.filename), frame.lineno) for frame in frames]
    found = [place for place in places if any(map(place[0].is_relative_to, ours))]
    return f"{found[-1][0].relative_to(root)}:{found[-1][1]}: " if found else ""


def _place(mark: Any, root: Path) -> str:
    """File and line of a fault of YAML, which may be noticed only behind the last line."""
    path = Path(mark.name)
    last = len(path.read_text("utf-8").splitlines())
    return f"{path.relative_to(root)}:{min(mark.line + 1, last)}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
