"""What must hold between results, benchmarks and measurements."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.benchmark import MAIN
from ..schema.derived import LookedUp, Row
from ..schema.model import Remeasured, Result


def main_benchmark_is_known(data: Catalogue) -> Iterator[Problem]:
    """The benchmark that pages speak of where they name none has a number of images."""
    if MAIN not in data.benchmarks:
        folder = next((data.benchmarks.file(key).path.parent for key in data.benchmarks), Path())
        yield Problem(folder / f"{MAIN}.yml", 1, "the file is missing: pages speak of it")
    elif data.benchmarks[MAIN].images is None:
        yield data.benchmarks.file(MAIN).problem("`images` must be known here", "images")


def leading_sets_are_of_their_benchmark(data: Catalogue) -> Iterator[Problem]:
    """What leads on a benchmark was measured on it; on the main one a set leads, if there is one.

    Else the weights that have families would be those of whichever set is first in the alphabet.
    """
    for key, benchmark in data.benchmarks.items():
        file, found = data.benchmarks.file(key), data.sets_on(key)
        other = data.measurements.get(benchmark.leading or "")
        if other and other.benchmark != key:
            said = f"`leading` must be measured on `{key}`, not on `{other.benchmark}`"
            yield file.problem(said, "leading")
        if key == MAIN and found and not benchmark.leading:
            said = f"`leading` must name the set whose weights have families: {', '.join(found)}"
            yield file.problem(said, "leading")


def sets_of_a_source_share_no_benchmark(data: Catalogue) -> Iterator[Problem]:
    """What a source measured on a further benchmark stands in one set: weights are joined by it."""
    seen: dict[tuple[str, str], str] = {}
    for key, note in data.measurements.items():
        if note.benchmark != MAIN:
            first = seen.setdefault((note.source, note.benchmark), key)
            if first != key:
                text = f"`{note.benchmark}` is also that of `{first}`, of the same source: "
                text += "its rows belong into one file"
                yield data.measurements.file(key).problem(text, "benchmark")


def weights_were_measured(data: Catalogue) -> Iterator[Problem]:
    """Weights that a result names as re-measured stand in a set on the same benchmark."""
    for model, file in data.models.with_files():
        for at, result in enumerate(model.results):
            for index, item in enumerate(result.remeasured):
                for message in _faults(data, result, item):
                    yield file.problem(message, "results", at, "remeasured", index)


def figures_are_of_their_column(data: Catalogue) -> Iterator[Problem]:
    """A top-1 accuracy that is looked up stands in the column top-1, and a top-5 in top-5."""
    for model, file in data.models.with_files():
        for at, result in enumerate(model.results):
            for name, figure in (("top1", result.top1), ("top5", result.top5)):
                asked = figure.asked if isinstance(figure, LookedUp) else None
                if isinstance(asked, Row) and asked.column != name:
                    message = f"`column` must be {name} here, not {asked.column}"
                    yield file.problem(message, "results", at, name, "column")


def parameters_are_those_of_their_row(data: Catalogue) -> Iterator[Problem]:
    """A number of parameters whose locator names a row of measurements is the number there."""
    counted: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    for (key, weights, _), row in data.rows.items():
        if row.parameters_millions:
            counted[data.measurements[key].source, weights].add(row.parameters_millions)
    for model, file in data.models.with_files():
        if given := model.parameters:
            named = {word for text in given.locator.root.values() for word in text.split()}
            for weights in sorted(named):
                for found in sorted(counted.get((given.source, weights), set()) - {given.millions}):
                    message = f"`millions` must be {found}, as in the row `{weights}`"
                    yield file.problem(message, "parameters", "millions")


def _faults(data: Catalogue, result: Result, item: Remeasured) -> Iterator[str]:
    note = data.measurements.get(item.set)
    if note is None:  # has been named by another rule
        return
    if item.key not in data.rows:
        where = f"data/measurements/{note.file}"
        yield f"`{item.weights}` at {item.image_size} pixels is not in {where}"
    if note.benchmark != result.benchmark:
        yield f"`{item.set}` measures {note.benchmark}, not {result.benchmark}"
