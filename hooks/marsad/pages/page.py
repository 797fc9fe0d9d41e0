"""A page as the generator of the site takes it, and the folders that pages are made from."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from .. import places
from ..finish.held import Held, held
from ..finish.searchindex import searched
from ..finish.tree import Unread
from ..problems import BadData, Problem
from ..views.entries import Entry


class LostFragment(Exception):
    """A fragment's place was not found in a page, or found twice."""


@dataclass(frozen=True)
class Folders:
    """Where a project keeps its files."""

    data: Path
    docs: Path
    templates: Path

    @classmethod
    def of(cls, root: Path) -> "Folders":
        """Those of the project in `root`."""
        return cls(root / "data", root / "docs", root / "templates")


@dataclass(frozen=True)
class Page:
    """A page's Markdown, and the HTML fragments that belong at their places in it.

    Fragments keep clear of Markdown, which would read thousands of table cells for nothing.
    `source` is the file a reader would edit. `entries` are what search finds of the page; where
    there are none, search reads the page itself. `quote` is a sentence for readers to copy. `asks`
    is what a page by hand asks of its frame, with the lines where it does.
    """

    uri: str
    markdown: str
    source: Path
    fragments: dict[str, str]
    entries: list[Entry] = field(default_factory=list)
    quote: str = ""
    asks: Mapping[tuple[str, str], list[int]] = field(default_factory=dict)

    def filled(self, text: str) -> str:
        """`text` (the Markdown, or what was made of it) with every fragment in its place."""
        for place, fragment in self.fragments.items():
            if text.count(place) != 1:
                raise LostFragment(f"{self.uri}: {place} stands {text.count(place)} times")
            text = text.replace(place, fragment)
        return text

    @cached_property
    def held(self) -> dict[str, Held]:
        """What each fragment holds, by its place. Raises BadData where one nests too deep."""
        with self._read():
            return {place: held(fragment) for place, fragment in self.fragments.items()}

    def searched(self, html: str) -> str:
        """What search may read of `html`, all that was made of the page. Raises BadData."""
        with self._read():
            return searched(html)

    @contextmanager
    def _read(self) -> Iterator[None]:
        """Blame the file of the page for what cannot be read of it."""
        try:
            yield
        except Unread as error:
            raise BadData([Problem(self.source, 1, str(error))]) from error

    def write(self, folder: Path) -> None:
        """Put the page, whole, where it belongs in `folder`."""
        file = folder / self.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.filled(self.markdown).encode())

    def anchors(self) -> set[str]:
        """The ids in the fragments, which Markdown does not see."""
        return {name for found in self.held.values() for name in found.ids}

    def reads(self) -> set[str]:
        """The kinds of records from which scripts of the page compute, named on it or not."""
        return {kind for found in self.held.values() for kind in found.reads}

    def links(self) -> set[str]:
        """What the page leads to, but for links that Markdown makes."""
        found = [*self.held.values(), held(self.markdown)]
        return {link for part in found for link in part.links}


def entries_of(pages: Iterable[Page]) -> dict[str, list[Entry]]:
    """What search finds of `pages` by itself, by language."""
    found: dict[str, list[Entry]] = {}
    for page in pages:
        found.setdefault(page.uri.partition("/")[0], []).extend(page.entries)
    return found


def place(number: int) -> str:
    """Where the fragment of that number belongs, in Markdown and in what is made of it."""
    return f'<div data-place="{number}"></div>'


def address_of(uri: str) -> str:
    """The address that the file `uri` makes: `models/x/` for `models/x.md`, none for `index.md`."""
    name = uri.removesuffix(".md")
    return "" if name == "index" else places.page(name)


def root_of(uri: str) -> str:
    """The way from the page `uri` to the root of its language: `../../` for `models/x.md`."""
    path = PurePosixPath(uri)
    depth = len(path.parts) - (1 if path.stem == "index" else 0)
    return "../" * depth or "./"


def root_of_file(uri: str) -> str:
    """The way from the file `uri` to the folder of its language: `../` for `models/x.md`."""
    return "../" * uri.count("/") or "./"
