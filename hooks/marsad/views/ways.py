"""Ways into a long table: the places where rows of some accuracies begin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..words.language import Language

# So many rows, or a few more, lie between two places that a page leads to.
STEP = 40

# The id of a row, and its whole percent of accuracy, if any is known.
Row = tuple[str, int | None]


@dataclass(frozen=True)
class WayView:
    """Where rows of some accuracies begin, `62–79%`, and how many they are."""

    key: str
    accuracies: str
    count: str


def ways(say: Language, rows: Iterable[Row]) -> list[WayView]:
    """`rows`, the most accurate first, cut where the whole percent changes and enough are above."""
    made: list[list[Row]] = []
    for whole, several in groupby(rows, key=lambda row: row[1]):
        if made and (whole is None or len(made[-1]) < STEP):
            made[-1].extend(several)
        else:
            made.append([*several])
    return [_way(say, several) for several in made]


def _way(say: Language, rows: Sequence[Row]) -> WayView:
    found = sorted({whole for _, whole in rows if whole is not None})
    accuracies = "–".join(str(whole) for whole in dict.fromkeys([*found[:1], *found[-1:]]))
    return WayView(rows[0][0], f"{accuracies}%", say.number(len(rows)))
