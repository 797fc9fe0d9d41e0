"""One search index a language, out of the one that MkDocs writes."""

from html import escape
from typing import Any

from lxml import etree

from ..fold import fold
from ..schema.search import Search
from ..views.entries import Entry
from ..words.runs import NEEDS, Runs
from .tree import reader

Index = dict[str, Any]
MARK = "data-search-exclude"
MARKED = etree.XPath(f"//*[@{MARK}]")


# Search keeps no trace of these, and they end no section: it need not read them.
UNKEPT = ("a", "b", "bdi", "br", "cite", "data", "em", "i", "span", "strong", "td", "th", "time")


def searched(html: str) -> str:
    """The part `html` of a page without what is marked as nothing to find, and without marks.

    Search would leave them out by itself, but read each cell of each table before.
    """
    if MARK not in html:
        return html
    part = etree.fromstring(f"<body>{html}".encode(), reader())
    for element in MARKED(part):
        element.tag = MARK
    etree.strip_elements(part, MARK, with_tail=False)
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


def written(entry: Entry) -> dict[str, str]:
    """`entry` as the search plugin writes its own: text is HTML."""
    text, title = escape(entry.text, quote=False), escape(entry.title, quote=False)
    return {"location": entry.location, "text": text, "title": title}


def furnished(index: Index, words: Search, runs: Runs) -> Index:
    """`index` with the words that readers type, and every section with the name of its page.

    Sections without text are left out: their page says the same. The script isolates `runs` in what
    it shows, as the build does in pages.
    """
    titles = {entry["location"]: entry["title"] for entry in index["docs"]}
    docs = []
    for entry in index["docs"]:
        page, _, section = entry["location"].partition("#")
        if not section:
            docs.append({**entry, "tags": _address(page)})
        elif entry["text"]:
            docs.append({**entry, "tags": [titles[page]]})
    isolated = {"pattern": runs.pattern.pattern, "needs": NEEDS.pattern}
    return {**index, "docs": docs, "synonyms": _synonyms(words), "runs": isolated}


def _address(page: str) -> list[str]:
    """The last part of a page's address, as it is written and in one word."""
    name = page.rstrip("/").rpartition("/")[2]
    return [name, name.replace("-", "")] if "-" in name else [name] if name else []


def _synonyms(words: Search) -> dict[str, Any]:
    """What the search script looks up, as it looks it up: folded."""
    return {
        "phrases": {fold(t): fold(said) for said, typed in words.phrases.items() for t in typed},
        "words": [[fold(form) for form in group] for group in words.words],
        "unasked": [fold(word) for word in words.unasked],
    }
