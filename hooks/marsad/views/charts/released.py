"""What the charts of released weights share: the weights that are drawn, and ours among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ... import places
from ...rank.backlinks import weights_of
from ...rank.weights import Released
from ...schema.measurement import Key
from ...words.language import Language
from ..edition import Edition
from .canvas import Point
from .marks import Look, square

LOWEST = 70  # percent; below that lie few weights, far apart
# Of our models, as many lead to theirs: with all of 1,000 a page could pass 50 kB.
LED = 25
OURS = Look("ours", square)


@dataclass(frozen=True)
class Drawn:
    """Weights of the leading set, of LOWEST or more; `owners` are the models that some are.

    `ours` counts all that are of a model: where they are many, the most accurate have owners here.
    """

    edition: Edition
    weights: list[Released]
    owners: Mapping[Key, str]
    ours: int

    @classmethod
    def of(cls, edition: Edition, weights: Iterable[Released]) -> "Drawn":
        """Those of `weights` that are drawn."""
        leading = (item for item in weights if item.set == edition.catalogue.leading)
        shown = [item for item in leading if item.row.value("top1") >= LOWEST]
        owners = weights_of(edition.catalogue)
        ours = [item.key for item in shown if item.key in owners]
        return cls(edition, shown, {key: owners[key] for key in ours[:LED]}, len(ours))

    def described(self, said: str) -> str:
        """What is `said` of a chart, and what its drawings leave out."""
        return described(self.edition.language, said, self.ours)

    def owner(self, item: Released) -> str:
        """The model with a page that `item` is, if any."""
        return self.owners.get(item.key, "")

    def point(self, item: Released, at: tuple[float, float], said: str) -> Point:
        """The mark of weights that are of a model, which it leads to."""
        href = places.remeasured(self.owners[item.key])
        return Point(OURS.draw(*at), OURS.style, f"{item.row.weights}: {said}", href)


def described(say: Language, said: str, ours: int) -> str:
    """What is `said` of a chart that draws so many weights of our models."""
    if ours <= LED:
        return said
    all_ours = say.count("weights", ours)
    return f"{said} {say.t('chart_ours_short', shown=say.number(LED), all=all_ours)}"
