"""Figures that no text may type, because a record holds them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from ..schema.challenge import Fact
from ..schema.derived import LookedUp
from .figures import PRINTED
from .named import Named

NUMBER = re.compile(r"(?<![A-Za-z0-9_.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\d)")
PERCENT = re.compile(rf"{NUMBER.pattern}(?=%)")
PLACE = re.compile(r"\{([^{}]*)\}")
NAME = re.compile(r"[A-Za-z]-\d+")  # Top-5: no figure
# A figure of fewer digits stands for many things: 37 rows, 37 years.
DIGITS = 4


def held(facts: Mapping[str, Fact]) -> dict[str, str]:
    """The figures of `facts` as people write them, each with the fact that holds it.

    What is derived is not rounded by hand either: 98.66 for 98.662.
    """
    derived = ((key, fact) for key, fact in facts.items() if isinstance(fact.figure, LookedUp))
    found = {_rounded(fact): key for key, fact in derived if fact.unit == "percent"}
    found |= {_short(_bare(fact)): key for key, fact in facts.items()}
    found |= {_bare(fact): key for key, fact in facts.items()}
    return {text: key for text, key in found.items() if told(text)}


def told(text: str) -> bool:
    """Whether a number has as many digits as tell which figure it is."""
    return sum(map(str.isdigit, text)) >= DIGITS


def repeated(
    words: str, named: Iterable[Named], numbers: re.Pattern[str] = NUMBER
) -> Iterator[tuple[str, str]]:
    """Each of the `numbers` of `words`, as they are typed, that is one of `named`; its place."""
    places = {one.value: one.place for one in reversed([*named])}
    for number in numbers.findall(NAME.sub("", PLACE.sub("", words))):
        if place := places.get(Decimal(number.replace(",", ""))):
            yield number, place


def _bare(fact: Fact) -> str:
    return fact.text.rstrip("%")


def _rounded(fact: Fact) -> str:
    return str(fact.figure.value.quantize(PRINTED, ROUND_HALF_UP))


def _short(text: str) -> str:
    """`98.74` for `98.740`: the same figure, as people write it."""
    return text.rstrip("0").rstrip(".") if "." in text else text
