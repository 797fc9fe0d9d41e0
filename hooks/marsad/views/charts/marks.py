"""Marks and words in a drawing: each knows its place and its shape."""

from collections.abc import Callable
from dataclasses import dataclass

# Half the width of a bar.
BAR = 18


@dataclass(frozen=True)
class Label:
    """Words at a place; `anchor` is the part of them that stands there, `direction` theirs."""

    x: float
    y: float
    anchor: str
    text: str
    direction: str = ""


@dataclass(frozen=True)
class Shape:
    """A mark at a place: a path, or a circle where `path` is empty."""

    x: float
    y: float
    path: str = ""


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
