"""What must hold between changes and the records that they are of."""

from collections.abc import Iterator

from ..problems import Problem, did_you_mean
from ..read.kinds import Catalogue, kinds


def changes_are_of_records(data: Catalogue) -> Iterator[Problem]:
    """A change names a record that exists; one that was withdrawn may be gone."""
    known = {kind.name for kind in kinds()}
    for change, file in data.changes.with_files():
        kind, _, key = change.record.partition("/")
        if kind not in known:
            text = f"no kind of record `{kind}`{did_you_mean(kind, known)}"
            yield file.problem(text, "record")
        elif key not in data.table(kind) and change.kind != "withdrawn":
            text = f"no `{key}` in data/{kind}{did_you_mean(key, data.table(kind))}"
            yield file.problem(text, "record")


def changes_are_named_by_their_day(data: Catalogue) -> Iterator[Problem]:
    """The name of a change's file begins with its day, so that a folder lists them in order."""
    for key, change in data.changes.items():
        if not key.startswith(f"{change.day}-"):
            text = f"the file name must begin with `{change.day}-`, the day of the change"
            yield data.changes.file(key).problem(text, "day")
