"""A document that figures and statements rest on."""

from typing import Literal

from pydantic import Field, model_validator

from .address import arxiv_in, doi_in
from .base import Arxiv, Called, Day, Doi, Flag, LanguageCode, Record, Text, Url, Verbatim, Year
from .person import Author


class Archive(Record):
    url: Url
    captured: Day
    opened: Flag = Field(description="Whether we opened the copy ourselves.")


class Source(Record):
    kind: Literal[
        "article", "conference-paper", "preprint", "webpage", "software", "dataset", "post",
        "discussion",
    ]  # fmt: skip
    title: Verbatim
    language: LanguageCode = Field(description="Language code of the document.")
    authors: tuple[Author, ...] = Field(
        description="Full names in the order printed, each a text or `{name: …, family: …}`; "
        "may be empty."
    )
    authors_complete: Flag
    organisation: Called | None = Field(description="Who publishes it, where no person is named.")
    year: Year | None = Field(
        description="Not before that of its arXiv number, unless `venue` names it."
    )
    venue: Verbatim | None
    url: Url = Field(description="At arxiv.org where it holds a number of arXiv.")
    arxiv: Arxiv | None
    doi: Doi | None
    archive: Archive | None
    status: Literal["online", "moved", "offline", "not-checked"] = Field(
        description="Of the link. not-checked: nobody has tried it."
    )
    checked: Day | None = Field(description="When we tried the link; null where we did not.")
    status_note: Text | None = Field(description="Since when, where to, or who says so.")
    read: Literal["document", "opening", "copy", "quotation", "not-read"] = Field(
        description="How we read it: whole or in its repository; only its opening; a text copy "
        "elsewhere; a quotation by others; not at all."
    )
    accessed: Day

    @model_validator(mode="after")
    def _one_document(self) -> "Source":
        """An address at arXiv names the paper whose number is given, one at doi.org its DOI."""
        found = arxiv_in(self.url)
        if found and found != self.arxiv:
            raise ValueError(f"`arxiv` must be '{found}', the paper of `url`")
        doi = doi_in(self.url)
        if doi and doi.casefold() != (self.doi or "").casefold():
            raise ValueError(f"`doi` must be {doi}, the document of `url`")
        return self
