"""What a page says of a list that it does not show whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..words.language import Language

T = TypeVar("T")


@dataclass(frozen=True)
class Short(Generic[T]):
    """The first of `count` records; `said`: how many they are, where not all are named."""

    named: list[T]
    count: int
    said: str


def shortened(say: Language, found: Sequence[T], most: int) -> Short[T]:
    """As many of `found` as a page has room for."""
    return Short([*found[:most]], len(found), short(say, most, len(found)))


def short(say: Language, most: int, found: int) -> str:
    """That the first `most` of `found` are named; nothing where all are.

    The link to the page that shows all records of their kind stands behind it.
    """
    if found <= most:
        return ""
    return say.t("named_short", shown=say.number(most), all=say.number(found))
