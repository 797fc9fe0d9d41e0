"""Records of one kind by their ids, read-only, each with the file it was read from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel

from ..problems import Problem

R = TypeVar("R")
M = TypeVar("M", bound=BaseModel)


class File(Protocol):
    """A file of data that knows the line of every value in it."""

    @property
    def path(self) -> Path:
        """Where it is on the disk: where it was read, not where it is published."""
        ...

    def problem(self, message: str, *keys: str | int) -> Problem:
        """A problem at the value under `keys`; a key that is not there is passed over."""
        ...


@dataclass(frozen=True, eq=False)
class Table(Mapping[str, R], Generic[R]):
    """A mapping from id to record, equal to itself alone. Records made by hand have no file."""

    records: Mapping[str, R]
    files: Mapping[str, File] = field(default_factory=dict)

    __eq__, __hash__ = object.__eq__, object.__hash__

    def __getitem__(self, key: str) -> R:
        return self.records[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def file(self, key: str) -> File:
        """The file that the record `key` was read from."""
        return self.files[key]

    def with_files(self) -> Iterator[tuple[R, File]]:
        """Every record with its file."""
        return ((record, self.files[key]) for key, record in self.items())


Records = Table[Any]
