"""The rows of CSV files are those of the commit that the note beside them names, all or some."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.fingerprint import fingerprint
from ..read.kinds import Catalogue
from ..schema.measurement import MeasurementSet


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


def counts_are_of_the_rows(data: Catalogue) -> Iterator[Problem]:
    """A publisher's file holds the rows that we hold; where that is all of it, our weights too.

    Of rows that we do not hold, each may be of other weights.
    """
    for found in data.csv_sets():
        rows, held = found.note.rows_published, len(found.rows)
        if rows is not None and rows < held:
            said = f"`rows_published` must not be less than the {held} rows of {found.note.file}"
            yield found.file.problem(said, "rows_published")
        elif isinstance(found.note, MeasurementSet) and (weights := found.note.weights_published):
            own = len({row.key[0] for row in found.rows})
            if weights < own or (rows is not None and weights > own + rows - held):
                said = f"`weights_published` must be {own}, as many as {found.note.file} holds"
                yield found.file.problem(said, "weights_published")
