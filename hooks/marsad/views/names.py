"""Every model by its name, ranked or not."""

from dataclasses import dataclass
from functools import cached_property

from .. import places
from ..rank.boards import Board, leading
from ..rank.parts import ALL, MODELS, cut, numbered
from ..schema.model import Model
from ..words.language import Named
from .boards import board_name
from .edition import Edition
from .figures import FigureView, percent
from .parts import PartsView, parts_view


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


@dataclass(frozen=True)
class NamesPart:
    """A page of the list of all models."""

    title: str
    rows: list[NameView]
    parts: PartsView | None


@dataclass(frozen=True)
class NamePages:
    """Makes the pages of the list of all models, in the order of the alphabet."""

    edition: Edition

    @property
    def first(self) -> NamesPart:
        """The page that is written by hand."""
        return self.part(ALL)

    def part(self, page: str) -> NamesPart:
        """A further page, by its name."""
        say, number = self.edition.language, numbered(page)[1]
        pages = cut(self._rows, MODELS, MODELS)
        title = say.t("part_title", name=say.t("page_models"), number=number)
        return NamesPart(title, [*pages[number - 1]], parts_view(say, pages, ALL, number, _place))

    @cached_property
    def _rows(self) -> list[NameView]:
        """Whatever the case of their letters."""
        models = sorted(self.edition.catalogue.models.items(), key=lambda m: m[1].name.casefold())
        return [_name(self.edition, *item) for item in models]


def _place(page: str) -> str:
    """Where a page of the list stands."""
    return places.part(places.MODELS, page) if numbered(page)[1] > 1 else places.MODELS


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
