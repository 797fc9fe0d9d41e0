"""Who published which model: computed from the organisations, never written in the models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..catalogue import Catalogue
from ..schema.model import Model
from ..schema.organisation import Organisation, account_of


@dataclass(frozen=True)
class Maker:
    """An organisation, and the source that names it; none where it holds the code itself."""

    key: str
    source: str | None


def makers(catalogue: Catalogue) -> Mapping[str, list[Maker]]:
    """Of every model, the organisations, in the order of their ids; none where none is known."""
    return {key: [*_makers(catalogue, model)] for key, model in catalogue.models.items()}


def _makers(catalogue: Catalogue, model: Model) -> Iterator[Maker]:
    for key, organisation in catalogue.organisations.items():
        if model.code and account_of(model.code) in organisation.accounts:
            yield Maker(key, None)
        elif source := _naming(organisation, model):
            yield Maker(key, source)


def _naming(organisation: Organisation, model: Model) -> str | None:
    """The first source that names the organisation for the paper of a model."""
    found = (item.source for item in organisation.named if model.paper in item.papers)
    return next(found, None)
