"""Nothing is said twice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..fold import unmarked
from ..problems import Problem
from ..read.kinds import Catalogue, kinds
from ..schema.figure import Printed
from ..schema.model import Model, Result
from ..walk import find


def lists_hold_each_item_once(data: Catalogue) -> Iterator[Problem]:
    """No list of a record holds the same item twice."""
    for record, file in data.with_files():
        for keys, items in find(tuple, record):
            for index, item in enumerate(items):
                if items.index(item) < index:
                    where = ".".join(map(str, (*keys, index)))
                    yield file.problem(f"`{where}` repeats an item of its list", *keys, index)


def records_differ(data: Catalogue) -> Iterator[Problem]:
    """No two records of a kind say the same."""
    for kind in kinds():
        table, seen = data.table(kind.name), dict[str, str]()
        for key, record in table.items():
            first = seen.setdefault(record.model_dump_json(), key)
            if first != key:
                yield table.file(key).problem(f"says the same as `{first}`: one of them goes")


def models_are_recorded_once(data: Catalogue) -> Iterator[Problem]:
    """No two models of a paper have the same result, unless parameters or `setting` differ."""
    for alike in _alike(data).values():
        for place, (key, at) in enumerate(alike):
            for first, index in alike[:place]:
                one, other = data.models[first], data.models[key]
                if first != key and not _told_apart(one, other, index, at):
                    text = f"must not be that of `{first}` too: a model is one record, and of two "
                    text += "models `parameters`, `setting` or `remeasured` differ"
                    yield data.models.file(key).problem(f"the result {text}", "results", at)


def models_are_not_related_to_themselves(data: Catalogue) -> Iterator[Problem]:
    """`related` names other records."""
    for key, model in data.models.items():
        if key in model.related:
            keys = ("related", model.related.index(key))
            yield data.models.file(key).problem("a model is not related to itself", *keys)


def forms_belong_to_one_term(data: Catalogue) -> Iterator[Problem]:
    """No two terms look the same in a sentence."""
    seen: dict[tuple[str, str], str] = {}
    for key, term in data.glossary.items():
        for code, forms in term.forms.root.items():
            for index, form in enumerate(forms):
                first = seen.setdefault((code, unmarked(form)), key)
                if first != key:
                    message = f"`{form}` is also a form of `{first}`"
                    yield data.glossary.file(key).problem(message, "forms", code, index)


def _alike(data: Catalogue) -> Mapping[tuple[Any, ...], Sequence[tuple[str, int]]]:
    """The results that say the same, each by the id of its model and its place."""
    found = defaultdict[tuple[Any, ...], list[tuple[str, int]]](list)
    for key, model in data.models.items():
        for at, result in enumerate(model.results):
            if isinstance(result.top1, Printed):
                found[model.paper, result.top1.value, *_measured(result)].append((key, at))
    return found


def _measured(result: Result) -> tuple[Any, ...]:
    """How the result was come by."""
    weights = frozenset(item.key for item in result.remeasured)
    return result.benchmark, result.contest, result.image_size, weights


def _told_apart(one: Model, other: Model, index: int, at: int) -> bool:
    sizes = {model.parameters.millions for model in (one, other) if model.parameters}
    return len(sizes) > 1 or one.results[index].setting != other.results[at].setting
