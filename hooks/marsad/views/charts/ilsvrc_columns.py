"""The errors of the challenge as columns, one a year, and today's behind a break."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from ...words.language import Language
from .axis import Axis, Tick, linear
from .canvas import Drawing, Guide, Point
from .errors import MODERN, SET, Error, Errors
from .frame import Frame
from .marks import Label, Shape, bar, units

# From the right edge of the plot.
BREAK, TODAY = 110, 55
# Names below the years: the first line of them, and from one to the next.
NAMES, LINE = 38, 17


def columns(say: Language, found: Errors, frame: Frame) -> Drawing:
    """Errors rise; years run to the right, as far as the break."""
    y, end = linear(found.values, frame.bottom, frame.top, most=4), frame.right - BREAK
    # The challenge was held from 2010 to 2017.
    years = Axis(2009.5, 2017.5, frame.left, end - 10)
    winners = [(years.at(int(error.name)), error) for error in found.winners]
    today = [(frame.right - TODAY, error) for error in (found.today,) if error]
    teams = _below(((x, error.team) for x, error in winners), frame.bottom + NAMES)
    lines = {label.y for label in teams}
    bars = (
        _point(SET.style, bar(x, y.at(error.value), frame.bottom), error, team)
        for (x, error), team in zip(winners, teams, strict=True)
    )
    marks = (_point(MODERN.style, MODERN.draw(x, y.at(error.value)), error) for x, error in today)
    return Drawing(
        frame=replace(frame, foot=LINE * len(lines)),
        x_label=say.t("axis_challenge_year"),
        y_label=say.t("axis_top5_error"),
        x_ticks=[Tick(x, error.name) for x, error in (*winners, *today)],
        y_ticks=y.ticks(),
        points=[*bars, *marks],
        guides=(*_human(found, frame, y), *_parts(say, frame)),
    )


def _point(style: str, shape: Shape, error: Error, *more: Label) -> Point:
    """A mark, the number over it and `more` words."""
    over = Label(shape.x, units(shape.y - 8), "middle", error.text)
    return Point(shape, style, error.label, error.href, words=(over, *more))


def _below(names: Iterable[tuple[float, str]], top: float) -> list[Label]:
    """Names in the middle of their places, each on the first line where it meets no other."""
    found: list[Label] = []
    for x, name in names:
        free = (label for label in _lines(x, top, name) if not _meets(label, found))
        found.append(next(free))
    return found


def _lines(x: float, top: float, name: str) -> Iterator[Label]:
    return (Label(x, top + LINE * line, "middle", name) for line in count())


def _meets(label: Label, others: Iterable[Label]) -> bool:
    return any(label.box.meets(other.box) for other in others)


def _human(found: Errors, frame: Frame, y: Axis) -> list[Guide]:
    """A dashed line over the test-set part only: the annotator labelled test images."""
    if found.human is None:
        return []
    at, end = y.at(found.human.value), frame.right - BREAK
    name = frame.until(end - 6, at - 22, found.human.name)
    value = Label(end - 6, units(at - 6), "end", found.human.text)
    return [Guide("human", f"M{frame.left} {at}H{end}", (name, value))]


def _parts(say: Language, frame: Frame) -> list[Guide]:
    """The names of the two parts, and the line between them."""
    end, y = frame.right - BREAK, frame.top + 4
    path = f"M{end} {frame.top}V{frame.bottom + 26}"
    test = Guide("break", path, (frame.until(end - 6, y, say.t("test_set")),))
    return [test, Guide("break", "", (frame.until(frame.right, y, say.t("validation_set")),))]
