"""What must hold between results, benchmarks and measurements."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.benchmark import MAIN
from ..schema.model import Remeasured, Result


def main_benchmark_is_known(data: Catalogue) -> Iterator[Problem]:
    """The benchmark that pages speak of where they name none has a number of images."""
    if MAIN not in data.benchmarks:
        folder = next((data.benchmarks.file(key).path.parent for key in data.benchmarks), Path())
        yield Problem(folder / f"{MAIN}.yml", 1, "the file is missing: pages speak of it")
    elif data.benchmarks[MAIN].images is None:
        yield data.benchmarks.file(MAIN).problem("`images` must be known here", "images")


def weights_were_measured(data: Catalogue) -> Iterator[Problem]:
    """Weights that a result names as re-measured stand in a set on the same benchmark."""
    for model, file in data.models.with_files():
        for at, result in enumerate(model.results):
            for index, item in enumerate(result.remeasured):
                for message in _faults(data, result, item):
                    yield file.problem(message, "results", at, "remeasured", index)


def _faults(data: Catalogue, result: Result, item: Remeasured) -> Iterator[str]:
    note = data.measurements.get(item.set)
    if note is None:  # has been named by another rule
        return
    if item.key not in data.rows:
        where = f"data/measurements/{note.file}"
        yield f"`{item.weights}` at {item.image_size} pixels is not in {where}"
    if note.benchmark != result.benchmark:
        yield f"`{item.set}` measures {note.benchmark}, not {result.benchmark}"
