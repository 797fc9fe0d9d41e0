"""Words that tell one value from another differ."""

from collections.abc import Callable, Iterator, Mapping, Set
from types import MappingProxyType

from ..fold import unmarked
from ..problems import Problem
from ..read.kinds import Catalogue, kinds
from ..schema.base import Text
from ..walk import literals

LETTERS = "cite_letters"
# What records of a kind are called, and in which spelling no two are: ViT-g is not ViT-G.
NAMES: Mapping[str, tuple[str, Callable[[str], str]]] = MappingProxyType(
    {
        "models": ("name", str),
        "organisations": ("name", unmarked),
        "families": ("name", unmarked),
        "benchmarks": ("name", unmarked),
        "glossary": ("term", unmarked),
    }
)
# What stands for a value in the name of a group: `verdict_*`, `verdict_*_meaning`.
ANY = "*"


def values_are_told_apart(data: Catalogue) -> Iterator[Problem]:
    """No two values that a field may have are called the same: `verdict_confirmed` and the others.

    In a list, on a button and in a legend they would be one.
    """
    values = {value for kind in kinds() for value in literals(kind.record)}
    for language, file in data.languages.with_files():
        seen: dict[tuple[str, str], str] = {}
        for key, words in language.strings.items():
            for group in _groups(key, values):
                first = seen.setdefault((group, unmarked(words)), key)
                if first != key:
                    said = f"`strings.{key}` says the same as `strings.{first}`: nobody could tell"
                    yield file.problem(f"{said} the two values apart", "strings", key)


def _groups(key: str, values: Set[str]) -> Iterator[str]:
    """Those of the string `key`: its name without each part that is a value of some field."""
    parts = key.split("_")
    for index, part in enumerate(parts):
        if index and part in values:
            yield "_".join((*parts[:index], ANY, *parts[index + 1 :]))


def names_are_told_apart(data: Catalogue) -> Iterator[Problem]:
    """No two models, organisations, families, benchmarks or terms are called the same."""
    for kind, (field, spelled) in NAMES.items():
        table, seen = data.table(kind), dict[tuple[str, str], str]()
        for key, record in table.items():
            found = getattr(record, field)
            for code, name in found.root.items() if isinstance(found, Text) else [("", found)]:
                first = seen.setdefault((code, spelled(name)), key)
                # Of a record that stands there twice another rule tells.
                if first != key and record != table[first]:
                    keys = (field, code) if code else (field,)
                    said = f"`{'.'.join(keys)}` is also that of `{first}`: {name}"
                    yield table.file(key).problem(said, *keys)


def labels_of_the_example_are_told_apart(data: Catalogue) -> Iterator[Problem]:
    """No two labels of the worked example have one name: a guess would be right and wrong."""
    for example, file in data.example.with_files():
        seen: dict[tuple[str, str], int] = {}
        for index, label in enumerate(example.labels):
            for code, name in label.name.root.items():
                first = seen.setdefault((code, unmarked(name)), index)
                if first != index:
                    said = f"`labels.{index}.name.{code}` is also that of `labels.{first}`"
                    yield file.problem(said, "labels", index, "name", code)


def letters_of_citations_are_told_apart(data: Catalogue) -> Iterator[Problem]:
    """No letter stands twice among those that tell the sources of one name and year apart."""
    for language, file in data.languages.with_files():
        letters = language.strings.get(LETTERS, "")
        for letter in sorted({sign for sign in letters if letters.count(sign) > 1}):
            said = f"`strings.{LETTERS}` must hold `{letter}` once: two sources would have one name"
            yield file.problem(said, "strings", LETTERS)
