"""What the home page answers beside its first question."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .. import places
from ..rank.answers import SMALL, best_small, highest, lowest_top5_error
from ..rank.backlinks import weights_of
from ..rank.bands import half_width
from ..rank.boards import Board, Place, images
from ..rank.weights import Released
from ..schema.measurement import Key
from ..schema.model import Model
from ..words.language import Named
from .edition import Edition
from .figures import HUNDRED, interval


@dataclass(frozen=True)
class AnswerView:
    """A figure with half of its 95% interval, those who share it, and the view that it heads."""

    question: str
    figure: str
    half_width: str
    kind: Named
    names: list[str]
    href: str


def answers(
    edition: Edition, leaders: Sequence[Place], weights: Sequence[Released]
) -> list[AnswerView]:
    """As many as the data answers: of `leaders`, the main board, and of measured `weights`."""
    return [
        *_ranked(edition, leaders, "open", "public", lambda model: model.weights == "public"),
        *_ranked(
            edition, leaders, "regime", "imagenet-1k", lambda model: model.regime == "imagenet-1k"
        ),
        *_small(edition, weights),
        *_top5(edition),
    ]


def _ranked(
    edition: Edition,
    leaders: Sequence[Place],
    name: str,
    value: str,
    wanted: Callable[[Model], bool],
) -> Iterator[AnswerView]:
    """The best result that the board's filter `name` leaves at `value`."""
    if found := highest(leaders, wanted):
        yield AnswerView(
            question=edition.language.t(f"answer_{name}"),
            figure=edition.language.percent(found[0].top1.value),
            half_width=interval(found[0]),
            kind=edition.language.named("kind", found[0].top1.kind),
            names=[place.model.name for place in found],
            href=places.ranked(name, value),
        )


def _small(edition: Edition, weights: Sequence[Released]) -> Iterator[AnswerView]:
    """Of the leading set, whose weights are those to choose from; others may measure them again."""
    own = (item for item in weights if item.set == edition.catalogue.leading)
    if found := best_small(own):
        question, href = edition.language.t("answer_small", n=SMALL), places.chosen(SMALL)
        yield _measured(edition, question, found.row.value("top1"), found.key, href)


def _top5(edition: Edition) -> Iterator[AnswerView]:
    if found := lowest_top5_error(edition.catalogue):
        (key, row), question = found, edition.language.t("answer_top5")
        yield _measured(
            edition, question, HUNDRED - row.value("top5"), key, places.measured_by("top5")
        )


def _measured(edition: Edition, question: str, value: Decimal, key: Key, href: str) -> AnswerView:
    """What was measured of the weights `key`, by the name of their model if they are one's."""
    owner, count = weights_of(edition.catalogue).get(key), images(edition.catalogue, Board())
    return AnswerView(
        question=question,
        figure=edition.language.percent(value),
        half_width=f"{half_width(float(value), count):.2f}" if count else "",
        kind=edition.language.named("kind", "measured"),
        names=[edition.catalogue.models[owner].name if owner else key[1]],
        href=href,
    )
