"""What two languages of one page must have in common: places, links, tables, numbers, frame."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..finish.held import Held, held
from ..problems import Problem
from ..read.frontmatter import body
from .page import Page

PLACE = re.compile(r"\{#([\w.-]+)\}")
LINK = re.compile(r"\]\(((?:(?!\]\()[^)\s])+)\)")
ROW = re.compile(r"^\|", re.MULTILINE)
# Words that only a reader of HTML can read.
MARKUP = re.compile("[<&]")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

# By what it is ("numbers"): how it is written, as often as it stands there.
Facts = dict[str, list[str]]
# By what it is and how it is written: the lines where it stands.
Lines = Mapping[tuple[str, str], list[int]]


def unlike(pages: list[Page]) -> Iterator[Problem]:
    """Every page that says other facts than the same page of the first language."""
    first: dict[str, tuple[Page, Facts]] = {}
    for page in pages:
        found = _whole(page)
        twin, others = first.setdefault(page.uri.partition("/")[2], (page, found))
        if found != others:
            yield from _apart(page, _lines(page), twin, _lines(twin))
            yield from _apart(twin, _lines(twin), page, _lines(page))


def _whole(page: Page) -> Facts:
    """All facts of `page`, in an order that no language changes."""
    parts = [_in_markdown(body(page.markdown)), *map(_in_html, page.held.values())]
    whole = {name: sorted(text for part in parts for text in part[name]) for name in parts[0]}
    # What links to one place twice says no more than once.
    whole["links"] = sorted({*whole["links"]})
    for name, text in sorted(page.asks):
        whole.setdefault(name, []).append(text)
    return whole


def _lines(page: Page) -> Lines:
    """The lines of the Markdown of `page` where each fact stands."""
    found = defaultdict[tuple[str, str], list[int]](list, page.asks)
    for number, line in enumerate(body(page.markdown).splitlines(), 1):
        fragment = page.held.get(line)
        facts = _in_html(fragment) if fragment else _in_markdown(line, is_whole=False)
        for name, texts in facts.items():
            for text in texts:
                if name != "links" or (name, text) not in found:
                    found[name, text].append(number)
    return found


def _apart(page: Page, found: Lines, twin: Page, others: Lines) -> Iterator[Problem]:
    """What `page` has and `twin` has not, or has less often."""
    more: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for (name, text), lines in found.items():
        if extra := lines[len(others.get((name, text), ())) :]:
            more[name][text] = extra
    for name, texts in more.items():
        line = min(lines[0] for lines in texts.values())
        said = ", ".join(sorted(text or f"{len(extra)} more" for text, extra in texts.items()))
        yield Problem(page.source, line, f"differs in {name} from {twin.uri}: {said}")


def _in_markdown(text: str, *, is_whole: bool = True) -> Facts:
    """The facts of Markdown, with what HTML there is in it; a line is not whole by itself."""
    words = LINK.sub("]", PLACE.sub("", text))
    is_plain = not MARKUP.search(words)
    inside = Held((), (), 0, 0, words) if is_plain else held(words, is_whole=is_whole)
    facts = _in_html(inside)
    facts["places"] += PLACE.findall(text)
    facts["links"] += LINK.findall(text)
    facts["table rows"] += [""] * len(ROW.findall(text))
    return facts


def _in_html(inside: Held) -> Facts:
    return {
        "places": [*inside.ids],
        "links": [*inside.links],
        "numbers": NUMBER.findall(inside.words),
        "table rows": [""] * inside.rows,
        "table cells": [""] * inside.cells,
    }
