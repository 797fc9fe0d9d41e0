"""Every released weight joined: its accuracy on each test set, its size and its speeds."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ..catalogue import Catalogue
from ..schema.benchmark import MAIN
from ..schema.csvrow import by_key
from ..schema.measurement import Key, Measurement
from ..schema.speed import Speed

FAR_APART = Decimal("0.02")  # of the parameters of weights
KEPT = 4  # sites


@dataclass(frozen=True)
class Released:
    """Weights at an image size. `set` and `row` are where they stand on the main benchmark.

    `others` are their rows on other benchmarks, by benchmark; `speeds` those of their architecture
    at this size, by set of speeds. What is not known is not in them.
    """

    set: str
    row: Measurement
    others: Mapping[str, Measurement]
    speeds: Mapping[str, Speed]

    @property
    def key(self) -> Key:
        """Tells the row from all others."""
        return self.set, *self.row.key

    @property
    def architecture(self) -> str:
        """`resnet50` of `resnet50.a1_in1k`."""
        return self.row.architecture

    @property
    def tag(self) -> str:
        """How they were trained: `a1_in1k` of `resnet50.a1_in1k`; may be empty."""
        return self.row.tag

    @property
    def computed(self) -> Speed | None:
        """The row that says how much the architecture computes for an image."""
        return next((row for row in self.speeds.values() if row.gmacs is not None), None)

    @property
    def parameters_differ(self) -> bool:
        """Whether the architecture was timed with other parameters, by more than 2%.

        Then its speed is that of a network re-parameterised for inference, or of another head.
        """
        own = self.row.parameters_millions
        timed = self.computed.parameters_millions if self.computed else None
        return bool(own and timed and abs(timed - own) > FAR_APART * own)

    def on(self, benchmark: str) -> Measurement | None:
        """The row on `benchmark`, if there is one."""
        return self.row if benchmark == MAIN else self.others.get(benchmark)

    def difference(self, benchmark: str) -> Decimal | None:
        """Points of top-1 on `benchmark` above those on the main one, which may be unknown.

        Where its set prints a difference, to a run on the same classes, that one.
        """
        found = self.others.get(benchmark)
        if found is None:
            return None
        if "top1_difference" in found.model_fields_set:
            return found.top1_difference
        return found.top1 - self.row.top1


@lru_cache(maxsize=KEPT)
def released(catalogue: Catalogue) -> tuple[Released, ...]:
    """All weights measured on the main benchmark, the best first; equals by name and size."""
    sets = catalogue.measurements.items()
    main = [(key, note) for key, note in sets if note.benchmark == MAIN]
    found = [item for key, note in main for item in _joined(catalogue, key, note.source)]
    return tuple(sorted(found, key=lambda item: (item.row.order("top1"), item.row.key)))


def places_gained(found: Iterable[Released], benchmark: str) -> dict[tuple[str, int], int]:
    """How many places higher weights stand on `benchmark` than on the main one; lower is negative.

    Among those that are on both; equals share a place. By name and image size.
    """
    both = [
        (item.row.key, item.row.value("top1"), other.value("top1"))
        for item in found
        if (other := item.others.get(benchmark))
    ]
    main, here = sorted(one for _, one, _ in both), sorted(other for _, _, other in both)
    return {key: bisect_right(here, other) - bisect_right(main, one) for key, one, other in both}


def _joined(catalogue: Catalogue, main: str, source: str) -> Iterator[Released]:
    """The rows of the set `main`, with those that its source gives on other benchmarks."""
    others = {
        note.benchmark: by_key(catalogue.measured[key])
        for key, note in catalogue.measurements.items()
        if note.source == source and note.benchmark != MAIN
    }
    speeds = {
        key: by_key(catalogue.timed[key])
        for key, note in catalogue.speeds.items()
        if note.source == source
    }
    for row in catalogue.measured[main]:
        timed = row.architecture, row.image_size
        yield Released(
            set=main,
            row=row,
            others={name: rows[row.key] for name, rows in others.items() if row.key in rows},
            speeds={key: rows[timed] for key, rows in speeds.items() if timed in rows},
        )
