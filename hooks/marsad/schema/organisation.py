"""Who publishes models."""

from typing import Annotated

from pydantic import Field

from .base import CalledText, PaperId, Record, Sourced, Words

Account = Annotated[Words, Field(pattern=r"^[a-z0-9.-]+/[A-Za-z0-9_.-]+$")]


class Naming(Sourced):
    """A document that names an organisation for the authors of papers."""

    papers: tuple[PaperId, ...] = Field(min_length=1)


class Organisation(Record):
    """Its models: those with code in its accounts, and those of papers that it is named for."""

    name: CalledText = Field(
        description="In Latin letters, unless it has a name in the language; short enough for "
        "a list on a phone."
    )
    accounts: tuple[Account, ...] = Field(
        description="Where it publishes code, such as `github.com/microsoft`; a part of it counts "
        "as the whole. May be empty."
    )
    named: tuple[Naming, ...] = Field(
        description="Which document names it for the authors of which papers. May be empty."
    )


def account_of(code: str) -> str:
    """The account that holds the code at an address: `github.com/microsoft`."""
    return "/".join(code.split("/")[2:4])
