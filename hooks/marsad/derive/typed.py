"""Figures that no text may type, because a fact holds them."""

import re
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from ..schema.challenge import Fact
from ..schema.derived import LookedUp
from .figures import PRINTED

NUMBER = re.compile(r"(?<![A-Za-z0-9_.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\d)")
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
    return {text: key for text, key in found.items() if sum(map(str.isdigit, text)) >= DIGITS}


def repeated(fact: Fact) -> Iterator[tuple[str, str]]:
    """Its own figure where the statement of `fact` types it, however short: language and number.

    The statement is as its file has it: what it names is not filled in.
    """
    for code, words in fact.statement.root.items():
        for number in NUMBER.findall(NAME.sub("", words)):
            if Decimal(number.replace(",", "")) == fact.figure.value:
                yield code, number


def _bare(fact: Fact) -> str:
    return fact.text.rstrip("%")


def _rounded(fact: Fact) -> str:
    return str(fact.figure.value.quantize(PRINTED, ROUND_HALF_UP))


def _short(text: str) -> str:
    """`98.74` for `98.740`: the same figure, as people write it."""
    return text.rstrip("0").rstrip(".") if "." in text else text
