"""Sources in the order in which they are listed: in groups, and by the letters of their ids."""

from collections.abc import Iterator, Mapping, Sequence

from ..catalogue import Catalogue
from ..fold import unaccented
from .parts import ENTRIES, SOURCES, cut, further, page_at, page_of, shares

# What readers look for, by the kinds of sources.
GROUPS = {
    "article": "papers",
    "conference-paper": "papers",
    "preprint": "papers",
    "dataset": "data",
    "software": "code",
    "webpage": "web",
    "post": "web",
    "discussion": "web",
}


def listed(catalogue: Catalogue) -> list[str]:
    """The ids of all sources, by their first author or publisher, then year."""

    def place(key: str) -> tuple[str, int, str]:
        return filed_under(catalogue, key), catalogue.sources[key].year or 0, key

    return sorted(catalogue.sources, key=place)


def filed_under(catalogue: Catalogue, key: str) -> str:
    """The family name of the first author of a source, or its publisher, without marks."""
    source = catalogue.sources[key]
    publisher = source.organisation or source.title
    return unaccented(source.authors[0].parts.family if source.authors else publisher)


def grouped(catalogue: Catalogue) -> dict[str, list[str]]:
    """The ids of the sources of each group that has any, in the order of GROUPS."""
    found: dict[str, list[str]] = {group: [] for group in GROUPS.values()}
    for key in listed(catalogue):
        found[GROUPS[catalogue.sources[key].kind]].append(key)
    return {group: keys for group, keys in found.items() if keys}


def first_of(groups: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How many sources of each group stand on the first page of the list."""
    return dict(zip(groups, shares([*map(len, groups.values())], SOURCES), strict=True))


def list_pages(catalogue: Catalogue) -> Iterator[str]:
    """The further pages of each group of the list."""
    found = grouped(catalogue)
    for group, first in first_of(found).items():
        yield from further(group, len(found[group]), first, SOURCES)


def pages_of(groups: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The name of the further page of the list that holds each source; empty for the first."""
    first = first_of(groups)
    return {
        key: page_at(group, at, first[group], SOURCES)
        for group, keys in groups.items()
        for at, key in enumerate(keys)
    }


def entry_pages(catalogue: Catalogue) -> dict[str, Sequence[str]]:
    """The ids of the sources on each page of full entries, by its name: `a`, `a/2` …"""
    return {
        page_of(letter, number): keys
        for letter, pages in by_letter(catalogue).items()
        for number, keys in enumerate(pages, 1)
    }


def by_letter(catalogue: Catalogue) -> dict[str, list[Sequence[str]]]:
    """The ids of the sources by the letter that they begin with, page by page."""
    found: dict[str, list[str]] = {key[0]: [] for key in sorted(catalogue.sources)}
    for key in listed(catalogue):
        found[key[0]].append(key)
    return {letter: cut(keys, ENTRIES, ENTRIES) for letter, keys in found.items()}
