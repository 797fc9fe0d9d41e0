"""ILSVRC by year, and the people who were measured."""

from dataclasses import dataclass

from ..schema.base import Text
from ..schema.challenge import ChallengeYear, Human
from .figures import Evidence, FigureView, confidence_label, percent
from .speaker import SourceLink, Speaker


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


def years(speaker: Speaker) -> list[YearView]:
    """The challenge years, oldest first."""
    found = sorted(speaker.catalogue.challenge.values(), key=lambda item: item.year)
    return [_year(speaker, item) for item in found]


def humans(speaker: Speaker) -> list[HumanView]:
    """The people measured, those with a single figure first, then by year."""
    found = sorted(
        speaker.catalogue.humans.items(),
        key=lambda item: (item[1].top5_error is None, item[1].year, item[0]),
    )
    return [_human(speaker, key, human) for key, human in found]


def _year(speaker: Speaker, item: ChallengeYear) -> YearView:
    say, extra = speaker.language, item.top5_error_extra_data
    return YearView(
        year=str(item.year),
        team=item.team,
        members=say.text(item.members),
        method=say.text(item.method),
        ensemble=say.text(item.ensemble),
        test_images=say.number(item.test_images),
        error=percent(speaker, item.top5_error),
        error_extra=percent(speaker, extra) if extra else None,
        more=[(speaker.source(e.source), say.text(e.locator)) for e in item.evidence],
        note=_optional(speaker, item.note),
    )


def _human(speaker: Speaker, key: str, human: Human) -> HumanView:
    say = speaker.language
    return HumanView(
        key=key,
        who=say.text(human.who),
        year=str(human.year),
        images=_known(speaker, human.images),
        practice_images=_known(speaker, human.practice_images),
        error=_error(speaker, human),
        kind=human.top5_error.kind if human.top5_error else "",
        kind_label=say.t(f"kind_{human.top5_error.kind}") if human.top5_error else "",
        evidence=Evidence(
            speaker.source(human.source),
            say.text(human.locator),
            human.confidence,
            confidence_label(speaker, human.confidence),
        ),
        note=_optional(speaker, human.note),
    )


def _error(speaker: Speaker, human: Human) -> str:
    if human.top5_error is not None:
        return speaker.language.percent(human.top5_error.value)
    low, high = human.top5_error_range or (0, 0)
    return f"{low}–{high}%"


def _known(speaker: Speaker, number: int | None) -> str:
    return speaker.language.t("not_stated") if number is None else speaker.language.number(number)


def _optional(speaker: Speaker, text: Text | None) -> str:
    return speaker.language.text(text) if text else ""
