"""Build the site aside and put it in place when it is whole; one build at a time."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

SITE, CACHE = Path("site"), Path(".cache")
NEW, OLD = CACHE / "site.new", CACHE / "site.old"


def main() -> int:
    """Build; the code that the build ended with, 1 where there is no place for it."""
    if SITE.is_symlink() or (SITE.exists() and not SITE.is_dir()):
        print("`site` is a link or a file: remove it, a build puts a folder there", file=sys.stderr)
        return 1
    os.umask(0o022)  # who serves the site must be able to read it
    try:
        CACHE.mkdir(exist_ok=True)
        with _alone(CACHE) as lock:
            return _build(lock)
    except OSError as error:
        print(f"cannot build: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("stopped: the site is as it was", file=sys.stderr)
    return 1


def _build(lock: int) -> int:
    """The build holds the lock too, so that it keeps others away should this process be killed."""
    _clean()  # what a build that was killed has left
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(NEW)]
    code = subprocess.run(command, check=False, pass_fds=[lock]).returncode
    if code == 0:
        if SITE.exists():
            SITE.rename(OLD)
        NEW.rename(SITE)
    _clean()
    return code


def _clean() -> None:
    for folder in (NEW, OLD):
        if folder.exists():
            rmtree(folder)


@contextmanager
def _alone(folder: Path) -> Iterator[int]:
    """Hold `folder` as long as this lasts; wait until no other build does."""
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("another build is under way: waiting for it", flush=True)
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield lock
    finally:
        os.close(lock)


if __name__ == "__main__":
    sys.exit(main())
