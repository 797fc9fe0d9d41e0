"""A post's table, cell by cell, exactly as printed."""

from pydantic import Field

from .base import BenchmarkId, ClaimId, ModelId, Month, PostId, Record, Text, Words
from .model import Protocol


class Cell(Record):
    printed: Words
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

    rank: Words
    name: Words
    top1: Words
    top5: Words
    parameters: Words
    notes: Words


class Snapshot(Record):
    post: PostId
    month: Month
    title: Text
    benchmark: BenchmarkId = Field(description="What its accuracies are measured on.")
    protocol: Protocol
    columns: Columns
    rows: tuple[Row, ...]
