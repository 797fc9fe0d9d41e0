"""RECIPES.md, read as a person follows it: commands, whole files, and lines that go and come."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .project import ROOT

TEXT = (ROOT / "RECIPES.md").read_text("utf-8")
SECTION = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.S | re.M)
# A block, behind the file name that stands nearest before it.
BLOCK = re.compile(
    r"(?:`((?:data|docs|templates|hooks)/[^`]+|mkdocs\.yml)`[^`]*)?```(\w+)\n(.*?)```", re.S
)


@dataclass(frozen=True)
class Block:
    """`kind` is `sh`, `diff`, or that of the whole file which stands at `path`."""

    path: str
    kind: str
    text: str

    def commands(self) -> Iterator[list[str]]:
        """Each command as its words."""
        return map(shlex.split, self.text.replace("\\\n", " ").splitlines())

    def change(self, file: Path, *, back: bool = False) -> None:
        """Do in `file` what the lines say, or undo it; they must stand there, once."""
        old, new = self._without("+"), self._without("-")
        if back:
            old, new = new, old
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{self.path}: not there once:\n{old}"
        file.write_text(text.replace(old, new), "utf-8")

    def _without(self, sign: str) -> str:
        lines = self.text.splitlines(keepends=True)
        return "".join(line[1:] for line in lines if not line.startswith(sign))


RECIPES = {
    title: [Block(*found) for found in BLOCK.findall(body)] for title, body in SECTION.findall(TEXT)
}
