"""Ends of cells, which HTML need not be told.

A cell ends where the next one begins or its row ends. Where a blank or a line stands between, the
end stays: else they would stand in the cell.
"""

from itertools import product

CELLS, AFTER = ("td", "th"), ("<td", "<th", "</tr>")
ENDS = [(f"</{cell}>{after}", after) for cell, after in product(CELLS, AFTER)]


def without_ends(html: str) -> str:
    """The page `html`, in which each element has its end, without those of cells."""
    for ended, after in ENDS:
        html = html.replace(ended, after)
    return html
