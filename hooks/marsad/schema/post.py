"""A post under review, and the parts that readers find in it."""

from pydantic import Field

from .base import Id, Record, Sourced, Text


class Part(Record):
    id: Id
    name: Text


class Post(Sourced):
    parts: tuple[Part, ...] = Field(min_length=1, description="In the order of the post.")
