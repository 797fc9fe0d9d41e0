"""Chart: the challenge's winners on the test set and, behind a break, today's validation figure."""

from ... import places
from ...rank.measured import measured
from ...schema.challenge import ChallengeYear
from ...schema.figure import Printed
from ..edition import Edition
from .axis import Axis, Tick, linear
from .canvas import BOTTOM, LEFT, RIGHT, TOP, Chart, Frame, Guide, Point, frame
from .marks import Key, Label, Look, bar, diamond, square, units

HUMAN = "annotator-a1"
BREAK, TODAY = 590, 645
# The challenge was held from 2010 to 2017.
YEARS = Axis(2009.5, 2017.5, LEFT, BREAK - 10)
SET, MODERN = Look("bar", square), Look("today", diamond)


def ilsvrc_chart(edition: Edition) -> Chart:
    """Bars for the winners' top-5 error; the break is where test set and validation set part."""
    say = edition.language
    years = sorted(edition.catalogue.challenge.values(), key=lambda item: item.year)
    y, drawing = _errors(edition, years), frame(edition)
    return Chart(
        id="chart-ilsvrc",
        title=say.t("chart_ilsvrc_title"),
        description=_description(edition, years),
        frame=drawing,
        x_label=say.t("axis_challenge_year"),
        y_label=say.t("axis_top5_error"),
        x_ticks=[*(_year(item) for item in years), Tick(TODAY, say.t("today"))],
        y_ticks=y.ticks(),
        points=[*(_winner(edition, y, item) for item in years), *_today(edition, y)],
        keys=(Key(SET, say.t("key_test_set")), Key(MODERN, say.t("key_validation_set"))),
        table=places.YEARS_ID,
        guides=(
            *_human(edition, drawing, y),
            _part(drawing, f"M{BREAK} {TOP}V{BOTTOM + 26}", BREAK - 6, say.t("test_set")),
            _part(drawing, "", RIGHT, say.t("validation_set")),
        ),
    )


def lowest_measured(edition: Edition) -> tuple[float, str] | None:
    """The lowest top-5 error measured on the main benchmark, and the same as text."""
    found = measured(edition.catalogue, "top5").values()
    if not found:
        return None
    error = 100 - max(row.value("top5") for row in found)
    return float(error), edition.language.percent(error)


def _errors(edition: Edition, years: list[ChallengeYear]) -> Axis:
    """From none to the highest error that is drawn."""
    found, human = lowest_measured(edition), _annotator(edition)
    errors = [float(item.top5_error.value) for item in years]
    errors += [found[0]] if found else []
    errors += [float(human.value)] if human else []
    return linear([0, *errors], BOTTOM, TOP, most=4)


def _year(item: ChallengeYear) -> Tick:
    return Tick(YEARS.at(item.year), str(item.year))


def _winner(edition: Edition, y: Axis, item: ChallengeYear) -> Point:
    text = edition.language.percent(item.top5_error.value)
    place = YEARS.at(item.year), y.at(float(item.top5_error.value))
    return Point(
        shape=bar(*place, BOTTOM),
        style=SET.style,
        label=f"{item.year}{edition.language.t('comma')} {item.team}: {text}",
        href=places.year(item.year),
        words=(_value(*place, text),),
    )


def _today(edition: Edition, y: Axis) -> list[Point]:
    found = lowest_measured(edition)
    if found is None:
        return []
    error, text = found
    place, label = (TODAY, y.at(error)), f"{edition.language.t('key_validation_set')}: {text}"
    shape, words = MODERN.draw(*place), (_value(*place, text),)
    return [Point(shape, MODERN.style, label, places.MEASURED, words=words)]


def _value(x: float, y: float, text: str) -> Label:
    """The number over a mark."""
    return Label(x, units(y - 8), "middle", text)


def _part(drawing: Frame, path: str, end: float, words: str) -> Guide:
    """The name of one part of the drawing, and the line that ends it."""
    return Guide("break", path, (drawing.end(end, TOP + 4, words),))


def _annotator(edition: Edition) -> Printed | None:
    human = edition.catalogue.humans.get(HUMAN)
    return human.top5_error if human else None


def _human(edition: Edition, drawing: Frame, y: Axis) -> list[Guide]:
    """A dashed line over the test-set part only: the annotator labelled test images."""
    error, say = _annotator(edition), edition.language
    if error is None:
        return []
    at = y.at(float(error.value))
    name = drawing.end(BREAK - 6, at - 22, say.t("key_human"))
    value = Label(BREAK - 6, units(at - 6), "end", say.percent(error.value))
    return [Guide("human", f"M{LEFT} {at}H{BREAK}", (name, value))]


def _description(edition: Edition, years: list[ChallengeYear]) -> str:
    found = lowest_measured(edition)
    if not years or found is None:
        return edition.language.t("chart_empty")
    say, first, last = edition.language, years[0], years[-1]
    return say.t(
        "chart_ilsvrc_description",
        high=say.percent(first.top5_error.value), start=first.year,
        low=say.percent(last.top5_error.value), end=last.year, today=found[1],
    )  # fmt: skip
