"""Names beside the marks that tell most."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from .apart import FALLING, PLACES, RISING, apart, around
from .canvas import Point
from .frame import Frame
from .marks import Box, Shape
from .steps import walls


def named(
    found: Sequence[tuple[Point, str]], taken: Iterable[Box], frame: Frame, most: int
) -> list[Point]:
    """The points of a frontier, `most` of them at most with names, which leave `taken` free."""
    order = telling([point.shape for point, _ in found], frame.right)
    return _named(found, order, PLACES, [*taken], frame, most)


def named_above(
    found: Sequence[tuple[Point, str]], taken: Iterable[Box], end: float, frame: Frame
) -> list[Point]:
    """As many points as possible with names where nothing is drawn: above a frontier.

    It goes on to its `end`, the right or the left of the plot.
    """
    marks = [point.shape for point, _ in found]
    places = RISING if end == frame.right else FALLING
    full = [*taken, *walls(marks, end)]
    return _named(found, telling(marks, end), places, full, frame, len(found))


def _named(
    found: Sequence[tuple[Point, str]],
    order: list[int],
    places: Iterable[tuple[int, int, str]],
    taken: list[Box],
    frame: Frame,
    most: int,
) -> list[Point]:
    wanted = (around(found[index][0].shape, found[index][1], places) for index in order)
    placed = zip(order, apart(wanted, taken, frame.room), strict=True)
    words = dict(islice(((index, name) for index, name in placed if name), most))
    return [replace(point, words=words.get(n, ())) for n, (point, _) in enumerate(found)]


def telling(marks: Sequence[Shape], end: float) -> list[int]:
    """Indexes of a frontier's marks: the first, then those that lead over the longest stretch."""
    nexts = [*(mark.x for mark in marks[1:]), end] if marks else []
    stretches = [abs(after - mark.x) for mark, after in zip(marks, nexts, strict=True)]
    return sorted(range(len(marks)), key=lambda index: (index > 0, -stretches[index]))


def boxes(points: Iterable[Point]) -> Iterator[Box]:
    """The room that marks and their words take."""
    for point in points:
        yield point.shape.box
        yield from (label.box for label in point.words)
