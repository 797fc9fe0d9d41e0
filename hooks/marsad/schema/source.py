"""A document that figures and statements rest on."""

from typing import Literal

from pydantic import Field

from .base import Day, Record, Text, Url, Words


class Archive(Record):
    url: Url
    captured: Day
    opened: bool = Field(description="Whether we opened the copy ourselves.")


class Source(Record):
    kind: Literal[
        "article", "conference-paper", "preprint", "webpage", "software", "dataset", "post",
        "discussion",
    ]  # fmt: skip
    title: Words
    language: Words = Field(pattern=r"^[a-z]{2,3}$", description="Language code of the document.")
    authors: tuple[Words, ...] = Field(description="Full names in the order printed; may be empty.")
    authors_complete: bool
    organisation: Words | None = Field(description="Who publishes it, where no person is named.")
    year: int | None = Field(ge=1990, le=2100)
    venue: Words | None
    url: Url
    arxiv: Words | None = Field(pattern=r"^\d{4}\.\d{4,5}$")
    doi: Words | None = Field(pattern=r"^10\.\d{4,9}/[-.;()/:\w]+$")
    archive: Archive | None
    status: Literal["online", "offline", "not-checked"]
    status_note: Text | None
    read: Literal["document", "opening", "copy", "quotation", "not-read"] = Field(
        description="How we read it: whole or in its repository; only its opening; a text copy "
        "elsewhere; a quotation by others; not at all."
    )
    accessed: Day
