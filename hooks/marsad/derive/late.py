"""Texts of records that were read before figures could be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..schema.base import Locator
from .named import Named
from .typed import PLACE


@dataclass(frozen=True)
class Known:
    """Fills in what is known, and asks nothing: the record says itself what is wrong with it."""

    texts: Mapping[str, Named]

    def filled(self, text: str, *, located: bool = False) -> str:
        """`text` with the figures that it names; a name of none stays as it is."""
        found = self.texts.get
        return PLACE.sub(lambda match: one.text if (one := found(match[1])) else match[0], text)


def late(text: Locator, known: Mapping[str, Named]) -> Locator:
    """`text` with those of the figures `known` by their places that it names."""
    return Locator.model_validate(text.root, context=Known(known))
