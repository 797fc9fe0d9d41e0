"""Days and months as they stand in files: YYYY-MM-DD and YYYY-MM."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from ..problems import shown

FIRST = date(1990, 1, 1)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def today() -> date:
    """The day it is where the day begins first: nobody on Earth has a later one."""
    return (datetime.now(UTC) + timedelta(hours=14)).date()


def _written(text: object) -> object:
    if not isinstance(text, str):
        return text
    try:
        return date.fromisoformat(text if DAY.fullmatch(text) else "")
    except ValueError:
        message = f"must be a real date written YYYY-MM-DD, not `{shown(text)}`"
        raise ValueError(message) from None


def _past(day: date) -> date:
    if day > today():
        raise ValueError(f"must not lie in the future, but is {day}")
    if day < FIRST:
        raise ValueError(f"must not lie before {FIRST.year}, but is {day}")
    return day


def _month(text: str) -> str:
    try:
        first = date.fromisoformat(f"{text}-01" if MONTH.fullmatch(text) else "")
    except ValueError:
        message = f"must be a month written YYYY-MM, not `{shown(text)}`"
        raise ValueError(message) from None
    _past(first)
    return text


Day = Annotated[date, BeforeValidator(_written), AfterValidator(_past)]
Month = Annotated[str, AfterValidator(_month)]
