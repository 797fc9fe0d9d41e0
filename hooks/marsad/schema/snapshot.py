"""A post's table, cell by cell, exactly as printed."""

from pydantic import Field

from .base import ArchiveId, BenchmarkId, ClaimId, ModelId, PostId, Record, Text, Verbatim
from .model import Protocol


class Cell(Record):
    printed: Verbatim
    claims: tuple[ClaimId, ...] = Field(
        description="The claims that judge this cell; may be empty."
    )


class Row(Record):
    model: ModelId
    rank: Cell
    name: Cell
    top1: Cell
    top5: Cell
    parameters: Cell
    notes: Cell


class Columns(Record):
    """The column heads of the table, verbatim."""

    rank: Verbatim
    name: Verbatim
    top1: Verbatim
    top5: Verbatim
    parameters: Verbatim
    notes: Verbatim


class Snapshot(Record):
    post: PostId
    title: Text
    benchmark: BenchmarkId = Field(description="What its accuracies are measured on.")
    protocol: Protocol
    archive: ArchiveId | None = Field(description="What is kept of the board it says it quotes.")
    columns: Columns
    rows: tuple[Row, ...]
