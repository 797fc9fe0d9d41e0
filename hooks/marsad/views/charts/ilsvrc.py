"""Chart: the challenge's winners on the test set and, behind a break, today's validation figure."""

from ... import places
from ...schema.challenge import ChallengeYear
from ..edition import Edition
from .axis import Axis, Tick
from .canvas import BOTTOM, LEFT, RIGHT, TOP, Chart, Guide, Key, Point

HUMAN = "annotator-a1"
BREAK, TODAY = 590, 645


def ilsvrc_chart(edition: Edition) -> Chart:
    """Bars for the winners' top-5 error; the break is where test set and validation set part."""
    say = edition.language
    years = sorted(edition.catalogue.challenge.values(), key=lambda item: item.year)
    x, y = Axis(2009.5, 2017.5, LEFT, BREAK - 10), Axis(0, 30, BOTTOM, TOP)
    return Chart(
        id="chart-ilsvrc",
        title=say.t("chart_ilsvrc_title"),
        description=_description(edition, years),
        x_label=say.t("axis_challenge_year"),
        y_label=say.t("axis_top5_error"),
        x_ticks=[*x.ticks([float(item.year) for item in years]), Tick(TODAY, say.t("today"))],
        y_ticks=y.ticks([0, 10, 20, 30]),
        points=[*(_winner(edition, x, y, item) for item in years), *_today(edition, y)],
        keys=(Key("bar", say.t("key_test_set")), Key("today", say.t("key_validation_set"))),
        table=places.YEARS_ID,
        guides=(
            *_human(edition, y),
            Guide("break", f"M{BREAK} {TOP}V{BOTTOM + 26}", BREAK - 6, TOP + 4, say.t("test_set")),
            Guide("break", "", RIGHT, TOP + 4, say.t("validation_set")),
        ),
    )


def lowest_measured(edition: Edition) -> tuple[float, str] | None:
    """The lowest top-5 error in all measurements, and the same as text."""
    found = [row.top5 for rows in edition.catalogue.measured.values() for row in rows]
    if not found:
        return None
    error = 100 - max(found)
    return float(error), edition.language.percent(error)


def _winner(edition: Edition, x: Axis, y: Axis, item: ChallengeYear) -> Point:
    value = item.top5_error.value
    text = edition.language.percent(value)
    return Point(
        x=x.at(item.year),
        y=y.at(float(value)),
        style="bar",
        label=f"{item.year}{edition.language.t('comma')} {item.team}: {text}",
        href=places.year(item.year),
        value=text,
    )


def _today(edition: Edition, y: Axis) -> list[Point]:
    found = lowest_measured(edition)
    if found is None:
        return []
    label = f"{edition.language.t('key_validation_set')}: {found[1]}"
    return [Point(TODAY, y.at(found[0]), "today", label, places.MEASURED, value=found[1])]


def _human(edition: Edition, y: Axis) -> list[Guide]:
    """A dashed line over the test-set part only: the annotator labelled test images."""
    human = edition.catalogue.humans.get(HUMAN)
    if human is None or human.top5_error is None:
        return []
    at, say = y.at(float(human.top5_error.value)), edition.language
    words = say.t("key_human"), say.percent(human.top5_error.value)
    return [Guide("human", f"M{LEFT} {at}H{BREAK}", BREAK - 6, at - 22, *words)]


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
