"""Blanks that nobody sees: the indentation of templates, and the lines that they leave empty."""

import re

from lxml import etree

from .tree import Element

# Texts with such blanks, but for those in which each blank counts.
INDENTED = etree.XPath(
    "//text()[contains(., '\n ') or contains(., '\n\n')]"
    "[not(ancestor::pre or ancestor::script or ancestor::textarea)]"
)
LINES = re.compile(r"[ \t]*\n[ \t\n]*")


def close_up(page: Element) -> None:
    """Write one end of a line for several and for the blanks around it."""
    for text in INDENTED(page):
        element, closed = text.getparent(), LINES.sub("\n", text)
        if text.is_tail:
            element.tail = closed
        else:
            element.text = closed
