"""What the pages of families show."""

from dataclasses import dataclass

from ..words.language import Named
from .links import FamilyLink, ModelLink, SourceLink
from .parts import PartsView
from .weights import PickView, WeightsView


@dataclass(frozen=True)
class Frontier:
    """What nothing else beats in both speed and accuracy, the fastest first."""

    heads: list[Named]
    rows: list[WeightsView]


@dataclass(frozen=True)
class FamilyTable:
    """The weights of a family, or a page of them; `ours`: some family's weights are of a model."""

    heads: list[Named]
    rows: list[WeightsView]
    ours: bool
    parts: PartsView | None

    @property
    def differ(self) -> bool:
        """Whether some row was timed with other parameters."""
        return any(row.differ for row in self.rows)


@dataclass(frozen=True)
class FamilyPart:
    """A further page of the weights of a family, and its name."""

    page: str
    link: FamilyLink
    title: str
    description: str
    table: FamilyTable


@dataclass(frozen=True)
class FamilyView:
    """`equals`: how many the test cannot tell from the best.

    `models_short`: how many models are named, where not all are.
    `architectures`: the page of each, its name, and what search says of it.
    """

    link: FamilyLink
    title: str
    description: str
    text: str
    paper: SourceLink | None
    paper_url: str
    best: PickView
    quote: str
    equals: int
    equals_said: str
    models: list[ModelLink]
    models_short: str
    fastest: Frontier | None
    released: int
    released_said: str
    sources: list[SourceLink]
    machines: list[str]
    table: FamilyTable
    architectures: list[tuple[str, str, str]]


@dataclass(frozen=True)
class FamilyRow:
    """A family in the list of all; `top1` is its best, `parameters` the least and the most."""

    link: FamilyLink
    released: int
    top1: str
    parameters: str


@dataclass(frozen=True)
class FamiliesPart:
    """A page of the list of all families."""

    title: str
    rows: list[FamilyRow]
    parts: PartsView | None
