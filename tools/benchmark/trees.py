"""Copies of the project that hold more records than there are."""

import csv
import random
import re
import shutil
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from marsad.read import yamlfile
from marsad.read.datafolder import read
from marsad.read.fingerprint import fingerprint

LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "site", "build", "tests", "requirements")


def copy(root: Path, tree: Path) -> Path:
    """What a build of `root` reads, in the new folder `tree`."""
    shutil.copytree(root, tree, ignore=LEFT_OUT)
    return tree


def grow_models(tree: Path, count: int) -> int:
    """Clone accepted models until there are `count`; the number there is then."""
    folder = tree / "data" / "models"
    there = len(list(folder.glob("*.yml")))
    originals = [(path.stem, record) for path, record in _accepted(folder)]
    chance = random.Random(count)
    for number, (key, record) in enumerate(islice(cycle(originals), max(0, count - there))):
        text = yaml.safe_dump(_clone(record, number, chance), allow_unicode=True, sort_keys=False)
        (folder / f"{key}-clone-{number}.yml").write_text(text, encoding="utf-8")
    return len(list(folder.glob("*.yml")))


def grow_measurements(tree: Path, count: int) -> int:
    """Repeat the rows of each set under new names until it holds `count`; how many sets there are.

    The copies are less accurate than the originals, so that what is said of the best stays true.
    """
    paths = sorted((tree / "data" / "measurements").glob("*.csv"))
    for path in paths:
        head, *rows = _rows(path)
        copies = islice(cycle(rows), max(0, count - len(rows)))
        grown = [*rows, *(_copied(head, row, number) for number, row in enumerate(copies))]
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *grown])
        _count(path.with_suffix(".yml"), rows=len(grown), weights=len({name for name, *_ in grown}))
    _seal(tree / "data")
    return len(paths)


def _copied(head: list[str], row: list[str], number: int) -> list[str]:
    """Accuracies are halved: such figures no text of a record types."""
    named = {**dict(zip(head, row, strict=True)), "weights": f"{row[0]}.copy{number}"}
    halved = {name: str(Decimal(named[name]) / 2) for name in ("top1", "top5")}
    return [*{**named, **halved}.values()]


def _count(note: Path, **counts: int) -> None:
    """Write how many of each were published, where the note says it."""
    text = note.read_text("utf-8")
    for name, count in counts.items():
        text = re.sub(rf"^{name}_published: \d+$", f"{name}_published: {count}", text, flags=re.M)
    note.write_text(text, "utf-8")


def _seal(data: Path) -> None:
    """Hold every set of rows to those that it has now."""
    for found in read(data, []).csv_sets():
        path, fresh = found.file.path, fingerprint(found.note, found.rows)
        old = str(found.note.fingerprint)
        path.write_text(path.read_text("utf-8").replace(old, fresh), "utf-8")


def _accepted(folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    records = [(path, yamlfile.read(path).data) for path in sorted(folder.glob("*.yml"))]
    return [(path, record) for path, record in records if record["standing"] == "accepted"]


def _clone(record: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    """Never better than the original, so that what the pages say of the best stays true."""
    loss = Decimal(chance.randrange(1, 500)) / 100
    results = [
        result | {name: _less(result[name], loss) for name in ("top1", "top5")}
        for result in record["results"]
    ]
    return record | {"name": f"{record['name']} clone {number}", "results": results}


def _less(figure: dict[str, Any], loss: Decimal) -> dict[str, Any]:
    if "value" not in figure:
        return figure
    return figure | {"value": str(max(Decimal(figure["value"]) - loss, Decimal("0.01")))}


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
