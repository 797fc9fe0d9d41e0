"""Find every value of one type inside a record, with the keys that lead to it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel

V = TypeVar("V")
Keys = tuple[str | int, ...]
LEAVES = (str, int, Decimal, date, NoneType)


def find(kind: type[V], value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, V]]:
    """`value` itself or the values inside it that are of `kind`."""
    if isinstance(value, kind):
        yield keys, value
    for key, inner in _inside(value):
        if not isinstance(inner, LEAVES):
            yield from find(kind, inner, (*keys, key))
        elif isinstance(inner, kind):
            yield (*keys, key), inner


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The types of record that a field of this type may hold, itself or in a list or union."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from records_in(inner)


def _inside(value: Any) -> Any:
    """The values in a record, list or mapping, each with its key."""
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, RootModel):
        return _inside(value.root)
    return vars(value).items() if isinstance(value, BaseModel) else value.items()
