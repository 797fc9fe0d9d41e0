"""A post's table, cell by cell, exactly as printed."""

from pydantic import Field

from .base import ClaimId, ModelId, Month, PostId, Record, Text, Words


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
    columns: Columns
    rows: tuple[Row, ...]
