"""The sets of measured rows of a copied project: read, lengthened, and sealed anew."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from marsad.read import yamlfile
from marsad.read.datafolder import read
from marsad.read.fingerprint import fingerprint

Row = dict[str, str]
EXACT = Decimal("0.001")  # percent: the last digit that these sets print


@dataclass(frozen=True)
class RowSet:
    """The rows of one file, and of how many images their figures are parts, where it is known."""

    path: Path
    rows: list[Row]
    images: int | None

    def lowered(self, row: Row, name: str, **to: Decimal) -> Row:
        """`row` under another name, with those figures in percent, as whole images make them."""
        return {**row, "weights": name, **{key: self._part(value) for key, value in to.items()}}

    def write(self, added: Iterable[Row]) -> None:
        """Put `added` at the end of the file, and in its note how many there are."""
        rows = [*self.rows, *added]
        with self.path.open("w", encoding="utf-8", newline="") as file:
            made = csv.DictWriter(file, [*self.rows[0]], lineterminator="\n")
            made.writeheader()
            made.writerows(rows)
        weights = len({row["weights"] for row in rows})
        _count(self.path.with_suffix(".yml"), rows=len(rows), weights=weights)

    def _part(self, percent: Decimal) -> str:
        if self.images is None:
            return str(percent)
        return str((percent * self.images // 100 * 100 / self.images).quantize(EXACT))


def sets(data: Path) -> dict[str, RowSet]:
    """Every set of measurements in a data folder, by its key."""
    paths = sorted((data / "measurements").glob("*.csv"))
    return {path.stem: RowSet(path, _rows(path), _images(data, path)) for path in paths}


def seal(data: Path) -> None:
    """Hold every set of rows to those that it has now."""
    for found in read(data, []).csv_sets():
        path, fresh = found.file.path, fingerprint(found.note, found.rows)
        old = str(found.note.fingerprint)
        path.write_text(path.read_text("utf-8").replace(old, fresh), "utf-8")


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _images(data: Path, path: Path) -> int | None:
    key = yamlfile.read(path.with_suffix(".yml")).data["benchmark"]
    images = yamlfile.read(data / "benchmarks" / f"{key}.yml").data["images"]
    return int(images["value"]) if images else None


def _count(note: Path, **counts: int) -> None:
    """Write how many of each were published, where the note says it."""
    text = note.read_text("utf-8")
    for name, count in counts.items():
        text = re.sub(rf"^{name}_published: \d+$", f"{name}_published: {count}", text, flags=re.M)
    note.write_text(text, "utf-8")
