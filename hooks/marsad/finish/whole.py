"""Keep short names whole: no line ends inside "ImageNet-1K" or "top-5".

Browsers end lines behind any hyphen, and no style forbids it. Below the heads of a table names may
break: a cell is narrow. But the second part of a long name of a record, which leads to its page, is
whole there too: "CAFormer-B36 (ImageNet-21K)" ends its line before the bracket; so it is in what
others printed. Left-to-right runs
inside right-to-left text are whole already, but for those that the style sheet lets break: in
headings and links, and long ones.
"""

import re
from collections.abc import Iterator

from lxml import etree

from .tree import PASSED, Element, Words, texts

# Hyphens before a digit or a capital, in no address and no longer word.
NAME = re.compile(r"(?<![\w/.@-])\w+(?:-\w+)*-(?=\w*[\dA-Z])\w+(?:[/.]\d\w*)*(?![\w/@-])")
MOST = 22  # letters that a narrow phone shows on a line of a heading
BREAKING = ("a", "h1", "h2", "h3")
NAMES = etree.XPath(".//tbody/tr/th/a/bdi | .//tbody[@data-verbatim]/tr/th[not(*)]")
FITS = 22  # letters of a name that stand on a line of a phone, beside a figure


def keep_whole(main: Element) -> None:
    """Mark each name in the texts of `main` that a line could end in."""
    for words in texts(main, _is_passed):
        if "-" in words.text:
            words.put(_pieces(words))
    for name in NAMES(main):
        if len(name.text or "") > FITS:
            for words in texts(name, _is_passed):
                words.put(_pieces(words, first=1))


def _is_passed(element: Element) -> bool:
    if element.tag == "bdi":
        parent = element.getparent()
        breaks = parent is not None and parent.tag in BREAKING
        return not breaks and element.get("class") != "long"
    return element.tag in PASSED or element.tag == "tbody"


def _pieces(words: Words, first: int = 0) -> Iterator[str | Element]:
    """`words` with the names in them marked that begin at the letter `first` or behind it."""
    at = 0
    for found in NAME.finditer(words.text, first):
        if len(found[0]) <= MOST:
            yield words.text[at : found.start()]
            yield words.element("span", {"class": "whole"}, found[0])
            at = found.end()
    yield words.text[at:]
