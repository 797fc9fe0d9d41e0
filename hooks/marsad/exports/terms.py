"""The glossary: each term with its words and sentences in every language."""

from ..catalogue import Catalogue
from ..schema.term import Term
from .cells import Cells, plain, spoken
from .table import Table


def glossary(catalogue: Catalogue, site_url: str) -> Table:
    """A row a term."""
    return Table.of(_row(catalogue, key, term) for key, term in catalogue.glossary.items())


def _row(catalogue: Catalogue, key: str, term: Term) -> Cells:
    return {
        **plain(id=key),
        **spoken(catalogue, "term", term.term),
        **plain(latin=term.latin),
        **spoken(catalogue, "definition", term.definition),
        **spoken(catalogue, "avoid", term.avoid),
    }
