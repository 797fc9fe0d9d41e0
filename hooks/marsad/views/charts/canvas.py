"""A chart: its words, and the same drawing in each frame."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..edition import Edition
from .axis import Tick
from .frame import FRAMES, Frame, Line
from .marks import Key, Label, Shape


@dataclass(frozen=True)
class Point:
    """One mark. `label` is read aloud, `href` is relative to the root, `whisker` is a line."""

    shape: Shape
    style: str
    label: str
    href: str
    whisker: str = ""
    words: tuple[Label, ...] = ()


@dataclass(frozen=True)
class Guide:
    """A dashed line, or none, and words at its end."""

    style: str
    path: str
    words: tuple[Label, ...]


@dataclass(frozen=True)
class TableRow:
    """One line of the table behind a chart; the first cell is a name, the last a number."""

    href: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Drawing:
    """A chart in one frame. `path` is a line; `dots` are marks that lead nowhere, in one path."""

    frame: Frame
    x_label: str
    y_label: str
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    points: list[Point]
    path: str = ""
    dots: str = ""
    guides: tuple[Guide, ...] = ()

    @property
    def grid(self) -> list[Line]:
        """The lines of both axes, across first."""
        across = [self.frame.across(tick) for tick in self.y_ticks]
        return [*across, *(self.frame.up(tick) for tick in self.x_ticks)]

    @property
    def axes(self) -> list[Label]:
        """What the axes measure."""
        below = self.frame.below(self.x_label)
        return [below, self.frame.above(self.y_label)] if self.y_label else [below]


@dataclass(frozen=True)
class Chart:
    """Drawings of the same, and their words.

    `table` is the place on a page of the table that holds the data, where `rows` do not.
    """

    id: str
    title: str
    description: str
    drawings: tuple[Drawing, ...]
    keys: tuple[Key, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()
    table: str = ""


def drawings(
    edition: Edition, draw: Callable[[Frame], Drawing], *more: Frame
) -> tuple[Drawing, ...]:
    """What `draw` makes in each frame, in `more` too, for the readers of `edition`."""
    direction = edition.language.file.direction
    return tuple(draw(replace(frame, direction=direction)) for frame in (*FRAMES, *more))
