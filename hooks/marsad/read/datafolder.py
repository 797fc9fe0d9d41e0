"""Walk the data folder once: every path in it is read, refused, or a known left-over."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from ..derive.lookup import Tables
from ..derive.named import named
from ..problems import BadData, Problem, did_you_mean
from ..schema.base import ID_PATTERN, LONGEST_ID
from ..schema.csvrow import CsvNote, CsvRow
from ..schema.measurement import Measurement
from . import yamlfile
from .csvfile import CsvFile, Rows, read_csv
from .kinds import Catalogue, Kind, kinds
from .paths import children, folder_fault, link_fault
from .records import faults_of, leniently_of
from .table import File, Records, Table

# Tables, of all kinds: those of a site several times over.
FEW = 200
# Whose figures texts may name, beside facts: read first, before texts are filled.
NAMED = ("models", "challenge", "humans")
RESERVED = "index"  # would take the address of the folder itself
NO_RECORD = "must hold at least one file that ends in .yml"
NO_ID = "the file name must be an id: small letters, digits, `-` and `.`, and not `index`"


def read(folder: Path, problems: list[Problem]) -> Catalogue:
    """Every record of `folder`; what is wrong with single files is added to `problems`.

    A record that only names what is not there is in the catalogue all the same.
    Raises BadData where there is no such folder.
    """
    if said := folder_fault(folder):
        raise BadData([Problem(folder, 1, said)])
    problems += _unknown(folder)
    lookup, measured = lookup_of(folder, problems)
    tables = {kind.name: _table(folder, kind, problems, lookup) for kind in kinds()}
    rows = {
        kind.rows: _rows_beside(folder / kind.name, tables[kind.name], problems)
        for kind in kinds()
        if kind.rows and kind.rows != "measured"
    }
    return Catalogue(**tables, **rows, measured=measured)


def lookup_of(
    folder: Path, problems: list[Problem]
) -> tuple[Tables, Table[tuple[Measurement, ...]]]:
    """What the records of `folder` are filled in from, and the measurements.

    What is wrong with the measurements is added to `problems`; all else is found as records are
    read again.
    """
    kind = {kind.name: kind for kind in kinds()}
    found: list[Problem] = []
    benchmarks = _table(folder, kind["benchmarks"], found)
    notes = _table(folder, kind["measurements"], found)
    again = len(found)
    measured = _rows_beside(folder / "measurements", notes, found)
    problems += found[again:]
    return _filling(folder, _tables(benchmarks, notes, measured, not found)), measured


def _filling(folder: Path, tables: Tables) -> Tables:
    """`tables` with all that texts may name; with nothing, where not all of it can be listed."""
    kind, unlisted = {kind.name: kind for kind in kinds()}, list[Problem]()
    listed = {name: _listed(folder, kind[name], unlisted) for name in (*NAMED, "facts")}
    if unlisted:
        return replace(tables, whole=False)
    first = {name: _table(folder, kind[name], [], tables) for name in NAMED}
    broken = {p.stem for name in NAMED for p in listed[name] if p.stem not in first[name]}
    tables = _with_models(tables, first["models"], frozenset(broken))
    facts = _table(folder, kind["facts"], [], tables)
    broken.update(path.stem for path in listed["facts"] if path.stem not in facts)
    return _with_texts(tables, facts, *first.values(), frozenset(broken))


# What is looked up in is the same again as long as its files are: so are the records made with it.
@lru_cache(maxsize=FEW)
def _tables(benchmarks: Records, notes: Records, measured: Records, whole: bool) -> Tables:
    return Tables(benchmarks, notes, measured, whole=whole)


@lru_cache(maxsize=FEW)
def _with_models(tables: Tables, models: Records, broken: Set[str]) -> Tables:
    return replace(tables, models=models, broken=broken)


@lru_cache(maxsize=FEW)
def _with_texts(
    tables: Tables,
    facts: Records,
    models: Records,
    challenge: Records,
    humans: Records,
    broken: Set[str],
) -> Tables:
    found = named(models, challenge, humans)
    return replace(tables, broken=broken).with_facts(facts, found)


def _unknown(folder: Path) -> Iterator[Problem]:
    """What stands beside the folders of the kinds, and folders that lie elsewhere."""
    known = {f"{kind.name}.yml" if kind.single else kind.name for kind in kinds()}
    for path in children(folder):
        if path.name not in known:
            near = did_you_mean(path.name, known)
            yield Problem(path, 1, f"is not read: no kind of record has this name{near}")
        elif path.is_dir() and (fault := link_fault(path, folder.parent)):
            yield Problem(path, 1, fault)


def _table(
    folder: Path, kind: Kind, problems: list[Problem], lookup: Tables | None = None
) -> Records:
    """The records of one kind, in its order."""
    files = []
    for path in _listed(folder, kind, problems):
        try:
            _refuse(path, folder)
            file = yamlfile.read(path)
            problems += faults_of(file, kind.record, lookup)
            leniently_of(file, kind.record, lookup)
            files.append(file)
        except BadData as error:
            problems += error.problems
        except OSError as error:
            problems.append(Problem(path, 1, f"cannot be read: {error.strerror}"))
    return _records(kind, tuple(files), lookup)


@lru_cache(maxsize=FEW)
def _records(
    kind: Kind, files: Sequence[yamlfile.YamlFile], lookup: Tables | None = None
) -> Records:
    """The records of `files`, in the order of their kind."""
    records = {file.path.stem: leniently_of(file, kind.record, lookup) for file in files}
    if order := kind.order:
        records = dict(sorted(records.items(), key=lambda item: order(item[1])))
    return Table(records, {file.path.stem: file for file in files})


def _listed(folder: Path, kind: Kind, problems: list[Problem]) -> list[Path]:
    try:
        paths = files_of(folder, kind)
    except BadData as error:
        problems += error.problems
        return []
    if not paths and (said := _unheld(folder / kind.name, kind)):
        problems.append(Problem(folder / kind.name, 1, said))
    return paths


def _unheld(folder: Path, kind: Kind) -> str | None:
    """What is wrong with `folder`, in which no record of a kind was found."""
    stands = folder.exists() or folder.is_symlink()
    return (stands and folder_fault(folder)) or (None if kind.may_be_empty else NO_RECORD)


def files_of(folder: Path, kind: Kind) -> list[Path]:
    """The files of one kind; what stands beside a record is read with the record."""
    if kind.single:
        return [folder / f"{kind.name}.yml"]
    found = children(folder / kind.name)
    beside = ".csv" if kind.rows else kind.beside
    return [path for path in found if not (beside and path.name.endswith(beside))]


def _refuse(path: Path, folder: Path) -> None:
    """Raises BadData where `path` cannot be the file of a record."""
    fault = link_fault(path, folder.parent)
    if not fault and path.suffix != ".yml":
        fault = "is not read: the name of a record's file ends in .yml"
    if fault := fault or id_fault(path.stem):
        raise BadData([Problem(path, 1, fault)])


def id_fault(key: str) -> str:
    """Why `key` is no id of a record; nothing where it is one."""
    if len(key) > LONGEST_ID:
        return f"the file name must not be longer than {LONGEST_ID} letters before its end"
    return "" if re.fullmatch(ID_PATTERN, key) and key != RESERVED else NO_ID


def _rows_beside(folder: Path, notes: Records, problems: list[Problem]) -> Records:
    """The rows of the file that each note names, which no other note may name."""
    if not any(problem.path.parent == folder for problem in problems):
        problems += _unnamed(folder, notes)
    return _joined(
        folder, notes, tuple(_rows(folder / n.file, n, problems) for n in notes.values())
    )


@lru_cache(maxsize=FEW)
def _joined(folder: Path, notes: Records, found: Sequence[Rows[CsvRow]]) -> Records:
    """The rows `found`, of each of `notes`."""
    by_note = dict(zip(notes, found, strict=True))
    files: dict[str, File] = {
        key: CsvFile(folder / notes[key].file, rows.lines) for key, rows in by_note.items()
    }
    return Table({key: rows.records for key, rows in by_note.items()}, files)


def _rows(path: Path, note: CsvNote, problems: list[Problem]) -> Rows[CsvRow]:
    if fault := link_fault(path, path.parent.parent.parent):
        problems.append(Problem(path, 1, fault))
        return Rows()
    return read_csv(path, note.ROW, note.columns, problems)


def _unnamed(folder: Path, notes: Table[CsvNote]) -> Iterator[Problem]:
    named: dict[str, str] = {}
    for key, note in notes.items():
        if note.file in named:
            text = f"`file` is also that of `{named[note.file]}`: its rows would count twice"
            yield notes.file(key).problem(text, "file")
        named[note.file] = key
    for path in children(folder):
        if path.suffix == ".csv" and path.name not in named:
            yield Problem(path, 1, "is not read: no note beside it names it as its `file`")
