"""Families of architectures: the page of each, and the list of all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from .. import places
from ..rank.backlinks import weights_of
from ..rank.bands import half_width, told_apart
from ..rank.boards import Board, images
from ..rank.families import members
from ..rank.pareto import frontier
from ..rank.parts import ALL, FAMILY, NAMED, cut, family_list, numbered, pages_of
from ..rank.weights import Released, released
from ..schema.measurement import Key
from .edition import Edition
from .family import FamiliesPart, FamilyPart, FamilyRow, FamilyTable, FamilyView, Frontier
from .links import FamilyLink, ModelLink, SourceLink
from .parts import parts_view
from .quotes import family_said
from .shortened import Short, short
from .weights import COUNTED, Column, PickView, WeightsView, columns, machines, pick, row


@dataclass(frozen=True)
class FamilyPages:
    """Makes the views of all families; what they share is computed once."""

    edition: Edition

    @property
    def first(self) -> FamiliesPart:
        """The list of all families, as the page that is written by hand shows it."""
        return self.listed(ALL)

    def listed(self, page: str) -> FamiliesPart:
        """A further page of the list of all families, by its name: each in the order of names."""
        say, number = self.edition.language, numbered(page)[1]
        pages = family_list(self.edition.catalogue, self._released)
        rows = [self._row(key, self._members[key]) for key in pages[number - 1]]
        rows.sort(key=lambda row: row.link.name.casefold())
        title = say.t("part_title", name=say.t("page_families"), number=number)
        return FamiliesPart(title, rows, parts_view(say, pages, ALL, number, _place))

    @property
    def named(self) -> Short[FamilyLink]:
        """Families by their name, as many as there is room for: the same in every language."""
        links = map(self.edition.family, sorted(self._members)[:NAMED])
        shown, count = sorted(links, key=lambda x: x.name.casefold()), len(self._members)
        return Short(shown, count, short(self.edition.language, NAMED, count))

    def view(self, key: str) -> FamilyView:
        """The page of one family."""
        edition, say, found = self.edition, self.edition.language, self._members[key]
        family, link, count = edition.catalogue.families[key], edition.family(key), _count(found)
        equals, models = self._equals(found), self._of_family(key, found)
        return FamilyView(
            link=link,
            title=say.t("family_title", name=link.name),
            description=say.t("family_description", name=link.name),
            text=say.text(family.text),
            paper=edition.source(family.paper) if family.paper else None,
            paper_url=edition.catalogue.sources[family.paper].url if family.paper else "",
            best=self._best(found),
            quote=family_said(edition, link.name, max(found, key=_top1)),
            equals=equals,
            equals_said=self._equals_said(found, equals),
            models=models[:NAMED],
            models_short=short(say, NAMED, len(models)),
            fastest=self._fastest(found),
            released=count,
            released_said=say.count("weights", count),
            sources=self._sources,
            machines=machines(edition),
            table=self._table(key, 1),
            architectures=[*self._said(link.name, found)],
        )

    def part(self, page: str) -> FamilyPart:
        """A further page of a family, by its name."""
        (key, number), say = numbered(page), self.edition.language
        link = self.edition.family(key)
        title = say.t("part_title", name=say.t("family_title", name=link.name), number=number)
        description = say.t("family_description", name=link.name)
        return FamilyPart(page, link, title, description, self._table(key, number))

    def _table(self, key: str, number: int) -> FamilyTable:
        found, say = self._members[key], self.edition.language
        pages = cut([*self._rows(found)], FAMILY, FAMILY)
        return FamilyTable(
            heads=[column.head for column in self._columns],
            rows=[*pages[number - 1]],
            ours=bool(self._models(found)),
            parts=parts_view(say, pages, key, number, places.family),
        )

    def _row(self, key: str, found: list[Released]) -> FamilyRow:
        say = self.edition.language
        sizes = sorted(p for item in found if (p := item.row.parameters_millions) is not None)
        span = [say.number(size) for size in dict.fromkeys((*sizes[:1], *sizes[-1:]))]
        top1 = say.percent(max(item.row.value("top1") for item in found))
        return FamilyRow(self.edition.family(key), _count(found), top1, "–".join(span))

    def _best(self, found: list[Released]) -> PickView:
        best = max(found, key=_top1)
        half = f"{half_width(_top1(best), self._images):.2f}"
        return pick(self.edition, best, self._pages[best.key], "family_best_said", half=half)

    def _equals(self, found: list[Released]) -> int:
        """How many others are as accurate as the best, as far as the test can tell."""
        best = max(map(_top1, found))
        return sum(not told_apart(_top1(item), best, self._images) for item in found) - 1

    def _equals_said(self, found: list[Released], equals: int) -> str:
        say = self.edition.language
        if len(found) == 1:
            return ""
        return say.count("family_equals", equals) if equals else say.t("family_no_equal")

    def _models(self, found: list[Released]) -> list[ModelLink]:
        """The models of ours that some of the weights are."""
        owners = (self._owners.get(item.key) for item in found)
        return [self.edition.model(key) for key in dict.fromkeys(filter(None, owners))]

    def _of_family(self, key: str, found: list[Released]) -> list[ModelLink]:
        """The models of ours that some weights are, then the others from the family's own paper."""
        catalogue, ours = self.edition.catalogue, self._models(found)
        paper, known = catalogue.families[key].paper, {model.key for model in ours}
        same = (name for name, model in catalogue.models.items() if paper and model.paper == paper)
        return [*ours, *(self.edition.model(name) for name in same if name not in known)]

    def _fastest(self, found: list[Released]) -> Frontier | None:
        """What no others of the family beat in both speed and accuracy, where there are others."""
        shown = {column.head.value: column for column in self._columns}
        if COUNTED not in shown or len(found) == 1:
            return None
        speed = shown[COUNTED].value
        timed = {item.key: value for item in found if (value := speed(item)) is not None}
        ahead = frontier(
            (item for item in found if item.key in timed),
            cost=lambda item: -Decimal(timed[item.key]),
            gain=lambda item: item.row.value("top1"),
        )
        few = [shown[name] for name in ("top1", "image", COUNTED)]
        rows = [row(self.edition, item, few, self._pages[item.key]) for item in ahead]
        return Frontier([column.head for column in few], rows) if rows else None

    def _rows(self, found: list[Released]) -> Iterator[WeightsView]:
        """All rows; the first of an architecture is its best."""
        last = ""
        for item in found:
            begins = item.architecture if item.architecture != last else ""
            last = item.architecture
            owner = self._owners.get(item.key)
            yield row(self.edition, item, self._columns, self._pages[item.key], begins, owner)

    def _said(self, family: str, found: list[Released]) -> Iterator[tuple[str, str, str]]:
        """Each architecture, and what search says of it: its best, which comes first."""
        for name, items in groupby(found, key=lambda item: item.architecture):
            best = next(items)
            page = self._pages[best.key]
            said = pick(self.edition, best, page, "family_found_said", family=family).said
            yield page, name, said

    @cached_property
    def _members(self) -> Mapping[str, list[Released]]:
        return members(self.edition.catalogue, self._released)

    @cached_property
    def _pages(self) -> Mapping[Key, str]:
        return pages_of(self.edition.catalogue, self._released)

    @cached_property
    def _released(self) -> list[Released]:
        return [*released(self.edition.catalogue)]

    @cached_property
    def _owners(self) -> Mapping[Key, str]:
        return weights_of(self.edition.catalogue)

    @cached_property
    def _columns(self) -> list[Column]:
        return columns(self.edition)

    @cached_property
    def _sources(self) -> list[SourceLink]:
        """Where the figures are from."""
        catalogue = self.edition.catalogue
        notes = (*catalogue.measurements.values(), *catalogue.speeds.values())
        return [self.edition.source(key) for key in dict.fromkeys(note.source for note in notes)]

    @cached_property
    def _images(self) -> int:
        """How many images the main benchmark has; the rules ask for it."""
        return images(self.edition.catalogue, Board()) or 1


def _place(page: str) -> str:
    """Where a page of the list of all families stands."""
    return places.part(places.FAMILIES, page if numbered(page)[1] > 1 else "")


def _top1(item: Released) -> float:
    return float(item.row.value("top1"))


def _count(found: list[Released]) -> int:
    """How many weights: an image size more is none."""
    return len({item.row.weights for item in found})
