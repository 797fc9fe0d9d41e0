"""A person who wrote something, named as printed."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from .base import Record
from .words import Called, Words

SUFFIXES = ("Jr.", "Sr.", "II", "III", "IV")
# What stands between people, or for some of them, is no name.
BETWEEN = (",", " and ", "et al")


class Name(NamedTuple):
    """The parts of a name; what it has not got is empty."""

    family: str
    given: str = ""
    suffix: str = ""


def _of_one(name: str) -> str:
    found = [sign for sign in BETWEEN if sign in f" {name} "]
    if found or name.casefold() == "others":
        raise ValueError(
            "must be the name of one person, given names first, without commas; "
            "who is not named is what `authors_complete: false` says"
        )
    return name


class Person(Record):
    """In a list of authors a name alone will do, where its last word is the family name."""

    name: Annotated[Called, AfterValidator(_of_one)] = Field(
        description="As printed, given names first, without commas."
    )
    family: Words | None = Field(
        description="The family name, where it is not the last word with the small words before it."
    )

    @model_validator(mode="after")
    def _family_is_in_the_name(self) -> "Person":
        if self.family and not self._within(self.family):
            raise ValueError(f"`family` must begin or end the name: {self.name}")
        return self

    def _within(self, family: str) -> bool:
        whole = f"{self._bare()} "
        return whole.startswith(f"{family} ") or whole.endswith(f" {family} ")

    def _bare(self) -> str:
        """The name without what is said behind it."""
        return self.name.removesuffix(self._suffix()).strip()

    def _suffix(self) -> str:
        *others, last = self.name.split()
        return last if others and last in SUFFIXES else ""

    @property
    def parts(self) -> Name:
        """`van der Berg`, `Jan`; what comes before or behind `family` are the given names."""
        whole = self._bare()
        family = self.family or _family(whole.split())
        given = whole.removesuffix(family) if whole.endswith(family) else whole.removeprefix(family)
        return Name(family, given.strip(), self._suffix())


def _family(words: list[str]) -> str:
    """The last word, with the words in small letters before it, but not the first."""
    first = len(words) - 1
    while first > 1 and words[first - 1].islower() and not words[-1].islower():
        first -= 1
    return " ".join(words[first:])


def _with_parts(value: Any) -> Any:
    return {"name": value, "family": None} if isinstance(value, str) else value


def _whole(value: Any) -> Any:
    if not isinstance(value, Mapping | Person):
        raise ValueError("must be text, or a mapping of `name` and `family`")
    return value


Author = Annotated[
    Person,
    BeforeValidator(_whole),
    BeforeValidator(_with_parts, json_schema_input_type=Words | Person),
]
