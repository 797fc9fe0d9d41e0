"""ILSVRC by year, and the people who were measured."""

from dataclasses import dataclass

from ..schema.challenge import ChallengeYear, Human
from ..words.language import Named
from .edition import Edition
from .figures import FigureView, Located, Proof, located, percent, proof


@dataclass(frozen=True)
class YearView:
    year: str
    team: str
    members: str
    method: str
    ensemble: str
    images: str
    error: FigureView
    error_extra: FigureView | None
    more: list[Located]
    note: str


@dataclass(frozen=True)
class HumanView:
    key: str
    who: str
    year: str
    images: str
    practice_images: str
    error: str
    kind: Named | None
    evidence: Proof
    note: str


def years(edition: Edition) -> list[YearView]:
    """The challenge years, oldest first."""
    found = sorted(edition.catalogue.challenge.values(), key=lambda item: item.year)
    return [_year(edition, item) for item in found]


def won(edition: Edition, year: int) -> YearView | None:
    """The challenge of `year`, if there was one."""
    found = (item for item in edition.catalogue.challenge.values() if item.year == year)
    return next((_year(edition, item) for item in found), None)


def humans(edition: Edition) -> list[HumanView]:
    """The people measured, those with a single figure first, then by year."""
    found = sorted(
        edition.catalogue.humans.items(),
        key=lambda item: (item[1].top5_error is None, item[1].year, item[0]),
    )
    return [_human(edition, key, human) for key, human in found]


def _year(edition: Edition, item: ChallengeYear) -> YearView:
    say, extra = edition.language, item.top5_error_extra_data
    return YearView(
        year=str(item.year),
        team=item.team,
        members=say.text(item.members),
        method=say.text(item.method),
        ensemble=say.text(item.ensemble),
        images=say.count("images", item.test_images),
        error=percent(edition, item.top5_error),
        error_extra=percent(edition, extra) if extra else None,
        more=located(edition, item.evidence),
        note=say.text(item.note),
    )


def _human(edition: Edition, key: str, human: Human) -> HumanView:
    say = edition.language
    return HumanView(
        key=key,
        who=say.text(human.who),
        year=str(human.year),
        images=_known(edition, human.images),
        practice_images=_known(edition, human.practice_images),
        error=_error(edition, human),
        kind=say.named("kind", human.top5_error.kind) if human.top5_error else None,
        evidence=proof(edition, human),
        note=say.text(human.note),
    )


def _error(edition: Edition, human: Human) -> str:
    if human.top5_error is not None:
        return edition.language.percent(human.top5_error.value)
    low, high = human.top5_error_range or (0, 0)
    return f"{low}–{high}%"


def _known(edition: Edition, number: int | None) -> str:
    return edition.language.t("not_stated") if number is None else edition.language.number(number)
