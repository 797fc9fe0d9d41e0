"""What a piece of HTML holds, read as HTML."""

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from lxml import etree

from .tree import read

IDS = etree.XPath("//@id", smart_strings=False)
LINKS = etree.XPath("//@href", smart_strings=False)
# What a script asks for, which the piece itself does not hold.
READS = etree.XPath("//@data-reads", smart_strings=False)
ROWS = etree.XPath("count(//tr)")
# Each by itself: a union would be sorted.
CELLS = etree.XPath("count(//td) + count(//th)")
# What no reader reads as words.
SILENT = ("script", "style", "pre")
KEPT = 1000  # pieces


@dataclass(frozen=True)
class Held:
    """The ids, link targets, table rows and cells of a piece of HTML, and the words it shows.

    What is counted in words (`<data value="2">نتيجتان</data>`) counts as its number. `reads` are
    the kinds of records from which its script computes.
    """

    ids: tuple[str, ...]
    links: tuple[str, ...]
    rows: int
    cells: int
    words: str
    reads: tuple[str, ...] = ()


@lru_cache(maxsize=KEPT)
def held(html: str, *, is_whole: bool = True) -> Held:
    """What `html`, a page or a part of one, holds: read once. Raises Unread.

    Where it `is_whole`, its elements end in it.
    """
    # The end of `main` shows what is still open.
    tree = read(f"<body><main>{html}</main>", is_whole=is_whole)
    rows, cells = cast(float, ROWS(tree)), cast(float, CELLS(tree))
    ids, links = cast(list[str], IDS(tree)), cast(list[str], LINKS(tree))
    reads = [kind for kinds in cast(list[str], READS(tree)) for kind in kinds.split()]
    etree.strip_elements(tree, *SILENT, with_tail=False)
    for counted in tree.iter("data"):
        counted.text = counted.get("value")
    words = " ".join(cast(list[str], tree.xpath("//text()", smart_strings=False)))
    return Held(tuple(ids), tuple(links), int(rows), int(cells), words, tuple(reads))
