"""A scale from values to places in a drawing, its range and its marks taken from the values."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True)
class Tick:
    """A mark on an axis and its words."""

    at: float
    label: str


@dataclass(frozen=True)
class Axis:
    """Maps `low`…`high` to `start`…`end` (drawing units, one decimal); by log10 where `log`."""

    low: float
    high: float
    start: float
    end: float
    marks: tuple[float, ...] = ()
    log: bool = False

    def at(self, value: float) -> float:
        """The place of `value`."""
        low, high, found = (
            (log10(self.low), log10(self.high), log10(value))
            if self.log
            else (self.low, self.high, value)
        )
        return round(self.start + (found - low) / (high - low) * (self.end - self.start), 1)

    def ticks(self, form: str = "{:g}") -> list[Tick]:
        """The marks, written in `form`."""
        return [Tick(self.at(value), form.format(value)) for value in self.marks]


def linear(values: Iterable[float], start: float, end: float, most: int = 7, ends: int = 1) -> Axis:
    """An axis that holds all of `values`, with at most `most` marks at a round step.

    The step is 1, 2, 4 or 5 times a power of ten and the smallest that will do; the axis ends at
    whole steps, or at halves with `ends` = 2. P. S. Heckbert, "Nice Numbers for Graph Labels"
    (Graphics Gems, 1990), with the 4 of J. Talbot et al., "An Extension of Wilkinson's Algorithm
    for Positioning Tick Labels on Axes" (2010).
    """
    found = [*values] or [0.0, 100.0]
    low, high = min(found), max(found)
    if low == high:
        low, high = low - 1, high + 1
    power = floor(log10((high - low) / most))
    steps = (10.0**p * n for p in (power, power + 1) for n in (1, 2, 4, 5))
    ranges = ((step, _down(low, step / ends), _up(high, step / ends)) for step in steps)
    return next(
        Axis(first, last, start, end, marks)
        for step, first, last in ranges
        if len(marks := _multiples(first, last, step)) <= most
    )


def logarithmic(values: Iterable[float], start: float, end: float, most: int = 9) -> Axis:
    """An axis that holds all of `values` (above 0) and ends at 2 or 5 times a power of ten.

    Its marks stand at 1 and 3 times each power of ten, at 1 alone where there would be over `most`.
    """
    found = [*values] or [10.0, 1000.0]
    least, greatest = min(found), max(found)
    tens = [10.0**n for n in range(floor(log10(least)) - 1, ceil(log10(greatest)) + 1)]
    low = max(ten * n for ten in tens for n in (2, 5) if ten * n < least)
    high = min(ten * n for ten in tens for n in (2, 5) if ten * n > greatest)
    marks = [v for ten in tens for v in (ten, 3 * ten) if low < v < high]
    fewer = marks if len(marks) <= most else [ten for ten in tens if low < ten < high]
    return Axis(low, high, start, end, tuple(fewer), log=True)


def _down(value: float, step: float) -> float:
    """The multiple of `step` at or below `value`; nine decimals stand, the rest is noise."""
    return round(floor(round(value / step, 9)) * step, 9)


def _up(value: float, step: float) -> float:
    return -_down(-value, step)


def _multiples(low: float, high: float, step: float) -> tuple[float, ...]:
    first, last = round(_up(low, step) / step), round(_down(high, step) / step)
    return tuple(round(n * step, 9) for n in range(first, last + 1))
