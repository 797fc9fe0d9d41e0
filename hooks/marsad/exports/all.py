"""Every file for other programs: a new export is its module and its row here."""

from collections.abc import Callable, Iterable

from ..catalogue import Catalogue
from .bibliography import bibliography
from .compared import compared
from .file import File
from .index import index
from .package import packages
from .records import records, rows
from .sets import sets
from .tables import tables
from .weights import open_weights

# Each is made of the facts and the address of the site.
EXPORTS: tuple[Callable[[Catalogue, str], Iterable[File]], ...] = (
    tables,
    rows,
    records,
    sets,
    open_weights,
    compared,
    bibliography,
)  # fmt: skip


def exports(catalogue: Catalogue, site_url: str) -> list[File]:
    """All files, the lists of them last; `site_url` is the site's, with a slash at its end."""
    files = [file for make in EXPORTS for file in make(catalogue, site_url)]
    files += packages(catalogue, site_url, files)
    return [*files, index(catalogue, site_url, files)]
