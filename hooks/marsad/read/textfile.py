"""Read a file, or a text, if it is one: never more than a limit, never a pipe or a device."""

import re
import stat
from codecs import BOM_UTF8
from pathlib import Path

from ..problems import BadData, Problem
from .paths import NOT_PLAIN

# What a file that is no UTF-8 text begins with.
SIGNS = {
    b"\xff\xfe\0\0": "UTF-32 text",
    b"\0\0\xfe\xff": "UTF-32 text",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
    b"\x1f\x8b": "a gzip archive",
    b"PK\x03\x04": "a zip archive",
    b"%PDF": "a PDF document",
}
# Some of them YAML would take for the end of a line, which no editor shows; the last is the mark of
# the order of bytes, which programs put before a text and nowhere else.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
MARKED = "must be UTF-8 text without a byte-order mark, which is read as a letter of it"


def read_text(path: Path, largest: int) -> str:
    """The text of `path`, without a byte-order mark, its lines ended by `\\n`.

    Raises BadData; `largest` is in bytes.
    """
    raw = read_bytes(path, largest)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = next((name for sign, name in SIGNS.items() if raw.startswith(sign)), "")
        said = found or f"the byte 0x{raw[error.start]:02x}"
        raise BadData([Problem(path, line, f"must be UTF-8 text, not {said}")]) from error
    if sign := CONTROL.search(text):
        line = text.count("\n", 0, sign.start()) + 1
        message = f"must hold no control characters, such as U+{ord(sign[0]):04X}"
        raise BadData([Problem(path, line, message)])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_published(path: Path, largest: int) -> str:
    """The same of a file that others read as it is, who take a byte-order mark for a letter.

    Raises BadData for such a mark too.
    """
    text = read_text(path, largest)
    if read_bytes(path, largest).startswith(BOM_UTF8):
        raise BadData([Problem(path, 1, MARKED)])
    return text


def read_bytes(path: Path, largest: int) -> bytes:
    """What the plain file `path` holds. Raises BadData; `largest` is in bytes."""
    try:
        _refuse(path, _fault(path, largest))
        return path.read_bytes()
    except OSError as error:
        raise BadData([Problem(path, 1, f"cannot be read: {error.strerror}")]) from error


def _fault(path: Path, largest: int) -> str | None:
    """Why `path` must not even be opened."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return "must be a file, not a folder"
    if not stat.S_ISREG(found.st_mode):
        return NOT_PLAIN
    if found.st_size > largest:
        return f"must not be larger than {largest // 1024:,} KiB, but has {found.st_size:,} bytes"
    return None


def _refuse(path: Path, message: str | None) -> None:
    if message:
        raise BadData([Problem(path, 1, message)])
