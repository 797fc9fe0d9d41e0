"""The pages of the other test sets: what weights lose or gain there."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .. import places
from ..catalogue import Catalogue
from ..rank.backlinks import weights_of
from ..rank.costs import TESTS
from ..rank.weights import Released, places_gained
from ..schema.benchmark import MAIN, Benchmark, Count
from ..schema.measurement import Measurement
from ..words.language import Language, Named
from .charts.loss import chart_of
from .edition import Edition
from .entries import Entry
from .figures import Located, signed
from .measurements import MeasuredRowView, MeasuredTable, MeasuredView
from .weights import halves_of

HEADS = {
    "top1": "col_top1",
    "difference": "col_difference_top1",
    "places": "col_places_gained",
    "image": "col_image_size",
}


@dataclass(frozen=True)
class BestView:
    """The highest accuracy of the set `key`, and the parts of its weights' name."""

    key: str
    accuracy: str
    parts: list[str]


@dataclass(frozen=True)
class TestedView:
    """`size` says how many images and classes there are, as far as known; `main` is where the main
    benchmark is spoken of. With `own_difference`, a set prints its own, and says to what.
    `chart` is the name of its drawing, if it is drawn."""

    key: str
    name: str
    title: str
    description: str
    labels: str
    size: str
    evidence: list[Located]
    main: Located
    own_difference: bool
    chart: str
    sets: list[MeasuredView]
    best: list[BestView]


@dataclass(frozen=True)
class TestLink:
    """A test set on the page of measurements."""

    key: str
    title: str
    labels: str


def tests(edition: Edition) -> list[TestLink]:
    """Every test set that has a page."""
    say, known = edition.language, edition.catalogue.benchmarks
    return [
        TestLink(key, say.text(known[key].name), say.text(known[key].labels))
        for key in keys(edition.catalogue)
    ]


def keys(catalogue: Catalogue) -> list[str]:
    """The benchmarks beside the main one that weights were measured on."""
    used = {note.benchmark for note in catalogue.measurements.values()}
    return [key for key in catalogue.benchmarks if key in used and key != MAIN]


def tested_view(edition: Edition, key: str, sets: list[MeasuredView]) -> TestedView:
    """The page of one benchmark, with what was measured on it."""
    say, benchmark = edition.language, edition.catalogue.benchmarks[key]
    name = say.text(benchmark.name)
    notes = (edition.catalogue.measurements[found.key] for found in sets)
    return TestedView(
        key=key,
        name=name,
        title=say.t("measured_on", benchmark=name),
        description=say.t("measured_on_description", benchmark=name),
        labels=say.text(benchmark.labels),
        size=_size(say, benchmark),
        evidence=list(dict.fromkeys(_evidence(edition, benchmark))),
        main=next(_evidence(edition, edition.catalogue.benchmarks[MAIN])),
        own_difference=any("top1_difference" in note.columns for note in notes),
        chart=chart_of(key) if key in TESTS else "",
        sets=sets,
        best=[*_best(sets)],
    )


def _best(sets: list[MeasuredView]) -> Iterator[BestView]:
    """The first row of each set."""
    for found in sets:
        for row in found.rows[:1]:
            yield BestView(found.key, row.cells[0], row.parts)


def entries(view: TestedView, say: Language) -> list[Entry]:
    """What search finds of the page: which test set it is, and not its rows.

    Its name is no title there: it would stand before the meaning of ImageNet, which is in it.
    """
    found = f"{view.name}{say.t('colon')} {view.labels}"
    return [Entry(places.measured_on(view.key), say.t("page_measured"), found)]


def _evidence(edition: Edition, benchmark: Benchmark) -> Iterator[Located]:
    parts: tuple[Benchmark | Count | None, ...] = (benchmark, benchmark.images, benchmark.classes)
    for part in parts:
        if part:
            yield Located(edition.source(part.source), edition.language.text(part.locator))


def _size(say: Language, benchmark: Benchmark) -> str:
    counts = (("images", benchmark.images), ("classes", benchmark.classes))
    said = (say.count(name, count.value) for name, count in counts if count)
    return f"{say.t('comma')} ".join(said)


def tested_table(edition: Edition, key: str, weights: list[Released]) -> MeasuredTable:
    """The rows of a set, the best first, beside the first set of its source on the main one.

    They lead to our models where no drawing does: both would not fit a first view.
    """
    sets, say = edition.catalogue.measurements, edition.language
    note = sets[key]
    owners = {} if note.benchmark in TESTS else weights_of(edition.catalogue)
    same = (k for k in edition.catalogue.sets_on(MAIN) if sets[k].source == note.source)
    main = next(same, None)
    known = {item.row.key: item for item in weights if item.set == main}
    gained = places_gained(known.values(), note.benchmark)
    rows = []
    for row in sorted(edition.catalogue.measured[key], key=lambda row: row.order("top1")):
        found = known.get(row.key)
        points = found.difference(note.benchmark) if found else None
        owner = owners.get(found.key) if found else None
        cells = _cells(say, row, points, gained.get(row.key))
        model = edition.model(owner) if owner else None
        rows.append(MeasuredRowView(halves_of(row.weights), row.value("top1"), cells, model))
    return MeasuredTable([Named(name, say.t(label)) for name, label in HEADS.items()], rows)


def _cells(
    say: Language, row: Measurement, points: Decimal | None, gained: int | None
) -> list[str]:
    """In the order of HEADS; what is not known on the main benchmark stays empty."""
    differences = ("" if value is None else signed(value) for value in (points, gained))
    return [say.percent(row.value("top1")), *differences, str(row.image_size)]
