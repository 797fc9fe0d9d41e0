"""A model under another name: less accurate, and measured for itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from marsad.rules.remeasured import APART

from .rowsets import Row, RowSet

LEAST = Decimal("0.01")


@dataclass(frozen=True)
class Clone:
    """The `number`-th of `original`, whose record is `key`; `loss` is in percentage points.

    Never better than the original, so that what the pages say of the best stays true.
    """

    key: str
    number: int
    loss: Decimal
    original: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of its record."""
        return f"{self.key}-clone-{self.number}"

    def said(self) -> tuple[str, ...]:
        """Its paper, and what it reports."""
        figures = [result["top1"] for result in self.record()["results"]]
        return self.original["paper"], *(one.get("value", "") for one in figures)

    def record(self) -> dict[str, Any]:
        """What the file of the clone says."""
        results = [self._result(result) for result in self.original["results"]]
        return {
            **self.original,
            "name": f"{self.original['name']} clone {self.number}",
            "results": results,
        }

    def rows(self, found: Mapping[str, RowSet]) -> Iterator[tuple[str, Row]]:
        """The rows that the record names, each with the set that it is to stand in.

        What was measured is what the clone reports, so that no caution need name a difference.
        """
        for result in self.original["results"]:
            reported = result["top1"].get("value")
            for set_, weights in dict.fromkeys(_named(result)):
                for row in found[set_].rows:
                    if row["weights"] == weights:
                        yield set_, self._row(found[set_], row, reported)

    def _row(self, one: RowSet, row: Row, reported: str | None) -> Row:
        to = {"top1": self._less(reported or row["top1"]), "top5": self._less(row["top5"])}
        return one.lowered(row, self._of(row["weights"]), **to)

    def _result(self, result: dict[str, Any]) -> dict[str, Any]:
        figures = {name: self._figure(result[name]) for name in ("top1", "top5")}
        near = [one for one in result["others"] if _near(one, result["top1"])]
        again = [*map(self._figure, result["remeasured"])]
        return {**result, **figures, "others": [*map(self._figure, near)], "remeasured": again}

    def _figure(self, figure: dict[str, Any]) -> dict[str, Any]:
        """One that is printed is lower, one that is a row is that of the clone."""
        if "set" in figure:
            return {**figure, "weights": self._of(figure["weights"])}
        if "value" in figure:
            return {**figure, "value": str(self._less(figure["value"]))}
        return figure

    def _less(self, value: str) -> Decimal:
        return max(Decimal(value) - self.loss, LEAST)

    def _of(self, weights: str) -> str:
        return f"{weights}.clone{self.number}"


def _near(other: Mapping[str, str], own: Mapping[str, str]) -> bool:
    """Whether no caution need name what others give: a clone names the figures of its original."""
    return "value" not in own or abs(Decimal(other["value"]) - Decimal(own["value"])) <= APART


def _named(result: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The set and the weights of every row that a result names."""
    for one in (result["top1"], result["top5"], *result["others"], *result["remeasured"]):
        if "set" in one:
            yield one["set"], one["weights"]
