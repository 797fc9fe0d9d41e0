"""Write several files of data, or none."""

from collections.abc import Mapping
from pathlib import Path

from ..problems import BadData, Problem


def save(texts: Mapping[Path, str]) -> None:
    """Write all `texts` beside the old files first, so that a full disk changes none.

    Raises BadData where a folder or the disk does not let us.
    """
    for path, text in texts.items():
        try:
            with _beside(path).open("w", encoding="utf-8", newline="") as file:
                file.write(text)
        except OSError as error:
            raise BadData([Problem(path, 1, f"cannot be written: {error.strerror}")]) from error
    for path in texts:
        _beside(path).replace(path)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")
