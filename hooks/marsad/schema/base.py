"""What all records are made of: ids, references, texts, sources."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    RootModel,
    SerializerFunctionWrapHandler,
    StringConstraints,
    ValidationInfo,
    WrapSerializer,
)
from pydantic_core import CoreSchema, core_schema

from .address import Arxiv, Doi, LanguageCode, Url
from .day import Day, Month
from .number import Flag, Millions, Number, Pixels, Whole, Year
from .words import Called, Verbatim, Words, mixed

__all__ = [
    "ArchiveId", "Arxiv", "BenchmarkId", "Called", "CalledText", "ClaimId", "Day", "Doi",
    "Evidence", "Flag", "Id", "LanguageCode", "LeadingId", "Locator", "Millions", "ModelId",
    "Month", "Number", "PaperId", "Pixels", "PostId",
    "ReadOnly", "Record", "Reference", "SetId", "SourceId", "Sourced", "Spellings", "Text", "Url",
    "Verbatim", "Whole", "Words", "Year",
]  # fmt: skip

K = TypeVar("K")
V = TypeVar("V")
LONGEST_ID = 80  # letters
ID_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]


class Reference(str):
    """The id of another record. `to` is that record's kind."""

    to: ClassVar[str]

    def __init_subclass__(cls, to: str) -> None:
        cls.to = to

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, handler(Id))


class PaperId(Reference, to="sources"):
    """A source that is spoken of."""


class SourceId(PaperId, to="sources"):
    """A source that something rests on."""


class ModelId(Reference, to="models"): ...


class ClaimId(Reference, to="claims"): ...


class PostId(Reference, to="posts"): ...


class ArchiveId(Reference, to="archive"): ...


class BenchmarkId(Reference, to="benchmarks"): ...


class LeadingId(Reference, to="measurements"):
    """A set that stands first."""


class SetId(LeadingId, to="measurements"):
    """A set that something rests on."""


def _as_dict(value: Mapping[Any, Any], handler: SerializerFunctionWrapHandler) -> Any:
    return handler(dict(value))


ReadOnly = Annotated[Mapping[K, V], AfterValidator(MappingProxyType), WrapSerializer(_as_dict)]


class Record(BaseModel):
    """A frozen record. An unknown value is written `null`; a key we do not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Sourced(Record):
    """A record, or a part of one, that rests on a source."""

    source: SourceId


Forms = Annotated[tuple[Words, ...], Field(min_length=1)]


class Spellings(RootModel[ReadOnly[str, Forms]]):
    """The forms that a term takes in each language of the site, by language code."""

    model_config = ConfigDict(frozen=True)


class Filled(str):
    """Words with the figures that they name; `typed`: the same words as they stand in the file."""

    typed: str

    def __new__(cls, words: str, typed: str) -> Self:
        made = super().__new__(cls, words)
        made.typed = typed
        return made


def _filled(words: str, info: ValidationInfo) -> str:
    filled: str = info.context.filled(words) if info.context else words
    return filled if filled == words else Filled(filled, words)


def _located(words: str, info: ValidationInfo) -> str:
    filled: str = info.context.filled(words, located=True) if info.context else words
    return filled if filled == words else Filled(filled, words)


class Text(RootModel[ReadOnly[str, Annotated[Words, AfterValidator(_filled)]]]):
    """The same words in each language of the site, by language code.

    `{fact}` stands for the figure of a fact, `{top1:model}` for that of a model; they are filled in
    while the record is read.
    """

    model_config = ConfigDict(frozen=True)


class Locator(Text):
    """The same for a place in a source, where a number without `%` may be that of a section."""

    root: ReadOnly[str, Annotated[Words, AfterValidator(_located)]]


def _called(text: Text) -> Text:
    if faults := [fault for words in text.root.values() for fault in mixed(words)]:
        raise ValueError("; ".join(dict.fromkeys(faults)))
    return text


CalledText = Annotated[Text, AfterValidator(_called)]


class Evidence(Sourced):
    """A place in a source."""

    locator: Locator
