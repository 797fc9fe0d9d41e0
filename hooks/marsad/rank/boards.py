"""Which results stand on which board, best first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..catalogue import Catalogue
from ..schema.benchmark import MAIN
from ..schema.figure import Printed
from ..schema.model import Model, Result, Standing
from .bands import Band, bands, half_width

PROTOCOLS = ("fine-tuned", "frozen-features", "frozen-features-attention", "zero-shot")
Found = tuple[str, Model, Result, Printed]


@dataclass(frozen=True)
class Board:
    """What may be ranked together: results on one benchmark under one protocol.

    `protocol` names the probe too, where that is not linear.
    Pages that name no board speak of Board().
    """

    benchmark: str = MAIN
    protocol: str = PROTOCOLS[0]

    @classmethod
    def of(cls, result: Result) -> "Board":
        """The board on which `result` may be ranked."""
        return cls(result.benchmark, result.contest)

    @property
    def name(self) -> str:
        """Tells its places on a page apart; on the main benchmark the protocol alone does."""
        return self.protocol if self.benchmark == MAIN else f"{self.benchmark}-{self.protocol}"


@dataclass(frozen=True)
class Place:
    """One result on a board: `top1` in percent, measured on `images`.

    There is no band where nobody knows how many images they are.
    """

    key: str
    model: Model
    result: Result
    top1: Printed
    band: Band | None
    images: int | None

    @property
    def half_width(self) -> float | None:
        """Half of the 95% interval of `top1`, in percentage points."""
        return half_width(float(self.top1.value), self.images) if self.images else None


def boards(catalogue: Catalogue) -> Mapping[Board, list[Place]]:
    """The accepted results of every board, best first; earlier ones first among equals."""
    return arranged(catalogue, results(catalogue, "accepted"))


def on(found: Mapping[Board, list[Place]], benchmark: str) -> dict[Board, list[Place]]:
    """The boards of `found` on one benchmark, in the order of PROTOCOLS."""
    wanted = (Board(benchmark, protocol) for protocol in PROTOCOLS)
    return {board: found[board] for board in wanted if board in found}


def arranged(catalogue: Catalogue, found: Iterable[Found]) -> Mapping[Board, list[Place]]:
    """What is `found` on its boards, with bands among nothing else."""
    items: dict[Board, list[Found]] = defaultdict(list)
    for item in found:
        items[Board.of(item[2])].append(item)
    return {board: _placed(some, images(catalogue, board)) for board, some in items.items()}


def images(catalogue: Catalogue, board: Board) -> int | None:
    """How many images the results of `board` are measured on, where that is known."""
    count = catalogue.benchmarks[board.benchmark].images
    return count.value if count else None


def results(catalogue: Catalogue, *standings: Standing) -> Iterator[Found]:
    """Every result with a top-1 value, of the models of these standings."""
    for key, model in catalogue.models.items():
        if model.standing in standings:
            for result in model.results:
                if isinstance(result.top1, Printed):
                    yield key, model, result, result.top1


def result_on(model: Model, board: Board) -> Result | None:
    """The result that `model` has on `board`: there is at most one."""
    return next((result for result in model.results if Board.of(result) == board), None)


def leading(model: Model) -> Result | None:
    """The result that stands for `model` on the main benchmark, in the order of PROTOCOLS.

    It is one that its authors gave; what others measured stands for it where they gave none.
    """
    found = (result_on(model, Board(protocol=protocol)) for protocol in PROTOCOLS)
    known = [result for result in found if result]
    own = (result for result in known if result.top1.kind == "reported")
    return next(own, next(iter(known), None))


def printed(found: Found) -> str:
    """The month in which the figure that is `found` was first printed, `YYYY-MM`."""
    _, model, result, top1 = found
    later = result.revision
    return later.since if later and top1 != later.before else model.published


def standing(catalogue: Catalogue, wanted: Standing) -> dict[str, Model]:
    """The models of one standing, newest first."""
    found = [(key, model) for key, model in catalogue.models.items() if model.standing == wanted]
    return dict(sorted(found, key=lambda item: (item[1].published, item[0]), reverse=True))


def _placed(found: list[Found], images: int | None) -> list[Place]:
    ordered = sorted(found, key=lambda item: (-item[3].value, printed(item), item[0]))
    values = [float(top1.value) for *_, top1 in ordered]
    drawn = bands(values, images) if images else [None] * len(values)
    return [Place(*item, band, images) for item, band in zip(ordered, drawn, strict=True)]
