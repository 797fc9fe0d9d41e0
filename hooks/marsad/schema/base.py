"""The words that all records are made of."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    PlainSerializer,
    RootModel,
    StringConstraints,
)
from pydantic_core import CoreSchema, core_schema

K = TypeVar("K")
V = TypeVar("V")

ID_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
CONTROL = re.compile("[\u0000-\u0008\u000b-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")


def _no_markup(text: str) -> str:
    if "<" in text and re.search(r"<[a-zA-Z/!]", text):
        raise ValueError("must be plain text: no HTML tags")
    if CONTROL.search(text):
        raise ValueError(
            "must hold no control or direction characters: the build isolates by itself"
        )
    return text


def _https(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or "." not in parts.netloc or re.search(r"[\s<>\"'`\\]", url):
        raise ValueError(f"must be an https address, not `{url}`")
    return url


def _past(day: date) -> date:
    if day > date.today():
        raise ValueError(f"must not lie in the future, but is {day}")
    return day


def _month(text: str) -> str:
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    if not match:
        raise ValueError(f"must be a month written YYYY-MM, not `{text}`")
    _past(date(int(match[1]), int(match[2]), 1))
    return text


class Reference(str):
    """The id of another record. `to` is that record's kind."""

    to: ClassVar[str]

    def __init_subclass__(cls, to: str) -> None:
        cls.to = to

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, handler(Id))


class SourceId(Reference, to="sources"): ...


class ModelId(Reference, to="models"): ...


class ClaimId(Reference, to="claims"): ...


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Words = Annotated[
    str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_no_markup)
]
Url = Annotated[str, AfterValidator(_https)]
Day = Annotated[date, AfterValidator(_past)]
Month = Annotated[str, AfterValidator(_month)]


ReadOnly = Annotated[Mapping[K, V], AfterValidator(MappingProxyType), PlainSerializer(dict)]


class Record(BaseModel):
    """A frozen record. An unknown value is written `null`; a key we do not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Sourced(Record):
    """A record, or a part of one, that rests on a source."""

    source: SourceId


class Spellings(RootModel[ReadOnly[str, tuple[Words, ...]]]):
    """The forms that a term takes in each language of the site, by language code."""

    model_config = ConfigDict(frozen=True)


class Text(RootModel[ReadOnly[str, Words]]):
    """The same words in each language of the site, by language code."""

    model_config = ConfigDict(frozen=True)


class Evidence(Sourced):
    """A place in a source."""

    locator: Text
