"""An agreed term of the glossary."""

from pydantic import Field

from .base import Record, Spellings, Text, Words


class Term(Record):
    term: Text
    latin: Words | None = Field(description="The tag that stays in Latin letters, such as Top-1.")
    forms: Spellings = Field(
        description="What it looks like in a sentence: with and without article, one and many."
    )
    definition: Text
    avoid: Text | None = Field(description="A wording that misleads, and why.")
