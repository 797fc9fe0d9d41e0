"""A page that holds the tables of another and nothing else: what no site can be lighter than."""

from pathlib import Path

import lxml.html

KEPT = ("href", "scope", "lang", "dir", "hreflang", "datetime")
FRAME = """<!doctype html>
<html lang="{lang}" dir="{dir}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<h1>{title}</h1>
{tables}
"""


def write_bare(page: Path, to: Path) -> None:
    """Write the tables of the HTML file `page` into the file `to`, without what styles them."""
    tree = lxml.html.document_fromstring(page.read_text("utf-8"))
    tables = tree.xpath("//main//table")
    for element in (inside for table in tables for inside in table.iter()):
        for name in {*element.keys()} - {*KEPT}:
            del element.attrib[name]
    whole = "\n".join(lxml.html.tostring(t, encoding="unicode", with_tail=False) for t in tables)
    title = tree.findtext(".//h1") or ""
    said = FRAME.format(lang=tree.get("lang"), dir=tree.get("dir"), title=title, tables=whole)
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(said, "utf-8")
