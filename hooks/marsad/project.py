"""A project as a whole: its facts in every language, its pages, and what is published of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .catalogue import load
from .exports.all import exports
from .finish.site import finish
from .pages.page import Folders, Page, entries_of
from .pages.painter import pages
from .views.edition import Editions, editions_of


@dataclass(frozen=True)
class Project:
    """Editions by the folder of their pages, pages by the file that makes them: `ar/index.md`."""

    editions: Editions
    pages: Mapping[str, Page]

    def publish(self, site: Path, site_url: str) -> None:
        """Finish what a generator has made of the pages in `site`; add the files for programs.

        Raises BadData where readers' words lead to no page.
        """
        finish(site, self.editions, entries_of(self.pages.values()))
        for file in exports(self.editions[""].catalogue, site_url):
            file.write(site)


def read_project(root: Path, default: str) -> Project:
    """The project in `root`, whose language at the root of the site is `default`.

    Raises BadData with every problem of every file.
    """
    folders = Folders.of(root)
    catalogue = load(folders.data)
    made = pages(catalogue, folders)
    return Project(editions_of(catalogue, default), {page.uri: page for page in made})
