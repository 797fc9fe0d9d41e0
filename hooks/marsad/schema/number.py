"""Numbers in plain decimal notation, with the digits 0-9; nothing is rounded or guessed."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from ..problems import shown
from .day import today

LONGEST = 20  # characters
WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(rf"{WHOLE.pattern}(?:\.[0-9]+)?")
FLAGS = {"true": True, "false": False}
LEAST = Decimal("0.001")  # of a million: a thousand


class Quoted(str):
    """Text that stands between quotation marks, where other programs read no number."""

    __slots__ = ()


def _number(value: object) -> object:
    return _written(value, NUMBER, "a number", "91.0")


def _whole(value: object) -> object:
    return _written(value, WHOLE, "a whole number", "224")


def _written(value: object, form: re.Pattern[str], what: str, example: str) -> object:
    if value == "":
        raise ValueError("must not be empty")
    if isinstance(value, str) and not form.fullmatch(value):
        said = f"must be {what} written with the digits 0-9, such as {example}"
        raise ValueError(f"{said}, not `{shown(value)}`")
    if isinstance(value, str) and len(value) > LONGEST:
        raise ValueError(f"must be at most {LONGEST} characters long, not {len(value)}")
    _bare(value)
    return value


def _bare(value: object) -> None:
    if isinstance(value, Quoted):
        said = f"must stand without quotation marks: {shown(value)}"
        raise ValueError(said)


def written(value: int | Decimal) -> str:
    """`value` with every digit that it has (77.10 stays 77.10), and commas between thousands."""
    return f"{Decimal(value):,f}"


def _flag(value: object) -> object:
    if isinstance(value, str) and value not in FLAGS:
        raise ValueError(f"must be `true` or `false`, not `{shown(value)}`")
    _bare(value)
    return FLAGS.get(value, value) if isinstance(value, str) else value


def _in_millions(number: Decimal) -> Decimal:
    if number < LEAST:
        raise ValueError(f"must be in millions, at least {LEAST}, not {number}")
    return number


def _year(year: int) -> int:
    if year > today().year + 1:
        raise ValueError(f"must be next year at the latest, not {year}")
    return year


Number = Annotated[Decimal, BeforeValidator(_number)]
Whole = Annotated[int, BeforeValidator(_whole)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Year = Annotated[Whole, Field(ge=1900), AfterValidator(_year)]
Pixels = Annotated[Whole, Field(gt=0, le=10_000)]
Millions = Annotated[Number, Field(gt=0, le=10_000_000), AfterValidator(_in_millions)]
