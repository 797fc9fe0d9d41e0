"""Tell the style sheet what the columns of tables are called.

Where a table is narrow, each cell stands after the head of its column. The words stand in the
sheet once, not in each row, and in no attribute: a page that keeps to a strict policy has no
style of its own.
"""

from collections.abc import Iterator
from hashlib import blake2s

from lxml import etree

from .tree import Element

# The heads of columns: the place of each, its words quoted as in a style sheet, and what stands
# between it and its cell, by the key of the table. A name that heads its row needs none.
Heads = dict[str, list[tuple[int, str, str]]]
TABLES = etree.XPath(".//table[contains(concat(' ', @class, ' '), ' data ') and thead]")
HEADS = etree.XPath("thead/tr[last()]/th")
NAMED = etree.XPath("boolean(tbody/tr/*[1][self::th]) or not(tbody/tr)")
RUNS_ON = etree.XPath("boolean(tbody/@dir = 'ltr')")
# Figures run left to right behind a head that does not: U+2068 isolates what follows.
BLANK, ISOLATED = " ", " \u2068"
ALL_TEXT = etree.XPath("normalize-space()", smart_strings=False)
QUOTES = etree.XPath("*[@lang]")
QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})
# What a box is called whose table has at least so many columns.
CROWDED = ((11, "most"), (7, "many"))
# As in extra.css, where a table becomes a list.
NARROW = "@container (max-width:30rem)"


def name_columns(main: Element) -> Heads:
    """Give every table of records in `main` a key; the heads of its columns by it.

    The box around a table of many columns says so, since a style sheet that counts them is slow.
    """
    found: Heads = {}
    for table in TABLES(main):
        if heads := [*_heads(table)]:
            key = blake2s(repr(heads).encode(), digest_size=3).hexdigest()
            table.set("data-heads", key)
            found[key] = heads
            _say_many(table.getparent(), columns=len(HEADS(table)))
    return found


def _heads(table: Element) -> Iterator[tuple[int, str, str]]:
    runs_on, is_named = RUNS_ON(table), NAMED(table)
    for at, head in enumerate(HEADS(table), 1):
        if at > 1 or not is_named:
            figures = runs_on or "num" in head.get("class", "").split()
            yield at, _words(head).translate(QUOTED), ISOLATED if figures else BLANK


def _words(head: Element) -> str:
    """What `head` says; what it quotes in another language is isolated from the words around."""
    words = str(ALL_TEXT(head))
    for quote in map(ALL_TEXT, QUOTES(head)):
        words = words.replace(quote, f"\u2068{quote}\u2069", 1)
    return words


def _say_many(box: Element, columns: int) -> None:
    said = next((name for least, name in CROWDED if columns >= least), None)
    if said and (own := box.get("class")):
        box.set("class", f"{own} {said}")


def rules(heads: Heads) -> str:
    """`heads` as a style sheet; a script may give a column another, by `--h2` of the table."""
    said = "".join(rule for key in sorted(heads) for rule in _rules(key, heads[key]))
    return f"{NARROW}{{{said}}}" if said else ""


def _rules(key: str, heads: list[tuple[int, str, str]]) -> Iterator[str]:
    for at, head, behind in heads:
        cell = f'[data-heads="{key}"] td:nth-child({at})::before'
        yield f'{cell}{{content:var(--h{at},"{head}")"{behind}"}}'
