"""Figures stand once: what repeats or counts rows follows them everywhere, or nothing is built."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from marsad.catalogue import Catalogue, load
from marsad.derive import figures
from marsad.derive.lookup import Tables
from marsad.derive.typed import DIGITS, held
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.problems import BadData
from marsad.read.datafolder import read
from marsad.schema.base import Locator, Text
from marsad.schema.challenge import Fact
from marsad.schema.derived import Asked, AtLeast, LookedUp, Row, RowsAbove, Trend
from marsad.schema.figure import Printed
from marsad.schema.measurement import Measurement
from marsad.walk import find

from .moved import moved
from .project import copy_real, seal

STEP = Decimal("0.001")


def row(name: str, top1: str, top5: str) -> Measurement:
    return Measurement(weights=name, image_size=224, top1=Decimal(top1), top5=Decimal(top5))


ROWS = tuple(row(f"n{i}", f"{85 + i}.000", f"{97 + i / 4:.3f}") for i in range(6))


@pytest.mark.parametrize(
    ("column", "found"), [("top1", 6), ("top5", 6), ("top1-error", 6), ("top5-error", 6)]
)
def test_the_last_row_has_the_last_place(column: str, found: int) -> None:
    assert figures.place(ROWS[0], ROWS, column) == found
    assert figures.place(ROWS[-1], ROWS, column) == 1


def test_an_error_is_what_the_accuracy_leaves() -> None:
    assert figures.value(ROWS[0], "top5-error") == Decimal("3.000")


def test_rows_are_counted_and_halved() -> None:
    strong = figures.at_least(ROWS, "top1", Decimal(87))
    assert len(strong) == 4
    assert figures.middle(strong, "top5") == Decimal("97.875")
    assert figures.middle(strong, "top5-error") == Decimal("2.125")


SAID = Locator({"ar": "العمود", "en": "the column"})
DERIVED: dict[str, Any] = {"kind": "derived", "locator": SAID, "set": "dal"}
ROW: dict[str, Any] = {"kind": "row", "set": "dal"}
ONE: dict[str, Any] = {"weights": "ta_small", "image_size": 224}


@pytest.mark.parametrize(
    "asked",
    [
        Row(**ROW, **ONE, column="top5-error"),
        RowsAbove(**DERIVED, **ONE, by="rows-above", column="top5"),
        AtLeast(**DERIVED, by="rows-at-least", column="top5", at_least=Decimal(80)),
        AtLeast(**DERIVED, by="median", column="top1", at_least=Decimal(80), median="top5"),
        Trend(**DERIVED, by="trend", at=Decimal(91), at_least=Decimal(60), degree=1),
    ],
    ids=["row", "rows above", "rows at least", "median", "trend"],
)
def test_what_a_set_has_no_column_for_is_not_looked_up(catalogue: Catalogue, asked: Asked) -> None:
    columns = {"columns": ("weights", "image_size", "top1")}
    note = catalogue.measurements["dal"].model_copy(update=columns)
    rows = tuple(row.model_copy(update={"top5": None}) for row in catalogue.measured["dal"])
    tables = Tables({}, {"dal": note}, {"dal": rows})
    with pytest.raises(ValueError, match=r"^finds no column `top5` in `dal`$"):
        tables.figure(asked)


@pytest.mark.parametrize("degree", [1, 2])
def test_a_trend_goes_on_where_the_rows_end(degree: int) -> None:
    assert figures.trend(ROWS, Decimal(91), degree) == Decimal("98.50")
    raised = [row(f"r{i}", f"{85 + i}", f"{97.005 + i / 4:.3f}") for i in range(6)]
    assert figures.trend(raised, Decimal(91), degree) == Decimal("98.51")
    bent = [row(f"b{x}", f"{80 + x}", f"{90 + x * x / 10:.3f}") for x in range(1, 6)]
    assert (figures.trend(bent, Decimal(86), degree) == Decimal("93.60")) == (degree == 2)


@pytest.mark.parametrize(
    ("by", "text"), [("images", "50,000"), ("classes", "1,000"), ("points-an-image", "0.002")]
)
def test_a_fact_may_be_one_of_its_benchmark(real_catalogue: Catalogue, by: str, text: str) -> None:
    data = real_catalogue
    figure = {"kind": "derived", "by": by, "benchmark": "imagenet-1k", "locator": {"en": "here"}}
    fact = {"unit": "count", "figure": figure, "statement": {"en": "words"}}
    tables = Tables(data.benchmarks, data.measurements, data.measured)
    assert Fact.model_validate(fact, context=tables).text == text


@pytest.mark.parametrize(
    ("by", "asked", "text"),
    [
        ("rows-published", {}, "50"),
        ("weights-published", {}, "40"),
        ("rows-at-least", {"column": "top1", "at_least": "84.10"}, "2"),
        ("rows-above", {"column": "top1", "weights": "ta_small", "image_size": "224"}, "1"),
    ],
)
def test_a_fact_may_count_rows(
    catalogue: Catalogue, by: str, asked: dict[str, str], text: str
) -> None:
    published = {"rows_published": 50, "weights_published": 40}
    note = catalogue.measurements["dal"].model_copy(update=published)
    figure = {"kind": "derived", "by": by, "set": "dal", "locator": {}, **asked}
    fact = {"unit": "count", "figure": figure, "statement": {}}
    tables = Tables({}, {"dal": note}, catalogue.measured)
    assert Fact.model_validate(fact, context=tables).text == text


def test_a_short_figure_stands_for_many_things(catalogue: Catalogue) -> None:
    tables = Tables({}, catalogue.measurements, {"dal": (row("net", "88.70", "98.600"),)})
    figure = {"kind": "row", "set": "dal", "weights": "net", "image_size": 224}
    fact = {"unit": "percent", "figure": {**figure, "column": "top5-error"}, "statement": {}}
    told = tables.with_facts({"error": Fact.model_validate(fact, context=tables)}, ())
    assert [*told.typed_in("1.400, 1.4; 88.70, 98.600, 98.6")] == ["1.400", "88.70", "98.600"]


def test_values_of_few_digits_in_a_set_stand_for_many_things(catalogue: Catalogue) -> None:
    """95.9% leaves 4.1%, which section 4.1 is not."""
    tables = Tables({}, catalogue.measurements, {"dal": (row("net", "88.7", "95.9"),)})
    assert [*tables.with_facts({}, ()).typed_in("4.1, 95.9%, 11.3%, 88.7")] == []


def test_a_place_in_a_source_is_no_figure_unless_it_is_in_percent(catalogue: Catalogue) -> None:
    text = {"ar": "القسم 84.10", "en": "section 84.10"}
    Locator.model_validate(text, context=catalogue.tables)
    wanted = "must not type 84.10, name a fact that looks it up in `dal` instead"
    with pytest.raises(ValidationError, match=wanted):
        Locator.model_validate(text | {"en": "beside 84.10%"}, context=catalogue.tables)
    with pytest.raises(ValidationError, match=wanted):
        Text.model_validate(text, context=catalogue.tables)


MEDIAN = {"by": "median", "set": "dal", "column": "top1", "at_least": "90", "median": "top5"}
PRINTED = {"value": "98.255", "source": "jim", "confidence": "primary"}


@pytest.mark.parametrize(
    ("figure", "typed"),
    [
        ({"kind": "derived", **MEDIAN}, ["98.255", "98.26"]),
        ({"kind": "reported", **PRINTED}, ["98.255"]),
        ({"kind": "reported", **PRINTED, "value": "98.250"}, ["98.250", "98.25"]),
        ({"kind": "reported", **PRINTED, "value": "2.5"}, []),
    ],
)
def test_a_figure_of_a_fact_is_not_typed_nor_a_derived_one_rounded(
    catalogue: Catalogue, figure: dict[str, str], typed: list[str]
) -> None:
    tables = Tables({}, catalogue.measurements, {"dal": (row("net", "90.500", "98.255"),)})
    fact = {"unit": "percent", "figure": {"locator": {}, **figure}, "statement": {}}
    told = held({"fact": Fact.model_validate(fact, context=tables)})
    assert [n for n in ("98.250", "98.25", "98.255", "98.26", "98.3", "2.5") if n in told] == typed


def changed(data: Path, change: Callable[[Measurement], Measurement]) -> None:
    """Every row of timm's table as `change` makes it."""
    rows = [change(row) for row in load(data).measured["timm"]]
    path = data / "measurements" / "timm.csv"
    head, *_ = path.read_text("utf-8").splitlines()
    lines = (",".join(str(getattr(r, column)) for column in head.split(",")) for r in rows)
    path.write_text("\n".join([head, *lines, ""]), "utf-8")
    seal(data)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real data and prose."""
    return copy_real(tmp_path)


def with_errors(values: Iterable[Decimal]) -> set[str]:
    return {str(figure) for value in values for figure in (value, 100 - value)}


def figures_of(row: Measurement) -> set[str]:
    return with_errors(row.value(column) for column in ("top1", "top5"))


def typed(catalogue: Catalogue) -> set[str]:
    """The figures that a source prints by itself: they stay when a row that is equal goes."""
    found = (figure for record, _ in catalogue.with_files() for _, figure in find(Printed, record))
    return with_errors(figure.value for figure in found if not isinstance(figure, LookedUp))


def test_when_figures_change_no_page_keeps_an_old_one(
    project: Path, real_catalogue: Catalogue
) -> None:
    asked = [f.asked for r, _ in real_catalogue.with_files() for _, f in find(LookedUp, r)]
    named = {(a.weights, a.image_size) for a in asked if isinstance(a, Row)}
    rows = real_catalogue.measured["timm"]
    named |= {row.key for row in rows[:: len(rows) // 20]}

    def lower(row: Measurement) -> Measurement:
        less = {column: row.value(column) - STEP for column in ("top1", "top5")}
        return row.model_copy(update=less) if row.key in named else row

    changed(project / "data", lower)
    moved(project / "data")
    catalogue = read(project / "data", [])
    kept = {text for row in catalogue.measured["timm"] for text in figures_of(row)}
    # Other figures of weights may be equal by chance.
    tables = [*catalogue.measured.values(), *catalogue.timed.values()]
    kept |= {str(figure) for rows in tables for row in rows for _, figure in row}
    gone = {text for row in rows if row.key in named for text in figures_of(row)}
    gone |= {figure for figure in typed(real_catalogue) if sum(map(str.isdigit, figure)) >= DIGITS}
    gone -= kept | typed(catalogue)
    assert {"90.05", "90.98"} < gone
    for page in pages(catalogue, Folders.of(project)):
        # The thousands of figures of other test sets, and what others printed.
        if "/measured/" in page.uri or "/archive" in page.uri:
            continue
        words = re.split(r"[\s%<>(]+", page.filled(page.markdown))
        assert not {*words} & gone, page.uri


def test_counts_and_medians_follow_the_rows(project: Path, real_catalogue: Catalogue) -> None:
    def higher(row: Measurement) -> Measurement:
        top1 = row.value("top1")
        more = top1 + Decimal("0.300") if 87 < top1 < 88 else top1
        return row.model_copy(update={"top1": more})

    changed(project / "data", higher)
    now, before = load(project / "data").facts, real_catalogue.facts
    moved = {key for key in now if now[key].text != before[key].text}
    assert {"measured-rows-above-88", "median-top5-above-88"} <= moved
    for key in moved:
        assert all(now[key].text.rstrip("%") in words for words in now[key].statement.root.values())


def test_a_place_that_is_lost_stops_the_build(project: Path) -> None:
    def best(row: Measurement) -> Measurement:
        third = row.weights.startswith("eva_giant_patch14_560")
        return row.model_copy(update={"top5": Decimal("99.500")}) if third else row

    changed(project / "data", best)
    with pytest.raises(BadData) as error:
        load(project / "data")
    said = [problem for problem in error.value.problems if "no longer number" in problem.message]
    assert {problem.path.stem for problem in said} == {
        "best-measured-top5", "best-measured-top5-error", "second-measured-top5",
        "third-measured-top5",
    }  # fmt: skip
