"""Nothing is said twice."""

from collections.abc import Iterator

from ..fold import unmarked
from ..problems import Problem
from ..read.kinds import Catalogue, kinds
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
