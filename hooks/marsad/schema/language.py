"""A language of the interface."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import ReadOnly, Record, Words


class LanguageFile(Record):
    code: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
    name: Words = Field(description="In the language itself.")
    direction: Literal["ltr", "rtl"]
    particles: tuple[Words, ...] = Field(
        description="What is written together with the word that follows it, such as «و» and «ال»."
    )
    strings: ReadOnly[str, Words]
    counted: ReadOnly[str, ReadOnly[str, Words]]
