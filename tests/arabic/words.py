"""The words of a built page, as a reader sees them: by block, without what is exempt."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from lxml.html import HtmlElement

from ..site.page import Page

AR = "\u0600-\u06ff"
LETTER = "\u0621-\u064a"
CODE = ("pre", "code", "kbd", "samp")
SILENT = ("script", "style", "template")
INLINE = re.compile("a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|samp|small|span|strong|sub|sup|time")
GAP = "\ufffc"  # stands where something exempt stood
Exempt = Callable[[HtmlElement], bool]


def body(page: Page) -> HtmlElement:
    (found,) = page.root.iter("body")
    return found


def is_verbatim(element: HtmlElement) -> bool:
    """The post's own words, shown as they were printed."""
    return "data-verbatim" in element.attrib


def is_quoted(element: HtmlElement) -> bool:
    """Verbatim words, or the wordings that the glossary advises against, named on purpose."""
    return is_verbatim(element) or "avoid" in element.get("class", "").split()


def blocks(root: HtmlElement, exempt: Exempt = is_verbatim, code: bool = False) -> list[str]:
    """The text of each block of `root`, white space made one; code only if asked for."""
    left_out = SILENT if code else (*SILENT, *CODE)
    text = "".join(_pieces(root, exempt, left_out))
    return [made for line in text.split("\0") if (made := re.sub(r"\s+", " ", line).strip())]


@cache
def words_of(page: Page, exempt: Exempt = is_verbatim) -> tuple[str, ...]:
    """All words of `page`: of its blocks, its attributes and its head. Many checks read them."""
    return (*blocks(body(page), exempt), *attributes(page.root, exempt))


def hits(pages: list[Page], pattern: str, exempt: Exempt = is_verbatim) -> list[tuple[str, str]]:
    """Where `pattern` is found in the words of `pages`: the page, and the words around."""
    wanted = re.compile(pattern)
    return [
        (page.path, text[max(0, match.start() - 25) : match.end() + 25])
        for page in pages
        for text in words_of(page, exempt)
        for match in wanted.finditer(text)
    ]


def attributes(root: HtmlElement, exempt: Exempt = is_verbatim) -> list[str]:
    """The words in attributes and in the head, which readers, screen readers or engines show."""
    names = ("alt", "title", "aria-label", "placeholder", "content")
    found = [
        str(element.attrib[name])
        for element in root.iter()
        if isinstance(element, HtmlElement) and not exempt(element)
        for name in names
        if name in element.attrib
    ]
    return [*found, *(str(title.text) for title in root.iter("title"))]


def text_files(*folders: Path) -> Iterator[tuple[Path, str]]:
    """Every file of `folders` that holds text."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".yml", ".md", ".csv", ".json", ".html", ".xml", ".css"):
                yield path, path.read_text("utf-8")


def _pieces(element: HtmlElement, exempt: Exempt, left_out: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    edge = "" if INLINE.fullmatch(element.tag) else "\0"
    if element.tag in left_out or exempt(element):
        yield f"{edge}{GAP}{edge}"
        return
    yield edge
    yield element.text or ""
    for child in element:
        yield from _pieces(child, exempt, left_out)
        yield child.tail or ""
    yield edge
