"""Where a reader is in a table that several pages hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..rank.parts import page_of
from ..words.language import Language


@dataclass(frozen=True)
class PartLink:
    """A page by its number; the one that the reader is on leads nowhere."""

    number: int
    href: str


@dataclass(frozen=True)
class PartsView:
    """Which rows stand here, and the pages of all."""

    said: str
    links: list[PartLink]


def parts_view(
    say: Language,
    pages: Sequence[Sequence[object]],
    record: str,
    number: int,
    place: Callable[[str], str],
    what: str = "rows",
) -> PartsView | None:
    """What the page `number` of `pages` says of them; nothing where there is one alone.

    `place` gives the address of a page by its name; `what` they are, in the words of `parts_`.
    """
    if len(pages) == 1:
        return None
    first, here = sum(map(len, pages[: number - 1])), len(pages[number - 1])
    ends = (first + 1, first + here, sum(map(len, pages)))
    start, end, every = (say.number(value) for value in ends)
    numbers = range(1, 1 + len(pages))
    links = [PartLink(n, "" if n == number else place(page_of(record, n))) for n in numbers]
    return PartsView(say.t(f"parts_{what}", first=start, last=end, all=every), links)
