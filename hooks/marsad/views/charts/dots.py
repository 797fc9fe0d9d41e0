"""Many marks as one path: each is a dot that leads nowhere."""

from collections.abc import Iterable, Iterator
from itertools import groupby

# Units: no dot, 5 units wide, moves by more than a third of that up, down or aside.
STEP = 3

Run = tuple[int, int, int]


def dots(found: Iterable[tuple[float, float]]) -> str:
    """A dot at the next of all places STEP apart, each drawn from the one before.

    Dots that meet there are drawn once, and those that touch as a line: they look the same.
    """
    path, at = "", (0, 0)
    for x, top, bottom in _runs({(_next(x), _next(y)) for x, y in found}):
        path += f"m{x - at[0]} {top - at[1]}{f'v{bottom - top}' if bottom > top else 'h0'}"
        at = x, bottom
    return path


def _runs(places: set[tuple[int, int]]) -> Iterator[Run]:
    """The places in columns, `x`, `top` and `bottom` of those that follow STEP after STEP."""
    numbered = ((x, y, y - STEP * index) for index, (x, y) in enumerate(sorted(places)))
    for (x, _), run in groupby(numbered, key=lambda place: (place[0], place[2])):
        levels = [y for _, y, _ in run]
        yield x, levels[0], levels[-1]


def _next(place: float) -> int:
    return STEP * round(place / STEP)
