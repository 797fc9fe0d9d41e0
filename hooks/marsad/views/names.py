"""Every model by its name, ranked or not."""

from dataclasses import dataclass

from ..rank.boards import Board, leading
from ..schema.model import Model
from ..words.language import Named
from .boards import board_name
from .edition import Edition
from .figures import FigureView, percent


@dataclass(frozen=True)
class NameView:
    """`top1` and `board` are those of the result that stands for the model, if it has one."""

    key: str
    name: str
    board: Named | None
    top1: FigureView | None
    standing: Named
    published: str
    published_sort: str


def names(edition: Edition) -> list[NameView]:
    """All models in the order of the alphabet, whatever the case of their letters."""
    models = edition.catalogue.models.items()
    return [_name(edition, *item) for item in sorted(models, key=lambda m: m[1].name.casefold())]


def _name(edition: Edition, key: str, model: Model) -> NameView:
    result, say = leading(model), edition.language
    return NameView(
        key=key,
        name=model.name,
        board=board_name(edition, Board.of(result)) if result else None,
        top1=percent(edition, result.top1) if result else None,
        standing=say.named("standing", model.standing),
        published=say.month(model.published),
        published_sort=model.published,
    )
