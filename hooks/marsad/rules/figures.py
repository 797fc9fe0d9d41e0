"""What must hold between the numbers of records."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.datafolder import DataFiles
from ..schema.figure import Printed
from ..schema.model import Model


def top5_is_not_below_top1(data: DataFiles) -> Iterator[Problem]:
    """Top-5 accuracy is never below top-1 accuracy of the same result."""
    for entry in data.models.values():
        for index, result in enumerate(entry.record.results):
            one, five = result.top1, result.top5
            if isinstance(one, Printed) and isinstance(five, Printed) and five.value < one.value:
                message = f"`top5` must not be below `top1`, but {five.value} < {one.value}"
                yield entry.file.problem(message, "results", index, "top5")


def results_fit_the_standing(data: DataFiles) -> Iterator[Problem]:
    """A model without a figure has no result; any other has one per protocol, with a top-1."""
    for entry in data.models.values():
        for message in _standing_faults(entry.record):
            yield entry.file.problem(message, "results")


def weights_were_measured(data: DataFiles) -> Iterator[Problem]:
    """Weights that a model names as re-measured stand in the measurements."""
    known = {
        (row.record.weights, row.record.image_size)
        for rows in data.measured.values()
        for row in rows
    }
    for entry in data.models.values():
        for index, item in enumerate(entry.record.remeasured):
            if (item.weights, item.image_size) not in known:
                message = (
                    f"`{item.weights}` at {item.image_size} pixels is not in data/measurements"
                )
                yield entry.file.problem(message, "remeasured", index)


def orders_are_unique(data: DataFiles) -> Iterator[Problem]:
    """No two claims have the same `order`, and no two challenge files the same `year`."""
    for table, field in ((data.claims, "order"), (data.challenge, "year")):
        seen: dict[int, str] = {}
        for key, entry in table.items():
            value = getattr(entry.record, field)
            if value in seen:
                message = f"`{field}` {value} is also that of `{seen[value]}`"
                yield entry.file.problem(message, field)
            seen[value] = key


def _standing_faults(model: Model) -> Iterator[str]:
    if model.standing == "no-figure":
        if model.results:
            yield "`results` must be empty where `standing` is no-figure"
        return
    if not model.results:
        yield "`results` must hold at least one result"
    if any(not isinstance(result.top1, Printed) for result in model.results):
        yield "every result must have a `top1` value"
    protocols = [result.protocol for result in model.results]
    if len(set(protocols)) < len(protocols):
        yield "`results` must not hold two results of one protocol"
