"""Build the site aside and put it in place when it is whole; one build at a time."""

import ctypes
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
TRIED = Path(".site.tried")
# AT_FDCWD and RENAME_EXCHANGE of Linux.
HERE, EXCHANGE = -100, 2


def main() -> int:
    """Build; the code that the build ended with, 1 where there is no place for it."""
    if said := _taken():
        return _refused(said)
    os.umask(0o022)  # who serves the site must be able to read it
    try:
        CACHE.mkdir(exist_ok=True)
        with _alone(CACHE) as lock:
            return _build(lock)
    except OSError as error:
        return _refused(f"cannot be built: {error}")
    except KeyboardInterrupt:
        print("stopped: the site is as it was", file=sys.stderr)
    return 1


def _refused(said: str) -> int:
    """Say it as all faults are said: file and line."""
    print(f"{SITE}:1: {said}", file=sys.stderr)
    return 1


def _taken() -> str:
    """Why nothing can take the place of what stands where the site belongs; empty where it can."""
    if SITE.is_symlink() or (SITE.exists() and not SITE.is_dir()):
        return "is a link or a file: remove it, a build puts a folder there"
    if SITE.is_mount():
        return "is where a disk is mounted: a build puts another folder there, mount it elsewhere"
    # What moves to another folder must know it as its own.
    if SITE.exists() and not os.access(SITE, os.W_OK):
        return "cannot be replaced: it belongs to another user, or to a disk that is only read"
    return ""


def _build(lock: int) -> int:
    """The build holds the lock too, so that it keeps others away should this process be killed."""
    clean()  # what a build that was killed has left
    if said := _unplaced():
        return _refused(said)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(NEW)]
    try:
        code = subprocess.run(command, check=False, pass_fds=[lock]).returncode
        if code == 0:
            put_in_place()
    finally:
        clean()
    return code


def _unplaced() -> str:
    """Why a folder that is built aside could not be put beside the site; empty where one can."""
    try:
        NEW.mkdir()
        NEW.rename(TRIED)
    except OSError as error:
        return f"cannot be put in place: {error.strerror}: {Path.cwd()}"
    finally:
        clean()
    return ""


def put_in_place() -> None:
    """The new site where the last one was, at once where the system can: there is always one."""
    if SITE.exists():
        if _exchanged():
            return
        SITE.rename(OLD)
    NEW.rename(SITE)


def _exchanged() -> bool:
    """Whether the new site and the last one have changed places, by renameat2(2) of Linux."""
    exchange = getattr(ctypes.CDLL(None), "renameat2", None)
    return exchange is not None and exchange(HERE, bytes(NEW), HERE, bytes(SITE), EXCHANGE) == 0


def clean() -> None:
    """Leave nothing of an earlier build, but the last site where it was killed between renames."""
    if OLD.exists() and not SITE.exists():
        OLD.rename(SITE)
    for folder in (NEW, OLD, TRIED):
        if folder.exists():
            try:
                rmtree(folder)
            except OSError as error:  # which names a file in it without the way there
                raise OSError(error.errno, error.strerror, f"{folder}/…") from error


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
