"""Finish, once, a site that a generator has written to a folder."""

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from pathlib import Path, PurePosixPath

from ..problems import BadData, Problem
from ..views.edition import Editions
from ..views.entries import Entry
from .ends import without_ends
from .files import lead_to_files
from .filters import filters
from .first import fill_styles, names_in
from .heads import Heads
from .names import Names, Tag, names_of, scripts_in, tags_in
from .pages import Finisher, runs_of
from .policy import allow_own, press_scripts
from .scripts import minified
from .searchindex import Index, elsewhere, furnished, split, written
from .sheets import FOLDER, Sheets, join_sheets, write_sheets
from .spellings import leads_nowhere
from .tree import Element, Unread, parsed
from .tree import written as page_written

# By the folder of their pages.
Finishers = Mapping[str, Finisher]
SCRIPTS = ("workers/search.*.min.js", "lunr/min/lunr.ar.min.js", "lunr/min/*.support.min.js")


def finish(site: Path, editions: Editions, entries: Mapping[str, Iterable[Entry]]) -> None:
    """Finish all pages in `site`, then what is made of all: search indexes, style sheet.

    `entries` are what search finds beside what the generator has read, by language. Raises BadData
    where readers' words lead to no page.
    """
    names, sheets = finish_pages(site, editions)
    _write_indexes(site, editions, entries)
    write_sheets(site, names, sheets)
    fill_styles(site / FOLDER, sorted(site.rglob("*.html")))
    _write_scripts(site / FOLDER)
    _remove_unused(site / FOLDER)


def finish_pages(site: Path, editions: Editions) -> tuple[Names, Sheets]:
    """Finish every page in `site`, read once; what the style sheets must know of them all:

    the names that stand in them, and by its name the heads that each sheet must hold.
    """
    finishers = finishers_of(editions)
    tags, scripts = set[Tag](), set[str]()
    sheets = defaultdict[tuple[str, str], Heads](dict)
    for file in sorted(site.rglob("*.html")):
        folder, _ = _place(PurePosixPath(file.relative_to(site).as_posix()), finishers)
        page, sheet, found = finish_page(site, file, finishers)
        if sheet:
            sheets[folder, sheet].update(found)
        tags |= tags_in(page)
        scripts |= scripts_in(page)
    own = [script.read_text("utf-8") for script in (site / FOLDER).glob("*.js")]
    return names_of(tags, [*scripts, *own]), sheets


def finishers_of(editions: Editions) -> Finishers:
    """What the pages of each folder are finished with."""
    runs = runs_of(editions.values())
    return {folder: Finisher.of(edition, runs) for folder, edition in editions.items()}


def finish_page(site: Path, file: Path, finishers: Finishers) -> tuple[Element, str, Heads]:
    """Finish the page in `file`, which stands in `site`.

    As it is written, the name of the sheet that it has of its own, if any, and the heads of its
    tables, which that one must hold.
    Raises BadData where a pass could not see all of it.
    """
    whole = PurePosixPath(file.relative_to(site).as_posix())
    folder, path = _place(whole, finishers)
    page = _page(file)
    lead_to_files(page, whole)
    heads = finishers[folder].finish(page, path)
    sheet = join_sheets(page, path, heads, names_in(site / FOLDER))
    press_scripts(page)
    allow_own(page)
    file.write_bytes(without_ends(page_written(page)).encode())
    return page, sheet, heads


def _page(file: Path) -> Element:
    """The page in `file`. Raises BadData where it is none, or the parser would lose some of it."""
    try:
        return parsed(file.read_text("utf-8"))
    except Unread as error:
        raise BadData([Problem(file, 1, str(error))]) from error


def _place(path: PurePosixPath, folders: Container[str]) -> tuple[str, PurePosixPath]:
    """The folder of the language of the page at `path`, and its place in it."""
    first = path.parts[0]
    return (first, path.relative_to(first)) if first in folders else ("", path)


def _write_indexes(site: Path, editions: Editions, entries: Mapping[str, Iterable[Entry]]) -> None:
    """One search index a language, out of that of the whole site."""
    runs = runs_of(editions.values())
    whole = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    lost, made = list[Problem](), dict[str, Index]()
    parts = split(whole, [folder for folder in editions if folder])
    for folder, part in parts.items():
        part["docs"] += map(written, entries.get(editions[folder].language.code, ()))
    for folder, part in parts.items():
        search, code = editions[folder].catalogue.search, editions[folder].language.code
        part["figures"] = filters(part, editions[folder].language)
        others = [search[e.language.code] for e in editions.values() if e.language.code != code]
        made[folder] = furnished(part, search[code], runs, elsewhere(parts, folder), others)
        lost += leads_nowhere(made[folder], search[code], search.file(code))
    if lost:
        raise BadData(lost)
    for folder, index in made.items():
        (site / folder / "search").mkdir(exist_ok=True)
        _write(site / folder / "search" / "search_index.json", index)
        # Filters of tables ask for these words alone.
        _write(site / folder / "search" / "phrases.json", index["synonyms"]["phrases"])


def _write(file: Path, found: object) -> None:
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    file.write_bytes(text.encode())


def _write_scripts(assets: Path) -> None:
    """Our scripts without what only authors read."""
    for script in assets.glob("*.js"):
        script.write_bytes(minified(script.read_text("utf-8")).encode())


def _remove_unused(assets: Path) -> None:
    """Of the theme's scripts our pages load its search worker and what that one asks for."""
    scripts = assets / "javascripts"
    used = {path for pattern in SCRIPTS for path in scripts.glob(pattern)}
    for path in [*scripts.rglob("*.js"), *assets.rglob("*.map")]:
        if path not in used:
            path.unlink()
