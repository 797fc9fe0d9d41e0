"""Why a release must not be made. Rules are generators: a docstring is the rule."""

import re
from collections.abc import Iterator
from datetime import timedelta

from ..catalogue import Catalogue
from ..schema.day import today
from ..schema.release import VERSION

SHOWN = 5  # files that are not committed


def faults(catalogue: Catalogue, version: str, status: str | None) -> Iterator[str]:
    """Everything that stands against it; `status` is what git says of files, None without git."""
    yield from _is_a_version(version)
    yield from _has_come(version)
    yield from _is_new(catalogue, version)
    yield from _is_committed(status)


def _is_a_version(version: str) -> Iterator[str]:
    """A version is a year and a month, a further one of that month has a digit too."""
    if not re.fullmatch(VERSION, version):
        yield f"`{version}` is no version: write VERSION=2026.12, or 2026.12.1 for a further one"


def _has_come(version: str) -> Iterator[str]:
    """A version is of the next month at the latest: one is made ready at the end of a month."""
    latest = f"{today().replace(day=1) + timedelta(days=31):%Y.%m}"
    if re.fullmatch(VERSION, version) and version[: len(latest)] > latest:
        yield f"`{version}` is of a month to come: the latest that can be is {latest}"


def _is_new(catalogue: Catalogue, version: str) -> Iterator[str]:
    """A release never changes, and is later than all before it."""
    newest = max(catalogue.releases, default="")
    if version in catalogue.releases:
        yield f"{version} is released, and releases never change: name a later version"
    elif version < newest:
        yield f"must be later than {newest}, the newest release"


def _is_committed(status: str | None) -> Iterator[str]:
    """What is released can be found again in the history."""
    if status is None:
        yield "the project must be in a git repository, so that what is released is found again"
    elif status:
        lines = status.splitlines()
        more = f" and {len(lines) - SHOWN} more" if len(lines) > SHOWN else ""
        named = ", ".join(line[3:] for line in lines[:SHOWN])
        yield f"commit or stash first, so that what is released is found again: {named}{more}"
