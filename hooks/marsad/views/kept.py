"""The rows of a post's table, and where they stand on the board that it says it quotes."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..rank.archive import matches
from ..schema.archive import keyed
from .edition import Edition
from .links import ModelLink


@dataclass(frozen=True)
class KeptView:
    """A row of a post's table, and the row `key` of the archived board, the `place`-th there.

    That is of the same model where it `is_kept`, else what stands in its place; no row where the
    board is shorter.
    """

    rank: str
    model: ModelLink
    is_kept: bool
    place: str
    key: str
    printed: str


def kept(edition: Edition) -> list[KeptView]:
    """Every row of the tables that say they quote a board of which we have the rows."""
    found = edition.catalogue.snapshots.items()
    return [
        view
        for key, snapshot in found
        if snapshot.archive
        for view in _rows(edition, key, snapshot.archive)
    ]


def _rows(edition: Edition, snapshot: str, board: str) -> Iterator[KeptView]:
    rows = keyed(edition.catalogue.archived[board])
    keys = dict(enumerate(rows, 1))
    places = {key: place for place, key in keys.items()}
    owners = {match.model: key for key, match in matches(edition.catalogue, board).items()}
    for place, row in enumerate(edition.catalogue.snapshots[snapshot].rows, 1):
        key = owners.get(row.model, keys.get(place, ""))
        yield KeptView(
            rank=row.rank.printed,
            model=edition.model(row.model),
            is_kept=row.model in owners,
            place=edition.language.number(places.get(key, place)),
            key=key,
            printed=rows[key].model if key else "",
        )
