"""Look figures up in the measurements and benchmarks, and those that a text names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from ..problems import did_you_mean
from ..schema.benchmark import MAIN, Benchmark
from ..schema.challenge import Fact
from ..schema.derived import (
    Asked,
    AtLeast,
    Derived,
    LookedUp,
    OfBenchmark,
    OfResult,
    Published,
    Row,
    RowsAbove,
    Trend,
)
from ..schema.measurement import Key, Measurement, MeasurementSet
from ..schema.model import Model
from . import figures
from .late import Known, late
from .named import FIRST, Named, of_facts, of_model, place_of
from .typed import NUMBER, PERCENT, PLACE, held, told

UNREAD = "unread"  # the source of what could not be looked up


@dataclass(frozen=True, eq=False)
class Tables:
    """What is looked up in. `texts`: figures that texts name; `typed`: those that nobody may type.

    Both are empty as long as the facts are not read. `whole`: all that is looked up in could be
    read; else what is not found is no fault of the figure, and what names a record that is `broken`
    is no fault of the text.
    """

    benchmarks: Mapping[str, Benchmark]
    sets: Mapping[str, MeasurementSet]
    rows: Mapping[str, tuple[Measurement, ...]]
    models: Mapping[str, Model] = field(default_factory=dict)
    whole: bool = True
    texts: Mapping[str, Named] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    broken: Set[str] = frozenset()
    lenient: bool = False

    @cached_property
    def leniently(self) -> "Tables":
        """The same, where what is not found is passed over: for a record whose faults are told."""
        return replace(self, lenient=True)

    def with_facts(self, facts: Mapping[str, Fact], others: Iterable[Named] = ()) -> "Tables":
        """The same, with the figures that texts may name, and those that they may not type."""
        typed = {text: f"a fact that looks it up in `{key}`" for text, key in self._values()}
        typed |= {text: f"`{{{key}}}`" for text, key in held(facts).items()}
        texts = {named.place: named for named in (*of_facts(facts), *others)}
        return replace(self, texts=texts, typed=typed)

    def figure(self, asked: Asked) -> LookedUp:
        """The figure that is asked for. Raises ValueError where there is none."""
        try:
            found: LookedUp = FUNCTIONS[type(asked)](self, asked)
        except ValueError:
            if self.whole and not self.lenient:
                raise
            found = _unread(asked)
        return found

    def filled(self, text: str, *, located: bool = False) -> str:
        """`text` with the figures that it names. Raises ValueError for one typed by hand.

        `located`: it is a place in a source, so that only what is in percent is a figure.
        """
        if not self.texts:
            return text
        if self.lenient:
            return Known(self.texts).filled(text)
        if "{" in (left := PLACE.sub("", text)) or "}" in left:
            raise ValueError("must hold braces only around what it names, such as {images}")
        found = self.typed_in(text, PERCENT if located else NUMBER)
        typed = [f"{number}, name {self.typed[number]} instead" for number in found]
        if typed:
            raise ValueError("must not type " + "; nor ".join(typed))
        return PLACE.sub(self._named, text)

    def typed_in(self, text: str, numbers: re.Pattern[str] = NUMBER) -> Iterator[str]:
        """Those of the `numbers` in `text` that stand in another file."""
        return (number for number in numbers.findall(text) if number in self.typed)

    def _named(self, match: re.Match[str]) -> str:
        place = match[1]
        if place in self.texts:
            return self.texts[place].text
        if self.broken & {*place.split(":")}:
            return ""
        kind = "figure" if ":" in place else "fact"
        # Another figure of the same model is not meant.
        column = place.casefold().partition(":")[0]
        near = (known for known in self.texts if kind == "fact" or known.startswith(f"{column}:"))
        hint = did_you_mean(place.casefold().removesuffix(f":{FIRST}"), near)
        raise ValueError(f"names no {kind} `{place}`{hint}")

    def _values(self) -> Iterator[tuple[str, str]]:
        """Every accuracy and error measured on the main benchmark, as it is printed there, its set.

        Of those that have as many digits as tell a figure. With those of the other test sets,
        nearly every number would be that of some row.
        """
        for key, rows in self.rows.items():
            for row in rows if self.sets[key].benchmark == MAIN else ():
                for found in filter(None, (row.top1, row.top5)):
                    texts = (str(found), str(figures.HUNDRED - found))
                    yield from ((text, key) for text in texts if told(text))

    def set_of(self, key: str, *columns: str) -> MeasurementSet:
        """The note of the set `key`, which has these `columns`. Raises ValueError."""
        note: MeasurementSet = _known("set", key, self.sets)
        for name in (column.removesuffix("-error") for column in columns):
            if name not in note.columns:
                raise ValueError(f"finds no column `{name}` in `{key}`")
        return note

    def row(self, key: str, weights: str, image_size: int) -> Measurement:
        """One row of the set `key`. Raises ValueError."""
        self.set_of(key)
        found = self._by_key.get((key, weights, image_size))
        if found is None:
            near = did_you_mean(weights, {row.weights for row in self.rows.get(key, ())})
            raise ValueError(f"finds no `{weights}` at {image_size} pixels in `{key}`{near}")
        return found

    @cached_property
    def _by_key(self) -> Mapping[Key, Measurement]:
        return {(key, *row.key): row for key, rows in self.rows.items() for row in rows}


def _known(kind: str, key: str, known: Mapping[str, Any]) -> Any:
    if key not in known:
        raise ValueError(f"finds no {kind} `{key}`{did_you_mean(key, known)}")
    return known[key]


def _row(tables: Tables, asked: Row) -> LookedUp:
    note = tables.set_of(asked.set, asked.column)
    row = tables.row(asked.set, asked.weights, asked.image_size)
    now = figures.place(row, tables.rows[asked.set], asked.column) if asked.place else None
    if now != asked.place:
        raise ValueError(f"is number {now} in `{asked.column}`, no longer number {asked.place}")
    said = {code: f"{words} {asked.weights}" for code, words in note.row.root.items()}
    found = figures.value(row, asked.column)
    return _looked_up(asked, found, note.source, "measured", said, "primary")


def _of_result(tables: Tables, asked: OfResult) -> LookedUp:
    if asked.model in tables.broken:
        return _unread(asked)
    model: Model = _known("model", asked.model, tables.models)
    results = {one.place: one for one in of_model(asked.model, model)}
    found = _known("result", place_of(asked.column, asked.model, asked.protocol), results)
    own = found.printed
    said = late(own.locator, tables.texts)
    return _looked_up(asked, found.value, own.source, own.kind, said, own.confidence)


def _of_benchmark(tables: Tables, asked: OfBenchmark) -> LookedUp:
    benchmark: Benchmark = _known("benchmark", asked.benchmark, tables.benchmarks)
    count = benchmark.classes if asked.by == "classes" else benchmark.images
    if count is None:
        raise ValueError(f"finds no number in the benchmark `{asked.benchmark}`")
    if asked.by == "points-an-image":
        one = figures.HUNDRED / count.value
        return _looked_up(asked, one, count.source, "reported", asked.locator, "computed")
    value = Decimal(count.value)
    return _looked_up(asked, value, count.source, "reported", asked.locator, count.confidence)


def _counted(asked: Derived, note: MeasurementSet, found: Decimal | int) -> LookedUp:
    return _looked_up(asked, found, note.source, "measured", asked.locator, "computed")


def _published(tables: Tables, asked: Published) -> LookedUp:
    note = tables.set_of(asked.set)
    found = note.rows_published if asked.by == "rows-published" else note.weights_published
    if found is None:
        raise ValueError(f"finds no number in the note of `{asked.set}`")
    return _counted(asked, note, found)


def _at_least(tables: Tables, asked: AtLeast) -> LookedUp:
    note = tables.set_of(asked.set, asked.column, *filter(None, [asked.median]))
    rows = figures.at_least(tables.rows[asked.set], asked.column, asked.at_least)
    if asked.by == "rows-at-least":
        return _counted(asked, note, len(rows))
    if not rows or asked.median is None:
        raise ValueError("finds no row, or no column, whose median it could be")
    return _counted(asked, note, figures.middle(rows, asked.median))


def _rows_above(tables: Tables, asked: RowsAbove) -> LookedUp:
    note = tables.set_of(asked.set, asked.column)
    row = tables.row(asked.set, asked.weights, asked.image_size)
    return _counted(asked, note, figures.place(row, tables.rows[asked.set], asked.column) - 1)


def _trend(tables: Tables, asked: Trend) -> LookedUp:
    note = tables.set_of(asked.set, "top1", "top5")
    rows = figures.at_least(tables.rows[asked.set], "top1", asked.at_least)
    if len({row.top1 for row in rows}) <= asked.degree:
        raise ValueError("finds too few rows for a trend")
    found = figures.trend(rows, asked.at, asked.degree)
    return _looked_up(asked, found, note.source, "estimated", asked.locator, "computed")


def _unread(asked: Asked) -> LookedUp:
    """What stands for a figure as long as that which holds it cannot be read."""
    return _looked_up(asked, 1, UNREAD, "measured", {}, "computed")


def _looked_up(
    asked: Asked, value: Decimal | int, source: str, kind: str, locator: Any, confidence: str
) -> LookedUp:
    return LookedUp.model_validate(
        {
            "asked": asked,
            "kind": kind,
            "value": Decimal(value),
            "source": source,
            "locator": locator,
            "confidence": confidence,
        }
    )


# One row for each way to a figure.
FUNCTIONS: Mapping[type[Asked], Callable[[Tables, Any], LookedUp]] = {
    Row: _row,
    OfResult: _of_result,
    OfBenchmark: _of_benchmark,
    Published: _published,
    AtLeast: _at_least,
    RowsAbove: _rows_above,
    Trend: _trend,
}
