"""Figures computed from the rows of a set of measurements: pure functions, percent throughout."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import median

from ..schema.measurement import Measurement

HUNDRED = Decimal(100)
PRINTED = Decimal("0.01")  # percentage points: no fit says more


def value(row: Measurement, column: str) -> Decimal:
    """What `row` says in `column`; `top5-error` is what its top-5 accuracy leaves of 100%."""
    name = column.removesuffix("-error")
    return row.value(name) if name == column else HUNDRED - row.value(name)


def place(row: Measurement, rows: Iterable[Measurement], column: str) -> int:
    """The place of `row` in `column`, 1 being the best: the highest value, or the lowest error."""
    own, error = value(row, column), column.endswith("-error")
    values = (value(other, column) for other in rows)
    return 1 + sum(other < own if error else other > own for other in values)


def at_least(rows: Iterable[Measurement], column: str, limit: Decimal) -> Sequence[Measurement]:
    """The rows whose `column` is `limit` or more."""
    return [row for row in rows if row.value(column) >= limit]


def middle(rows: Sequence[Measurement], column: str) -> Decimal:
    """The median of `column`, between the two middle rows where there are two."""
    return median(value(row, column) for row in rows)


def trend(rows: Sequence[Measurement], at: Decimal, degree: int) -> Decimal:
    """The top-5 accuracy at a top-1 accuracy of `at`: ordinary least squares, two decimals.

    A polynomial of `degree` in top-1, fitted exactly; around `at`, so that its constant is the
    answer (normal equations, Gauss-Jordan elimination).
    """
    points = [(Fraction(r.value("top1") - at), Fraction(r.value("top5"))) for r in rows]
    sides = range(degree + 1)
    lines = [
        [
            *(sum((x ** (i + j) for x, _ in points), Fraction()) for j in sides),
            sum((y * x**i for x, y in points), Fraction()),
        ]
        for i in sides
    ]
    found = _solved(lines)[0]
    return (Decimal(found.numerator) / found.denominator).quantize(PRINTED, ROUND_HALF_UP)


def _solved(lines: list[list[Fraction]]) -> list[Fraction]:
    """The unknowns of linear equations, each a line of factors with its right side last."""
    for i, _ in enumerate(lines):
        lines[i] = [factor / lines[i][i] for factor in lines[i]]
        for k, line in enumerate(lines):
            if k != i:
                lines[k] = [a - line[i] * b for a, b in zip(line, lines[i], strict=True)]
    return [line[-1] for line in lines]
