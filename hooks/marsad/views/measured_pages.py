"""The pages of all sets of measurements."""

from dataclasses import dataclass
from functools import cached_property

from ..rank.parts import numbered
from ..rank.weights import Released
from ..schema.benchmark import MAIN
from .edition import Edition
from .measurements import MeasuredPart, MeasuredTable, MeasuredView, main_table, set_view
from .tested import tested_table


@dataclass(frozen=True)
class MeasuredPages:
    """Makes the views of sets; the rows that several pages share are made once."""

    edition: Edition
    weights: list[Released]

    def on(self, benchmark: str) -> list[MeasuredView]:
        """The first page of every set on a benchmark."""
        found = self.edition.catalogue.sets_on(benchmark)
        return [self._view(key, 1, alone=len(found) == 1) for key in found]

    def part(self, page: str) -> MeasuredPart:
        """A further page of a set, by its name."""
        (key, number), say = numbered(page), self.edition.language
        view = self._view(key, number, alone=True)
        title = say.t("part_title", name=view.title, number=number)
        return MeasuredPart(title, view.protocol, view)

    def _view(self, key: str, number: int, alone: bool) -> MeasuredView:
        return set_view(self.edition, key, alone, self._tables[key], number)

    @cached_property
    def _tables(self) -> dict[str, MeasuredTable]:
        return {
            key: main_table(self.edition, key)
            if note.benchmark == MAIN
            else tested_table(self.edition, key, self.weights)
            for key, note in self.edition.catalogue.measurements.items()
        }
