"""The common frame of all charts: size, axes, title, description."""

from dataclasses import dataclass

from .axis import Tick

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 700, 20, 340


@dataclass(frozen=True)
class Point:
    """One mark. `style` names its look, `label` is read aloud, `href` is relative to the root."""

    x: float
    y: float
    style: str
    label: str
    href: str
    text: str = ""
    low: float = 0
    high: float = 0
    value: str = ""


@dataclass(frozen=True)
class Guide:
    """A dashed line, or none, and words that end at `x`, `y`; `value` stands on the line below."""

    style: str
    path: str
    x: float
    y: float
    label: str
    value: str = ""


@dataclass(frozen=True)
class Key:
    style: str
    label: str


@dataclass(frozen=True)
class Row:
    """One line of the table behind a chart; the first cell is a name, the last a number."""

    href: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """A drawing of WIDTH by HEIGHT units; the plot lies between LEFT/RIGHT and TOP/BOTTOM.

    `path` is a line; `dots` are marks that lead nowhere, many in one path; `table` is the place on
    a page of the table that holds the data, where `rows` do not.
    """

    id: str
    title: str
    description: str
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
    rows: tuple[Row, ...] = ()
    table: str = ""
    height: int = HEIGHT
    bottom: int = BOTTOM
    left: int = LEFT
    right: int = RIGHT
    width: int = WIDTH
    top: int = TOP
    labels_right: bool = False

    @property
    def window(self) -> int:
        """Where the drawing begins: moved so that the wide margin lies where the labels are."""
        return self.left - (self.width - self.right) if self.labels_right else 0

    @property
    def label_x(self) -> int:
        """Where the labels of rows and of the y axis stand, at the edge seen first."""
        return self.right + 8 if self.labels_right else self.left - 8

    @property
    def label_anchor(self) -> str:
        return "start" if self.labels_right else "end"

    @property
    def y_label_x(self) -> int:
        return self.window + (self.width - 12 if self.labels_right else 18)
