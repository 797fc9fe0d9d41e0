"""Marks and words in a drawing: each knows its place, its shape and the room that it takes."""

from collections.abc import Callable
from dataclasses import dataclass

# Half the width of a bar, up or across.
BAR, BEAM = 18, 5
# How wide most letters are (points half of it), how far they rise above a line and fall below it.
LETTER, RISE, FALL = 7.4, 10, 3


@dataclass(frozen=True)
class Box:
    """A part of a drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a place in common; edges that touch have none."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: "Box") -> bool:
        """Whether `other` lies inside, edges included."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True)
class Label:
    """Words at a place; `anchor` is the part of them that stands there, `direction` theirs."""

    x: float
    y: float
    anchor: str
    text: str
    direction: str = ""

    @property
    def box(self) -> Box:
        """The room that the words take, as far as the number of their letters says."""
        width = LETTER * (len(self.text) - sum(map(self.text.count, ".,:")) / 2)
        first = {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        left = self.x - width * (1 - first if self.direction == "rtl" else first)
        return Box(left, self.y - RISE, left + width, self.y + FALL)


@dataclass(frozen=True)
class Shape:
    """A mark at a place: a path, or a circle where `path` is empty."""

    x: float
    y: float
    path: str = ""

    @property
    def box(self) -> Box:
        """The room that a mark around its place takes."""
        return Box(self.x - 6, self.y - 6, self.x + 6, self.y + 6)


def circle(x: float, y: float) -> Shape:
    """A circle around the place."""
    return Shape(x, y)


def square(x: float, y: float) -> Shape:
    """A square around the place."""
    return Shape(x, y, f"M{units(x - 5)} {units(y - 5)}h10v10h-10z")


def diamond(x: float, y: float) -> Shape:
    """A square on its corner around the place."""
    return Shape(x, y, f"M{units(x)} {units(y - 6)}l6 6l-6 6l-6 -6z")


def bar(x: float, y: float, bottom: float) -> Shape:
    """A bar from `bottom` up to the place."""
    return Shape(x, y, f"M{units(x - BAR)} {bottom}V{units(y)}h{2 * BAR}V{bottom}z")


def beam(x: float, y: float, left: float) -> Shape:
    """A bar from `left` across to the place."""
    return Shape(x, y, f"M{left} {units(y - BEAM)}H{units(x)}v{2 * BEAM}H{left}z")


def units(value: float) -> float:
    """A place in drawing units: one decimal says enough."""
    return round(value, 1)


@dataclass(frozen=True)
class Look:
    """How marks of one kind look: `style` names their colours, `draw` makes their shape."""

    style: str
    draw: Callable[[float, float], Shape]


@dataclass(frozen=True)
class Key:
    """What a look means."""

    look: Look
    label: str

    @property
    def shape(self) -> Shape:
        """The mark in the middle of a square of 16 units."""
        return self.look.draw(8, 8)
