"""The errors of the challenge as columns, one a year, and today's behind a break."""

from ...words.language import Language
from .axis import Axis, Tick, linear
from .canvas import Drawing, Guide, Point
from .errors import MODERN, SET, Error, Errors
from .frame import Frame
from .marks import Label, Shape, bar, units

# From the right edge of the plot.
BREAK, TODAY = 110, 55


def columns(say: Language, found: Errors, frame: Frame) -> Drawing:
    """Errors rise; years run to the right, as far as the break."""
    y, end = linear(found.values, frame.bottom, frame.top, most=4), frame.right - BREAK
    # The challenge was held from 2010 to 2017.
    years = Axis(2009.5, 2017.5, frame.left, end - 10)
    winners = [(years.at(int(error.name)), error) for error in found.winners]
    today = [(frame.right - TODAY, error) for error in (found.today,) if error]
    bars = (
        _point(SET.style, bar(x, y.at(error.value), frame.bottom), error) for x, error in winners
    )
    marks = (_point(MODERN.style, MODERN.draw(x, y.at(error.value)), error) for x, error in today)
    return Drawing(
        frame=frame,
        x_label=say.t("axis_challenge_year"),
        y_label=say.t("axis_top5_error"),
        x_ticks=[Tick(x, error.name) for x, error in (*winners, *today)],
        y_ticks=y.ticks(),
        points=[*bars, *marks],
        guides=(*_human(found, frame, y), *_parts(say, frame)),
    )


def _point(style: str, shape: Shape, error: Error) -> Point:
    """A mark and the number over it."""
    words = (Label(shape.x, units(shape.y - 8), "middle", error.text),)
    return Point(shape, style, error.label, error.href, words=words)


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
