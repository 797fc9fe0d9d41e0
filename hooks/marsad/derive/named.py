"""The figures that a text may name, each by its place: `{images}`, `{top1:coca}`, `{winner:2017}`.

What stands before the colon is what a page calls: `{{ top1("coca") }}`, `{{ winner(2017) }}`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from ..schema.benchmark import MAIN
from ..schema.challenge import ChallengeYear, Fact, Human
from ..schema.derived import Percents
from ..schema.figure import Printed
from ..schema.model import Model, Protocol
from ..schema.number import written
from .figures import HUNDRED

FIRST = get_args(Protocol)[0]  # goes without saying


@dataclass(frozen=True)
class Named:
    """A figure that texts write as `{place}`, as pages show it; `printed`: as a source gives it."""

    place: str
    value: Decimal
    text: str
    printed: Printed

    @property
    def key(self) -> str:
        """The record that holds it: `coca`, `2017`, `images`."""
        return [*self.place.split(":"), self.place][1]


def named(
    models: Mapping[str, Model], years: Mapping[str, ChallengeYear], humans: Mapping[str, Human]
) -> Iterator[Named]:
    """All that texts may name beside facts."""
    for key, model in models.items():
        yield from of_model(key, model)
    yield from of_winners(years)
    yield from of_people(humans)


def of_facts(facts: Mapping[str, Fact]) -> Iterator[Named]:
    """`{images}`."""
    for key, fact in facts.items():
        yield Named(key, fact.figure.value, fact.text, fact.figure)


def place_of(column: str, model: str, protocol: str, benchmark: str = MAIN) -> str:
    """`top1:coca`, `top5-error:coca`; under another protocol `top1:coca:zero-shot`.

    Another benchmark than the main one follows the protocol.
    """
    if benchmark != MAIN:
        return f"{column}:{model}:{protocol}:{benchmark}"
    return f"{column}:{model}:{protocol}".removesuffix(f":{FIRST}")


def of_model(key: str, model: Model) -> Iterator[Named]:
    """Each accuracy of a model, and what it leaves of 100%."""
    for result in model.results:
        for column in get_args(Percents):
            found = getattr(result, column.removesuffix("-error"))
            if isinstance(found, Printed):
                left = HUNDRED - found.value if column.endswith("-error") else found.value
                place = place_of(column, key, result.contest, result.benchmark)
                yield Named(place, left, f"{written(left)}%", found)


def of_winners(years: Mapping[str, ChallengeYear]) -> Iterator[Named]:
    """The top-5 error of a year's winner: `{winner:2017}`."""
    for year in years.values():
        yield _error(f"winner:{year.year}", year.top5_error)


def of_people(humans: Mapping[str, Human]) -> Iterator[Named]:
    """The top-5 error of a person: `{human:annotator-a1}`."""
    for key, human in humans.items():
        if human.top5_error:
            yield _error(f"human:{key}", human.top5_error)


def _error(place: str, figure: Printed) -> Named:
    return Named(place, figure.value, f"{written(figure.value)}%", figure)
