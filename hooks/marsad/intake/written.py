"""Files of data as they will be written: what did not change stays byte for byte."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from ..problems import BadData
from ..read import yamlfile
from ..read.fingerprint import printed
from ..read.messages import message
from ..schema.csvrow import CsvNote, CsvRow


def note_with(path: Path, note: type[CsvNote], values: Mapping[str, str]) -> str:
    """The `note` at `path` with other `values` of its keys, comments kept. Raises BadData."""
    file = yamlfile.read(path)
    try:
        note.model_validate(file.data | values)
    except ValidationError as error:
        details = [(message(d, note), d["loc"]) for d in error.errors()]
        raise BadData([file.problem(text, *keys) for text, keys in details]) from error
    text = _kept(path)
    for key, value in values.items():
        text, times = re.subn(rf"(?m)^{key}:[ \t]+[^\s#]+", f"{key}: {value}", text)
        if times != 1:
            raise BadData([file.problem(f"`{key}` must stand alone on a line", key)])
    return text


def rows_like(path: Path, columns: Sequence[str], rows: Iterable[CsvRow]) -> str:
    """A table of `rows` with the line ends of the one at `path`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n" if "\r\n" in _kept(path) else "\n")
    writer.writerow(columns)
    writer.writerows(printed(row, columns) for row in rows)
    return text.getvalue()


def _kept(path: Path) -> str:
    """The text of `path` with the line ends it has."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
