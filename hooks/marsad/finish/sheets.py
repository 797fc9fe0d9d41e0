"""The style sheets of a site: one for all pages, and at most one that a page has beside it.

That one stands in the folder of a language: the heads of its tables, then all that pages of this
kind have of their own. Each sheet keeps no more than the pages use of it.
"""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from lxml import etree

from .heads import Heads, rules
from .names import READ, Names
from .stylesheet import trimmed
from .tree import Element

FOLDER, COMMON = "assets", "site"
STYLES = ("stylesheets/main.*.css", "stylesheets/palette.*.css", "extra.css", "records.css")
HEAD = etree.XPath("head")
LINKED = etree.XPath("head/link[@rel='stylesheet']")
# Between the names of those that stand in one sheet.
JOINT = "."

# By the folder of a language, then the name of the sheet.
Sheets = Mapping[tuple[str, str], Heads]


def own_sheets(assets: Path) -> frozenset[str]:
    """The names of the sheets in `assets` that a page may have of its own."""
    return frozenset(path.stem for path in assets.glob("*.css") if path.name not in STYLES)


def join_sheets(page: Element, path: PurePosixPath, heads: Heads) -> str:
    """Let `page`, at `path` in the folder of its language, ask for all its own sheets as for one.

    The name of that one, which must hold `heads`; empty where there is nothing for it to hold, or
    in a frame that is not ours. A page that has only heads shares it with all pages of its folder.
    """
    links = LINKED(page)
    names = [PurePosixPath(link.get("href", "")).stem for link in links]
    if COMMON not in names:
        return ""
    own = names[names.index(COMMON) + 1 :]
    if heads and not own:
        own = [f"heads-{PurePosixPath(path.parts[0]).stem}"]
    if not own:
        return ""
    name = f"{JOINT.join(own)}.css"
    href = "../" * (len(path.parts) - 1) + f"{FOLDER}/{name}"
    _put_one(page, links[names.index(COMMON) :], href)
    return name


def _put_one(page: Element, links: list[Element], href: str) -> None:
    """Let one link to `href` follow the first of `links`, instead of all others."""
    (head,), (common, *others) = HEAD(page), links
    for link in others:
        head.remove(link)
    common.addnext(common.makeelement("link", {"rel": "stylesheet", "href": href}))


def write_sheets(site: Path, names: Names, sheets: Sheets) -> None:
    """Write the sheet for all pages into `site`, and the `sheets` that pages have beside it.

    Each of those stands in the folder of its language.
    """
    css = "".join(_taken(site / FOLDER, pattern) for pattern in STYLES)
    own = {path.stem: _taken(site / FOLDER, path.name) for path in (site / FOLDER).glob("*.css")}
    read = READ.findall("".join(own.values()))
    (site / FOLDER / f"{COMMON}.css").write_bytes(trimmed(css, names, read).encode())
    kept = {name: trimmed(text, names, read) for name, text in own.items()}
    for (folder, name), heads in sheets.items():
        file = site / folder / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = [kept.get(part, "") for part in name.removesuffix(".css").split(JOINT)]
        # What the sheet says of single columns comes after.
        file.write_bytes("".join([rules(heads), *parts]).encode())


def _taken(assets: Path, pattern: str) -> str:
    """What the one sheet of that pattern says, which is not published as it is."""
    (sheet,) = assets.glob(pattern)
    css = sheet.read_text("utf-8")
    sheet.unlink()
    return css
