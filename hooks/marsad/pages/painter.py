"""Make pages: prose and templates filled with views, in every language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from .. import places
from ..catalogue import Catalogue
from ..derive.lookup import Tables
from ..exports.shelf import Shelf
from ..finish.sheets import own_sheets
from ..problems import BadData, Problem, first
from ..read.frontmatter import asked, front_faults
from ..read.numerals import numeral_faults
from ..read.settingsfile import NAME
from ..read.textfolder import Text, read_folder
from ..views.site import SiteView
from ..words.language import Language
from .cited import cited
from .kinds import KINDS, Kind
from .navigation import faults as unnamed
from .page import Folders, Page, root_of
from .parity import unlike
from .prose import SHARED, faults, filled, lost, misplaced, missing, read_prose
from .sheet import Paint, Sheet
from .templates import Sandbox, fault, plain

Way = Callable[[str], str]


@dataclass(frozen=True)
class Draft:
    """A page that can be made: where it stands, and the file that a reader would edit.

    `make` adds what is wrong with the page to the problems that it is given.
    """

    uri: str
    source: Path
    make: Callable[[list[Problem]], Page | None]


def pages(
    catalogue: Catalogue, folders: Folders, shelf: Shelf | None = None, root: Way = root_of
) -> list[Page]:
    """Every page in every language; one lists the files of `shelf`, links go by `root`.

    Raises BadData with each page that could not be made.
    """
    problems: list[Problem] = []
    return made(drafts(catalogue, folders, problems, shelf, root), problems)


def drafts(
    catalogue: Catalogue,
    folders: Folders,
    problems: list[Problem],
    shelf: Shelf | None = None,
    root: Way = root_of,
) -> list[Draft]:
    """Every page that can be made; what is wrong with the texts is added to `problems`.

    Raises BadData where no page can.
    """
    prose = read_prose(folders.docs, [*catalogue.languages], problems)
    templates = read_folder(folders.templates, [".html", ".md"], problems)
    # Pages without their files would only repeat what is wrong with the files.
    if found := problems or [*lost(prose, catalogue.claims)]:
        raise BadData(found)
    problems += missing(prose, folders.docs)
    sheets = own_sheets(folders.docs / SHARED)
    for name in {kind.template for kind in KINDS} & templates.keys():
        problems += front_faults(templates[name], sheets)
    problems += (fault for text in templates.values() for fault in numeral_faults(text))
    html, markdown = Sandbox(templates), Sandbox(templates, finalize=plain)
    shelf, made = shelf or Shelf(catalogue, ""), list[Draft]()
    for code, file in catalogue.languages.items():
        view = SiteView(catalogue, Language(file), shelf, cited(prose[code], markdown))
        paint = Paint(view, html, markdown, root, sheets)
        made += _written(paint, catalogue.tables, prose[code])
        made += _generated(paint, catalogue, folders)
    problems += _menu(catalogue, folders.docs.with_name(NAME), made)
    return made


def _menu(catalogue: Catalogue, settings: Path, drafts: Iterable[Draft]) -> Iterator[Problem]:
    """What is wrong with the menu, where there are settings that name one."""
    words = {word for language in catalogue.languages.values() for word in language.strings}
    if settings.exists():
        yield from unnamed(settings, {draft.uri: draft.source for draft in drafts}, words)


def made(drafts: Iterable[Draft], problems: Iterable[Problem] = ()) -> list[Page]:
    """The pages of `drafts`. Raises BadData with `problems` and what is wrong with the pages."""
    found = [*problems]
    pages = [page for draft in drafts if (page := draft.make(found))]
    if found := found or [*_twice(pages)] or [*_unread(pages)] or [*unlike(pages)]:
        raise BadData(found)
    return pages


def _written(paint: Paint, tables: Tables, texts: Mapping[str, Text]) -> Iterator[Draft]:
    """The pages written by hand."""
    for uri, text in texts.items():
        make = partial(_by_hand, paint, tables, uri, text)
        yield Draft(f"{paint.site.language.code}/{uri}", text.path, make)


def _by_hand(paint: Paint, tables: Tables, uri: str, text: Text, problems: list[Problem]) -> Page:
    sheet = Sheet(paint, uri)
    problems += first(faults(text, tables, paint.sheets, paint.site.language.code))
    markdown = filled(text, paint.markdown, sheet.given, problems)
    problems += first(misplaced(text, markdown, sheet.fragments))
    # A page that names the best result lets it be quoted; others are cited alone.
    quote = paint.site.quote if "site.best" in text.text else ""
    uri = f"{paint.site.language.code}/{uri}"
    return Page(uri, markdown, text.path, sheet.fragments, quote=quote, asks=asked(text))


def _generated(paint: Paint, catalogue: Catalogue, folders: Folders) -> Iterator[Draft]:
    """The pages of every kind."""
    for kind in KINDS:
        for key in kind.pages(catalogue):
            uri = f"{paint.site.language.code}/{places.file_of(kind.address(key))}"
            make = partial(_tried, paint, folders, kind, key)
            yield Draft(uri, kind.source(folders, key), make)


def _tried(
    paint: Paint, folders: Folders, kind: Kind[Any], key: str, problems: list[Problem]
) -> Page | None:
    try:
        return _of(paint, folders, kind, key)
    # A template may call anything, so that anything may be raised.
    except Exception as error:
        problems.append(fault(error, folders.templates / kind.template))
        return None


def _of(paint: Paint, folders: Folders, kind: Kind[Any], key: str) -> Page:
    """The page of `key`, an id of a record or another."""
    view, say = kind.view(paint.site, key), paint.site.language
    uri = places.file_of(kind.address(key))
    sheet = Sheet(paint, uri, **{kind.name: view})
    text = paint.markdown.fill(kind.template, sheet.known(), sheet.work)
    source, found = kind.source(folders, key), kind.entries(view, say)
    quote = kind.quote(view) if kind.quote else ""
    return Page(f"{say.code}/{uri}", text, source, sheet.fragments, found, quote)


def _twice(pages: list[Page]) -> Iterator[Problem]:
    """Every page that stands where another belongs."""
    first: dict[str, Page] = {}
    for page in pages:
        other = first.setdefault(page.uri, page)
        if other is not page:
            yield Problem(other.source, 1, f"stands where the page of {page.source} belongs")


def _unread(pages: list[Page]) -> Iterator[Problem]:
    """Every page that a reader of HTML would read otherwise than it is written."""
    for page in pages:
        try:
            len(page.held)
        except BadData as error:
            yield from error.problems
