"""The short names of sources, no two alike: `Chen et al. 2023a`, `hiera n.d.`."""

from collections import defaultdict
from collections.abc import Mapping

from ..schema.source import Source
from .language import Language


def labels(sources: Mapping[str, Source], say: Language) -> dict[str, str]:
    """The short name of every source by its id, in the reader's language.

    Sources of one name and year get letters in the order of their ids, so that a new source renames
    none but those of its own name and year. A repository goes by its own name, not its owner's.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for key in sorted(sources):
        alike[_label(sources[key], say)].append(key)
    return {
        key: _label(sources[key], say, letter) if len(keys) > 1 else label
        for label, keys in alike.items()
        for key, letter in zip(keys, _letters(say.t("cite_letters"), len(keys)), strict=True)
    }


def _label(source: Source, say: Language, letter: str = "") -> str:
    """`Yu et al. 2022`."""
    names = [author.parts.family for author in source.authors]
    year = _year(source, say, letter)
    if not names:
        return say.t("cite_one", name=_publisher(source), year=year)
    if len(names) == 1 and source.authors_complete:
        return say.t("cite_one", name=names[0], year=year)
    if len(names) == 2 and source.authors_complete:
        return say.t("cite_two", first=names[0], second=names[1], year=year)
    return say.t("cite_many", name=names[0], year=year)


def _year(source: Source, say: Language, letter: str) -> str:
    if source.year:
        return f"{source.year}{letter}"
    return say.t("no_year_letter", letter=letter) if letter else say.t("no_year")


def _publisher(source: Source) -> str:
    """Who publishes `source`; a repository, titled `owner/name: part`, goes by its name."""
    owner = source.organisation or source.title
    if source.title.startswith(f"{owner}/"):
        return source.title.removeprefix(f"{owner}/").partition(":")[0]
    return owner


def _letters(alphabet: str, number: int) -> list[str]:
    """As many different marks: a, b … z, aa, ab … zz, aaa …"""
    marks, longer = list(alphabet), list(alphabet)
    while len(marks) < number:
        longer = [first + last for first in longer for last in alphabet]
        marks += longer
    return marks[:number]
