"""Days as sentences say them: `23 November 2025`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale


@dataclass(frozen=True)
class SaidDays:
    """How a language writes a day, what stands in each, and the months' numbers by name."""

    pattern: re.Pattern[str]
    near: re.Pattern[str]
    months: dict[str, int]

    def iso(self, found: re.Match[str]) -> str:
        """The day that the pattern has found, as computers write it."""
        day, month, year = found.groups()
        return f"{year}-{self.months[month]:02}-{int(day):02}"


@cache
def said_days(locale: Locale) -> SaidDays:
    """How the language of `locale` writes days."""
    names = locale.months["format"]["wide"]
    months = {str(name): number for number, name in names.items()}
    either = "|".join(map(re.escape, months))
    day = re.compile(rf"(?<![\d.,])(\d{{1,2}}) ({either}) (\d{{4}})(?!\d)")
    return SaidDays(day, re.compile(rf"\d (?:{either}) \d"), months)


def impossible(text: str, code: str) -> Iterator[str]:
    """What is wrong with each day in `text`, of the language `code`, that no calendar has."""
    days = said_days(Locale(code))
    for found in days.pattern.finditer(text) if days.near.search(text) else ():
        try:
            date.fromisoformat(days.iso(found))
        except ValueError:
            yield f"there is no {found[0]}"
