"""Copies of the project that hold more records than there are."""

import csv
import random
import shutil
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from marsad.read import yamlfile

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
    """Repeat rows under new names until the measurements hold `count`; the number there is then."""
    paths = sorted((tree / "data" / "measurements").glob("*.csv"))
    there = sum(len(_rows(path)) for path in paths)
    if not there:
        return 0
    rows, wanted = _rows(paths[0]), max(0, count - there)
    with paths[0].open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for number, (weights, *rest) in enumerate(islice(cycle(rows), wanted)):
            writer.writerow([f"{weights}.clone{number}", *rest])
    return there + wanted


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
        return list(csv.reader(file))[1:]
