"""What a file is that is not the table it should be: said by name, so that it can be mended."""

import re
from collections.abc import Iterator, Sequence

from ..problems import did_you_mean

# What a text begins with, in small letters, that holds no table.
BEGINNINGS = {
    "<!doctype": "an HTML page",
    "<html": "an HTML page",
    "<?xml": "an XML file",
    "{": "a JSON file",
    "version https://git-lfs": "a Git LFS pointer, not the file it stands for",
    "sep=": "a `sep=` line, as spreadsheets write",
}
SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
CONFLICT = re.compile(r"<{7}|={7}|>{7}")
DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]+")
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?")


def no_table(text: str) -> str | None:
    """What `text` is, if it is known to be no table."""
    start = text.lstrip().lower()
    if not start:
        return "an empty file"
    return next((name for sign, name in BEGINNINGS.items() if start.startswith(sign)), None)


def conflicts(lines: Sequence[str]) -> Iterator[int]:
    """The lines, from 1, at which a version control system has left its marks."""
    return (number for number, line in enumerate(lines, 1) if CONFLICT.match(line))


def head_faults(
    head: str, names: Sequence[str], known: Sequence[str], wanted: Sequence[Sequence[str]]
) -> Iterator[str]:
    """What is found in the first line beside `known` columns, or in place of `wanted` ones.

    Of the names of a wanted column, one must stand there.
    """
    if others := [many for sign, many in SEPARATORS.items() if sign in head and len(names) == 1]:
        yield f"{others[0]} between columns"
        return
    if [name.strip().lower() for name in names] != list(names):
        yield "capital letters or blanks in the names of columns"
    if "" in names:
        yield "a column without a name, as of commas at the end of each line"
    for name in sorted({*names} - {*known, ""}):
        yield f"an unknown column `{name[:40]}`{did_you_mean(name, known)}"
    yield from (f"no column `{spelt[0]}`" for spelt in wanted if not {*spelt} & {*names})
    yield from (f"the column `{name}` twice" for name in known if names.count(name) > 1)


def figure_fault(printed: str) -> str | None:
    """Why a number is not as people publish numbers."""
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", printed):
        return None
    fault = f"must be a number in plain digits, not `{printed[:40]}`"
    if DECIMAL_COMMA.fullmatch(printed):
        return f"{fault}; found: decimal commas"
    return f"{fault}: was the file saved by a spreadsheet?" if NUMBER.fullmatch(printed) else fault
