"""Hold the rows of a CSV file to the commit that they are from."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from ..schema.csvrow import CsvNote, CsvRow


def fingerprint(note: CsvNote, rows: Iterable[CsvRow]) -> str:
    """The beginning of the commit and of the digest of the rows as printed: `aa4b5850-1f2e…`."""
    text = "\n".join(",".join(printed(row, note.columns)) for row in rows)
    return f"{note.commit[:8]}-{sha256(text.encode()).hexdigest()[:12]}"


def printed(row: CsvRow, columns: Sequence[str]) -> list[str]:
    """A row as it stands in a file: `89.790` is not `89.79`, and what is not known is empty."""
    cells = (getattr(row, column) for column in columns)
    return ["" if cell is None else str(cell) for cell in cells]
