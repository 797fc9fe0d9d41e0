"""The page of one model."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..exports.bibtex import bibtex
from ..rank.backlinks import claims_about
from ..rank.boards import Place
from ..schema.figure import Percent, Printed
from ..schema.measurement import Measurement
from ..schema.model import Model, Remeasured, Result
from ..words.language import Named
from .edition import Edition
from .figures import FigureView, band, interval, parameters, percent
from .links import ClaimLink, ModelLink, SourceLink


@dataclass(frozen=True)
class ResultView:
    protocol: Named
    band: str
    half_width: str
    image_size: str
    setting: str
    top1: FigureView
    top5: FigureView


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
    parameters_counted: str
    regime: str
    training_data: str
    weights: str
    code: str
    paper: SourceLink
    paper_url: str
    bibtex: str
    results: list[ResultView]
    remeasured: list[RemeasuredView]
    measured_source: SourceLink | None
    related: list[ModelLink]
    claims: list[AboutClaim]
    in_snapshot: bool


@dataclass(frozen=True)
class ModelPages:
    """Makes the views of all models; what they share is computed once."""

    edition: Edition
    places: dict[tuple[str, str], Place]

    @cached_property
    def _claims(self) -> dict[str, list[str]]:
        return claims_about(self.edition.catalogue)

    @cached_property
    def _measured(self) -> dict[tuple[str, int], tuple[str, Measurement]]:
        return {
            (row.weights, row.image_size): (note.source, row)
            for key, note in self.edition.catalogue.measurements.items()
            for row in self.edition.catalogue.measured[key]
        }

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
            parameters_counted=say.text(model.parameters.counts if model.parameters else None),
            regime=say.t(f"regime_{model.regime}"),
            training_data=say.text(model.training_data),
            weights=say.t(f"weights_{model.weights}"),
            code=model.code or "",
            paper=edition.source(model.paper),
            paper_url=paper.url,
            bibtex=bibtex(model.paper, paper),
            results=[self._result(key, result) for result in model.results],
            remeasured=[self._remeasured(model, item) for item in model.remeasured],
            measured_source=self._measured_source(model),
            related=[edition.model(other) for other in model.related],
            claims=[self._claim(name) for name in self._claims.get(key, [])],
            in_snapshot=key in self._in_snapshots,
        )

    def _result(self, key: str, result: Result) -> ResultView:
        say = self.edition.language
        place = self.places.get((key, result.protocol))
        return ResultView(
            protocol=say.named("protocol", result.protocol),
            band=band(place),
            half_width=interval(place),
            image_size=f"{result.image_size}×{result.image_size}" if result.image_size else "",
            setting=say.text(result.setting),
            top1=percent(self.edition, result.top1),
            top5=percent(self.edition, result.top5),
        )

    def _measured_source(self, model: Model) -> SourceLink | None:
        if not model.remeasured:
            return None
        item = model.remeasured[0]
        return self.edition.source(self._measured[item.weights, item.image_size][0])

    def _remeasured(self, model: Model, item: Remeasured) -> RemeasuredView:
        _, row = self._measured[item.weights, item.image_size]
        claimed = model.results[0]
        return RemeasuredView(
            weights=item.weights,
            image_size=str(item.image_size),
            top1=self.edition.language.percent(row.top1),
            top5=self.edition.language.percent(row.top5),
            difference_top1=difference(row.top1, claimed.top1),
            difference_top5=difference(row.top5, claimed.top5),
        )

    def _claim(self, key: str) -> AboutClaim:
        say, claim = self.edition.language, self.edition.catalogue.claims[key]
        verdict = say.named("verdict", claim.verdict)
        return AboutClaim(self.edition.claim(key), say.text(claim.claim), verdict)


def difference(measured: Decimal, claimed: Percent) -> str:
    """Measured minus claimed, in percentage points, signed; nothing where the authors gave none."""
    if not isinstance(claimed, Printed) or claimed.kind != "reported":
        return ""
    points = measured - claimed.value
    return "0" if not points else f"{'+' if points > 0 else '−'}{abs(points)}"
