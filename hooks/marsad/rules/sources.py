"""What must hold of a source."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue


def copies_were_made_before_they_were_read(data: Catalogue) -> Iterator[Problem]:
    """An archived copy is not younger than the day on which we read the source."""
    for source, file in data.sources.with_files():
        if source.archive and source.archive.captured > source.accessed:
            message = f"`captured` must not be after `accessed`, {source.accessed}"
            yield file.problem(message, "archive", "captured")
