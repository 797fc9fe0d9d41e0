"""What released weights cost (size, arithmetic, speed), and which of them no other beats."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..catalogue import Catalogue
from ..schema.benchmark import MAIN
from ..schema.speed import Speed
from .pareto import frontier
from .weights import Released, released

# Test sets to choose on. The others are of few classes, or of drawings.
TESTS = (MAIN, "real", "imagenet-v2")


@dataclass(frozen=True)
class Cost:
    """`key` in addresses, and the column that says it; `set` is that of speeds, if it is one."""

    key: str
    column: str
    set: str = ""

    @property
    def sign(self) -> int:
        """-1 where more is better."""
        return -1 if self.set and self.column not in Speed.RISING else 1

    def of(self, item: Released) -> Decimal | None:
        """The cost of `item` as published, if it was."""
        if self.key == "parameters":
            return item.row.parameters_millions
        row = item.speeds.get(self.set) if self.set else item.computed
        found: Decimal | None = getattr(row, self.column, None)
        return found


def costs(catalogue: Catalogue) -> list[Cost]:
    """Parameters (millions), GMACs (billions of multiply-adds an image), speed on each machine."""
    timed = (
        Cost(key, column, key)
        for key, note in catalogue.speeds.items()
        for column in Speed.FIGURES
        if column in note.columns
    )
    return [Cost("parameters", "parameters_millions"), Cost("gmacs", "gmacs"), *timed]


def to_choose(catalogue: Catalogue) -> list[Released]:
    """The weights of the leading set, the most accurate first; others may measure them again."""
    return [item for item in released(catalogue) if item.set == catalogue.leading]


def top1(item: Released, benchmark: str) -> Decimal | None:
    """Accuracy in percent on `benchmark`, if it was measured."""
    row = item.on(benchmark)
    return row.top1 if row else None


def unbeaten(items: Iterable[Released], cost: Cost, benchmark: str) -> list[Released]:
    """Those of `items` that no other beats in both `cost` and top-1, the most accurate first."""
    known = (item for item in items if cost.of(item) and top1(item, benchmark))
    found = frontier(
        known,
        lambda item: cost.sign * Decimal(cost.of(item) or 0),
        lambda item: Decimal(top1(item, benchmark) or 0),
    )
    return found[::-1]
