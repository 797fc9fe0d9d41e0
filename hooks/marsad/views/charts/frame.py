"""The frames that each chart is drawn in. Every place beside a mark is worked out here."""

from dataclasses import dataclass, replace

from .axis import Tick
from .marks import Box, Label, units


@dataclass(frozen=True)
class Line:
    """A line of the grid, and what it stands for."""

    path: str
    label: Label


@dataclass(frozen=True)
class Frame:
    """A drawing of `width` units; the plot lies between left/right and top/bottom.

    It has room for `ticks` marks on the x axis and for the names of `names` points. Rows are `row`
    units high; their names stand before the plot, which then begins at `rows_left`, or above their
    lines where `stacked`. Names of rows and of the y axis stand at the edge that the reader of
    `direction` sees first. Between the marks of the x axis and what it measures lie `foot` units.
    """

    name: str
    width: int
    left: int
    right: int
    bottom: int
    ticks: int
    names: int
    row: int
    rows_left: int
    stacked: bool
    top: int = 40
    foot: int = 0
    direction: str = "ltr"

    @property
    def view_box(self) -> str:
        """The drawing as SVG wants it, the wide margin where the names are."""
        return f"{self.start} 0 {self.width} {self.height}"

    @property
    def height(self) -> int:
        """How high the drawing is."""
        return self.bottom + self.foot + 52

    @property
    def start(self) -> int:
        """The left edge of the drawing."""
        return self.left - (self.width - self.right) if self.direction == "rtl" else 0

    @property
    def room(self) -> Box:
        """Where names may stand: the plot and a strip above it."""
        return Box(self.left, self.top - 15, self.right, self.bottom)

    def rows(self, count: int, top: int = 8, more: int = 0) -> "Frame":
        """The same for `count` rows below `top`, and `more` units beside them."""
        bottom = top + self.row * count + more
        return replace(self, left=self.rows_left, top=top, bottom=bottom)

    def level(self, index: int) -> float:
        """The y of the row at `index`."""
        return units(self.top + self.row * (index + (0.7 if self.stacked else 0.5)))

    def heads(self, y: float, name: str, value: str) -> tuple[Label, ...]:
        """The name of the row at `y`; above it there is room for its value too, at the far end."""
        if not self.stacked:
            return (self.beside(y, name),)
        near, far = Label(self.left, y - 13, "start", name), Label(self.right, y - 13, "end", value)
        if self.direction == "rtl":
            near, far = replace(near, text=value), replace(far, text=name)
        return near, far

    def beside(self, y: float, text: str) -> Label:
        """The name of what stands at `y`, before the plot."""
        if self.direction == "rtl":
            return Label(self.right + 8, units(y + 4), "start", text)
        return Label(self.left - 8, units(y + 4), "end", text)

    def until(self, x: float, y: float, text: str) -> Label:
        """Words that end at `x`, on its left, in the reader's language."""
        return Label(
            x, units(y), "start" if self.direction == "rtl" else "end", text, self.direction
        )

    def since(self, x: float, y: float, text: str) -> Label:
        """Words that begin at `x`, on its right, in the reader's language."""
        return Label(
            x, units(y), "end" if self.direction == "rtl" else "start", text, self.direction
        )

    def across(self, tick: Tick) -> Line:
        """A mark of the y axis across the plot."""
        return Line(f"M{self.left} {tick.at}H{self.right}", self.beside(tick.at, tick.label))

    def up(self, tick: Tick) -> Line:
        """A mark of the x axis up the plot."""
        label = Label(tick.at, self.bottom + 20, "middle", tick.label)
        return Line(f"M{tick.at} {self.top}V{self.bottom}", label)

    def below(self, text: str) -> Label:
        """What the x axis measures."""
        middle = (self.left + self.right) / 2
        return Label(middle, self.bottom + self.foot + 42, "middle", text, self.direction)

    def above(self, text: str) -> Label:
        """What the y axis measures, where a reader begins."""
        x = self.start + self.width if self.direction == "rtl" else self.start
        return Label(x, self.top - 22, "start", text, self.direction)


# A chart of its own over the whole page.
FULL = Frame(
    "full", width=1120, left=48, right=1100, bottom=380, ticks=16, names=9,
    row=30, rows_left=190, stacked=False,
)  # fmt: skip
# A box of 640 px shows the wide one, a window of 320 px the narrow one: both with letters of 12 px.
FRAMES = (
    Frame(
        "wide", width=680, left=48, right=660, bottom=380, ticks=8, names=6,
        row=30, rows_left=190, stacked=False,
    ),
    Frame(
        "narrow", width=300, left=34, right=284, bottom=376, ticks=5, names=4,
        row=42, rows_left=16, stacked=True,
    ),
)  # fmt: skip
