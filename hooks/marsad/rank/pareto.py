"""What nothing else beats: the frontier between a cost and a gain."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

P = TypeVar("P")
Measure = Callable[[P], Decimal]


def frontier(points: Iterable[P], cost: Measure[P], gain: Measure[P]) -> list[P]:
    """The points that no other beats, the cheapest first, in O(n log n).

    One point beats another that it is no dearer than and gains no less than, and not equal to in
    both. So equals stay together, on the frontier or off it, in the order in which they came.
    """
    best: list[P] = []
    for _, group in groupby(sorted(points, key=cost), key=cost):
        equals = list(group)
        highest = max(map(gain, equals))
        if not best or highest > gain(best[-1]):
            best += [point for point in equals if gain(point) == highest]
    return best
