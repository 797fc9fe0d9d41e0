"""The style sheets of a site: what stands in its pages, and at most one that a page asks for.

That one stands in the folder of a language: the heads of its tables, then all that pages of this
kind have of their own and do not need at their top. Each sheet keeps no more than the pages use of
it.
"""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from lxml import etree

from .first import COMMON, FIRST, place_styles
from .heads import Heads, rules
from .names import READ, Names
from .stylesheet import trimmed
from .tree import Element

FOLDER = "assets"
THEME = ("stylesheets/main.*.css", "stylesheets/palette.*.css")
STYLES = ("extra.css", "records.css")
LINKED = etree.XPath("head/link[@rel='stylesheet']")
# The script that waits, behind what is seen first, for the sheet in front of it.
WAITING = etree.XPath("body//main//script[not(@src)][1]")
# Between the names of those that stand in one sheet.
JOINT = "."

# By the folder of a language, then the name of the sheet.
Sheets = Mapping[tuple[str, str], Heads]


def own_sheets(assets: Path) -> frozenset[str]:
    """The names of the sheets in `assets` that a page may have of its own."""
    names = (path.stem for path in assets.glob("*.css") if path.name not in STYLES)
    return frozenset(name for name in names if not name.endswith(FIRST))


def join_sheets(page: Element, path: PurePosixPath, heads: Heads, firsts: Collection[str]) -> str:
    """Let the rules for the top of `page` stand in it, and the page ask for all others as for one.

    `path` is its place in the folder of its language, `firsts` the names of sheets that stand in
    pages. The name of the sheet it asks for, which must hold `heads`; empty where there is nothing
    for it to hold, or in a frame that is not ours. A page that has only heads shares it with all
    pages of its folder.
    """
    links = LINKED(page)
    names = [PurePosixPath(link.get("href", "")).stem for link in links]
    if COMMON not in names:
        return ""
    links, names = links[names.index(COMMON) :], names[names.index(COMMON) :]
    name = _name_of([n for n in names[1:] if not n.endswith(FIRST)], path, heads)
    if name:
        _ask(page, links[0], "../" * (len(path.parts) - 1) + f"{FOLDER}/{name}")
    stand = {COMMON, *firsts}
    place_styles(links[0], [n for name in names for n in (name, name + FIRST) if n in stand])
    for link in links:
        link.getparent().remove(link)
    return name


def _name_of(own: list[str], path: PurePosixPath, heads: Heads) -> str:
    """The name of the one sheet that holds the sheets `own` and `heads`, if there are any."""
    if heads and not own:
        own = [f"heads-{PurePosixPath(path.parts[0]).stem}"]
    return f"{JOINT.join(own)}.css" if own else ""


def _ask(page: Element, common: Element, href: str) -> None:
    """Let `page` ask for the sheet at `href` behind what is seen first, or else in its head."""
    link = common.makeelement("link", {"rel": "stylesheet", "href": href})
    if waiting := WAITING(page):
        waiting[0].addprevious(link)
    else:
        common.addnext(link)


def write_sheets(site: Path, names: Names, sheets: Sheets) -> None:
    """Write into `site` the sheets that stand in pages, and the `sheets` that pages ask for.

    Each of those lies in the folder of its language.
    """
    theme, own = (_all(site / FOLDER, patterns) for patterns in (THEME, STYLES))
    others = {path.stem: _taken(site / FOLDER, path.name) for path in (site / FOLDER).glob("*.css")}
    read = READ.findall("".join([own, *others.values()]))
    firsts = {COMMON: trimmed(theme, names, read, own)}
    # Whole: else a new kind of record would ask for a new sum in the headers of hosts.
    firsts |= {n: trimmed("", names, read, css) for n, css in others.items() if n.endswith(FIRST)}
    for name, css in firsts.items():
        (site / FOLDER / f"{name}.css").write_bytes(css.encode())
    kept = {n: trimmed(css, names, read) for n, css in others.items() if n not in firsts}
    for (folder, name), heads in sheets.items():
        file = site / folder / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = [kept.get(part, "") for part in name.removesuffix(".css").split(JOINT)]
        # What the sheet says of single columns comes after.
        file.write_bytes("".join([rules(heads), *parts]).encode())


def _all(assets: Path, patterns: Iterable[str]) -> str:
    return "".join(_taken(assets, pattern) for pattern in patterns)


def _taken(assets: Path, pattern: str) -> str:
    """What the one sheet of that pattern says, which is not published as it is."""
    (sheet,) = assets.glob(pattern)
    css = sheet.read_text("utf-8")
    sheet.unlink()
    return css
