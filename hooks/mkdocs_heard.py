"""What MkDocs says of its settings, which it does in its log alone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from logging import ERROR, Handler, LogRecord, getLogger
from pathlib import Path

SETTING = re.compile(r"Config value '(\w+)': (.*)", re.S)


class Heard(Handler):
    """The settings of which MkDocs says that they are wrong, and what."""

    def __init__(self) -> None:
        super().__init__(ERROR)
        self.said: list[tuple[str, str]] = []

    def emit(self, record: LogRecord) -> None:
        """Keep what `record` says if it is of a setting; all else is left to other listeners."""
        if found := SETTING.fullmatch(record.getMessage()):
            self.said.append((found[1], " ".join(found[2].split())))

    def faults(self, settings: Path) -> list[str]:
        """A line for each, with that of the setting in the file `settings`, or else its first."""
        lines = settings.read_text("utf-8").splitlines() if self.said else []
        at = {line.partition(":")[0]: number for number, line in enumerate(lines, 1)}
        return [f"{settings.name}:{at.get(name, 1)}: `{name}`: {said}" for name, said in self.said]


@contextmanager
def heard() -> Iterator[Heard]:
    """What is said while the block runs."""
    log, listener = getLogger("mkdocs"), Heard()
    log.addHandler(listener)
    try:
        yield listener
    finally:
        log.removeHandler(listener)
