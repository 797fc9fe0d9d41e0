"""What must hold between a result and what others measured: of its released weights, mostly."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..derive.typed import NUMBER
from ..problems import Problem
from ..read.kinds import Catalogue
from ..read.table import File
from ..schema.base import Text
from ..schema.figure import Printed
from ..schema.measurement import Key, Measurement
from ..schema.model import Model, Remeasured, Result
from ..schema.number import written
from ..schema.tags import meanings, only_imagenet_1k

# Points between a printed accuracy and a measured one; of ours the furthest are 0.224 apart.
FAR = 1
# Points between a printed accuracy and one that others give; of ours 1.0, but for one explained.
APART = 3
# Of the measured parameters; of ours the furthest are 1.3% apart.
OTHER_SIZE = Decimal("0.2")


@dataclass(frozen=True)
class Again:
    """Result number `at` of a model, and number `place` of the rows that measured it again."""

    key: str
    model: Model
    file: File
    at: int
    place: int
    item: Remeasured
    row: Measurement

    @property
    def result(self) -> Result:
        """The result that the row measured again."""
        return self.model.results[self.at]


def accuracies_are_those_that_were_measured(data: Catalogue) -> Iterator[Problem]:
    """An accuracy is near the one measured of its weights, or `caution` gives that one too."""
    for again in _again(data):
        for name in again.row.FIGURES:
            printed, found = getattr(again.result, name), getattr(again.row, name)
            if not isinstance(printed, Printed) or found is None:
                continue
            if abs(printed.value - found) > FAR and not _gives(again.model.caution, found):
                text = f"`{name}` must be within {FAR} point of {found}, measured of "
                text += f"`{again.row.weights}`, or `caution` must name that figure"
                yield again.file.problem(text, "results", again.at, name)


def others_give_about_as_much(data: Catalogue) -> Iterator[Problem]:
    """What others give for a result is near it, or `caution` gives that figure too."""
    for model, file in data.models.with_files():
        for at, result in enumerate(model.results):
            own = result.top1.value if isinstance(result.top1, Printed) else None
            for place, other in enumerate(result.others):
                far = own is not None and abs(other.value - own) > APART
                if far and not _gives(model.caution, other.value):
                    text = f"must be within {APART} points of `top1`, {own}, not {other.value}, or "
                    text += "`caution` must name that figure"
                    yield file.problem(f"`value` {text}", "results", at, "others", place, "value")


def regimes_are_those_of_weights(data: Catalogue) -> Iterator[Problem]:
    """Released weights of a model of ImageNet-1K alone have no tag that names more data."""
    known = meanings(data.tags.values())
    for again in _again(data):
        if again.model.regime == "imagenet-1k" and only_imagenet_1k(known, again.row.tag) is False:
            text = f"the tag of `{again.row.weights}` names more data"
            yield again.file.problem(f"`regime` must not be imagenet-1k: {text}", "regime")


def parameters_are_those_of_weights(data: Catalogue) -> Iterator[Problem]:
    """A number of parameters is about that of the released weights, or says what it counts."""
    for again in _again(data):
        given, found = again.model.parameters, again.row.parameters_millions
        if not given or not found or given.counts:
            continue
        if abs(given.millions - found) > OTHER_SIZE * found:
            text = f"`millions` must be about {found}, as of `{again.row.weights}`, or "
            text += "`counts` must say what it counts"
            yield again.file.problem(text, "parameters", "millions")


def image_sizes_are_those_of_weights(data: Catalogue) -> Iterator[Problem]:
    """The weights of a result were measured at its image size, or `setting` says more of it."""
    for model, file in data.models.with_files():
        for at, result in enumerate(model.results):
            sizes = sorted({item.image_size for item in result.remeasured})
            if sizes and result.image_size not in (None, *sizes) and not result.setting:
                text = f"`image_size` must be {' or '.join(map(str, sizes))}, at which its weights "
                text += "were measured, or `setting` must say what differs"
                yield file.problem(text, "results", at, "image_size")


def weights_are_of_one_result(data: Catalogue) -> Iterator[Problem]:
    """Released weights, at an image size, are those of one result."""
    seen: dict[Key, Again] = {}
    for again in _again(data):
        first = seen.setdefault(again.item.key, again)
        if (first.key, first.at) != (again.key, again.at):
            text = f"`{again.item.weights}` must be of one result, but `{first.key}` gives it too"
            yield again.file.problem(text, "results", again.at, "remeasured", again.place)


def _again(data: Catalogue) -> Iterator[Again]:
    for key, model in data.models.items():
        file = data.models.file(key)
        for at, result in enumerate(model.results):
            for place, item in enumerate(result.remeasured):
                if row := data.rows.get(item.key):  # a missing one has been named by another rule
                    yield Again(key, model, file, at, place, item, row)


def _gives(caution: Text | None, figure: Decimal) -> bool:
    words = caution.root.values() if caution else ()
    return any(written(figure) in NUMBER.findall(text) for text in words)
