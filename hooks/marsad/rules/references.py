"""Every id that a record names exists, and nothing lies about unused."""

from collections.abc import Iterator

from ..problems import Problem, did_you_mean
from ..read.kinds import Catalogue
from ..schema.base import Reference, SourceId
from ..walk import find


def names_exist(data: Catalogue) -> Iterator[Problem]:
    """A record that another one names has a file of its own."""
    for record, file in data.with_files():
        for keys, name in find(Reference, record):
            known = data.table(name.to)
            if name not in known:
                text = f"no `{name}` in data/{name.to}{did_you_mean(name, known)}"
                yield file.problem(text, *keys)


def sources_are_used(data: Catalogue) -> Iterator[Problem]:
    """A source is cited by at least one record."""
    used = {name for record, _ in data.with_files() for _, name in find(SourceId, record)}
    for key in sorted(data.sources.keys() - used):
        yield data.sources.file(key).problem(f"no record cites the source `{key}`")
