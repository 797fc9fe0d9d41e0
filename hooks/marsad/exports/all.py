"""Every file for other programs: a new export is its module and its row here."""

from collections.abc import Callable, Iterable

from ..catalogue import Catalogue
from .bibliography import bibliography
from .compared import compared
from .file import File
from .weights import open_weights

# Each is made of the facts and the address of the site.
EXPORTS: tuple[Callable[[Catalogue, str], Iterable[File]], ...] = (
    bibliography,
    open_weights,
    compared,
)  # fmt: skip


def exports(catalogue: Catalogue, site_url: str) -> list[File]:
    """All files; `site_url` is the address of the site, with a slash at its end."""
    return [file for make in EXPORTS for file in make(catalogue, site_url)]
