"""Take a file that others publish over into a set of measurements, rows and note together."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import BadData, Problem, did_you_mean
from ..rank.backlinks import rows_named
from ..read import datafolder
from ..read.fingerprint import fingerprint
from ..read.kinds import Catalogue
from ..schema.measurement import MeasurementSet
from .difference import Difference, by_key
from .publishers import PUBLISHERS, Publisher
from .refusals import Asked, commit_faults, day_faults, file_faults
from .save import save
from .written import note_with, rows_like


def take_over(data: Path, name: str, path: Path, asked: Asked) -> Iterator[str]:
    """Compare the file at `path` with the set `name`, and write it if asked: what there is to say.

    Raises BadData with every reason not to, before anything is written.
    """
    catalogue = _facts(data)
    publisher = _publisher(catalogue, name, data / "measurements")
    found = Difference(by_key(catalogue.measured[name]), by_key(publisher.read(path)))
    named = {key[1:]: record for key, record in rows_named(catalogue).items() if key[0] == name}
    reasons = file_faults(found, asked, named)
    faults = [Problem(path, len(found.new) + 1, reason) for reason in reasons]
    note, file = catalogue.measurements[name], catalogue.measurements.file(name)
    held = note.fingerprint == fingerprint(note.commit, catalogue.measured[name])
    reasons = commit_faults(found, asked, note, held)
    faults += [file.problem(reason, "commit") for reason in reasons]
    faults += [file.problem(reason, "changed") for reason in day_faults(asked, note)]
    if faults:
        raise BadData(faults)
    yield from found.lines()
    if not asked.write:
        yield "nothing written: add `WRITE=1` to take the file over"
    elif found.same and not asked.commit:
        yield "nothing to write: we have these rows"
    else:
        yield from _write(data / "measurements" / note.file, file.path, found, asked, note)


def _facts(data: Path) -> Catalogue:
    """All facts, each file right in itself; what rules say between them, an import may mend."""
    problems: list[Problem] = []
    catalogue = datafolder.read(data, problems)
    if problems:
        raise BadData(problems)
    return catalogue


def _publisher(catalogue: Catalogue, name: str, folder: Path) -> Publisher:
    """Whose files hold the rows of the set `name`. Raises BadData."""
    sets = catalogue.measurements
    if name not in sets:
        said = f"no set `{name}` in data/measurements{did_you_mean(name, sets)}"
        raise BadData([Problem(folder, 1, said)])
    publisher = PUBLISHERS.get(sets[name].publisher or "")
    if publisher is None or publisher.columns != sets[name].columns:
        said = "`publisher` must be one whose files hold these columns, to import: "
        raise BadData([sets.file(name).problem(said + ", ".join(PUBLISHERS), "publisher")])
    return publisher


def _write(
    rows: Path, path: Path, found: Difference, asked: Asked, note: MeasurementSet
) -> Iterator[str]:
    """Write rows and note, and say so."""
    merged, commit = found.merged(), str(asked.commit)
    seal = fingerprint(commit, merged)
    values = {"commit": commit, "changed": str(asked.changed), "fingerprint": seal}
    if len(found.new) < (note.rows_published or 0) and not asked.remove:
        yield f"an excerpt: `rows_published` stays {note.rows_published}"
    else:
        values["rows_published"] = str(len(found.new))
        values["weights_published"] = str(len({weights for weights, _ in found.new}))
    texts = {} if found.same else {rows: rows_like(rows, merged)}
    save({**texts, path: note_with(path, values)})
    yield f"written: {rows} and {path}. Now look at what `make check` says"
