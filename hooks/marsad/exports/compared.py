"""All models with their results and what was measured of them: what two pages ask for."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .. import stored
from ..catalogue import Catalogue
from ..rank.boards import Board, Place, boards
from ..rank.weights import Released, released
from ..schema.benchmark import MAIN
from ..schema.figure import NotPublished, Printed
from ..schema.measurement import Key
from ..schema.model import Model, Result
from ..schema.number import written
from .file import JSON, File


def compared(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """Every model with a top-1 on the main benchmark, by its name; figures with all their digits.

    `results` by protocol; `band` is null where a result is not ranked. `measured` holds the top-1
    of the released weights by benchmark. `images` are those of the main benchmark.
    """
    count, ranked = catalogue.benchmarks[MAIN].images, boards(catalogue)
    places = {(place.key, board): place for board, found in ranked.items() for place in found}
    weights = {item.key: item for item in released(catalogue)}
    made = (_model(catalogue, key, places, weights) for key in catalogue.models)
    known = sorted((item for item in made if item["results"]), key=lambda item: _name(item["name"]))
    whole = {"images": count.value if count else None, "models": known}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    yield File(stored.data("compare.json"), JSON, f"{text}\n", "compare", len(known))


def _name(name: str) -> tuple[str, str]:
    return name.casefold(), name


def _model(
    catalogue: Catalogue,
    key: str,
    places: Mapping[tuple[str, Board], Place],
    weights: Mapping[Key, Released],
) -> dict[str, Any]:
    model = catalogue.models[key]
    found = [result for result in model.results if result.benchmark == MAIN]
    return {
        "id": key,
        "name": model.name,
        "published": model.published,
        "standing": model.standing,
        "regime": model.regime,
        "weights": model.weights,
        "parameters": written(model.parameters.millions) if model.parameters else None,
        "results": {
            result.contest: _result(result, places.get((key, Board.of(result))))
            for result in found
            if isinstance(result.top1, Printed)
        },
        "measured": list(_measured(model, weights)),
    }


def _result(result: Result, place: Place | None) -> dict[str, object]:
    band = place.band if place else None
    figures = {"top1": result.top1, "top5": result.top5}
    return {
        "band": [band.first, band.last] if band else None,
        **{name: [_value(figure), figure.kind] for name, figure in figures.items()},
    }


def _value(figure: Printed | NotPublished) -> str | None:
    return written(figure.value) if isinstance(figure, Printed) else None


def _measured(model: Model, weights: Mapping[Key, Released]) -> Iterator[dict[str, object]]:
    """The weights of every result that were measured again, on every test set."""
    for item in (item for result in model.results for item in result.remeasured):
        if found := weights.get(item.key):
            rows = {MAIN: found.row, **found.others}
            top1 = {key: written(row.top1) for key, row in rows.items()}
            yield {"weights": item.weights, "image_size": item.image_size, "top1": top1}
