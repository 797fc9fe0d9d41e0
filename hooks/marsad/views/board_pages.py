"""The pages of all boards."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from .. import places
from ..rank.boards import Board, Place, on
from ..rank.parts import BOARD, cut, leading, numbered
from ..words.language import Named
from .boards import BoardView, board_view
from .edition import Edition
from .parts import parts_view


@dataclass(frozen=True)
class BoardPart:
    """A further page of a board, which is the only one on it."""

    title: str
    description: str
    benchmark: str
    boards: list[BoardView]


@dataclass(frozen=True)
class BoardPages:
    """Makes the views of boards; the rows that several pages share are made once."""

    edition: Edition
    ranked: Mapping[Board, list[Place]]

    def on(self, benchmark: str) -> list[BoardView]:
        """The first page of every board of one benchmark that has a result."""
        return [self._page(board, 1) for board in on(self.ranked, benchmark)]

    def part(self, page: str) -> BoardPart:
        """A further page of a board, by its name."""
        (name, number), say = numbered(page), self.edition.language
        board = next(board for board in self.ranked if board.name == name)
        view = self._page(board, number)
        name = say.t("part_of", page=say.t("page_leaderboard"), name=view.board.label)
        title = say.t("part_title", name=name, number=number)
        note = say.t(f"board_note_{view.protocol}")
        return BoardPart(title, note, board.benchmark, [view])

    def offered(self, boards: list[BoardView]) -> list[Named]:
        """The organisations of all rows of `boards`, also on other pages, in order of names."""
        names = {board.board.value for board in boards}
        wholes = [whole for whole in self._wholes.values() if whole.board.value in names]
        found = {item for whole in wholes for row in whole.rows for item in row.organisations}
        return sorted(found, key=lambda item: item.label.casefold())

    def _page(self, board: Board, number: int) -> BoardView:
        whole, say = self._wholes[board], self.edition.language
        pages = cut(whole.rows, self._first[board], BOARD)
        parts = parts_view(say, pages, board.name, number, _place)
        return replace(whole, rows=[*pages[number - 1]], parts=parts)

    @cached_property
    def _first(self) -> Mapping[Board, int]:
        return leading(self.ranked)

    @cached_property
    def _wholes(self) -> Mapping[Board, BoardView]:
        return {b: board_view(self.edition, b, found) for b, found in self.ranked.items()}


def _place(page: str) -> str:
    """Where a page of a board stands."""
    return places.part(places.LEADERBOARD, page) if numbered(page)[1] > 1 else places.LEADERBOARD
