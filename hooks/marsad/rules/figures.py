"""What must hold between the numbers of records."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.figure import Printed
from ..schema.model import Model


def top5_is_not_below_top1(data: Catalogue) -> Iterator[Problem]:
    """Top-5 accuracy is never below top-1 accuracy of the same result."""
    for model, file in data.models.with_files():
        for index, result in enumerate(model.results):
            one, five = result.top1, result.top5
            if isinstance(one, Printed) and isinstance(five, Printed) and five.value < one.value:
                message = f"`top5` must not be below `top1`, but {five.value} < {one.value}"
                yield file.problem(message, "results", index, "top5")


def results_fit_the_standing(data: Catalogue) -> Iterator[Problem]:
    """A model without a figure has no result; any other has one on each board, with a top-1."""
    for model, file in data.models.with_files():
        for message in _standing_faults(model):
            yield file.problem(message, "results")


def years_are_unique(data: Catalogue) -> Iterator[Problem]:
    """No two challenge files have the same `year`."""
    seen: dict[int, str] = {}
    for key, item in data.challenge.items():
        if item.year in seen:
            message = f"`year` {item.year} is also that of `{seen[item.year]}`"
            yield data.challenge.file(key).problem(message, "year")
        seen[item.year] = key


def _standing_faults(model: Model) -> Iterator[str]:
    if model.standing == "no-figure":
        if model.results:
            yield "`results` must be empty where `standing` is no-figure"
        return
    if not model.results:
        yield "`results` must hold at least one result"
    if any(not isinstance(result.top1, Printed) for result in model.results):
        yield "every result must have a `top1` value"
    boards = [(result.benchmark, result.protocol) for result in model.results]
    if len(set(boards)) < len(boards):
        yield "`results` must not hold two results on one benchmark under one protocol"
