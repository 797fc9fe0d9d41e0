"""What the files of a project are like, and who looks at them while it is shown."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

# When each file was written that a site is made from, and how large it is.
Stamps = dict[Path, tuple[int, int]]
LOOK = 0.5  # seconds between two looks at the files
CHANGE = SimpleNamespace(is_directory=False)


class Looker(Thread):
    """Stands in for what MkDocs looks at files with, and sees more of them.

    That follows links, so that it passes over one which leads nowhere, and gives up a folder for
    good that is not there for a while. `seen` is what is known: who reads the files may know more,
    so that what is then put back as it was is a change too.
    """

    def __init__(self, look: Callable[[], Stamps]) -> None:
        super().__init__(daemon=True)
        self._look, self._ended = look, Event()
        self.seen = look()
        self._handlers: dict[str, Any] = {}

    def schedule(self, handler: Any, path: str, *, recursive: bool) -> str:
        """Tell `handler` of a change, wherever it is; `path` is part of what is looked at."""
        self._handlers[path] = handler
        return path

    def unschedule(self, path: str) -> None:
        """Tell of no more changes whoever asked with `path`. Raises KeyError if nobody did."""
        del self._handlers[path]

    def run(self) -> None:
        """Look at the files again and again."""
        while not self._ended.wait(LOOK):
            if (now := self._look()) != self.seen:
                self.seen = now
                for handler in self._handlers.values():
                    handler.on_any_event(CHANGE)

    def stop(self) -> None:
        """End `run` at once, also in the middle of its wait."""
        self._ended.set()


def stamps(paths: Iterable[Path]) -> Stamps:
    """Every file in `paths`, as it is now."""
    return dict(_stamps(file for path in paths for file in (path, *path.rglob("*"))))


def _stamps(files: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for file in files:
        # What goes while it is looked at is there no more.
        with suppress(FileNotFoundError, NotADirectoryError):
            at = file.lstat()
            if file.suffix != ".pyc" and not S_ISDIR(at.st_mode):
                yield file, (at.st_mtime_ns, at.st_size)
