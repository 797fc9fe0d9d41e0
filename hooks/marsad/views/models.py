"""The page of one model."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..exports.bibtex import bibtex
from ..rank.backlinks import claims_about
from ..rank.bands import half_width
from ..rank.boards import Place
from ..schema.figure import Percent, Printed
from ..schema.measurement import Measurement
from ..schema.model import Model, Remeasured, Result
from .boards import band_text
from .citations import ClaimLink
from .claims import ModelLink, model_link
from .edition import Edition, SourceLink
from .figures import FigureView, parameters, percent


@dataclass(frozen=True)
class ResultView:
    protocol: str
    protocol_label: str
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
    verdict: str
    verdict_label: str


@dataclass(frozen=True)
class ModelView:
    key: str
    name: str
    title: str
    description: str
    published: str
    standing: str
    standing_label: str
    standing_meaning: str
    summary: str
    caution: str
    parameters: FigureView
    parameters_counted: str
    regime_label: str
    training_data: str
    weights_label: str
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
            standing=model.standing,
            standing_label=say.t(f"standing_{model.standing}"),
            standing_meaning=say.t(f"standing_{model.standing}_meaning"),
            summary=say.text(model.summary),
            caution=say.text(model.caution) if model.caution else "",
            parameters=parameters(edition, model.parameters),
            parameters_counted=self._counted(model),
            regime_label=say.t(f"regime_{model.regime}"),
            training_data=say.text(model.training_data),
            weights_label=say.t(f"weights_{model.weights}"),
            code=model.code or "",
            paper=edition.source(model.paper),
            paper_url=paper.url,
            bibtex=bibtex(model.paper, paper),
            results=[self._result(key, result) for result in model.results],
            remeasured=[self._remeasured(model, item) for item in model.remeasured],
            measured_source=self._measured_source(model),
            related=[model_link(edition, other) for other in model.related],
            claims=[self._claim(name) for name in self._claims.get(key, [])],
            in_snapshot=key in self._in_snapshots,
        )

    def _counted(self, model: Model) -> str:
        """What the number of parameters counts, where that is not plain."""
        counts = model.parameters and model.parameters.counts
        return self.edition.language.text(counts) if counts else ""

    def _result(self, key: str, result: Result) -> ResultView:
        say = self.edition.language
        place = self.places.get((key, result.protocol))
        return ResultView(
            protocol=result.protocol,
            protocol_label=say.t(f"protocol_{result.protocol}"),
            band=band_text(place.band.first, place.band.last) if place else "",
            half_width=f"±{half_width(float(place.top1.value)):.2f}" if place else "",
            image_size=f"{result.image_size}×{result.image_size}" if result.image_size else "",
            setting=say.text(result.setting) if result.setting else "",
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
        claim = self.edition.catalogue.claims[key]
        label = self.edition.language.t(f"verdict_{claim.verdict}")
        text = self.edition.language.text(claim.claim)
        return AboutClaim(ClaimLink(key, claim.order), text, claim.verdict, label)


def difference(measured: Decimal, claimed: Percent) -> str:
    """Measured minus claimed, in percentage points, signed; nothing where the authors gave none."""
    if not isinstance(claimed, Printed) or claimed.kind != "reported":
        return ""
    points = measured - claimed.value
    return "0" if not points else f"{'+' if points > 0 else '−'}{abs(points)}"
