"""Every file for other programs: a new one is its module and its row here."""

from collections.abc import Callable

from ..catalogue import Catalogue
from .bibliography import sources_bib
from .file import File

# Each is made of the facts and the address of the site.
EXPORTS: tuple[Callable[[Catalogue, str], File], ...] = (
    sources_bib,
)  # fmt: skip


def exports(catalogue: Catalogue, site_url: str) -> list[File]:
    """All files; `site_url` is the address of the site, with a slash at its end."""
    return [make(catalogue, site_url) for make in EXPORTS]
