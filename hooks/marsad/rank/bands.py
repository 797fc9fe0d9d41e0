"""Which results can be told apart, and the band of places that each may hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

Z = 1.96  # two-sided 95%


@dataclass(frozen=True)
class Band:
    """Places `first` to `last`, both counted from 1."""

    first: int
    last: int

    @property
    def written(self) -> str:
        """`1–6`, or `7` where it is one place."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def half_width(accuracy: float, images: int) -> float:
    """Half of the 95% interval of `accuracy` (percent) over `images`, in percentage points.

    Normal approximation of the binomial: 1.96 * sqrt(p(1-p)/n).
    """
    p = accuracy / 100
    return 100 * Z * sqrt(p * (1 - p) / images)


def by_chance(one: float, other: float, images: int) -> float:
    """The largest difference of two accuracies (percent), in points, that chance explains.

    1.96 * sqrt(p1(1-p1)/n + p2(1-p2)/n), the two-proportion test, as if on separate images. Models
    share the same images, so a paired test would be sharper; it needs answers nobody publishes.
    """
    p, q = one / 100, other / 100
    return 100 * Z * sqrt((p * (1 - p) + q * (1 - q)) / images)


def told_apart(one: float, other: float, images: int) -> bool:
    """Whether two accuracies (percent) differ by more than chance."""
    return abs(one - other) > by_chance(one, other, images)


def bands(accuracies: Sequence[float], images: int) -> list[Band]:
    """The band of each of `accuracies` (percent, over `images`), in their order.

    First place: 1 + results significantly higher. Last: all results - those significantly lower.
    """
    ordered = sorted(accuracies)
    made = {value: _band(value, ordered, images) for value in set(accuracies)}
    return [made[value] for value in accuracies]


def tied(found: Sequence[Band]) -> Iterator[int]:
    """The group of each of `found`, bands from the best down, counted from 0.

    A group holds what cannot be told apart from its first.
    """
    group, leader = -1, 0
    for place, band in enumerate(found, 1):
        if band.first > leader:
            group, leader = group + 1, place
        yield group


def _band(value: float, ordered: list[float], images: int) -> Band:
    """Being told apart grows with distance, so both edges are found by bisection."""
    lower = bisect_left(ordered, True, key=lambda x: x >= value or not told_apart(x, value, images))
    middle = bisect_right(ordered, value)
    higher = bisect_left(ordered, True, lo=middle, key=lambda x: told_apart(x, value, images))
    return Band(1 + len(ordered) - higher, len(ordered) - lower)
