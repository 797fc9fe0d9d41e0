"""Every result of every model as a row: ranked ones with their bands, the others by standing."""

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

from .. import places
from ..catalogue import Catalogue
from ..rank.boards import PROTOCOLS, Board, Found, Place, boards, results
from ..rank.makers import Maker, makers
from ..schema.model import Model, Result, Standing
from .cells import Cells, figure, plain
from .column import Column
from .table import Table

THOUSANDTH = Decimal("0.001")  # of a percentage point
UNRANKED: tuple[Standing, ...] = tuple(s for s in get_args(Standing) if s != "accepted")


def leaderboard(catalogue: Catalogue, site_url: str) -> Table:
    """A board after the other, each with its ranked results in their order, then the rest."""
    known = makers(catalogue)
    return Table.of(
        _row(catalogue, site_url, known[found[0]], found, place) for found, place in _all(catalogue)
    )


def _all(catalogue: Catalogue) -> Iterator[tuple[Found, Place | None]]:
    ranked = boards(catalogue)
    rest = list(results(catalogue, *UNRANKED))
    names = [Board(key, protocol) for key in catalogue.benchmarks for protocol in PROTOCOLS]
    for board in names:
        for place in ranked.get(board, []):
            yield (place.key, place.model, place.result, place.top1), place
        yield from ((item, None) for item in rest if Board.of(item[2]) == board)


def _row(
    catalogue: Catalogue, site_url: str, by: list[Maker], found: Found, place: Place | None
) -> Cells:
    key, model, result, _ = found
    band, half = (place.band, place.half_width) if place else (None, None)
    return {
        **plain(id=key, **_who(model, by), **_contest(result)),
        **plain(
            band_first=band.first if band else None,
            band_last=band.last if band else None,
            half_width=None if half is None else Decimal(half).quantize(THOUSANDTH),
            images=place.images if place else None,
            image_size=result.image_size,
        ),
        **figure(catalogue, "top1", result.top1),
        **figure(catalogue, "top5", result.top5),
        Column("page"): f"{site_url}{places.result(key, Board.of(result).name)}",
    }


def _who(model: Model, by: list[Maker]) -> dict[str, str | Decimal | None]:
    return {
        "model": model.name,
        "published": model.published,
        "standing": model.standing,
        "regime": model.regime,
        "organisations": " ".join(maker.key for maker in by) or None,
        "parameters_millions": model.parameters.millions if model.parameters else None,
    }


def _contest(result: Result) -> dict[str, str | None]:
    return {"benchmark": result.benchmark, "protocol": result.protocol, "probe": result.probe}
