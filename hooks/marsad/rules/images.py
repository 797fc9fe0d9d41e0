"""How many images a benchmark has, held to the accuracies that were measured on it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..problems import Problem
from ..read.kinds import Catalogue

Figures = Sequence[Decimal]
# Of so many figures one may be no whole number of images: a publisher may have left some out.
FITTING = 10
# Fewer figures may be whole numbers of a tenth of the images by chance.
ENOUGH = 20


def images_are_those_that_were_measured(data: Catalogue) -> Iterator[Problem]:
    """Accuracies measured on a benchmark are whole parts of its images, not all of a tenth of them.

    One set of measurements that fits is enough: others may have been made in other ways.
    """
    for key, benchmark in data.benchmarks.items():
        sets = [*_measured(data, key)]
        count = Decimal(benchmark.images.value) if benchmark.images else Decimal(0)
        if not count or not sets:
            continue
        if not any(_fit(figures, count) for figures in sets):
            said = f"must be one of which figures measured on `{key}` are whole parts, not {count}"
            yield data.benchmarks.file(key).problem(f"`images.value` {said}", "images", "value")
        elif any(_fit_a_tenth(figures, count) for figures in sets):
            said = (
                f"must not be {count}: all figures measured on `{key}` are whole parts of a tenth"
            )
            yield data.benchmarks.file(key).problem(f"`images.value` {said}", "images", "value")


def _measured(data: Catalogue, benchmark: str) -> Iterator[Figures]:
    """The figures of each set on `benchmark`."""
    for key, note in data.measurements.items():
        if note.benchmark == benchmark:
            found = (one for row in data.measured[key] for one in (row.top1, row.top5))
            yield [one for one in found if one is not None]


def _fit(figures: Figures, count: Decimal) -> bool:
    return FITTING * sum(not whole(one, count) for one in figures) <= len(figures)


def _fit_a_tenth(figures: Figures, count: Decimal) -> bool:
    """Whether they all do, as far as their digits tell."""
    told = [one for one in figures if _unit(one) * count <= 5 * 100]
    return len(told) >= ENOUGH and all(whole(one, count / 10) for one in told)


def whole(figure: Decimal, count: Decimal) -> bool:
    """Whether `figure`, in percent, is a whole number of `count` images, rounded as printed."""
    images = figure * count / 100
    return abs(images - images.to_integral_value()) * 200 <= _unit(figure) * count


def _unit(figure: Decimal) -> Decimal:
    """One in the last digit that is printed."""
    return Decimal(1).scaleb(int(figure.as_tuple().exponent))
