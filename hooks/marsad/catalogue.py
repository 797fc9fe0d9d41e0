"""All facts, cross-checked."""

from pathlib import Path

from .problems import BadData, Problem
from .read.datafolder import read
from .read.kinds import Catalogue
from .rules.all import check

__all__ = ["Catalogue", "load"]


def load(folder: Path) -> Catalogue:
    """The facts in `folder`. Raises BadData with every problem of every file."""
    problems: list[Problem] = []
    catalogue = read(folder, problems)
    # Rules between files would only repeat what broken files have already said.
    if problems := problems or list(check(catalogue)):
        raise BadData(problems)
    return catalogue
