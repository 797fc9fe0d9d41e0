"""A project as a whole: its facts in every language, its pages, and what is published of them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar
from urllib.parse import urljoin

from . import frame, stored
from .catalogue import Catalogue, load
from .exports.frozen import thaw
from .exports.robots import robots
from .exports.shelf import Shelf
from .finish.site import finish
from .pages import overrides
from .pages.asked import asked
from .pages.newest import Days
from .pages.page import Folders, Page, entries_of, root_of, root_of_file
from .pages.painter import Way, pages
from .pages.prose import SHARED
from .problems import BadData, Problem, did_you_mean
from .read.numerals import numeral_faults
from .read.paths import folder_fault, link_fault, strays
from .read.scripts import missing, unpublished
from .read.settingsfile import NAME
from .read.textfile import read_text
from .read.textfolder import LARGEST, Text
from .repository import corrections
from .settings import Settings, faults, language_faults
from .views.edition import Editions, editions_of

DOCS, OVERRIDES = "docs", "overrides"
FOLDERS = ("data", DOCS, "templates", OVERRIDES)
P = TypeVar("P")


@dataclass(frozen=True)
class Project:
    """Editions by the folder of their pages, pages by the file that makes them: `ar/index.md`.

    `shelf` holds the files for other programs, `settings` what the generator was told.
    """

    settings: Settings
    shelf: Shelf
    editions: Editions
    pages: Mapping[str, Page]

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.settings.file.parent

    def framed(self, folder: str, uri: str, path: str, title: str) -> dict[str, object]:
        """What the frame shows around the page of that title, which `uri` makes at `path`.

        `folder` is that of its language.
        """
        edition, quote = self.editions[folder], self.pages[uri].quote
        return {
            **frame.of_page(self.editions, folder, path, self.shelf, title, quote),
            "dated": frame.dated(edition, self.day(uri)),
            "corrections": self.corrections(uri, path),
            "picture": self.picture(edition.language.code),
        }

    def corrections(self, uri: str, path: str) -> dict[str, str]:
        """Where an error on the page that `uri` makes is reported, and where its file is edited."""
        source = self.pages[uri].source.relative_to(self.root).as_posix()
        repository = self.settings.repository.removesuffix("/")
        return corrections(repository, self.settings.forge, source, path)

    def day(self, uri: str) -> date | None:
        """The last day of the records on the page that `uri` makes; None where it names none."""
        return self._days.newest(self.pages[uri])

    @cached_property
    def _days(self) -> Days:
        return Days.of(self.editions[""])

    def picture(self, language: str) -> str:
        """The address of what link previews show in `language`; empty where none is drawn."""
        found = stored.picture(language)
        drawn = (self.root / DOCS / found).is_file()
        return urljoin(self.shelf.site_url, found) if drawn else ""

    def publish(self, site: Path) -> None:
        """Finish what a generator has made of the pages in `site`; add the files for programs.

        Raises BadData where readers' words lead to no page.
        """
        finish(site, self.editions, entries_of(self.pages.values()))
        self.write_files(site)
        (site / stored.ROBOTS).write_text(robots(self.shelf.site_url), "utf-8")
        thaw(self.shelf.catalogue, site)

    def write_files(self, site: Path) -> None:
        """Write the files for other programs into `site`."""
        for file in self.shelf.files:
            file.write(site)


def read_project(settings: Settings) -> Project:
    """The project in the folder of `settings`. Raises BadData with every problem of every file."""
    shelf, made = checked(settings.file.parent, settings.site_url, settings.default)
    return _project(settings, shelf, {page.uri: page for page in made})


def previewed(settings: Settings, changed: Collection[Path]) -> Project:
    """The same, but each page is made when it is asked for, and what is wrong with it said then.

    Only the pages whose files have `changed` are made at once.
    """
    shelf, found = _opened(asked, settings.file.parent, settings.site_url, settings.default)
    for uri, draft in found.drafts.items():
        if draft.source in changed:
            found[uri]
    return _project(settings, shelf, found)


def _project(settings: Settings, shelf: Shelf, pages: Mapping[str, Page]) -> Project:
    catalogue = shelf.catalogue
    if unlike := ", ".join(sorted({*catalogue.languages} ^ {*settings.languages})):
        said = f"`languages` must be those of data/languages, unlike {unlike}"
        raise BadData([Problem(settings.file, 1, said)])
    return Project(settings, shelf, editions_of(catalogue, settings.default), pages)


def spread(root: Path, to: Path, site_url: str, default: str) -> int:
    """Write all pages into the folder `to`, for generators that read links as in Markdown.

    The pages of the language `default` will stand at the root of the site.

    Returns how many pages. Raises BadData with every problem; then nothing is written.
    """
    if to.exists() and not (to.is_dir() and not any(to.iterdir())):
        raise BadData([Problem(to, 1, "must be an empty folder, or not be there")])
    shelf, made = checked(root, site_url, default, root_of_file)
    if default and default not in (languages := shelf.catalogue.languages):
        said = f"`{default}` is no language here{did_you_mean(default, languages)}"
        raise BadData([Problem(Folders.of(root).data / "languages", 1, said)])
    try:
        for page in made:
            page.write(to)
    except OSError as error:
        raise BadData([Problem(to, 1, f"cannot be written: {error.strerror}")]) from error
    return len(made)


def checked(
    root: Path, site_url: str = "", default: str = "", way: Way = root_of
) -> tuple[Shelf, list[Page]]:
    """The facts in `root` with the files for programs, and the pages made of them.

    `way` leads links to the root of a language. Raises BadData with every problem of every file.
    """
    return _opened(pages, root, site_url, default, way)


def _opened(
    make: Callable[[Catalogue, Folders, Shelf, Way], P],
    root: Path,
    site_url: str,
    default: str,
    way: Way = root_of,
) -> tuple[Shelf, P]:
    """The facts in `root` with the files for programs, and what `make` makes of them."""
    if lacking := [*_lacking(root)]:
        raise BadData(lacking)
    folders, problems = Folders.of(root), list[Problem]()
    try:
        problems += _strays(root)
        shelf = Shelf(load(folders.data), site_url, default)
        words = {word for file in shelf.catalogue.languages.values() for word in file.strings}
        problems += overrides.unworded(root / OVERRIDES, words)
        problems += _languages(root / NAME, shelf.catalogue)
        found = make(shelf.catalogue, folders, shelf, way)
    except BadData as error:
        problems += error.problems
    if problems:
        raise BadData(problems)
    return shelf, found


def _languages(file: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """The languages that the settings name, where there are some, are those of the data."""
    if file.exists():
        yield from language_faults(file, catalogue.languages)


def _lacking(root: Path) -> Iterator[Problem]:
    """The outermost folders that are missing, or are none: all else would follow from that."""
    told = set[Path]()
    for folder in (root, *(root / name for name in (*FOLDERS, f"{DOCS}/{SHARED}"))):
        # A project that no generator knows of yet has no frame.
        wanted = folder.name != OVERRIDES or folder.exists()
        if wanted and told.isdisjoint(folder.parents) and (said := folder_fault(folder)):
            told.add(folder)
            yield Problem(folder, 1, said)


def _strays(root: Path) -> Iterator[Problem]:
    """What the generator would take from elsewhere, or could not read."""
    for folder in (root / name for name in FOLDERS):
        if folder.is_symlink() and (said := link_fault(folder, root)):
            yield Problem(folder, 1, said)
        else:
            yield from strays(folder, root)
    yield from overrides.faults(root / OVERRIDES, root)
    if (root / NAME).exists() and (root / OVERRIDES).is_dir():
        yield from overrides.missing(root / OVERRIDES)
    yield from unpublished(root / DOCS / SHARED, root)
    yield from missing(root / DOCS / SHARED)
    yield from _settings_faults(root / NAME, root)


def _settings_faults(file: Path, root: Path) -> Iterator[Problem]:
    """The settings, where there are some, are YAML with Western digits."""
    if not (file.exists() or file.is_symlink()):
        return
    if said := link_fault(file, root):
        yield Problem(file, 1, said)
        return
    try:
        text = read_text(file, LARGEST)
        yield from numeral_faults(Text(file, text))
        yield from faults(file)
    except BadData as error:
        yield from error.problems
