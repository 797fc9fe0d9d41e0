"""A project as a whole: its facts in every language, its pages, and what is published of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from . import places
from .catalogue import load
from .exports.shelf import Shelf
from .finish.site import finish
from .pages.page import Folders, Page, entries_of
from .pages.painter import pages
from .problems import BadData, Problem
from .read.numerals import numeral_faults
from .read.paths import link_fault, strays
from .read.textfile import read_text
from .read.textfolder import LARGEST, Text
from .views.edition import Editions, editions_of

DOCS = "docs"
FOLDERS = ("data", DOCS, "templates", "overrides")
SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Settings:
    """What `file` tells the generator: the address of the site, its languages, which is first.

    `repository` is the address of the one that the site is made from; empty where it has none.
    """

    file: Path
    site_url: str
    repository: str
    languages: Sequence[str]
    default: str


@dataclass(frozen=True)
class Project:
    """Editions by the folder of their pages, pages by the file that makes them: `ar/index.md`.

    `shelf` holds the files for other programs.
    """

    root: Path
    shelf: Shelf
    repository: str
    editions: Editions
    pages: Mapping[str, Page]

    def source(self, uri: str) -> str:
        """The file behind the page that `uri` makes, from the root of the project."""
        return self.pages[uri].source.relative_to(self.root).as_posix()

    def picture(self, language: str) -> str:
        """The address of what link previews show in `language`; empty where none is drawn."""
        found = places.picture(language)
        drawn = (self.root / DOCS / found).is_file()
        return urljoin(self.shelf.site_url, found) if drawn else ""

    def publish(self, site: Path) -> None:
        """Finish what a generator has made of the pages in `site`; add the files for programs.

        Raises BadData where readers' words lead to no page.
        """
        finish(site, self.editions, entries_of(self.pages.values()))
        for file in self.shelf.files:
            file.write(site)


def read_project(settings: Settings) -> Project:
    """The project in the folder of `settings`. Raises BadData with every problem of every file."""
    if not settings.site_url:
        raise _unset(settings, "`site_url` must be the address of the site")
    if settings.repository and not settings.repository.startswith("https://"):
        raise _unset(settings, "`repo_url` must begin with https://")
    shelf, made = checked(settings.file.parent, settings.site_url, settings.default)
    catalogue = shelf.catalogue
    if unlike := ", ".join(sorted({*catalogue.languages} ^ {*settings.languages})):
        raise _unset(settings, f"`languages` must be those of data/languages, unlike {unlike}")
    editions = editions_of(catalogue, settings.default)
    return Project(
        root=settings.file.parent,
        shelf=shelf,
        repository=settings.repository.removesuffix("/"),
        editions=editions,
        pages={page.uri: page for page in made},
    )


def checked(root: Path, site_url: str = "", default: str = "") -> tuple[Shelf, list[Page]]:
    """The facts in `root` with the files for programs, and the pages made of them.

    Raises BadData with every problem of every file.
    """
    folders, problems = Folders.of(root), list[Problem]()
    try:
        problems += _strays(root)
        shelf = Shelf(load(folders.data), site_url, default)
        made = pages(shelf.catalogue, folders, shelf)
    except BadData as error:
        problems += error.problems
    if problems:
        raise BadData(problems)
    return shelf, made


def _strays(root: Path) -> Iterator[Problem]:
    """What the generator would take from elsewhere, and words of its settings."""
    for folder in (root / name for name in FOLDERS):
        if folder.is_symlink() and (said := link_fault(folder, root)):
            yield Problem(folder, 1, said)
        else:
            yield from strays(folder, root)
    if (file := root / SETTINGS).exists():
        yield from numeral_faults(Text(file, read_text(file, LARGEST)))


def _unset(settings: Settings, said: str) -> BadData:
    return BadData([Problem(settings.file, 1, said)])
