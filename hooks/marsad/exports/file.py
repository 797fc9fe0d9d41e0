"""A file for other programs."""

from dataclasses import dataclass
from functools import cached_property
from gzip import compress
from hashlib import sha256
from pathlib import Path

from ..schema.base import Text
from ..words.language import Language
from .licence import BY, Licence
from .table import Table

JSON = "application/json"


@dataclass(frozen=True)
class File:
    """`path` leads from the root of the site; `records` is how many rows or records it holds.

    `title` says what it is: the interface string `file_` and this, or its own words. `series` is
    the path of many files of one kind, with `{id}` or `{language}` in it. `table` is what a CSV
    file holds.
    """

    path: str
    media_type: str
    text: str
    title: str | Text
    records: int
    licences: tuple[Licence, ...] = (BY,)
    table: Table | None = None
    series: str = ""

    @cached_property
    def content(self) -> bytes:
        """What is written into the file."""
        return self.text.encode()

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)

    @cached_property
    def packed(self) -> int:
        """In bytes, as it travels to whoever asks for it compressed (gzip)."""
        return len(compress(self.content, mtime=0))

    @property
    def digest(self) -> str:
        """SHA-256 of the content, in hexadecimal digits."""
        return sha256(self.content).hexdigest()

    @property
    def extension(self) -> str:
        """What its name ends in, without the dot: `csv`."""
        return self.path.rpartition(".")[2]

    @property
    def name(self) -> str:
        """What it shares with files that say the same in other formats: `data/leaderboard`."""
        return (self.series or self.path).rpartition(".")[0]

    def said(self, say: Language) -> str:
        """What it is."""
        return say.text(self.title) if isinstance(self.title, Text) else say.t(f"file_{self.title}")

    def write(self, site: Path) -> None:
        """Put the file where it belongs in the folder `site`."""
        file = site / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.content)


def csv_file(
    path: str, table: Table, title: str | Text, licences: tuple[Licence, ...] = (BY,)
) -> File:
    """The file of a table."""
    return File(path, "text/csv", table.csv(), title, len(table.rows), licences, table)
