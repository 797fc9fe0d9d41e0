"""Hold the rows of a set of measurements to the commit that they are from."""

from collections.abc import Iterable
from hashlib import sha256

from ..schema.measurement import Measurement


def fingerprint(commit: str, rows: Iterable[Measurement]) -> str:
    """The beginning of `commit` and of the digest of the rows as printed: `aa4b5850-1f2e…`."""
    text = "\n".join(",".join(printed(row)) for row in rows)
    return f"{commit[:8]}-{sha256(text.encode()).hexdigest()[:12]}"


def printed(row: Measurement) -> list[str]:
    """A row as it stands in a file: `89.790` is not `89.79`."""
    return [str(value) for value in row.model_dump().values() if value is not None]
