"""The files of one site, which its pages list and its programs write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..catalogue import Catalogue
from ..rank.sources import entry_pages
from .all import exports
from .file import File


@dataclass(frozen=True)
class Shelf:
    """`site_url` is the address of the site, with a slash at its end.

    The pages of the language `default` stand there, those of others in folders.
    """

    catalogue: Catalogue
    site_url: str
    default: str = ""

    @cached_property
    def files(self) -> list[File]:
        """All files, made when they are first asked for."""
        return exports(self.catalogue, self.site_url, self.default)

    @cached_property
    def sources(self) -> Mapping[str, Sequence[str]]:
        """The ids of the sources on each page that shows some in full, by its name."""
        return entry_pages(self.catalogue)
