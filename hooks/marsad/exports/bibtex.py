"""A citation as a BibTeX entry."""

import re

from .csl import OTHERS, Item

TYPES = {"article-journal": "article", "paper-conference": "inproceedings"}
VENUES = {"article-journal": "journal", "paper-conference": "booktitle"}
# BibTeX counts braces even behind a backslash, so those go by name; the font that LaTeX begins
# with has other signs in the places of the last three.
NAMED = {
    "{": "braceleft", "}": "braceright", "\\": "backslash", "~": "asciitilde", "^": "asciicircum",
    "|": "bar", "<": "less", ">": "greater",
}  # fmt: skip
SPECIAL = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_"}
    | {char: f"\\text{name}{{}}" for char, name in NAMED.items()}
)
QUOTED = re.compile(r'"([^"]*)"')


def bibtex(item: Item) -> str:
    """One entry, its key the id of the source."""
    kind = TYPES.get(item["type"], "misc")
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(item) if value)
    return f"@{kind}{{{item['id']},\n{body}}}"


def _fields(item: Item) -> list[tuple[str, str]]:
    arxiv = item.get("number", "").removeprefix("arXiv:")
    return [
        ("author", " and ".join(map(_author, item.get("author", [])))),
        ("title", f"{{{_plain(item['title'])}}}"),
        (VENUES.get(item["type"], "howpublished"), _plain(item.get("container-title", ""))),
        ("year", _year(item)),
        ("eprint", arxiv),
        ("archiveprefix", "arXiv" if arxiv else ""),
        ("doi", item.get("DOI", "")),
        ("url", item["URL"]),
        ("urldate", _read(item)),
        ("version", item.get("version", "")),
    ]


def _year(item: Item) -> str:
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""


def _read(item: Item) -> str:
    """The day on which it was read, `2026-11-29`; nothing where that is for the citer to say."""
    days = item["accessed"]["date-parts"] if "accessed" in item else [[]]
    return "-".join(f"{part:02}" for part in days[0])


def _author(name: dict[str, str]) -> str:
    """`van der Berg, Jr., Jan`; in braces what BibTeX would take apart."""
    if literal := name.get("literal"):
        return literal if literal == OTHERS else f"{{{_plain(literal)}}}"
    family = _plain(name["family"])
    parts = (_kept(family), name.get("suffix"), name.get("given"))
    return ", ".join(_plain(part) if place else part for place, part in enumerate(parts) if part)


def _kept(family: str) -> str:
    """Small words and one more are read as one name; others of several words need braces."""
    *small, _ = family.split()
    return family if all(word.islower() for word in small) else f"{{{family}}}"


def _plain(text: str) -> str:
    return QUOTED.sub(r"``\1''", text).translate(SPECIAL)
