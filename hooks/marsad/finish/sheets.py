"""The style sheets of a site: one for all pages, and those that some pages have of their own.

Their own stand in the folder of a language, with the heads of its tables. Each sheet keeps no more
than the pages use of it.
"""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from lxml import etree

from .heads import Heads, rules
from .names import READ, Names
from .stylesheet import trimmed
from .tree import Element

FOLDER, COMMON = "assets", "site.css"
STYLES = ("stylesheets/main.*.css", "stylesheets/palette.*.css", "extra.css", "records.css")
# What pages of several kinds load.
SHARED = (COMMON, "chart.css")
LINKED = etree.XPath("head/link[@rel='stylesheet']")

# By the folder of a language, then the name of the sheet.
Sheets = Mapping[tuple[str, str], Heads]


def own_sheets(assets: Path) -> frozenset[str]:
    """The names of the sheets in `assets` that a page may have of its own."""
    return frozenset(path.stem for path in assets.glob("*.css") if path.name not in STYLES)


def sheet_of(page: Element, path: PurePosixPath) -> str:
    """The name of the sheet of `page`, which stands at `path` in the folder of its language.

    Where it has none of its own, it gets one with all pages of its folder. Empty in a frame that
    is not ours.
    """
    links = LINKED(page)
    names: list[str] = [link.get("href", "").rpartition("/")[2] for link in links]
    if COMMON not in names:
        return ""
    if names[-1] not in SHARED:
        return names[-1]
    name = f"heads-{PurePosixPath(path.parts[0]).stem}.css"
    href = "../" * (len(path.parts) - 1) + f"{FOLDER}/{name}"
    links[-1].addnext(links[-1].makeelement("link", {"rel": "stylesheet", "href": href}))
    return name


def write_sheets(site: Path, folders: Mapping[str, object], names: Names, heads: Sheets) -> None:
    """Write the sheet for all pages into `site`, and the others into each of its `folders`."""
    css = "".join(_taken(site / FOLDER, pattern) for pattern in STYLES)
    own = {name: "" for _, name in heads} | {
        sheet.name: _taken(site / FOLDER, sheet.name) for sheet in (site / FOLDER).glob("*.css")
    }
    read = READ.findall("".join(own.values()))
    (site / FOLDER / COMMON).write_bytes(trimmed(css, names, read).encode())
    for name, text in own.items():
        kept = trimmed(text, names, read)
        for folder in folders:
            (site / folder / FOLDER).mkdir(exist_ok=True)
            # What the sheet says of single columns comes after.
            whole = rules(heads.get((folder, name), {})) + kept
            (site / folder / FOLDER / name).write_bytes(whole.encode())


def _taken(assets: Path, pattern: str) -> str:
    """What the one sheet of that pattern says, which is not published as it is."""
    (sheet,) = assets.glob(pattern)
    css = sheet.read_text("utf-8")
    sheet.unlink()
    return css
