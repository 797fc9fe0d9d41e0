"""All that the pages of one language may show."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeVar

from ..catalogue import Catalogue
from ..exports.formats import FORMATS
from ..exports.shelf import Shelf
from ..rank.boards import Board, Place
from ..rank.boards import boards as ranked
from ..rank.parts import OUTSIDE, UNRANKED
from ..rank.weights import Released, released
from ..schema.model import Standing
from ..words.language import Language
from . import (
    archive,
    boards,
    challenges,
    changes,
    choice,
    citations,
    claims,
    comparison,
    example,
    facts,
    glossary,
    kept,
    myresult,
    names,
    past,
    releases,
    snapshots,
    tested,
)
from .answers import AnswerView, answers
from .archive import ArchiveView
from .board_pages import BoardPages
from .boards import BoardView, ListedView
from .challenges import HumanView, YearView
from .charts.all import Charts, charts
from .downloads import DownloadsView, downloads
from .edition import Edition
from .facts import BestView, FactView
from .families import FamilyPages
from .family import FamilyPart, FamilyView
from .known import NotInData, known
from .links import SourceLink
from .measured_pages import MeasuredPages
from .measurements import MeasuredView
from .models import ModelPages, ModelView
from .past import PastView
from .results import ResultView
from .shortened import Short
from .sources import SourcePages, SourcesView
from .tested import TestedView
from .uses import Cited

V = TypeVar("V")
MAIN = Board()


def part(make: Callable[[Edition], V]) -> "cached_property[V]":
    """What `make` makes of an edition, made when a page first asks for it, and once."""
    return cached_property(lambda site: make(site._edition))


class SiteView:
    """By name, what templates show. The catalogue stays out of their reach."""

    def __init__(
        self,
        catalogue: Catalogue,
        say: Language,
        shelf: Shelf | None = None,
        cited: Cited | None = None,
    ) -> None:
        self._edition = Edition(catalogue, say)
        self._catalogue = catalogue
        self.language = say
        self._shelf = shelf or Shelf(catalogue, "")
        self._source_pages = SourcePages(self._edition, cited or {})

    years = part(challenges.years)
    humans = part(challenges.humans)
    citations = part(citations.CitationPages)
    formats = FORMATS
    verdicts = part(claims.verdict_counts)
    claims = part(claims.ClaimPages)
    kept = part(kept.kept)
    tests = part(tested.tests)
    terms = part(glossary.terms)
    glossary = part(glossary.GlossaryPages)
    example = part(example.example)
    choice = part(choice.choice)
    names = part(names.NamePages)
    past_years = part(past.years)
    my_result = part(myresult.my_result)
    comparison = part(comparison.comparison)
    changes = part(changes.ChangePages)
    fact_pages = part(facts.FactPages)
    releases = part(releases.releases)
    snapshots = part(snapshots.snapshots)

    @cached_property
    def best(self) -> BestView:
        """What leads the main board. Raises NotInData where nothing does."""
        if not self._leaders:
            raise NotInData(f"no accepted {MAIN.name} result to lead with")
        return facts.best(self._edition, self._leaders)

    @cached_property
    def answers(self) -> list[AnswerView]:
        """The answers of the home page."""
        return answers(self._edition, self._leaders, self._released)

    @cached_property
    def downloads(self) -> DownloadsView:
        """The files for other programs."""
        return downloads(self.language, self._shelf)

    @cached_property
    def quote(self) -> str:
        """The best result, for pages that name it; empty where there is none."""
        return self.model(self._leaders[0].key).quote if self._leaders else ""

    @cached_property
    def measured_pages(self) -> MeasuredPages:
        """The tables of what was measured, page by page."""
        return MeasuredPages(self._edition, self._released)

    @cached_property
    def measured(self) -> list[MeasuredView]:
        """What was measured on the main benchmark, as the first page shows it."""
        return self.measured_pages.on(MAIN.benchmark)

    @cached_property
    def _archives(self) -> dict[str, ArchiveView]:
        return {key: archive.archive_view(self._edition, key) for key in self._catalogue.archive}

    def archive(self, key: str) -> ArchiveView:
        """A board that others kept."""
        return self._archives[known("archive", key, self._catalogue.archive)]

    @cached_property
    def updated(self) -> str:
        """The day of the data, in words."""
        return self.language.day(self._catalogue.updated)

    @cached_property
    def charts(self) -> Charts:
        """The charts of all pages, each drawn when it is asked for."""
        return charts(self._edition, self._leaders, self._released)

    @cached_property
    def board_pages(self) -> BoardPages:
        """The boards of all benchmarks, page by page."""
        return BoardPages(self._edition, self._ranked)

    def boards(self, benchmark: str) -> list[BoardView]:
        """The boards of one benchmark that have a result, as their first page shows them."""
        return self.board_pages.on(known("benchmark", benchmark, self._catalogue.benchmarks))

    def listed(self, standing: Standing) -> Short[ListedView]:
        """The models of a standing that stands on no board, for a table."""
        return boards.listed(self._edition, standing, UNRANKED)

    def outside(self, standing: Standing) -> Short[ListedView]:
        """The same, by their names."""
        return boards.listed(self._edition, standing, OUTSIDE)

    def model(self, key: str) -> ModelView:
        """The page of one model. Raises NotInData."""
        return self._model_pages.view(known("model", key, self._catalogue.models))

    def family(self, key: str) -> FamilyView:
        """The first page of one family. Raises NotInData."""
        return self.families.view(known("family", key, self._catalogue.families))

    def family_part(self, page: str) -> FamilyPart:
        """A further page of a family, by its name."""
        return self.families.part(page)

    @cached_property
    def families(self) -> FamilyPages:
        """All families, page by page."""
        return FamilyPages(self._edition)

    def result(self, key: str, board: Board = MAIN) -> ResultView:
        """The result of one model on one board. Raises NotInData."""
        for result in self.model(key).results:
            if result.board.value == board.name:
                return result
        raise NotInData(f"the model `{key}` has no {board.name} result")

    def tested(self, key: str) -> TestedView:
        """What was measured on a benchmark beside the main one. Raises NotInData."""
        known("test set", key, dict.fromkeys(tested.keys(self._catalogue)))
        return tested.tested_view(self._edition, key, self.measured_pages.on(key))

    def past(self, year: str) -> PastView:
        """The boards of the end of a year."""
        found = dict.fromkeys(past.keys(self._catalogue))
        return past.past_view(self._edition, int(known("year", year, found)))

    def fact(self, key: str) -> FactView:
        """One fact. Raises NotInData."""
        known("fact", key, self._catalogue.facts)
        return facts.fact_view(self._edition, key, self._catalogue.facts[key])

    def source(self, key: str) -> SourceLink:
        """A link to one source. Raises NotInData."""
        return self._edition.source(known("source", key, self._catalogue.sources))

    def sources(self, page: str) -> SourcesView:
        """Sources whose ids begin with a letter, by the name of their page."""
        return self._source_pages.page(page)

    def year(self, year: int) -> YearView:
        """One year of the challenge. Raises NotInData."""
        found = {item.year: item for item in self.years}
        return found[known("challenge year", str(year), found)]

    def human(self, key: str) -> HumanView:
        """One measurement of people. Raises NotInData."""
        found = {item.key: item for item in self.humans}
        return found[known("human", key, found)]

    @cached_property
    def _released(self) -> list[Released]:
        return [*released(self._catalogue)]

    @cached_property
    def _ranked(self) -> Mapping[Board, list[Place]]:
        return ranked(self._catalogue)

    @property
    def _leaders(self) -> list[Place]:
        """The main board, best first."""
        return self._ranked.get(MAIN, [])

    @cached_property
    def _model_pages(self) -> ModelPages:
        return ModelPages(self._edition, self._ranked)
