"""Cells that several tables have: texts in each language, figures with their evidence."""

from ..catalogue import Catalogue
from ..schema.base import Text
from ..schema.figure import NotPublished, Printed
from .column import Column
from .table import Cell

Cells = dict[Column, Cell]


def plain(**cells: Cell) -> Cells:
    """Cells by the names of their columns."""
    return {Column(name): cell for name, cell in cells.items()}


def spoken(catalogue: Catalogue, says: str, text: Text | None, of: str = "") -> Cells:
    """A text in a column for each language of the site."""
    codes = [*catalogue.languages]
    return {
        Column(says, f"{of}-{code}" if of else code): text.root[code] if text else None
        for code in codes
    }


def figure(catalogue: Catalogue, name: str, found: Printed | NotPublished | None) -> Cells:
    """A value, its kind, and where it was read; no value where none was published."""
    printed = found if isinstance(found, Printed) else None
    return {
        Column(name): printed.value if printed else None,
        Column("kind", name): found.kind if found else None,
        Column("source", name): printed.source if printed else None,
        **spoken(catalogue, "locator", printed.locator if printed else None, name),
        Column("confidence", name): printed.confidence if printed else None,
    }
