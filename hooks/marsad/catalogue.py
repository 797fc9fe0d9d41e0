"""All facts, cross-checked."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from .derive.lookup import UNREAD
from .problems import BadData, Problem
from .read.datafolder import read
from .read.kinds import Catalogue
from .rules.all import check
from .schema.derived import LookedUp
from .walk import find

__all__ = ["Catalogue", "load"]


def load(folder: Path) -> Catalogue:
    """The facts in `folder`. Raises BadData with every problem of every file."""
    problems: list[Problem] = []
    catalogue = read(folder, problems)
    if problems := [*problems, *_between(catalogue, problems)]:
        raise BadData(problems)
    return catalogue


def _between(catalogue: Catalogue, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What rules say between files; of records that are not there they would repeat it.

    Where all are there, and some only name what is not, rules say nothing of these.
    """
    told = {problem.path for problem in problems}
    if told <= {file.path for _, file in catalogue.with_files()}:
        silent = told | {*_unread(catalogue)} if told else told
        for problem in check(catalogue, whole=not told):
            if problem.path not in silent:
                yield problem


def _unread(catalogue: Catalogue) -> Iterator[Path]:
    """The files of records with a figure that could not be looked up."""
    for record, file in catalogue.with_files():
        if any(figure.source == UNREAD for _, figure in find(LookedUp, record)):
            yield file.path
