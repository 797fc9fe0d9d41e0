"""Show a table that stands in prose as those of records: a list where it is narrow."""

from lxml import etree

from .tree import Element

BARE = etree.XPath(".//table[not(@class)]")


def mark_tables(main: Element) -> None:
    """Give each table of `main` that says nothing of itself the class of all, and a box."""
    for table in BARE(main):
        table.set("class", "data")
        box = table.makeelement("div", {"class": "scroll"})
        table.addprevious(box)
        box.tail, table.tail = table.tail, None
        box.append(table)
