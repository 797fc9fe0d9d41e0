"""One search index a language, out of the one that MkDocs writes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from lxml import etree

from ..fold import fold
from ..schema.search import Search
from ..views.entries import Entry
from ..words.runs import NEEDS, Runs
from .tree import read

Index = dict[str, Any]
ARABIC, ARABIC_LETTER = re.compile("[ء-ي ]+"), re.compile("[ء-ي]")
LONG_VOWELS = re.compile("(?<=[ء-ي])[اوي]")
SOUNDS = re.compile("(?=.{3})[ء-ي]{2,}(?: [ء-ي]{2,})*")
MARK = "data-search-exclude"
MARKED = etree.XPath(f"//*[@{MARK}] | //button")
CELLS = etree.XPath("//th | //td")


# Search keeps no trace of these, and they end no section: it need not read them.
UNKEPT = ("a", "b", "bdi", "br", "cite", "data", "em", "i", "span", "strong", "td", "th", "time")


def searched(html: str) -> str:
    """The part `html` of a page without what is marked as nothing to find, buttons and inline tags.

    Search would leave the marked out by itself, but read each cell of each table before. It would
    join the words of one cell to those of the next.
    """
    if not any(part in html for part in (MARK, "<button", "<table")):
        return html
    part = read(f"<body>{html}")
    for element in MARKED(part):
        element.tag = MARK
    etree.strip_elements(part, MARK, with_tail=False)
    for cell in CELLS(part):
        cell.tail = f" {cell.tail or ''}"
    etree.strip_tags(part, *UNKEPT)
    # As HTML an empty item of a list would be written without its end.
    whole = etree.tostring(part, encoding="unicode", method="xml")
    return whole.removeprefix("<html><body>").removesuffix("</body></html>")


def split(whole: Index, prefixes: list[str]) -> dict[str, Index]:
    """The index of each folder in `prefixes`, and under "" that of all other pages.

    Locations become relative to the folder.
    """
    made = {prefix: {**whole, "docs": []} for prefix in ["", *prefixes]}
    for entry in whole["docs"]:
        first, _, rest = entry["location"].partition("/")
        prefix = first if first in prefixes else ""
        location = rest if prefix else entry["location"]
        made[prefix]["docs"].append({**entry, "location": location})
    return made


def written(entry: Entry) -> Index:
    """`entry` as the search plugin writes its own: text is HTML."""
    text, title = escape(entry.text, quote=False), escape(entry.title, quote=False)
    boost = {} if entry.weight == 1 else {"boost": entry.weight}
    called = {"tags": [entry.called]} if entry.called else {}
    return {"location": entry.location, "text": text, "title": title, **boost, **called}


def elsewhere(parts: Mapping[str, Index], folder: str) -> dict[str, list[str]]:
    """What each place of `folder` is called in the other languages, where that is another name."""
    own = {entry["location"]: entry["title"] for entry in parts[folder]["docs"]}
    found: dict[str, list[str]] = defaultdict(list)
    for other in parts.keys() - {folder}:
        for entry in parts[other]["docs"]:
            if own.get(entry["location"], entry["title"]) != entry["title"]:
                found[entry["location"]].append(entry["title"])
    return found


def furnished(
    index: Index,
    words: Search,
    runs: Runs,
    elsewhere: Mapping[str, list[str]],
    others: Iterable[Search] = (),
) -> Index:
    """`index` with the words that readers type, and every section with the name of its page.

    A place is also found by what it is called `elsewhere`: an English word finds an Arabic heading;
    and a Latin name by its Arabic letters also where those are the words of `others`.
    Sections without text are left out: their page says the same; the worker of search knows a page
    only before its sections. The script isolates `runs` in what it shows, as the build does in
    pages.
    """
    titles = {entry["location"]: entry["title"] for entry in index["docs"]}
    docs = []
    for entry in sorted(index["docs"], key=lambda entry: "#" in entry["location"]):
        page, _, section = entry["location"].partition("#")
        called = [*elsewhere.get(entry["location"], []), *entry.get("tags", [])]
        if not section:
            docs.append({**entry, "tags": [*_address(page), *called]})
        elif entry["text"]:
            docs.append({**entry, "tags": [titles[page], *called]})
    isolated = {"pattern": runs.pattern.pattern, "needs": NEEDS.pattern}
    return {**index, "docs": docs, "synonyms": _synonyms(words, others), "runs": isolated}


def _address(page: str) -> list[str]:
    """The last part of a page's address, as it is written and in one word."""
    name = page.rstrip("/").rpartition("/")[2]
    return [name, name.replace("-", "")] if "-" in name else [name] if name else []


def _synonyms(words: Search, others: Iterable[Search]) -> dict[str, Any]:
    """What the search script looks up, as it looks it up: folded."""
    names = {
        typed: said
        for other in others
        for typed, said in _phrases(other).items()
        if ARABIC.fullmatch(typed) and not ARABIC_LETTER.search(said)
    }
    return {
        "phrases": {**names, **_phrases(words)},
        "words": [[fold(form) for form in group] for group in words.words],
        "unasked": [fold(word) for word in words.unasked],
        "answers": {page: [*map(fold, asked)] for page, asked in words.answers.items()},
        "beside": [fold(word) for word in words.beside],
    }


def _phrases(words: Search) -> dict[str, str]:
    """What readers type, each with the words of our pages for it; both folded."""
    typed = {fold(t): fold(said) for said, spellings in words.phrases.items() for t in spellings}
    return {**dict(_unvowelled(words)), **typed}


def _unvowelled(words: Search) -> Iterator[tuple[str, str]]:
    """Latin names as they sound in Arabic letters, without long vowels: «رسنت» for «ريسنت».

    A word of fewer than two letters would be taken for another, a whole of fewer than three too.
    """
    for said, typed in words.phrases.items():
        for name in map(fold, typed):
            short = LONG_VOWELS.sub("", name)
            if (
                ARABIC.fullmatch(name)
                and not ARABIC_LETTER.search(said)
                and SOUNDS.fullmatch(short)
            ):
                yield short, fold(said)
