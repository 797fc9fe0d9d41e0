"""A frontier as a line of steps."""

from collections.abc import Sequence
from itertools import pairwise

from .marks import Box, Shape


def steps(marks: Sequence[Shape], end: float) -> str:
    """The path from mark to mark, on flat to `end`; empty where there is none."""
    if not marks:
        return ""
    moves = "".join(f"H{mark.x}V{mark.y}" for mark in marks[1:])
    return f"M{marks[0].x} {marks[0].y}{moves}H{end}"


def walls(marks: Sequence[Shape], end: float) -> list[Box]:
    """The room that the steps take: a box for each flat and each rise."""
    flats = [Box(a.x, a.y - 2, b.x, a.y + 2) for a, b in pairwise(marks)]
    rises = [Box(b.x - 2, b.y, b.x + 2, a.y) for a, b in pairwise(marks)]
    last = [Box(mark.x, mark.y - 2, end, mark.y + 2) for mark in marks[-1:]]
    return [*flats, *rises, *last]
