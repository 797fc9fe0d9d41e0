"""Measurements are those of the commit that their note names."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.fingerprint import fingerprint
from ..read.kinds import Catalogue


def commits_change_with_rows(data: Catalogue) -> Iterator[Problem]:
    """The fingerprint of a set is that of its commit and rows; other rows have another commit."""
    for key, note in data.measurements.items():
        wanted, file = fingerprint(note.commit, data.measured[key]), data.measurements.file(key)
        commit = wanted.split("-")[0]
        if note.fingerprint and note.fingerprint != wanted and note.fingerprint.startswith(commit):
            said = f"`commit` must change with the rows of {note.file}: write the commit that they "
            said += f"are from, and its day in `changed`, or run `make import SET={key} FILE=…`"
            yield file.problem(said, "commit")
        elif note.fingerprint != wanted:
            said = f"`fingerprint` must be `{wanted}`, for this commit and these rows"
            yield file.problem(said, "fingerprint")
