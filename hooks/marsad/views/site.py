"""All that the pages of one language may show."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from ..catalogue import Catalogue
from ..problems import did_you_mean
from ..rank.boards import PROTOCOLS, Place, board
from ..words.language import Language
from . import boards as board_views
from . import challenges, citations, glossary, measurements, snapshots
from . import example as examples
from .charts.canvas import Chart
from .charts.frontier import frontier_chart
from .charts.ilsvrc import ilsvrc_chart
from .charts.leaders import leaders_chart
from .charts.size import size_chart
from .charts.top_scatter import top_scatter_chart
from .claims import ClaimView, VerdictCount, claim_view, verdict_counts
from .edition import Edition, SourceLink
from .facts import BestTop5View, BestView, FactView, best, best_measured_top5, fact_view
from .models import ModelPages, ModelView, ResultView


class NotInData(Exception):
    """A page names a record that the data does not hold."""


class SiteView:
    """Each part is made when a page first asks for it, and once."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.edition = Edition(catalogue, language)
        self.catalogue = catalogue
        self.language = language

    @cached_property
    def places(self) -> dict[str, list[Place]]:
        return {protocol: board(self.catalogue, protocol) for protocol in PROTOCOLS}

    @cached_property
    def best(self) -> BestView:
        if not self.places["fine-tuned"]:
            raise NotInData("no accepted fine-tuned result to lead with")
        return best(self.edition, self.places["fine-tuned"])

    @cached_property
    def best_top5(self) -> BestTop5View:
        return best_measured_top5(self.edition)

    @cached_property
    def boards(self) -> list[board_views.BoardView]:
        return board_views.boards(self.edition)

    @cached_property
    def unreproduced(self) -> list[board_views.ListedView]:
        return board_views.listed(self.edition, "unreproduced")

    @cached_property
    def without_figure(self) -> list[board_views.ListedView]:
        return board_views.listed(self.edition, "no-figure")

    @cached_property
    def ensembles(self) -> list[board_views.ListedView]:
        return board_views.listed(self.edition, "ensemble")

    @cached_property
    def snapshots(self) -> dict[str, snapshots.SnapshotView]:
        return {k: snapshots.snapshot_view(self.edition, k) for k in self.catalogue.snapshots}

    @cached_property
    def years(self) -> list[challenges.YearView]:
        return challenges.years(self.edition)

    @cached_property
    def humans(self) -> list[challenges.HumanView]:
        return challenges.humans(self.edition)

    @cached_property
    def citations(self) -> list[citations.CitationView]:
        return citations.citations(self.edition)

    @cached_property
    def claims(self) -> list[ClaimView]:
        return [claim_view(self.edition, key) for key in self.catalogue.claims]

    @cached_property
    def verdicts(self) -> list[VerdictCount]:
        return verdict_counts(self.edition)

    @cached_property
    def measured(self) -> list[measurements.MeasuredView]:
        return measurements.measured(self.edition)

    @cached_property
    def terms(self) -> list[glossary.TermView]:
        return glossary.terms(self.edition)

    @cached_property
    def example(self) -> examples.ExampleView:
        return examples.example(self.edition)

    @cached_property
    def charts(self) -> dict[str, Chart]:
        fine_tuned = self.places["fine-tuned"]
        made = {
            "frontier": frontier_chart(self.edition),
            "ilsvrc": ilsvrc_chart(self.edition),
            "leaders": leaders_chart(self.edition, fine_tuned),
            "top-scatter": top_scatter_chart(self.edition),
            "size": size_chart(self.edition, fine_tuned),
        }
        right = self.language.file.direction == "rtl"
        return {name: replace(chart, labels_right=right) for name, chart in made.items()}

    @cached_property
    def facts(self) -> list[FactView]:
        return [self.fact(key) for key in self.catalogue.facts]

    @cached_property
    def updated_iso(self) -> str:
        return self.catalogue.updated.isoformat()

    @cached_property
    def updated(self) -> str:
        return self.language.day(self.catalogue.updated)

    @cached_property
    def model_pages(self) -> ModelPages:
        found = {(place.key, p): place for p, places in self.places.items() for place in places}
        return ModelPages(self.edition, found)

    def model(self, key: str) -> ModelView:
        return self.model_pages.view(_known("model", key, self.catalogue.models))

    def result(self, key: str, protocol: str = "fine-tuned") -> ResultView:
        """The result of one model under one protocol. Raises NotInData."""
        for result in self.model(key).results:
            if result.protocol == protocol:
                return result
        raise NotInData(f"the model `{key}` has no {protocol} result")

    def fact(self, key: str) -> FactView:
        known = _known("fact", key, self.catalogue.facts)
        return fact_view(self.edition, known, self.catalogue.facts[known])

    def source(self, key: str) -> SourceLink:
        return self.edition.source(_known("source", key, self.catalogue.sources))

    def claim(self, key: str) -> ClaimView:
        return claim_view(self.edition, _known("claim", key, self.catalogue.claims))

    def claims_on(self, page: str) -> list[ClaimView]:
        """The claims that `page` explains, in the order of the post."""
        return [claim for claim in self.claims if claim.page == page]

    def year(self, year: int) -> challenges.YearView:
        found = {item.year: item for item in self.years}
        return found[_known("challenge year", str(year), found)]

    def human(self, key: str) -> challenges.HumanView:
        found = {item.key: item for item in self.humans}
        return found[_known("human", key, found)]

    def term(self, key: str) -> glossary.TermView:
        found = {item.key: item for item in self.terms}
        return found[_known("term", key, found)]


def _known(kind: str, key: str, known: Mapping[str, object]) -> str:
    if key not in known:
        raise NotInData(f"no {kind} `{key}` in the data{did_you_mean(key, known)}")
    return key
