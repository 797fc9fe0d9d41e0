"""What the charts of released weights share: the weights that are drawn, and ours among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ... import places
from ...rank.backlinks import weights_of
from ...rank.weights import Released
from ...schema.measurement import Key
from ..edition import Edition
from .canvas import Point
from .marks import Look, square

LOWEST = 70  # percent; below that lie few weights, far apart
OURS = Look("ours", square)


@dataclass(frozen=True)
class Drawn:
    """Weights of the leading set, of LOWEST or more; `owners` are the models that some are."""

    edition: Edition
    weights: list[Released]
    owners: Mapping[Key, str]

    @classmethod
    def of(cls, edition: Edition, weights: Iterable[Released]) -> "Drawn":
        """Those of `weights` that are drawn."""
        leading = (item for item in weights if item.set == edition.catalogue.leading)
        shown = [item for item in leading if item.row.value("top1") >= LOWEST]
        return cls(edition, shown, weights_of(edition.catalogue))

    def owner(self, item: Released) -> str:
        """The model with a page that `item` is, if any."""
        return self.owners.get(item.key, "")

    def point(self, item: Released, at: tuple[float, float], said: str) -> Point:
        """The mark of weights that are of a model, which it leads to."""
        href = places.remeasured(self.owners[item.key])
        return Point(OURS.draw(*at), OURS.style, f"{item.row.weights}: {said}", href)
