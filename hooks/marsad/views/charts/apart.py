"""Words in a drawing that cover neither marks nor each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .marks import Box, Label, Shape

Words = tuple[Label, ...]
# Where the name of a mark may stand: dx, dy and anchor, the best first. On its left and below on
# its right a line that rises leaves most room.
PLACES = (
    (-10, 2, "end"), (9, 17, "start"), (-9, -7, "end"), (10, 2, "start"),
    (0, -11, "middle"), (0, 20, "middle"), (9, -7, "start"), (-9, 17, "end"),
)  # fmt: skip
# Those above a line that rises, and above one that falls.
RISING = ((-10, 2, "end"), (-9, -7, "end"), (-9, -12, "end"))
FALLING = ((10, 2, "start"), (9, -7, "start"), (9, -12, "start"))
SPACE = 4  # units between words that stand on one line


def around(shape: Shape, name: str, places: Iterable[tuple[int, int, str]] = PLACES) -> list[Words]:
    """`name` at each of `places` beside a mark."""
    return [(Label(shape.x + dx, shape.y + dy, anchor, name),) for dx, dy, anchor in places]


def apart(wanted: Iterable[Sequence[Words]], taken: Iterable[Box], room: Box) -> Iterator[Words]:
    """For each of `wanted`, in turn, the first of its places that is free; no words if none is.

    A place is free where it lies inside `room` and meets nothing of `taken` and no words before it.
    """
    full = [*taken]
    for places in wanted:
        found = next((words for words in places if _free(words, full, room)), ())
        full += [label.box for label in found]
        yield found


def _free(words: Words, taken: list[Box], room: Box) -> bool:
    boxes = [label.box for label in words]
    spaced = [replace(box, left=box.left - SPACE, right=box.right + SPACE) for box in boxes]
    return all(map(room.holds, boxes)) and not any(a.meets(b) for a in spaced for b in taken)
