"""The errors of the challenge as rows, one a year, and today's below a break."""

from ...words.language import Language
from .axis import Axis, linear
from .canvas import Drawing, Guide, Point
from .errors import MODERN, SET, Error, Errors
from .frame import Frame
from .marks import Label, Shape, beam

# The words over the rows, and the space between the two parts.
TOP, SPACE = 50, 36


def rows(say: Language, found: Errors, frame: Frame) -> Drawing:
    """Errors grow to the right; years run down, as far as the break."""
    count = len(found.winners)
    inside = frame.rows(count + 1, TOP, SPACE)
    x = linear(found.values, inside.left, inside.right, most=4)
    winners = [(inside.level(index), error) for index, error in enumerate(found.winners)]
    today = [(inside.level(count) + SPACE, error) for error in (found.today,) if error]
    bars = (
        _point(inside, SET.style, beam(x.at(error.value), y, inside.left), error)
        for y, error in winners
    )
    marks = (
        _point(inside, MODERN.style, MODERN.draw(x.at(error.value), y), error) for y, error in today
    )
    return Drawing(
        frame=inside,
        x_label=say.t("axis_top5_error"),
        y_label="",
        x_ticks=x.ticks(),
        y_ticks=[],
        points=[*bars, *marks],
        guides=(*_human(found, inside, x, count), *_parts(say, inside, count)),
    )


def _point(frame: Frame, style: str, shape: Shape, error: Error) -> Point:
    words = frame.heads(shape.y, f"{error.name} {error.team}".strip(), error.text)
    return Point(shape, style, error.label, error.href, words=words)


def _break(frame: Frame, count: int) -> float:
    """The y between the rows of the two parts."""
    return frame.top + frame.row * count + SPACE / 3


def _human(found: Errors, frame: Frame, x: Axis, count: int) -> list[Guide]:
    """A dashed line over the test-set part only: the annotator labelled test images."""
    if found.human is None:
        return []
    at, top = x.at(found.human.value), frame.top
    name = (frame.since if _early(at, frame) else frame.until)(at, top - 32, found.human.name)
    value = Label(at, top - 16, "start" if _early(at, frame) else "end", found.human.text)
    return [Guide("human", f"M{at} {top - 10}V{_break(frame, count)}", (name, value))]


def _early(x: float, frame: Frame) -> bool:
    return x < (frame.left + frame.right) / 2


def _parts(say: Language, frame: Frame, count: int) -> list[Guide]:
    """The names of the two parts, and the line between them."""
    y = _break(frame, count)
    path = f"M{frame.left} {y}H{frame.right}"
    test = Guide("break", path, (frame.until(frame.right, y - 6, say.t("test_set")),))
    validation = frame.until(frame.right, y + 16, say.t("validation_set"))
    return [test, Guide("break", "", (validation,))]
