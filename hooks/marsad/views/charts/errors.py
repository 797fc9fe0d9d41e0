"""Top-5 errors of the challenge, of today and of a person, as drawings of them need them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import places
from ...rank.measured import measured
from ...schema.challenge import ChallengeYear
from ...schema.figure import Printed
from ..edition import Edition
from .marks import Look, diamond, square

HUMAN = "annotator-a1"
SET, MODERN = Look("bar", square), Look("today", diamond)


@dataclass(frozen=True)
class Error:
    """An error in percent: what it is of, in a word and read aloud, where it leads, whose it is."""

    name: str
    value: float
    text: str
    label: str = ""
    href: str = ""
    team: str = ""


@dataclass(frozen=True)
class Errors:
    """Those of the winners by year, on the test set; today's lowest, on the validation set."""

    winners: tuple[Error, ...]
    today: Error | None
    human: Error | None

    @property
    def values(self) -> list[float]:
        """All of them, and none at all."""
        found = [*self.winners, *filter(None, (self.today, self.human))]
        return [0, *(error.value for error in found)]


def errors(edition: Edition) -> Errors:
    """What the data hold of them."""
    return Errors(tuple(_winners(edition)), _today(edition), _human(edition))


def _winners(edition: Edition) -> Iterator[Error]:
    for item in sorted(edition.catalogue.challenge.values(), key=lambda item: item.year):
        yield _winner(edition, item)


def _winner(edition: Edition, item: ChallengeYear) -> Error:
    text = edition.language.percent(item.top5_error.value)
    label = f"{item.year}{edition.language.t('comma')} {item.team}: {text}"
    href = places.year(item.year)
    return Error(str(item.year), float(item.top5_error.value), text, label, href, item.team)


def _today(edition: Edition) -> Error | None:
    """The lowest error measured on the main benchmark."""
    say, found = edition.language, measured(edition.catalogue, "top5").values()
    if not found:
        return None
    error = 100 - max(row.value("top5") for row in found)
    text = say.percent(error)
    label = f"{say.t('key_validation_set')}: {text}"
    return Error(say.t("today"), float(error), text, label, places.MEASURED)


def _human(edition: Edition) -> Error | None:
    human = edition.catalogue.humans.get(HUMAN)
    if human is None or not isinstance(human.top5_error, Printed):
        return None
    say, value = edition.language, human.top5_error.value
    return Error(say.t("key_human"), float(value), say.percent(value))
