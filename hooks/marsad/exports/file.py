"""A file for other programs."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class File:
    """`path` leads from the root of the site."""

    path: str
    media_type: str
    text: str

    def write(self, site: Path) -> None:
        """Put the file where it belongs in the folder `site`."""
        file = site / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.text.encode())
