"""All released weights with their costs and accuracies: what the page on choosing asks for."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from .. import stored
from ..catalogue import Catalogue
from ..rank.backlinks import weights_of
from ..rank.costs import TESTS, costs, to_choose, top1
from ..rank.parts import pages_of
from ..rank.tags import meanings
from ..rank.weights import Released
from ..schema.tags import only_imagenet_1k
from .file import JSON, File


def open_weights(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """A list for each column, `null` where nothing was published, the most accurate weights first.

    `only_1k`: whether they have learned from ImageNet-1K only, where their tag says it. `family`:
    the page of it that holds their row. `model`: the id and the name of our record. `differs`:
    whether they were timed with other parameters. Figures are texts, as printed.
    """
    found = to_choose(catalogue)
    figures = {cost.key: [cost.of(item) for item in found] for cost in costs(catalogue)}
    figures |= {key: [top1(item, key) for item in found] for key in TESTS}
    printed = {key: _printed(row) for key, row in figures.items()}
    made = {"columns": _names(catalogue, found), "figures": printed}
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    yield File(stored.data("open-weights.json"), JSON, f"{text}\n", "open-weights", len(found))


def _names(catalogue: Catalogue, found: list[Released]) -> dict[str, list[object]]:
    """What tells the weights apart, and where they belong."""
    pages, owners = pages_of(catalogue, found), weights_of(catalogue)
    models, known = [owners.get(item.key) for item in found], meanings(catalogue)
    return {
        "weights": [item.row.weights for item in found],
        "image_size": [item.row.image_size for item in found],
        "differs": [item.parameters_differ for item in found],
        "only_1k": [only_imagenet_1k(known, item.tag) for item in found],
        "family": [pages[item.key] for item in found],
        "model": [[key, catalogue.models[key].name] if key else None for key in models],
    }


def _printed(values: Iterable[Decimal | None]) -> list[str | None]:
    return [None if value is None else f"{value:f}" for value in values]
