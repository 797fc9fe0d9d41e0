"""Chart: the best top-1 accuracy over time, ensembles included, and what is claimed above it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from textwrap import wrap

from ... import places
from ...catalogue import Catalogue
from ...rank.frontier import frontier, unreproduced
from ...rank.printings import Printing
from ..edition import Edition
from ..figures import listed
from .apart import Words, apart
from .axis import Axis, linear
from .canvas import Chart, Drawing, Guide, Point, TableRow, drawings
from .frame import FULL, Frame
from .marks import LETTER, Box, Key, Label, Look, circle, diamond
from .named import boxes, named
from .steps import steps, walls

SINGLE, ENSEMBLE = Look("single", circle), Look("ensemble", diamond)
UNRANKED = Look("unranked", circle)
# Letters in a line of words, the longest tried first; units from line to line.
LETTERS, LINE = (30, 17, 13), 16
# Lines under the last record that other names leave free.
KEPT_LINES = 7
# Higher than other drawings, for a fingertip between two records.
FINGERTIP = 60
KEPT = 50  # sentences


def frontier_chart(edition: Edition) -> Chart:
    """Steps from record to record, drawn on flat to the month of the data and no further."""
    say, found = edition.language, frontier(edition.catalogue)
    claims = unreproduced(edition.catalogue)
    return Chart(
        id="chart-frontier",
        title=say.t("chart_frontier_title"),
        description=" ".join((_description(edition, found), *_doubted(edition, claims))),
        drawings=drawings(edition, partial(_drawing, edition, found, claims), FULL),
        keys=tuple(_keys(edition, claims)),
        heads=(say.t("col_model"), say.t("col_published"), say.t("col_system"), say.t("col_top1")),
        rows=tuple(_row(edition, item) for item in (*found, *claims)),
    )


def _drawing(
    edition: Edition, found: list[Printing], claims: list[Printing], frame: Frame
) -> Drawing:
    frame = replace(frame, bottom=frame.bottom + FINGERTIP)
    x, say = _years(edition.catalogue, frame), edition.language
    values = (float(item.found[3].value) for item in (*found, *claims))
    y = linear(values, frame.bottom, frame.top, most=6, ends=2)
    records, others = ([_point(edition, x, y, item) for item in of] for of in (found, claims))
    line, end = [point.shape for point in records], x.at(_until(edition.catalogue))
    taken = [*walls(line, end), *boxes([*records, *others])]
    hollow = named(_names(others, claims), taken, frame, len(others))
    leading, guides = _leading(edition, found, records, [*taken, *boxes(hollow)], frame)
    return Drawing(
        frame=frame,
        x_label=say.t("axis_year"),
        y_label=say.t("axis_top1"),
        x_ticks=x.ticks(),
        y_ticks=y.ticks(),
        points=[*leading, *hollow],
        path=steps(line, end),
        guides=guides,
    )


def _names(points: list[Point], found: list[Printing]) -> list[tuple[Point, str]]:
    return [(point, item.found[1].name) for point, item in zip(points, found, strict=True)]


def _leading(
    edition: Edition, found: list[Printing], records: list[Point], taken: list[Box], frame: Frame
) -> tuple[list[Point], tuple[Guide, ...]]:
    """Records with names, and under the last one since when there is no higher.

    The sentence comes last: two languages name the same records, however long theirs is.
    """
    if not found:
        return [], ()
    *earlier, last = _names(records, found)
    final = _under(*last, taken, frame)
    leading = [*named(earlier, [*taken, _kept(final, frame)], frame, frame.names), final]
    said = edition.language.t("chart_plateau", month=edition.language.month(found[-1].month))
    words = _plateau(said, final.shape.y, [*taken, *_wide(boxes(leading))], frame)
    return leading, (Guide("plateau", "", words),)


def _kept(last: Point, frame: Frame) -> Box:
    """The room under the last record: for its name, and a sentence in the shortest lines."""
    left = frame.right - 4 - LETTERS[-1] * LETTER
    return Box(min(left, last.shape.x), last.shape.y, frame.right, last.shape.y + KEPT_LINES * LINE)


def _wide(found: Iterable[Box]) -> Iterator[Box]:
    """The same with so much room on either side that nobody reads on from one to the next."""
    return (replace(box, left=box.left - LINE, right=box.right + LINE) for box in found)


def _under(point: Point, name: str, taken: list[Box], frame: Frame) -> Point:
    """The last record with its name under the line, at the end of it."""
    lines = _lower(point.shape.y, frame)
    (words,) = apart(
        [[(Label(frame.right - 4, y, "end", name),) for y in lines]], taken, frame.room
    )
    return replace(point, words=words)


def _plateau(said: str, y: float, taken: list[Box], frame: Frame) -> Words:
    """`said` under `y`, in lines that end where the plot does; right there if no place is free."""
    places = [_lines(said, top, letters, frame) for top in _lower(y, frame) for letters in LETTERS]
    (words,) = apart([places], taken, frame.room)
    return words or _lines(said, round(y) + 2 * LINE, LETTERS[-1], frame)


def _lines(said: str, top: float, letters: int, frame: Frame) -> Words:
    lines = enumerate(_wrapped(said, letters))
    return tuple(frame.until(frame.right - 4, top + LINE * n, line) for n, line in lines)


@lru_cache(maxsize=KEPT)
def _wrapped(said: str, letters: int) -> tuple[str, ...]:
    """The lines of `said`, the same wherever they are tried."""
    return tuple(wrap(said, letters, break_long_words=False, break_on_hyphens=False))


def _lower(y: float, frame: Frame) -> range:
    """Where a line of words may stand under `y`, the highest first."""
    return range(round(y) + LINE, frame.bottom, LINE // 4)


def _years(catalogue: Catalogue, frame: Frame) -> Axis:
    """From the first year with a model to the year after the newest model or reading."""
    published = [int(model.published[:4]) for model in catalogue.models.values()]
    last = 1 + max([*published, catalogue.updated.year])
    first = min(published, default=last - 1)
    axis = linear((first, last), frame.left, frame.right, frame.ticks, ends=2)
    return replace(axis, marks=tuple(year for year in axis.marks if year == int(year)))


def _until(catalogue: Catalogue) -> float:
    """Where the line ends: at the month of the data, or of a newer model."""
    published = [model.published for model in catalogue.models.values()]
    return year_of(max([*published, f"{catalogue.updated:%Y-%m}"]))


def year_of(month: str) -> float:
    """`2012-07` as 2012.5."""
    return int(month[:4]) + (int(month[5:7]) - 1) / 12


def _point(edition: Edition, x: Axis, y: Axis, item: Printing) -> Point:
    key, model, _, top1 = item.found
    say, (look, kind) = edition.language, _kind(edition, item)
    name = f"{model.name}{say.t('comma')} {say.month(item.month)}"
    value = say.percent(top1.value)
    return Point(
        shape=look.draw(x.at(year_of(item.month)), y.at(float(top1.value))),
        style=look.style,
        label=f"{name}: {value}" if look is not UNRANKED else f"{name}: {value} ({kind})",
        href=places.model(key),
    )


def _kind(edition: Edition, item: Printing) -> tuple[Look, str]:
    """How a result looks, and the word for it; beside a claim, what others give for it."""
    say, (_, model, result, _) = edition.language, item.found
    if model.standing == "unreproduced":
        kind = say.t("standing_unreproduced")
        values = listed(say, result.others)
        said = say.t("chart_frontier_others", kind=kind, values=values) if values else kind
        return UNRANKED, said
    if model.standing == "ensemble":
        return ENSEMBLE, say.t("key_ensemble")
    return SINGLE, say.t("key_single")


def _row(edition: Edition, item: Printing) -> TableRow:
    key, model, _, top1 = item.found
    say, (_, kind) = edition.language, _kind(edition, item)
    cells = (model.name, say.month(item.month), kind, say.percent(top1.value))
    return TableRow(places.model(key), cells)


def _keys(edition: Edition, claims: Sequence[Printing]) -> Iterator[Key]:
    say = edition.language
    yield Key(SINGLE, say.t("key_single"))
    yield Key(ENSEMBLE, say.t("key_ensemble"))
    if claims:
        yield Key(UNRANKED, say.t("key_unreproduced"))


def _description(edition: Edition, found: list[Printing]) -> str:
    if not found:
        return edition.language.t("chart_empty")
    first, last = found[0], found[-1]
    (_, old, _, low), (_, new, _, high) = first.found, last.found
    return edition.language.t(
        "chart_frontier_description",
        first=old.name, low=edition.language.percent(low.value), start=first.month[:4],
        last=new.name, high=edition.language.percent(high.value), end=last.month[:4],
    )  # fmt: skip


def _doubted(edition: Edition, claims: Iterable[Printing]) -> Iterator[str]:
    """The claims for which others give figures: all lower, as a rule of the records holds."""
    say, found = edition.language, [item.found for item in claims]
    given = [(model.name, listed(say, result.others)) for _, model, result, _ in found]
    if said := [f"{name} ({values})" for name, values in given if values]:
        yield say.t("chart_frontier_doubted", figures=f"{say.t('comma')} ".join(said))
