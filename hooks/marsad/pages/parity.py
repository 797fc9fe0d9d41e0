"""What two languages of one page must have in common: places, links, tables and numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

# In Markdown, and in HTML: each pattern begins with letters, which makes the search fast.
PLACES = (re.compile(r"\{#([\w.-]+)\}"), re.compile(r'id="([^"]+)"'))
LINKS = (re.compile(r"\]\(([^)\s]+)\)"), re.compile(r'href="([^"]+)"'))
ROWS = (re.compile(r"\n\|"), re.compile(r"<tr\b"))
CELLS = (re.compile(r"<t[hd]\b"),)
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
NO_TEXT = re.compile(r"<(?:script|style|pre)\b.*?</(?:script|style|pre)>|<[^>]*>", re.DOTALL)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def differences(one: str, other: str) -> Iterator[str]:
    """How two texts (Markdown and HTML of the same page) differ in facts, in words."""
    first, second = _body(one), _body(other)
    for name, found in (
        ("places", (_places(first), _places(second))),
        ("links", (_links(first), _links(second))),
        ("numbers", (_numbers(first), _numbers(second))),
    ):
        apart = sorted(((found[0] - found[1]) + (found[1] - found[0])).keys())
        if apart:
            yield f"differs in {name}: {', '.join(apart)}"
    for name, patterns in (("table rows", ROWS), ("table cells", CELLS)):
        counts = [sum(len(p.findall(text)) for p in patterns) for text in (first, second)]
        if counts[0] != counts[1]:
            yield f"differs in {name}: {counts[0]} and {counts[1]}"


def _body(text: str) -> str:
    return FRONT.sub("", text, count=1)


def _places(text: str) -> Counter[str]:
    return Counter(found for pattern in PLACES for found in pattern.findall(text))


def _links(text: str) -> Counter[str]:
    return Counter({found: 1 for pattern in LINKS for found in pattern.findall(text)})


def _numbers(text: str) -> Counter[str]:
    """The numbers a reader sees: not those in tags, addresses or heading ids."""
    seen = LINKS[0].sub("]", PLACES[0].sub("", NO_TEXT.sub(" ", text)))
    return Counter(NUMBER.findall(unescape(seen)))
