"""Write several files of data, or none."""

from collections.abc import Mapping
from pathlib import Path

from ..problems import BadData, Problem


def save(held: Mapping[Path, str | bytes]) -> None:
    """Write all files beside the old files first, so that a full disk changes none.

    Raises BadData where a folder or the disk does not let us.
    """
    for path, content in held.items():
        try:
            written = content.encode() if isinstance(content, str) else content
            path.parent.mkdir(exist_ok=True)
            _beside(path).write_bytes(written)
        except OSError as error:
            raise BadData([Problem(path, 1, f"cannot be written: {error.strerror}")]) from error
    for path in held:
        _beside(path).replace(path)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")
