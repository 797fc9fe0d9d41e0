"""Which open weights to take: what nothing else beats in both cost and accuracy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .. import places
from ..rank.backlinks import weights_of
from ..rank.bands import Band, bands, half_width
from ..rank.boards import Board, images
from ..rank.costs import TESTS, Cost, costs, to_choose, unbeaten
from ..rank.parts import pages_of
from ..rank.tags import meanings
from ..rank.weights import Released
from ..schema.measurement import Key
from ..schema.tags import Meanings, only_imagenet_1k
from ..words.language import Language, Named
from .charts.costs import chart_of, charted
from .charts.released import LOWEST
from .edition import Edition
from .figures import between
from .links import ModelLink
from .weights import Column, column_of, parts_of, short

# As many weights of a frontier as a reader sees at once.
SHOWN = 10


@dataclass(frozen=True)
class Test:
    """A test set; `images` is empty where nobody knows how many they are."""

    key: str
    name: str
    images: str


@dataclass(frozen=True)
class Cell:
    """A cost in words, `aside` where the frontier is that of another."""

    cost: str
    text: str
    aside: bool


@dataclass(frozen=True)
class Choice:
    """Weights on a frontier; `cells` are their costs, `parts` those of their name.

    They `differ` where they were timed with other parameters.
    """

    weights: str
    parts: list[str]
    differs: bool
    image_size: int
    href: str
    accuracy: str
    half: str
    band: str
    cells: list[Cell]
    data: Named
    model: ModelLink | None


@dataclass(frozen=True)
class FrontierView:
    """What nothing else beats at one cost, the most accurate first; -1: more of it is better.

    `chart` is the name of its drawing, if it is drawn; `short` the cost in few words.
    """

    cost: Named
    short: str
    chart: str
    sign: int
    count: str
    rows: list[Choice]

    @property
    def first(self) -> list[Choice]:
        """Those that the page begins with."""
        return self.rows[:SHOWN]

    @property
    def rest(self) -> list[Choice]:
        """Those that a reader unfolds."""
        return self.rows[SHOWN:]


@dataclass(frozen=True)
class ChoiceView:
    """The frontier at each cost on the main test set, of `count` weights.

    A drawing begins at `lowest`, percent; a list shows as many as `shown` before it is unfolded.
    """

    count: int
    shown: int
    lowest: int
    heads: list[Named]
    tests: list[Test]
    data: list[Named]
    frontiers: list[FrontierView]


@dataclass(frozen=True)
class _Maker:
    """What all rows are made with."""

    edition: Edition
    columns: list[Column]
    drawn: list[Cost]
    pages: Mapping[Key, str]
    owners: Mapping[Key, str]
    tags: Meanings

    def frontier(self, cost: Cost, column: Column, found: list[Released]) -> FrontierView:
        """The frontier at one cost."""
        return FrontierView(
            cost=column.head,
            short=short(self.edition, cost),
            chart=chart_of(cost) if cost in self.drawn else "",
            sign=cost.sign,
            count=self.edition.language.count("weights", len(found)),
            rows=list(self._rows(cost, found)),
        )

    def _rows(self, cost: Cost, found: list[Released]) -> Iterable[Choice]:
        count = images(self.edition.catalogue, Board())
        values = [float(item.row.value("top1")) for item in found]
        drawn = bands(values, count) if count else [None] * len(found)
        for item, value, band in zip(found, values, drawn, strict=True):
            half = f"±{half_width(value, count):.2f}" if count else ""
            yield self._row(cost, item, half, band)

    def _row(self, cost: Cost, item: Released, half: str, band: Band | None) -> Choice:
        say, owner = self.edition.language, self.owners.get(item.key)
        name, size = item.row.key
        return Choice(
            weights=name,
            parts=parts_of(name),
            differs=item.parameters_differ,
            image_size=size,
            href=places.weights(self.pages[item.key], name, size),
            accuracy=say.percent(item.row.value("top1")),
            half=half,
            band=between(band),
            cells=[_cell(self.edition, column, item, cost) for column in self.columns],
            data=data_of(say, only_imagenet_1k(self.tags, item.tag)),
            model=self.edition.model(owner) if owner else None,
        )


def choice(edition: Edition) -> ChoiceView:
    """All frontiers, and the test sets on which a reader may ask for others."""
    catalogue, known = edition.catalogue, costs(edition.catalogue)
    found, columns = to_choose(catalogue), [column_of(edition, cost) for cost in known]
    pages, owners, tags = pages_of(catalogue, found), weights_of(catalogue), meanings(catalogue)
    maker = _Maker(edition, columns, charted(edition), pages, owners, tags)
    return ChoiceView(
        count=len(found),
        shown=SHOWN,
        lowest=LOWEST,
        heads=[column.head for column in columns],
        tests=[_test(edition, key) for key in TESTS if key in catalogue.benchmarks],
        data=[data_of(edition.language, only) for only in (True, False, None)],
        frontiers=[
            maker.frontier(cost, column, unbeaten(found, cost, TESTS[0]))
            for cost, column in zip(known, columns, strict=True)
        ],
    )


def data_of(say: Language, only: bool | None) -> Named:
    """Whether weights have learned from ImageNet-1K only, as their tag has it."""
    return say.named("data", {True: "only", False: "more", None: "unknown"}[only])


def _test(edition: Edition, key: str) -> Test:
    benchmark = edition.catalogue.benchmarks[key]
    count = str(benchmark.images.value) if benchmark.images else ""
    return Test(key, edition.language.text(benchmark.name), count)


def _cell(edition: Edition, column: Column, item: Released, shown: Cost) -> Cell:
    value, key = column.value(item), column.head.value
    text = "" if value is None else edition.language.number(value)
    return Cell(key, text, key != shown.key)
