"""The page of one model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..exports.bibtex import bibtex
from ..rank.backlinks import claims_about
from ..rank.boards import Board, Place
from ..schema.benchmark import MAIN
from ..schema.derived import Percent
from ..schema.figure import Printed
from ..schema.model import OtherFigure, Remeasured, Result
from ..words.language import Named
from .boards import board_name
from .edition import Edition
from .figures import FigureView, band, interval, parameters, percent, said, signed
from .links import ClaimLink, ModelLink, SourceLink


@dataclass(frozen=True)
class OtherView:
    """Somebody else's figure beside the result; the difference in points."""

    who: str
    top1: FigureView
    difference: str


@dataclass(frozen=True)
class ResultView:
    """`board` tells the places of the result apart on its model's page."""

    board: Named
    band: str
    half_width: str
    image_size: str
    setting: str
    top1: FigureView
    top5: FigureView
    others: list[OtherView]


@dataclass(frozen=True)
class RemeasuredView:
    """A measurement of the released weights beside the claim; differences in points."""

    weights: str
    image_size: str
    top1: str
    top5: str
    difference_top1: str
    difference_top5: str


@dataclass(frozen=True)
class RemeasuredSet:
    """What one set measured of one result, and a note on what the figures are."""

    note: str
    source: SourceLink
    rows: list[RemeasuredView]


@dataclass(frozen=True)
class AboutClaim:
    link: ClaimLink
    claim: str
    verdict: Named


@dataclass(frozen=True)
class ModelView:
    key: str
    name: str
    title: str
    description: str
    published: str
    standing: Named
    standing_meaning: str
    summary: str
    caution: str
    parameters: FigureView
    parameters_said: str
    parameters_counted: str
    regime: str
    training_data: str
    weights: str
    code: str
    paper: SourceLink
    paper_url: str
    bibtex: str
    results: list[ResultView]
    remeasured: list[RemeasuredSet]
    related: list[ModelLink]
    claims: list[AboutClaim]
    in_snapshot: bool


@dataclass(frozen=True)
class ModelPages:
    """Makes the views of all models; what they share is computed once."""

    edition: Edition
    places: Mapping[tuple[str, Board], Place]

    @cached_property
    def _claims(self) -> dict[str, list[str]]:
        return claims_about(self.edition.catalogue)

    @cached_property
    def _in_snapshots(self) -> set[str]:
        return {r.model for s in self.edition.catalogue.snapshots.values() for r in s.rows}

    def view(self, key: str) -> ModelView:
        edition, model = self.edition, self.edition.catalogue.models[key]
        say, paper = edition.language, edition.catalogue.sources[model.paper]
        return ModelView(
            key=key,
            name=model.name,
            title=say.t("model_title", name=model.name),
            description=say.t("model_description", name=model.name),
            published=say.month(model.published),
            standing=say.named("standing", model.standing),
            standing_meaning=say.t(f"standing_{model.standing}_meaning"),
            summary=say.text(model.summary),
            caution=say.text(model.caution),
            parameters=parameters(edition, model.parameters),
            parameters_said=said(edition, model.parameters),
            parameters_counted=say.text(model.parameters.counts if model.parameters else None),
            regime=say.t(f"regime_{model.regime}"),
            training_data=say.text(model.training_data),
            weights=say.t(f"weights_{model.weights}"),
            code=model.code or "",
            paper=edition.source(model.paper),
            paper_url=paper.url,
            bibtex=bibtex(model.paper, paper),
            results=[self._result(key, result) for result in model.results],
            remeasured=[found for result in model.results for found in self._again(result)],
            related=[edition.model(other) for other in model.related],
            claims=[self._claim(name) for name in self._claims.get(key, [])],
            in_snapshot=key in self._in_snapshots,
        )

    def _result(self, key: str, result: Result) -> ResultView:
        say, board = self.edition.language, Board.of(result)
        place = self.places.get((key, board))
        return ResultView(
            board=board_name(self.edition, board),
            band=band(place),
            half_width=interval(place),
            image_size=f"{result.image_size}×{result.image_size}" if result.image_size else "",
            setting=say.text(result.setting),
            top1=percent(self.edition, result.top1),
            top5=percent(self.edition, result.top5),
            others=[self._other(result, other) for other in result.others],
        )

    def _other(self, result: Result, other: OtherFigure) -> OtherView:
        who, shown = self.edition.language.text(other.who), percent(self.edition, other)
        return OtherView(who, shown, difference(other.value, result.top1))

    def _again(self, result: Result) -> Iterator[RemeasuredSet]:
        """The measurements of the weights of `result`, by the sets that hold them."""
        edition = self.edition
        for key in dict.fromkeys(item.set for item in result.remeasured):
            yield RemeasuredSet(
                note=_note(edition, result.benchmark),
                source=edition.source(edition.catalogue.measurements[key].source),
                rows=[self._row(result, item) for item in result.remeasured if item.set == key],
            )

    def _row(self, result: Result, item: Remeasured) -> RemeasuredView:
        say, row = self.edition.language, self.edition.catalogue.rows[item.key]
        top1, top5 = row.value("top1"), row.value("top5")
        return RemeasuredView(
            weights=item.weights,
            image_size=str(item.image_size),
            top1=say.percent(top1),
            top5=say.percent(top5),
            difference_top1=difference(top1, result.top1),
            difference_top5=difference(top5, result.top5),
        )

    def _claim(self, key: str) -> AboutClaim:
        say, claim = self.edition.language, self.edition.catalogue.claims[key]
        verdict = say.named("verdict", claim.verdict)
        return AboutClaim(self.edition.claim(key), say.text(claim.claim), verdict)


def _note(edition: Edition, benchmark: str) -> str:
    """What stands before measurements on `benchmark`."""
    if benchmark == MAIN:
        return edition.language.t("remeasured_note")
    name = edition.language.text(edition.catalogue.benchmarks[benchmark].name)
    return edition.language.t("remeasured_note_on", benchmark=name)


def difference(measured: Decimal, claimed: Percent) -> str:
    """Measured minus claimed, in percentage points, signed; nothing where the authors gave none."""
    if not isinstance(claimed, Printed) or claimed.kind != "reported":
        return ""
    return signed(measured - claimed.value)
