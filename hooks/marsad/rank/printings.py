"""What was printed of a result, and in which month: a later version may have another figure."""

from collections.abc import Iterator
from dataclasses import dataclass

from .boards import Found, printed


@dataclass(frozen=True)
class Printing:
    """A result with the figure that was first printed in `month`, `YYYY-MM`."""

    month: str
    found: Found

    @property
    def year(self) -> int:
        """The year of `month`, whose boards the figure enters."""
        return int(self.month[:4])


def printings(found: Found) -> Iterator[Printing]:
    """Every figure that was printed of a result, the first one first."""
    key, model, result, _ = found
    revision = result.revision
    if revision and revision.before:
        earlier = result.model_copy(update={"top1": revision.before})
        first = key, model, earlier, revision.before
        yield Printing(printed(first), first)
    yield Printing(printed(found), found)
