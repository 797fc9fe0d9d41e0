"""Copies of the project that hold more records than there are."""

import random
import shutil
from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from marsad.read import yamlfile

from .clones import Clone
from .rowsets import Row, RowSet, seal, sets

LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "site", "build", "tests", "requirements")
# Thousandths of a percentage point: no text types a figure with the last digit that these leave.
LOSSES = range(14, 5000, 10)


class Plain(yaml.SafeDumper):
    """Writes what was read as text, numbers too, without quotation marks; None as `null`."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        sign: [one for one in found if one[0].endswith(":null")]
        for sign, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


Plain.add_multi_representer(str, Plain.represent_str)


def copy(root: Path, tree: Path) -> Path:
    """What a build of `root` reads, in the new folder `tree`."""
    shutil.copytree(root, tree, ignore=LEFT_OUT)
    return tree


def grow_models(tree: Path, count: int) -> int:
    """Clone accepted models until there are `count`; the number there is then.

    Each clone brings rows of its own where its original was measured.
    """
    folder, found = tree / "data" / "models", sets(tree / "data")
    there = len(list(folder.glob("*.yml")))
    added: dict[str, list[Row]] = {key: [] for key in found}
    for clone in islice(_clones(folder, count), max(0, count - there)):
        text = yaml.dump(clone.record(), Dumper=Plain, allow_unicode=True, sort_keys=False)
        (folder / f"{clone.name}.yml").write_text(text, encoding="utf-8")
        for key, row in clone.rows(found):
            added[key].append(row)
    for key, rows in added.items():
        found[key].write(rows)
    seal(tree / "data")
    return len(list(folder.glob("*.yml")))


def grow_measurements(tree: Path, count: int) -> int:
    """Repeat the rows of each set under new names until it holds `count`; how many sets there are.

    The copies are less accurate than the originals, so that what is said of the best stays true.
    """
    found = sets(tree / "data")
    for one in found.values():
        copies = islice(cycle(one.rows), max(0, count - len(one.rows)))
        one.write([_halved(one, row, number) for number, row in enumerate(copies)])
    seal(tree / "data")
    return len(found)


def _halved(one: RowSet, row: Row, number: int) -> Row:
    """Such figures no text of a record types."""
    to = {name: Decimal(row[name]) / 2 for name in ("top1", "top5")}
    return one.lowered(row, f"{row['weights']}.copy{number}", **to)


def _clones(folder: Path, seed: int) -> Iterator[Clone]:
    """The accepted models again and again, less accurate in each round in another degree.

    Two of one paper that would report the same are one model: the second is left out.
    """
    originals, seen = _accepted(folder), set[tuple[str, ...]]()
    for round_, loss in enumerate(random.Random(seed).sample(LOSSES, len(LOSSES))):
        for key, record in originals:
            clone = Clone(key, round_, Decimal(loss) / 1000, record)
            if (said := clone.said()) not in seen:
                seen.add(said)
                yield clone


def _accepted(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    records = [(path.stem, yamlfile.read(path).data) for path in sorted(folder.glob("*.yml"))]
    return [(key, record) for key, record in records if record["standing"] == "accepted"]
