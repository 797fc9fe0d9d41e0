"""A language of the interface."""

import re
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from .base import LanguageCode, ReadOnly, Record, Words

PLACE = re.compile(r"\{([a-z_]+)\}")
REMEMBERED = 10_000  # texts


@lru_cache(maxsize=REMEMBERED)
def places(text: str) -> frozenset[str]:
    """The names of what is filled in: `n` for "{n} results"."""
    return frozenset(PLACE.findall(text))


def _pattern(text: str) -> str:
    if "{" in (left := PLACE.sub("", text)) or "}" in left:
        raise ValueError("must hold braces only around a name, such as {name}")
    return text


def _counted(text: str) -> str:
    if wrong := sorted(places(text) - {"n"}):
        raise ValueError(f"must fill only {{n}}, not {{{wrong[0]}}}")
    return text


Pattern = Annotated[Words, AfterValidator(_pattern)]
Counted = Annotated[Pattern, AfterValidator(_counted)]


class LanguageFile(Record):
    code: LanguageCode
    name: Words = Field(description="In the language itself.")
    direction: Literal["ltr", "rtl"]
    og_locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}_[A-Z]{2}$")] = Field(
        description="The language and a country, as link previews name them."
    )
    particles: tuple[Words, ...] = Field(
        description="What is written together with the word that follows it, such as «و» and «ال»."
    )
    scales: tuple[Words, ...] = Field(
        description="What stands between a number and what it counts, such as «مليون»."
    )
    strings: ReadOnly[Words, Pattern]
    counted: ReadOnly[Words, ReadOnly[Words, Counted]]
