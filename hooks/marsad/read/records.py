"""Make the record of a file, with what stands in other files filled in."""

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from pydantic import ValidationError

from ..derive.lookup import Tables
from ..problems import BadData, Problem
from . import yamlfile
from .messages import message
from .table import M


@lru_cache(maxsize=yamlfile.KEPT)
def record_of(file: yamlfile.YamlFile, kind: type[M], lookup: Tables | None = None) -> M:
    """The record that `file` holds. Raises BadData with every fault of it."""
    try:
        return kind.model_validate(file.data, context=lookup)
    except ValidationError as error:
        faults = [file.problem(message(d, kind), *d["loc"]) for d in error.errors()]
        raise BadData(faults) from error


def faults_of(file: yamlfile.YamlFile, kind: type[M], lookup: Tables | None) -> Sequence[Problem]:
    """What is wrong with the record that `file` holds."""
    try:
        record_of(file, kind, lookup)
    except BadData as error:
        return error.problems
    return []


def leniently_of(file: yamlfile.YamlFile, kind: type[M], lookup: Tables | None) -> M:
    """The record that `file` holds, with something in place of what it can not look up.

    Raises BadData where it has other faults.
    """
    if faults_of(file, kind, lookup):
        lookup = lookup and lookup.leniently
    return cast("M", record_of(file, kind, lookup))
