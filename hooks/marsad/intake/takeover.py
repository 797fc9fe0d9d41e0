"""Take a file that others publish over into a set of rows, rows and note together."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import BadData, Problem, did_you_mean
from ..rank.backlinks import rows_named
from ..read import datafolder
from ..read.csvfile import NO_ROW
from ..read.fingerprint import fingerprint
from ..read.kinds import Catalogue, CsvSet, kinds
from ..schema.csvrow import by_key
from .difference import Difference
from .publishers import PUBLISHERS
from .refusals import Asked, commit_faults, day_faults, file_faults, others_faults
from .save import save
from .written import note_with, rows_like


def take_over(data: Path, name: str, path: Path, asked: Asked) -> Iterator[str]:
    """Compare the file at `path` with the set `name`, and write it if asked: what there is to say.

    Raises BadData with every reason not to, before anything is written.
    """
    catalogue = _facts(data)
    ours = _set(catalogue, name, data)
    fresh = PUBLISHERS[str(ours.note.publisher)](path, ours.note)
    found = Difference(ours.note, by_key(ours.rows), by_key(fresh))
    named = {key[1:]: record for key, record in rows_named(catalogue).items() if key[0] == name}
    reasons = [*others_faults(found, ours, catalogue.csv_sets()), *file_faults(found, asked, named)]
    faults = [Problem(path, len(found.new) + 1, reason) for reason in reasons]
    held = ours.note.fingerprint == fingerprint(ours.note, ours.rows)
    reasons = [*commit_faults(found, asked, ours.note, held)]
    faults += [ours.file.problem(reason, "commit") for reason in reasons]
    faults += [ours.file.problem(reason, "changed") for reason in day_faults(asked, ours.note)]
    if faults:
        raise BadData(faults)
    yield from found.lines()
    if not asked.write:
        yield "nothing written: add `WRITE=1` to take the file over"
    elif found.same and not asked.commit:
        yield "nothing to write: we have these rows"
    else:
        yield from _write(ours, found, asked)


def _facts(data: Path) -> Catalogue:
    """All facts, each file right in itself; what rules say between them, an import may mend.

    A table without a row waits for its first import.
    """
    problems: list[Problem] = []
    catalogue = datafolder.read(data, problems)
    if faults := [problem for problem in problems if problem.message != NO_ROW]:
        raise BadData(faults)
    return catalogue


def _set(catalogue: Catalogue, name: str, data: Path) -> CsvSet:
    """The set `name`, whose publisher's files can be read. Raises BadData."""
    sets = {found.key: found for found in catalogue.csv_sets()}
    if name not in sets:
        folders = " or ".join(f"data/{kind.name}" for kind in kinds() if kind.rows)
        raise BadData([Problem(data, 1, f"no set `{name}` in {folders}{did_you_mean(name, sets)}")])
    if sets[name].note.publisher not in PUBLISHERS:
        said = f"`publisher` must be one whose files can be read: {', '.join(PUBLISHERS)}"
        raise BadData([sets[name].file.problem(said, "publisher")])
    return sets[name]


def _write(ours: CsvSet, found: Difference, asked: Asked) -> Iterator[str]:
    """Write rows and note, and say so."""
    note, rows, merged = ours.note, ours.csv.path, found.merged()
    commit = str(asked.commit)
    seal = fingerprint(note.model_copy(update={"commit": commit}), merged)
    values = {"commit": commit, "changed": str(asked.changed), "fingerprint": seal}
    if len(found.new) < (note.rows_published or 0) and not asked.remove:
        yield f"an excerpt: `rows_published` stays {note.rows_published}"
    else:
        values |= _counts(ours, found)
    texts = {} if found.same else {rows: rows_like(rows, note.columns, merged)}
    save({**texts, ours.file.path: note_with(ours.file.path, type(note), values)})
    yield f"written: {rows} and {ours.file.path}. Now look at what `make check` says"


def _counts(ours: CsvSet, found: Difference) -> dict[str, str]:
    """How much the publisher's whole file holds, under the names that the note has for it."""
    counts = {
        "rows_published": len(found.new),
        "weights_published": len({name for name, *_ in found.new}),
    }
    fields = type(ours.note).model_fields
    return {name: str(count) for name, count in counts.items() if name in fields}
