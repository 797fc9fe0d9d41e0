"""ILSVRC by year, and the people who were measured."""

from dataclasses import dataclass

from ..schema.base import Text
from ..schema.challenge import ChallengeYear, Human
from .edition import Edition, SourceLink
from .figures import Evidence, FigureView, confidence_label, percent


@dataclass(frozen=True)
class YearView:
    year: str
    team: str
    members: str
    method: str
    ensemble: str
    test_images: str
    error: FigureView
    error_extra: FigureView | None
    more: list[tuple[SourceLink, str]]
    note: str


@dataclass(frozen=True)
class HumanView:
    key: str
    who: str
    year: str
    images: str
    practice_images: str
    error: str
    kind: str
    kind_label: str
    evidence: Evidence
    note: str


def years(edition: Edition) -> list[YearView]:
    """The challenge years, oldest first."""
    found = sorted(edition.catalogue.challenge.values(), key=lambda item: item.year)
    return [_year(edition, item) for item in found]


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
        test_images=say.number(item.test_images),
        error=percent(edition, item.top5_error),
        error_extra=percent(edition, extra) if extra else None,
        more=[(edition.source(e.source), say.text(e.locator)) for e in item.evidence],
        note=_optional(edition, item.note),
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
        kind=human.top5_error.kind if human.top5_error else "",
        kind_label=say.t(f"kind_{human.top5_error.kind}") if human.top5_error else "",
        evidence=Evidence(
            edition.source(human.source),
            say.text(human.locator),
            human.confidence,
            confidence_label(edition, human.confidence),
        ),
        note=_optional(edition, human.note),
    )


def _error(edition: Edition, human: Human) -> str:
    if human.top5_error is not None:
        return edition.language.percent(human.top5_error.value)
    low, high = human.top5_error_range or (0, 0)
    return f"{low}–{high}%"


def _known(edition: Edition, number: int | None) -> str:
    return edition.language.t("not_stated") if number is None else edition.language.number(number)


def _optional(edition: Edition, text: Text | None) -> str:
    return edition.language.text(text) if text else ""
