"""The rows of CSV files are those of the commit that the note beside them names."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.fingerprint import fingerprint
from ..read.kinds import Catalogue


def commits_change_with_rows(data: Catalogue) -> Iterator[Problem]:
    """The fingerprint of a set is that of its commit and rows; other rows have another commit."""
    for found in data.csv_sets():
        note, wanted = found.note, fingerprint(found.note, found.rows)
        commit = wanted.split("-")[0]
        if note.fingerprint and note.fingerprint != wanted and note.fingerprint.startswith(commit):
            said = f"`commit` must change with the rows of {note.file}: write the commit that they "
            said += "are from, and its day in `changed`, or run "
            yield found.file.problem(f"{said}`make import SET={found.key} FILE=…`", "commit")
        elif note.fingerprint != wanted:
            said = f"`fingerprint` must be `{wanted}`, for this commit and these rows"
            yield found.file.problem(said, "fingerprint")
