"""A post's table, cell by cell, exactly as printed."""

from collections.abc import Mapping

from pydantic import Field

from .base import ArchiveId, BenchmarkId, ClaimId, Id, ModelId, PostId, Record, Text, Verbatim
from .model import Protocol


class Cell(Record):
    printed: Verbatim
    claims: tuple[ClaimId, ...] = Field(
        description="The claims that judge this cell; may be empty."
    )


class Row(Record):
    part: Id = Field(description="The part of the post that is this row: its claims quote it.")
    model: ModelId
    rank: Cell
    name: Cell
    top1: Cell
    top5: Cell
    parameters: Cell
    notes: Cell

    @property
    def cells(self) -> Mapping[str, Cell]:
        """By the key of their column."""
        return {key: cell for key, cell in self if isinstance(cell, Cell)}


class Head(Record):
    printed: Verbatim
    meaning: Text = Field(description="The same in the words of this site; shown where other.")


class Columns(Record):
    """The column heads of the table."""

    rank: Head
    name: Head
    top1: Head
    top5: Head
    parameters: Head
    notes: Head


class Snapshot(Record):
    post: PostId
    title: Text
    benchmark: BenchmarkId = Field(description="What its accuracies are measured on.")
    protocol: Protocol
    archive: ArchiveId | None = Field(description="What is kept of the board it says it quotes.")
    columns: Columns
    rows: tuple[Row, ...]
