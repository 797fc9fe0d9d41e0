"""Let the top of a page be painted before the rest of it is read.

A script that stands in the page waits for the style sheets, and the browser reads no further till
it has run. So it stands behind what a reader sees first, and not before it, nor after all.
"""

from lxml import etree

from .tree import Element

FIRST = etree.XPath("*[1][self::script and not(@src)]")
# What follows the title, up to the first words; a long list of them is not seen at once.
LONG = 60  # elements
BLOCK = etree.XPath(".//h1/following-sibling::*[descendant-or-self::p][1]")
WORDS = etree.XPath("descendant-or-self::p[1]")
# What scripts fill anew: nothing stays in it.
FILLED = etree.XPath("ancestor-or-self::*[@data-module][last()]")


def hold_below_top(main: Element) -> None:
    """Move the script that `main` begins with behind the first words under its title.

    Before what a script fills, if they stand in it. Nothing is moved where there is no such script,
    or no words.
    """
    script, block = next(iter(FIRST(main)), None), next(iter(BLOCK(main)), None)
    if script is None or block is None:
        return
    seen = block if sum(1 for _ in block.iter()) <= LONG else WORDS(block)[0]
    main.text = (main.text or "") + (script.tail or "")
    script.tail = None
    if filled := FILLED(seen):
        filled[0].addprevious(script)
    else:
        script.tail, seen.tail = seen.tail, None
        seen.addnext(script)
