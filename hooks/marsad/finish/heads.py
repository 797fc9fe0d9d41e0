"""Tell a table what its columns are called: where it is narrow, each cell stands after its head."""

from lxml import etree

from .tree import Element

TABLES = etree.XPath(".//table[@class and thead]")
HEADS = etree.XPath("thead/tr[last()]/th")
ALL_TEXT = etree.XPath("normalize-space()", smart_strings=False)
QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def name_columns(main: Element) -> None:
    """Write the head of every column but the first into its table: `--h2:"Top-1"`.

    The style sheet puts it before the cells, so that the words stand once and not in each row.
    """
    for table in TABLES(main):
        heads = [ALL_TEXT(head).translate(QUOTED) for head in HEADS(table)]
        named = (f'--h{at}:"{head}"' for at, head in enumerate(heads, 1) if at > 1)
        table.set("style", ";".join(named))
