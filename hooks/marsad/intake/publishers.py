"""Who publishes files of rows that we can read: one row, and one module, each."""

from collections.abc import Callable, Mapping
from pathlib import Path

from ..schema.csvrow import CsvNote, CsvRow
from . import pwc, timm

# Each gives the rows of a file in the columns of a note; it raises BadData.
PUBLISHERS: Mapping[str, Callable[[Path, CsvNote], list[CsvRow]]] = {
    "timm": timm.read,
    "pwc": pwc.read,
}
