"""The page of one model."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import places
from ..exports.bibtex import bibtex
from ..exports.csl import csl
from ..rank import parts
from ..rank.backlinks import claims_about, related
from ..rank.boards import Board, Place, leading
from ..rank.makers import Maker
from ..rank.parts import BOARD, page_at
from ..schema.model import Model, Result
from ..words.language import Named
from .changes import ChangeView, of_record
from .edition import Edition
from .figures import FigureView, parameters, said
from .links import ClaimLink, ModelLink, OfferedLink, SourceLink
from .quotes import model_said
from .results import RemeasuredSet, ResultView, remeasured, result_view
from .shortened import Short, shortened


@dataclass(frozen=True)
class AboutClaim:
    link: ClaimLink
    claim: str
    verdict: Named


@dataclass(frozen=True)
class PaperView:
    """What to cite for a model, and where it lies."""

    link: SourceLink
    url: str
    bibtex: str


@dataclass(frozen=True)
class MakerView:
    """An organisation that published a model, and what names it; none where it holds the code."""

    name: str
    source: SourceLink | None


@dataclass(frozen=True)
class LeadView:
    """The result that stands for a model, and the models right above and below on its board.

    `row` leads to its row there; empty where it is not ranked.
    """

    result: ResultView
    is_ranked: bool
    row: str
    above: ModelLink | None
    below: ModelLink | None


@dataclass(frozen=True)
class ModelView:
    """`quote` is the sentence to copy: it says the leading result, where there is one.

    `trained_on`: the data, and of which kind they are. `unmatched`: its weights are public, but no
    measurement is known to be of them.
    """

    key: str
    name: str
    title: str
    description: str
    quote: str
    published: str
    standing: Named
    summary: str
    caution: str
    parameters: FigureView
    parameters_said: str
    parameters_counted: str
    trained_on: list[str]
    weights: OfferedLink
    code: str
    paper: PaperView
    makers: list[MakerView]
    lead: LeadView | None
    results: list[ResultView]
    remeasured: list[RemeasuredSet]
    unmatched: bool
    related: list[ModelLink]
    claims: Short[AboutClaim]
    in_snapshot: bool
    changes: Short[ChangeView]


@dataclass(frozen=True)
class ModelPages:
    """Makes the views of all models; what they share is computed once."""

    edition: Edition
    ranked: Mapping[Board, list[Place]]

    @cached_property
    def _claims(self) -> dict[str, list[str]]:
        return claims_about(self.edition.catalogue)

    @cached_property
    def _related(self) -> dict[str, list[str]]:
        return related(self.edition.catalogue)

    @cached_property
    def _in_snapshots(self) -> set[str]:
        return {r.model for s in self.edition.catalogue.snapshots.values() for r in s.rows}

    @cached_property
    def _first(self) -> Mapping[Board, int]:
        return parts.leading(self.ranked)

    @cached_property
    def _indexes(self) -> Mapping[tuple[str, Board], int]:
        """Where each model stands in the list of each board, counted from 0."""
        boards = self.ranked.items()
        return {(p.key, board): at for board, places in boards for at, p in enumerate(places)}

    def view(self, key: str) -> ModelView:
        """All that the page of the model `key` shows. Raises KeyError where no such model is."""
        say, model = self.edition.language, self.edition.catalogue.models[key]
        return ModelView(
            key=key,
            name=model.name,
            title=say.t("model_title", name=model.name),
            description=say.t("model_description", name=model.name),
            quote=self._quote(key, model),
            published=say.month(model.published),
            standing=say.named("standing", model.standing),
            summary=say.text(model.summary),
            caution=say.text(model.caution),
            parameters=parameters(self.edition, model.parameters),
            parameters_said=said(self.edition, model.parameters),
            parameters_counted=say.text(model.parameters.counts if model.parameters else None),
            trained_on=self._trained_on(model),
            weights=OfferedLink(say.t(f"weights_{model.weights}"), model.weights_at or ""),
            code=model.code or "",
            paper=self._paper(model),
            makers=[self._maker(maker) for maker in self.edition.makers[key]],
            lead=self._lead(key, model),
            results=[self.result(key, result) for result in model.results],
            remeasured=[*remeasured(self.edition, model)],
            unmatched=_unmatched(model),
            related=[self.edition.model(other) for other in self._related[key]],
            claims=shortened(say, [*map(self._claim, self._claims.get(key, []))], parts.ABOUT),
            in_snapshot=key in self._in_snapshots,
            changes=shortened(say, [*of_record(self.edition, "models", key)], parts.CHANGED),
        )

    def result(self, key: str, result: Result) -> ResultView:
        """One result of the model `key`."""
        return result_view(self.edition, result, self._place(key, result))

    def _place(self, key: str, result: Result) -> Place | None:
        board = Board.of(result)
        at = self._indexes.get((key, board))
        return None if at is None else self.ranked[board][at]

    def _quote(self, key: str, model: Model) -> str:
        result = leading(model)
        return model_said(self.edition, model, self._place(key, result) if result else None)

    def _lead(self, key: str, model: Model) -> LeadView | None:
        if (result := leading(model)) is None:
            return None
        board = Board.of(result)
        at = self._indexes.get((key, board))
        view = self.result(key, result)
        if at is None:
            return LeadView(view, False, "", None, None)
        row = places.row(key, board.name, page_at(board.name, at, self._first[board], BOARD))
        return LeadView(view, True, row, *self._beside(board, at))

    def _beside(self, board: Board, at: int) -> tuple[ModelLink | None, ModelLink | None]:
        """The models above and below the place `at` of `board`."""
        places = self.ranked[board]
        above, below = places[:at][-1:], places[at + 1 :][:1]
        return self._link(above), self._link(below)

    def _link(self, places: list[Place]) -> ModelLink | None:
        return next((self.edition.model(place.key) for place in places), None)

    def _trained_on(self, model: Model) -> list[str]:
        """The training data and its kind, which some say in the same words."""
        say = self.edition.language
        said = (say.text(model.training_data), say.t(f"regime_{model.regime}"))
        return list(dict.fromkeys(said))

    def _paper(self, model: Model) -> PaperView:
        source = self.edition.catalogue.sources[model.paper]
        link = self.edition.source(model.paper)
        return PaperView(link, source.url, bibtex(csl(model.paper, source)))

    def _maker(self, maker: Maker) -> MakerView:
        name = self.edition.organisation(maker.key).label
        return MakerView(name, self.edition.source(maker.source) if maker.source else None)

    def _claim(self, key: str) -> AboutClaim:
        say, claim = self.edition.language, self.edition.catalogue.claims[key]
        verdict = say.named("verdict", claim.verdict)
        return AboutClaim(self.edition.claim(key), say.text(claim.claim), verdict)


def _unmatched(model: Model) -> bool:
    return model.weights == "public" and not any(map(_measured, model.results))


def _measured(result: Result) -> bool:
    """Whether others measured the weights of `result`: then its page has their figure."""
    figures = (result.top1, result.top5, *result.others)
    return bool(result.remeasured) or any(found.kind == "measured" for found in figures)
