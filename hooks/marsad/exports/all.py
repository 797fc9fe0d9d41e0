"""Every file for other programs: a new export is its module and its row here."""

from collections.abc import Callable, Iterable

from ..catalogue import Catalogue
from .badges import badges
from .best import best
from .bibliography import bibliography
from .compared import compared
from .feeds import feeds
from .file import File
from .index import index
from .package import packages
from .records import records, rows
from .schemas import schemas
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
    schemas,
    badges,
)  # fmt: skip


def exports(catalogue: Catalogue, site_url: str, default: str = "") -> list[File]:
    """All files, the lists of them last; `site_url` is the site's, with a slash at its end.

    The pages of the language `default` stand at the root of the site.
    """
    files = [file for make in EXPORTS for file in make(catalogue, site_url)]
    for spoken in (feeds, best):
        files += spoken(catalogue, site_url, default)
    files += packages(catalogue, site_url, files)
    return [*files, index(catalogue, site_url, files)]
