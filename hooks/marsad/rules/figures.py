"""What must hold between the numbers of records."""

from collections.abc import Iterator
from typing import get_args

from ..derive.named import of_model
from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.derived import LookedUp, Percents, Row
from ..schema.figure import Printed

PERCENTS = frozenset(get_args(Percents))


def top5_is_not_below_top1(data: Catalogue) -> Iterator[Problem]:
    """Top-5 accuracy is never below top-1 accuracy of the same result."""
    for model, file in data.models.with_files():
        for index, result in enumerate(model.results):
            one, five = result.top1, result.top5
            if isinstance(one, Printed) and isinstance(five, Printed) and five.value < one.value:
                message = f"`top5` must not be below `top1`, but {five.value} < {one.value}"
                yield file.problem(message, "results", index, "top5")


def rows_in_percent_stay_percent(data: Catalogue) -> Iterator[Problem]:
    """A fact that is an accuracy or an error of a row has `percent` as its `unit`."""
    for fact, file in data.facts.with_files():
        asked = fact.figure.asked if isinstance(fact.figure, LookedUp) else None
        if isinstance(asked, Row) and asked.column in PERCENTS and fact.unit != "percent":
            message = f"`unit` must be percent, as `{asked.column}` is, not {fact.unit}"
            yield file.problem(message, "unit")


def facts_in_percent_are_parts_of_a_whole(data: Catalogue) -> Iterator[Problem]:
    """A fact in percent is more than 0 and at most 100."""
    for fact, file in data.facts.with_files():
        if fact.unit == "percent" and not 0 < fact.figure.value <= 100:
            message = (
                f"`figure` in percent must be above 0 and at most 100, not {fact.figure.value}"
            )
            yield file.problem(message, "figure")


def facts_look_results_up(data: Catalogue) -> Iterator[Problem]:
    """A fact does not repeat what the result of a model gives from the same source."""
    results = {
        (one.printed.source, one.value): one.place
        for key, model in data.models.items()
        for one in of_model(key, model)
    }
    for fact, file in data.facts.with_files():
        place = results.get((fact.figure.source, fact.figure.value))
        if place and fact.unit == "percent" and not isinstance(fact.figure, LookedUp):
            message = f"`figure` must not repeat `{{{place}}}`: it is `kind: result`"
            yield file.problem(message, "figure")


def years_are_unique(data: Catalogue) -> Iterator[Problem]:
    """No two challenge files have the same `year`."""
    seen: dict[int, str] = {}
    for key, item in data.challenge.items():
        if item.year in seen:
            message = f"`year` {item.year} is also that of `{seen[item.year]}`"
            yield data.challenge.file(key).problem(message, "year")
        seen[item.year] = key
