"""Our own tables, each as CSV."""

from collections.abc import Callable, Iterator

from .. import stored
from ..catalogue import Catalogue
from .challenges import humans, ilsvrc
from .file import File, csv_file
from .joined import open_weights
from .licence import APACHE, BY, Licence
from .results import leaderboard
from .table import Table
from .terms import glossary

Make = Callable[[Catalogue, str], Table]
# By name; what is made of rows of others is under their licence too.
TABLES: dict[str, tuple[Make, tuple[Licence, ...]]] = {
    "leaderboard": (leaderboard, (BY,)),
    "open-weights": (open_weights, (BY, APACHE)),
    "ilsvrc": (ilsvrc, (BY,)),
    "humans": (humans, (BY,)),
    "glossary": (glossary, (BY,)),
}


def tables(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """The file of each table."""
    for name, (make, licences) in TABLES.items():
        yield csv_file(stored.data(f"{name}.csv"), make(catalogue, site_url), name, licences)
