"""Tables too long for one page, cut into pages of their own.

The first is that of the record, further ones are named `timm/2`, `timm/3` …
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import TypeVar

from ..catalogue import Catalogue
from ..schema.benchmark import MAIN
from ..schema.measurement import Key
from .backlinks import weights_of
from .boards import Board, Place, boards, on
from .families import members
from .weights import Released, released

T = TypeVar("T")
# Rows of a page: with so many the first view stays within 50 kB.
MEASURED, FAMILY, MODELS, SOURCES = 1560, 800, 900, 300
# Results of a page of boards, which is to be lighter: 34 kB.
BOARD = 112
# Results that a chart draws.
DRAWN = 300
# Links to models among measurements for which there is room beside so many rows.
LINKED = 100
# Sources in full, and the records that are said to use them.
ENTRIES, USES = 50, 300
# Models that the page of a family names beside its table; families that the measurements do.
NAMED = 200
# Rows of the list of all families.
FAMILIES = 500
# Of what a page tells beside its own: claims about it, changes of its record.
ABOUT, CHANGED = 60, 30
# Models outside the ranking: of a standing in a table, and by their names alone.
UNRANKED, OUTSIDE = 40, 20
# The name of the list of all models.
ALL = "all"


def page_of(record: str, number: int) -> str:
    """The name of a page of `record`, of which the first has number 1."""
    return record if number == 1 else f"{record}/{number}"


def numbered(page: str) -> tuple[str, int]:
    """The record and the number that the name of a page says."""
    record, _, number = page.partition("/")
    return record, int(number or 1)


def cut(rows: Sequence[T], first: int, most: int) -> list[Sequence[T]]:
    """`rows` page by page: as many as `first` on the first one, then `most` on each."""
    return [rows[:first], *(rows[at : at + most] for at in range(first, len(rows), most))]


def shares(lengths: Sequence[int], most: int) -> list[int]:
    """How many rows each of several tables shows on one page, which has room for `most`.

    The short ones show all of theirs; the long ones share what is left.
    """
    found, left = [0] * len(lengths), most
    shortest = sorted(range(len(lengths)), key=lengths.__getitem__)
    for done, index in enumerate(shortest):
        found[index] = min(lengths[index], left // (len(lengths) - done))
        left -= found[index]
    return found


def leading(found: Mapping[Board, list[Place]]) -> dict[Board, int]:
    """How many results of each board stand on the first page; other benchmarks have one alone."""
    main = on(found, MAIN)
    shown = shares([*map(len, main.values())], BOARD)
    return {board: len(places) for board, places in found.items()} | dict(
        zip(main, shown, strict=True)
    )


def page_at(record: str, index: int, first: int, most: int) -> str:
    """The name of the further page that holds the row `index`; empty for that of the record."""
    return "" if index < first else page_of(record, 2 + (index - first) // most)


def board_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of each board."""
    found = boards(catalogue)
    for board, first in leading(found).items():
        yield from further(board.name, len(found[board]), first, BOARD)


def family_list(catalogue: Catalogue, weights: Iterable[Released]) -> list[Sequence[str]]:
    """The ids of the families on each page of the list of all."""
    return cut([*members(catalogue, weights)], FAMILIES, FAMILIES)


def family_list_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of the list of all families."""
    yield from further(ALL, len(members(catalogue, released(catalogue))), FAMILIES, FAMILIES)


def model_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of the list of all models."""
    yield from further(ALL, len(catalogue.models), MODELS, MODELS)


def room(catalogue: Catalogue, key: str) -> int:
    """How many rows of a set stand on the first page, which those before it share."""
    sets = catalogue.sets_on(catalogue.measurements[key].benchmark)
    before = sum(len(catalogue.measured[k]) for k in sets[: sets.index(key)])
    return max(0, measured_rows(catalogue) - before)


def measured_rows(catalogue: Catalogue) -> int:
    """How many measurements a page shows: four links to models take the room of five rows."""
    linked = max(0, len(weights_of(catalogue)) - LINKED)
    return max(2 * MEASURED // 5, MEASURED - 5 * linked // 4)


def measured_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of each set of measurements."""
    for key in catalogue.measurements:
        yield from further(
            key, len(catalogue.measured[key]), room(catalogue, key), measured_rows(catalogue)
        )


def family_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of each family."""
    for key, found in members(catalogue, released(catalogue)).items():
        yield from further(key, len(found), FAMILY, FAMILY)


def pages_of(catalogue: Catalogue, weights: Iterable[Released]) -> Mapping[Key, str]:
    """The page of a family on which the row of each of `weights` stands, all of a set given."""
    return {
        item.key: page_of(key, 1 + index // FAMILY)
        for key, found in members(catalogue, weights).items()
        for index, item in enumerate(found)
    }


def further(record: str, count: int, first: int, most: int) -> Iterator[str]:
    """The names of the further pages of `count` rows."""
    pages = ceil(max(0, count - first) / most)
    yield from (page_of(record, 2 + index) for index in range(pages))
