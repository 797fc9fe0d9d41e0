"""A frontier as a line of steps."""

from collections.abc import Sequence
from itertools import pairwise

from .marks import Box, Shape


def steps(marks: Sequence[Shape], end: float) -> str:
    """The path from mark to mark, on flat to `end` on either side; empty where there is none."""
    if not marks:
        return ""
    moves = "".join(f"H{mark.x}V{mark.y}" for mark in marks[1:])
    return f"M{marks[0].x} {marks[0].y}{moves}H{end}"


def walls(marks: Sequence[Shape], end: float) -> list[Box]:
    """The room that the steps take: a box for each flat and each rise."""
    rises = [Box(b.x - 2, b.y, b.x + 2, a.y) for a, b in pairwise(marks)]
    nexts = [*(mark.x for mark in marks[1:]), end] if marks else []
    return [*(_flat(mark, after) for mark, after in zip(marks, nexts, strict=True)), *rises]


def _flat(mark: Shape, after: float) -> Box:
    return Box(min(mark.x, after), mark.y - 2, max(mark.x, after), mark.y + 2)
