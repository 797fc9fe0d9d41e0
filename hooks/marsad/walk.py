"""Find every value of one type inside a record, with the keys that lead to it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, RootModel

V = TypeVar("V")
Keys = tuple[str | int, ...]
LEAVES = (str, int, Decimal, date, NoneType)
KEPT = 10_000  # records: those of a site many times over


class _Same:
    """A record as the one that it is, whatever it says."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


def find(kind: type[V], record: Any) -> Iterator[tuple[Keys, V]]:
    """`record` itself or the values inside it that are of `kind`, a type of our own or tuples."""
    return ((keys, value) for keys, value in _held(_Same(record)) if isinstance(value, kind))


@lru_cache(maxsize=KEPT)
def _held(record: _Same) -> tuple[tuple[Keys, Any], ...]:
    """What every rule looks through: the same as long as the record is."""
    return tuple(_all(record.value, ()))


def _all(value: Any, keys: Keys) -> Iterator[tuple[Keys, Any]]:
    """`value` and the values inside it, but plain ones."""
    yield keys, value
    for key, inner in _inside(value):
        if not isinstance(inner, LEAVES):
            yield from _all(inner, (*keys, key))
        elif type(inner) not in LEAVES:
            yield (*keys, key), inner


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The types of record that a field of this type may hold, itself or in a list or union."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from records_in(inner)


def literals(annotation: Any) -> Iterator[str]:
    """The words of which a field of this type, or one inside it, may be one."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from literals(field.annotation)
    else:
        for inner in get_args(annotation):
            yield from literals(inner)


def _inside(value: Any) -> Any:
    """The values in a record, list or mapping, each with its key."""
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, RootModel):
        return _inside(value.root)
    return vars(value).items() if isinstance(value, BaseModel) else value.items()
