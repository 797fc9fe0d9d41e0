"""The common frame of all charts: plot, grid, names of the axes. Every place is worked out here."""

from dataclasses import dataclass

from ..edition import Edition
from .axis import Tick
from .marks import Key, Label, Shape, units

WIDTH = 720
LEFT, RIGHT, TOP, BOTTOM = 60, 700, 20, 340


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
class Line:
    """A line of the grid, and what it stands for."""

    path: str
    label: Label


@dataclass(frozen=True)
class Frame:
    """A drawing of WIDTH units; the plot lies between left/RIGHT and TOP/bottom.

    Names of rows and of the y axis stand at the edge that the reader of `direction` sees first.
    """

    direction: str
    left: int = LEFT
    bottom: int = BOTTOM

    @property
    def view_box(self) -> str:
        """The drawing as SVG wants it, the wide margin where the names are."""
        return f"{self._window} 0 {WIDTH} {self.bottom + 60}"

    def name(self, y: float, text: str) -> Label:
        """The name of a row at `y`."""
        if self.direction == "rtl":
            return Label(RIGHT + 8, units(y + 4), "start", text)
        return Label(self.left - 8, units(y + 4), "end", text)

    def end(self, x: float, y: float, text: str) -> Label:
        """Words that end at `x`, on its left, in the reader's language."""
        anchor = "start" if self.direction == "rtl" else "end"
        return Label(x, units(y), anchor, text, self.direction)

    def row(self, tick: Tick) -> Line:
        """A mark of the y axis across the plot."""
        return Line(f"M{self.left} {tick.at}H{RIGHT}", self.name(tick.at, tick.label))

    def column(self, tick: Tick) -> Line:
        """A mark of the x axis up the plot."""
        label = Label(tick.at, self.bottom + 20, "middle", tick.label)
        return Line(f"M{tick.at} {TOP}V{self.bottom}", label)

    def below(self, text: str) -> Label:
        """What the x axis measures."""
        middle = (self.left + RIGHT) / 2
        return Label(middle, self.bottom + 44, "middle", text, self.direction)

    @property
    def beside(self) -> str:
        """Where the words of the y axis stand, from below upwards."""
        x = self._window + (WIDTH - 12 if self.direction == "rtl" else 18)
        return f"translate({x} {(TOP + self.bottom) / 2}) rotate(-90)"

    @property
    def _window(self) -> int:
        return self.left - (WIDTH - RIGHT) if self.direction == "rtl" else 0


@dataclass(frozen=True)
class Chart:
    """A drawing and its words.

    `path` is a line; `dots` are marks that lead nowhere, many in one path; `table` is the place on
    a page of the table that holds the data, where `rows` do not.
    """

    id: str
    title: str
    description: str
    frame: Frame
    x_label: str
    y_label: str
    x_ticks: list[Tick]
    y_ticks: list[Tick]
    points: list[Point]
    path: str = ""
    dots: str = ""
    keys: tuple[Key, ...] = ()
    guides: tuple[Guide, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()
    table: str = ""

    @property
    def grid(self) -> list[Line]:
        """The lines of both axes, across first."""
        across = [self.frame.row(tick) for tick in self.y_ticks]
        return [*across, *(self.frame.column(tick) for tick in self.x_ticks)]


def frame(edition: Edition, left: int = LEFT, bottom: int = BOTTOM) -> Frame:
    """The frame of a chart for the readers of `edition`."""
    return Frame(edition.language.file.direction, left, bottom)
