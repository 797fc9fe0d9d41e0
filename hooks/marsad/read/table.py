"""Read a folder of files of one kind into a table of checked records."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from ..problems import BadData, Problem
from ..schema.base import ID_PATTERN
from . import yamlfile
from .messages import message
from .yamlfile import YamlFile

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record, and the file it was read from."""

    file: YamlFile
    record: R


Table = dict[str, Entry[R]]


def read(folder: Path, kind: type[R], problems: list[Problem]) -> Table[R]:
    """The records of `folder` by id; what is wrong is added to `problems`."""
    table: Table[R] = {}
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        problems.append(Problem(folder, 1, "must hold at least one file that ends in .yml"))
    for path in paths:
        try:
            table[_id(path)] = read_one(path, kind)
        except BadData as error:
            problems += error.problems
    return table


def read_one(path: Path, kind: type[R]) -> Entry[R]:
    """The record of one file. Raises BadData with every fault of it."""
    file = yamlfile.read(path)
    try:
        return Entry(file, kind.model_validate(file.data))
    except ValidationError as error:
        problems = [file.problem(message(d, kind), *d["loc"]) for d in error.errors()]
        raise BadData(problems) from error


def _id(path: Path) -> str:
    if not re.fullmatch(ID_PATTERN, path.stem):
        text = "the file name must be an id: small letters, digits, `-` and `.`"
        raise BadData([Problem(path, 1, text)])
    return path.stem
