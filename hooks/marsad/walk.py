"""Find every value of one type inside a record, with the keys that lead to it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel

V = TypeVar("V")
Keys = tuple[str | int, ...]


def find(kind: type[V], value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, V]]:
    """`value` itself or the values inside it that are of `kind`."""
    if isinstance(value, kind):
        yield keys, value
    if isinstance(value, RootModel):
        yield from find(kind, value.root, keys)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from find(kind, getattr(value, name), (*keys, name))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from find(kind, item, (*keys, name))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from find(kind, item, (*keys, index))


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The types of record that a field of this type may hold, itself or in a list or union."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from records_in(inner)
